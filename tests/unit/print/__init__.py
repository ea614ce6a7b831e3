"""Tests of `generator.print`, one file a module."""
