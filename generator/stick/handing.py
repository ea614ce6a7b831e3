"""Files of data as scripts that hand them over: a page in a folder may fetch nothing, but it may load scripts.

`theme/static/js/stick/stand-ins.js` takes what they hand over.
"""

from __future__ import annotations

import json

__all__ = ["handed", "is_data", "script_of"]

_DATA = ".json"


def is_data(name: str) -> bool:
    """Whether scripts of the theme fetch the file."""
    return name.endswith(_DATA)


def script_of(name: str) -> str:
    """The script that hands over the file `name`."""
    return f"{name}.js"


def handed(name: str, content: str) -> str:
    """The text of that script; `content` is JSON, which is made anew whenever it is asked for."""
    return f"handOver({json.dumps(name)}, () => ({content}));\n"
