"""Render: the catalogue to pages and data files, as values. Pure."""
