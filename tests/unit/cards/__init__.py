"""Tests of `generator.cards`, one file a module."""
