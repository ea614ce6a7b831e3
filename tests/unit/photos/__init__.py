"""Tests of `generator.photos`, one file a module."""
