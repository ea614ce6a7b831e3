"""Derive: sound records to everything that follows from them. Pure; today is a value."""
