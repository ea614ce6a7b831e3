"""Photos: from a file that somebody sent to pictures that a page can show.

A photo is decoded in a process of its own, within limits; what is made of it is
kept by content and recipe.  Nothing is judged here but whether a file can be shown.
"""
