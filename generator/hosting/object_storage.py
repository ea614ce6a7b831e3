"""A script that brings the site to a storage that knows no release: S3 and its like, SFTP, WebDAV, by rclone.

Such a storage changes file by file while people read.  So the order is: what pages need comes before the pages
that need it, what is new before what is changed, and what is no more goes last.  Hashed files of the two
releases before stay: a page that somebody opened an hour ago still asks for them.
"""

from __future__ import annotations

from generator.hosting.policy import FOREVER, FRESH
from generator.model.published_names import HASHED, TWINS

__all__ = ["KEPT_RELEASES", "rclone"]

KEPT_RELEASES = 2  # before the one that is uploaded

_SCRIPT = """\
#!/bin/sh
# Usage: sh upload.sh FOLDER REMOTE:PATH
# FOLDER is the output folder. REMOTE:PATH belongs to the site alone: whatever else lies there is removed.
# Options for rclone go into its variables, as RCLONE_TRANSFERS=16 or, for S3, RCLONE_CHECKSUM=true.
set -eu
from=$1
to=$2
if ! test -f "$from/index.html"; then
    echo "$from: không có index.html, chưa tải gì lên (there is no index.html, nothing was uploaded)" >&2
    exit 2
fi
lists=$(mktemp -d)
trap 'rm -rf "$lists"' EXIT

# What there is: all, hashed, pages, the rest. Twins (%TWINS%) stay here: a storage does not choose among them.
rclone lsf --recursive --files-only %EXCLUDED% "$from" | LC_ALL=C sort > "$lists/all"
grep -E  '^%HASHED%$' "$lists/all" > "$lists/hashed" || true
grep -Ev '^%HASHED%$' "$lists/all" > "$lists/named"
grep -E  '\\.html$' "$lists/named" > "$lists/pages"
grep -Ev '\\.html$' "$lists/named" | grep -Evx '%LAST%' > "$lists/files" || true
grep -Ex '%LAST%' "$lists/named" > "$lists/last" || true

bring() {  # which list, how long a copy may be kept, further options
    list=$1; kept=$2; shift 2
    test -s "$lists/$list" || return 0
    rclone copy --files-from-raw "$lists/$list" --header-upload "Cache-Control: $kept" "$@" "$from" "$to"
}
fresh='%FRESH%'
# From here on there are two releases side by side: until phat-hanh.json tells of one again, phones keep nothing.
echo phat-hanh.json > "$lists/told"
rclone delete --files-from-raw "$lists/told" "$to" || test $? -eq 3
bring hashed '%FOREVER%' --size-only
bring files "$fresh" --ignore-existing
bring pages "$fresh" --ignore-existing
bring files "$fresh"
bring pages "$fresh"
bring last "$fresh"

# What is no more goes last. The lists of hashed files of the releases before lie beside the site; 3: there are none.
mkdir "$lists/before"
rclone copy "$to/.releases" "$lists/before" || test $? -eq 3
(cd "$lists/before" && touch %NUMBERS%)
LC_ALL=C sort -u "$lists/all" "$lists"/before/* > "$lists/kept"
rclone lsf --recursive --files-only --exclude '/.releases/**' --exclude '/.well-known/**' "$to" |
    LC_ALL=C sort > "$lists/there"
LC_ALL=C comm -23 "$lists/there" "$lists/kept" > "$lists/gone"
if test -s "$lists/gone"; then
    rclone delete --files-from-raw "$lists/gone" "$to"
fi
if ! cmp -s "$lists/hashed" "$lists/before/1"; then
%ROTATE%
    rclone copyto "$lists/hashed" "$to/.releases/1"
fi
"""


def rclone() -> str:
    """The script, for any POSIX shell."""
    values = {
        "TWINS": ", ".join(TWINS),
        "EXCLUDED": " ".join(f"--exclude '*{suffix}'" for suffix in TWINS),
        "HASHED": HASHED.replace("(?:", "("),  # grep knows no groups without a number
        "FOREVER": FOREVER,
        "FRESH": FRESH,
        "LAST": r"phat-hanh\.json|sw\.js",
        "NUMBERS": " ".join(map(str, range(1, KEPT_RELEASES + 1))),
        "ROTATE": "\n".join(
            f'    rclone copyto "$lists/before/{number}" "$to/.releases/{number + 1}"'
            for number in reversed(range(1, KEPT_RELEASES))
        ),
    }
    script = _SCRIPT
    for name, value in values.items():
        script = script.replace(f"%{name}%", value)
    return script
