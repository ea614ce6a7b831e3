"""Tests of `generator.derive`, one file a module."""
