"""What is said of places."""
