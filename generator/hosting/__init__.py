"""The site on a web server: one policy of headers, as the configuration of every kind of host. See README.md here."""
