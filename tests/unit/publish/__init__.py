"""How a release is made and shown."""
