"""My list: what the browser needs to show products by their codes."""
