"""What a list is shown from."""
