"""Sampling Playground: see how a language model chooses its next word."""

__version__ = "0.1.0"
