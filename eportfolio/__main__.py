"""Main: the start of `python -m eportfolio`."""

from eportfolio.called import called
from eportfolio.cli import main

if __name__ == "__main__":
    main(prog_name=called())
