"""Privacy: what one audience may see; pages and exchange are given nothing else."""
