"""Short addresses that a build gave or the served site has: kept in the lock file, never broken."""

from __future__ import annotations

import hashlib
import sys
from contextlib import suppress
from pathlib import Path

from generator.check.codes import check_promises
from generator.diagnostics import Diagnostic
from generator.model.code import Codes
from generator.publish.codes import add_codes
from generator.read.codes import CODES
from generator.render.short_files import PROMISED

__all__ = ["broken_promises", "keep_codes", "stamp_of_codes"]

_KEPT = {
    "vi": "{} địa chỉ ngắn mới, ghi trong {}: hãy lưu tệp ấy cùng hồ sơ",
    "en": "{} new short addresses are in {}: keep that file with the records",
}
_NOT_KEPT = {
    "vi": "không ghi được {} ({}): {} địa chỉ ngắn mới chưa có trong tệp ấy; cho quyền ghi rồi dựng lại trước khi "
    "in mã QR",
    "en": "{} cannot be written ({}): {} new short addresses are not in it; allow writing and build again before you "
    "print QR codes",
}


def stamp_of_codes(project: Path) -> str:
    """A digest of the lock file of codes; it counts apart, for a build that has ended adds to it."""
    with suppress(OSError):
        return hashlib.blake2b((project / CODES).read_bytes(), digest_size=12).hexdigest()
    return ""


def broken_promises(served: Path, codes: Codes) -> tuple[Diagnostic, ...]:
    """A finding for every code of the site in the folder `served` that `codes` lack or give to another record."""
    with suppress(OSError, ValueError):
        promised = (served / PROMISED.lstrip("/")).read_text(encoding="utf-8")
        return check_promises(CODES, promised, codes.lines)
    return ()


def keep_codes(project: Path, codes: Codes, messages: str) -> bool:
    """Write new codes into the lock file, and say so; the answer is whether it holds all of them now.

    The site is shown already, so what fails is told and no more; the next build has to try again.
    """
    if not codes.fresh:
        return True
    try:
        add_codes(project / CODES, codes.fresh)
    except OSError as fault:
        reason = fault.strerror or type(fault).__name__
        print(_NOT_KEPT[messages].format(CODES, reason, len(codes.fresh)), file=sys.stderr)
        return False
    print(_KEPT[messages].format(len(codes.fresh), CODES), file=sys.stderr)
    return True
