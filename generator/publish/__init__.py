"""Publish: values to files. The only writer besides Pelican."""
