"""A site, or a part of it, that opens from a folder: no server, no network.

`scripts` makes one script of the theme's modules, `handing` scripts of files of data, `links` makes the addresses of a
page relative; `sheets` are the two files that lie at the top, `pack` makes the zip, `options` are those of the command.
`plugins/catalogue/stick` does it.
"""
