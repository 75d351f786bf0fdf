"""Commands: what each word of the command line does, a short file each; they never print."""
