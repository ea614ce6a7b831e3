"""Configurations of hosts."""
