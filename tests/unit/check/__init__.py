"""Tests of `generator.check`, one file a module."""
