"""Share cards: one JPEG of 1200 x 630 pixels for each page, as a chat or a network shows it.

    draw.py        the card as a whole
    drawings.py    prints of the theme, from SVG to pixels
    recipe.py      a digest of all that decides how cards look
    layout.py      what stands where, colours and sizes
    pictures.py    the picture: a photo, or a print on its plate
    words.py       all words of a card
    stars.py       stars
    paragraphs.py  a text in its style, small enough for its place
    lines.py       where a text is broken into lines
    ink.py         words in ink: fonts, widths
    letters.py     which letters can be set

What is said on a card is decided elsewhere (`generator/model/card.py`); here it is only set.
"""
