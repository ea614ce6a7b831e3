"""Sheets and booklets as PDF: labels, table signs, product sheets, buyer's sheets, booklets.

    selection.py   which products a sheet is about
    formats.py     label sheets and table signs, as measures
    printed.py     one product as sheets show it
    buyer.py       what buyers ask of a product, field by field
    booklet.py     products in sections, and the index of producers
    sheets.py      each kind of sheet as a value
    press.py       from the value and the theme's Typst to PDF
    kept.py        the files of every fair, made once and kept
    address.py     where a printed code may lead
    command.py     python -m generator print

What sheets look like stands in `theme/print/`; what is said on them is decided here, and reaches Typst as JSON only.
"""
