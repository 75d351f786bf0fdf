"""eportfolio: a learner's Markdown evidence, turned into a portfolio site that shows how it knows.

Students write entries tagged with standards, teachers answer with structured feedback, and
the program works out where the learner stands, says why, and builds a static site of it.
Start reading at `model/portfolio.py`, then `pipeline.py`.
"""

__version__ = "0.1.0"
