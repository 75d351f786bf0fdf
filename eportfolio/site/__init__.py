"""Site: planned pages become bytes, and bytes become files on disk."""
