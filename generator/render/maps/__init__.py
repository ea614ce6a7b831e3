"""Maps as values: country and provinces projected, drawn as SVG paths, marked; and the geometry for browsers."""
