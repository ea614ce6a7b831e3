"""Settings for publishing: the address of the site comes from SITEURL.

SITEURL=https://ocop.example.vn pelican -s publishconf.py
"""

import os
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent))
from pelicanconf import *  # noqa: F403 - Pelican's way to build on other settings

if not os.environ.get("SITEURL", "").startswith("https://"):
    sys.exit("SITEURL: địa chỉ thật của trang, bắt đầu bằng https:// (the real address of the site)")

# Compressed ahead, for hosts that send such files; "hosts" writes what some hosts read (generator/hosting/README.md).
CATALOGUE = {**CATALOGUE, "compress": True, "hosts": ()}  # noqa: F405 - from the settings above
