"""Tests of `generator.read`, one file a module."""
