"""What is said of places: how far, how to get there, when open, what is near, which files they have."""
