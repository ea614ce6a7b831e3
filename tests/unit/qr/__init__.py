"""Tests of `generator.share_cards`, one file a module."""
