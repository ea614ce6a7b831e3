"""QR codes of short addresses, to look at and to print."""
