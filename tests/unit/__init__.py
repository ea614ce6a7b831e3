"""Tests of `generator`, one file a module."""
