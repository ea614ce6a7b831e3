"""Check: raw records to sound ones, or findings. Opens nothing, takes today as a value."""
