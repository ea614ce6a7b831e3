"""A site of a few pages in two versions, published by the parts that publish a real one.

As a program it publishes one version, for tests that hinder or kill it:
`python published.py FOLDER VERSION`.
"""

from __future__ import annotations

import hashlib
import sys
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[1]
if __name__ == "__main__":
    sys.path[0] = str(PROJECT)

from generator.model.page import DataFile, Page, file_of  # noqa: E402
from generator.model.published_names import immutable  # noqa: E402
from generator.publish.edition import Edition, Theme  # noqa: E402
from generator.publish.faults import NotPublished  # noqa: E402
from generator.publish.pages import Counts, publish  # noqa: E402
from generator.publish.pictures import Pictures  # noqa: E402
from generator.publish.place import Place, enter, place_of  # noqa: E402
from generator.publish.release import MARKER  # noqa: E402

__all__ = ["PAGES", "contents", "edition", "place", "publish_version", "version_in"]

PAGES = 12
_NO_PICTURES = Pictures({}, Path("nowhere"), {}, "")


def place(root: Path) -> Place:
    """Where the site of a test folder stands."""
    return place_of(root / "site", root / "cache")


def edition(version: str, pages: int = PAGES) -> Edition:
    """Half of the pages are the same in every version, one is there in no other; the stylesheet is named by its hash."""
    routes = [*(f"/{at}/" for at in range(pages)), f"/only-{version}/", "/"]
    made = [Page(route, "x.html", "vi", True, partial(_head_and_text, version, route)) for route in routes]
    data = [DataFile("/list.txt", partial(_list, version)), DataFile("/same.txt", lambda: "same", lambda: "same")]
    return Edition(made, data, {_sheet(version): _css(version)}, Theme(_rendered, {("vi", "x.html"): "1"}),
                   _NO_PICTURES, "2026-11-22")  # fmt: skip


def _head_and_text(version: str, route: str) -> tuple[str, str]:
    number = route.strip("/")
    same = number.isdigit() and int(number) % 2
    return "", route if same else f"{route} {version} <link href='/{_sheet(version)}'>"


def _rendered(_page: Page, _head: Any, view: Any) -> str:
    return str(view)


def _list(version: str) -> str:
    return f"list of {version}"


def _css(version: str) -> bytes:
    return f"/* {version} */".encode()


def _sheet(version: str) -> str:
    return f"theme/site.{hashlib.blake2b(version.encode(), digest_size=6).hexdigest()}.css"


def contents(version: str, pages: int = PAGES) -> dict[str, bytes]:
    """Every file of a version with its bytes."""
    known = edition(version, pages)
    shown = {file_of(one.route): known.theme.render(one, *one.make()).encode() for one in known.pages}
    return {**known.assets, **shown, **{file_of(one.route): one.make().encode() for one in known.data}}


def publish_version(root: Path, version: str, pages: int = PAGES, processes: int = 1) -> Counts:
    """Publish a version, alone."""
    where = place(root)
    with closing(enter(where, lambda _who: None)):
        return publish(where, edition(version, pages), processes)


def version_in(root: Path, *versions: str, pages: int = PAGES) -> str:
    """Which of the versions is served, whole; besides its files there are only hashed ones, and what foreigners put."""
    folder = root / "site"
    found = {one.relative_to(folder).as_posix(): one.read_bytes() for one in folder.rglob("*") if one.is_file()}
    assert MARKER in found, "no release"
    ours = {name: content for name, content in found.items() if name != MARKER}
    for version in versions:
        wanted = contents(version, pages)
        if {name: one for name, one in ours.items() if name in wanted or not immutable(name)} == wanted:
            return version
    raise AssertionError(f"a mix: {sorted(found)}")


def main() -> int:
    """Publish the version that the command names, in two processes where it has pages enough."""
    root, version = Path(sys.argv[1]), sys.argv[2]
    pages = int(sys.argv[3]) if len(sys.argv) > 3 else PAGES
    try:
        publish_version(root, version, pages, 2)
    except (NotPublished, OSError) as fault:
        sys.stderr.write(f"{fault}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
