"""The compiler of the OCOP catalogue: records in, pages out. It knows no Pelican.

    read ──► check ──► model ──► derive ──► render ──► publish

`read` opens the record files, `check` turns them into sound values or findings,
`model` holds the nouns, `derive` works out what follows from them, `render`
makes views, heads and data files, `publish` writes.  Beside them `photos` develops
what lies beside the records, and `share_cards` draws what `publish` is asked for.
Only `pipeline` knows the order; the adapter to Pelican stands in `plugins/catalogue`.
Nothing is imported here: every process that decodes photos starts with this file.
"""
