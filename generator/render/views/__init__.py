"""What templates get: one frozen view a template, made of small values.

Everything here is ready to be shown: dates, numbers and addresses are text in
the language of the page.  Words of the interface stand in the templates.
Views are named tuples: quick to make, and their content can be hashed.
"""
