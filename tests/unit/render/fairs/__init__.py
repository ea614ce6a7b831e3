"""What is said of fairs."""
