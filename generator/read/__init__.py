"""Read: files to raw values. Opens files, judges nothing but their form."""
