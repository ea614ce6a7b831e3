"""Tests of `generator.gather`, the maintainer's program that makes the geography."""
