"""The compiler of the OCOP catalogue: records in, pages out. It knows no Pelican.

    read ──► check ──► model ──► derive ──► render ──► publish

`read` opens the record files, `check` turns them into sound values or findings,
`model` holds the nouns, `derive` works out what follows from them, `render`
makes views, heads and data files, `publish` writes.  Only `pipeline` knows the
order; the adapter to Pelican stands in `plugins/catalogue`.
"""
