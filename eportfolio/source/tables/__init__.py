"""Tables: each field declared once, and read, explained and scaffolded from that."""
