"""Exchange: other people's formats, in and out, as pure functions over model types."""
