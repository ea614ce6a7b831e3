"""Makers of pages: one file a kind of page, each a function from the desk to its pages."""
