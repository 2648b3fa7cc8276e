"""On Record: news articles as a record of who said what, in which words, in which capacity."""

__version__ = "0.2.0"
