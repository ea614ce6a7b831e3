"""Two folders change their names: at once where the system can, else as close to it as the system lets us.

At once: Linux (`renameat2`) and macOS (`renamex_np`).  Windows and file systems
that refuse rename twice; a build that is killed between the two is made good at the start of the next.
A folder that cannot be renamed, as a mount point, is brought up to date file by file.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from errno import EACCES, EBUSY, EINVAL, ENOSYS, EOPNOTSUPP, EPERM, EXDEV
from pathlib import Path

__all__ = ["exchange", "recover"]

_CANNOT = frozenset({ENOSYS, EINVAL, EOPNOTSUPP})  # the system or the file system knows no exchange
_MAY_NOT = frozenset({EBUSY, EXDEV, EACCES, EPERM})  # this folder cannot be renamed
_HERE, _EXCHANGE = -100, 2  # AT_FDCWD; RENAME_EXCHANGE on Linux is RENAME_SWAP on macOS


def exchange(served: Path, other: Path) -> bool:
    """Show `other` as `served`, and what was `served` becomes `other`.

    Whether the system allows it is the answer; raises `OSError` for all other faults.
    """
    try:
        if not served.exists():
            other.rename(served)
        else:
            fault = _exchanged(served, other)
            if fault in _CANNOT:
                _in_two_steps(served, other)
            elif fault:
                raise OSError(fault, os.strerror(fault), str(served))
    except OSError as fault:
        if fault.errno in _MAY_NOT:
            return False
        raise
    return True


def _exchanged(one: Path, other: Path) -> int:
    """0, or the number of the fault."""
    if sys.platform == "win32":
        return ENOSYS
    known = ctypes.CDLL(None, use_errno=True)
    names = os.fsencode(one), os.fsencode(other)
    if hasattr(known, "renameat2"):
        done = known.renameat2(_HERE, names[0], _HERE, names[1], _EXCHANGE)
    elif hasattr(known, "renamex_np"):
        done = known.renamex_np(*names, _EXCHANGE)
    else:
        return ENOSYS
    return ctypes.get_errno() if done else 0


def _aside(served: Path) -> Path:
    return served.with_name(f".{served.name}.old")


def _in_two_steps(served: Path, other: Path) -> None:
    aside = _aside(served)
    served.rename(aside)
    try:
        other.rename(served)
    except OSError:
        aside.rename(served)
        raise
    aside.rename(other)


def recover(served: Path, other: Path) -> None:
    """Make good what a build left that was killed between two renames."""
    aside = _aside(served)
    if aside.exists() and served.exists() and other.exists():
        shutil.rmtree(aside)
    elif aside.exists():
        aside.rename(other if served.exists() else served)
