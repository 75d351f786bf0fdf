"""Graph: where the boxes and lines of a picture of prerequisites stand; pure geometry."""
