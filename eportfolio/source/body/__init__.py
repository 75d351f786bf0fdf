"""Body: the Markdown under a front matter, read into blocks and links with their places."""
