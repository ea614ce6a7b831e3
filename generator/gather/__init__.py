"""Gather: a maintainer's program that makes the geography of `generator/reference` from two published packages.

A build does not need it: what it makes is committed.  See `generator/reference/README.md`.
"""
