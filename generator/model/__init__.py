"""Model: the nouns of the catalogue, as frozen values. Opens no file, knows no template."""
