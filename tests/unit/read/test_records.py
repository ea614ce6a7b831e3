"""Record files: what lies where, and what is reported as lost."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from small_project import Project

from generator.read.records import find_records, read_record


@pytest.mark.parametrize(
    ("path", "kind", "slug", "folder"),
    [
        ("products/hue/me-xung/product.yaml", "product", "me-xung", "hue"),
        ("content/producers/htx-a.yaml", "producer", "htx-a", ""),
        ("content/sales-points/hue/cua-hang.yaml", "sales-point", "cua-hang", "hue"),
        ("content/villages/hue/lang-non/village.yaml", "village", "lang-non", "hue"),
    ],
)
def test_the_path_says_kind_slug_and_folder(path: str, kind: str, slug: str, folder: str, project: Project) -> None:
    """The identity of a record is its place, never its name."""
    project.write(path, "name: x\n")
    [file], stray = find_records(project.folder)

    assert (file.kind, file.slug, file.folder, file.path, stray) == (kind, slug, folder, path, [])


@pytest.mark.parametrize(
    "path",
    [
        "products/me-xung/product.yaml",
        "products/product.yaml",
        "products/hue/me-xung/anh/product.yaml",
        "products/hue/me-xung/san-pham.yaml",
        "products/hue/me-xung/product.yml",
        "products/hue/me-xung/product.yaml.txt",
        "products/hue/me-xung/PRODUCT.YAML",
        "content/producers/hue/htx-a.yaml",
        "content/sales-points/cua-hang.yaml",
        "content/villages/hue/lang-non.yaml",
    ],
)
def test_what_looks_like_a_record_in_a_wrong_place_is_reported(path: str, project: Project) -> None:
    """No product is lost in silence: the finding names the right place."""
    project.write(path, "name: x\n")
    files, [finding] = find_records(project.folder)

    assert (files, finding.code, finding.position.path) == ([], "file-stray", path)


@pytest.mark.parametrize(
    "path", ["products/_source/a/product.yaml", "products/hue/.a.yaml", "products/README.md", "products/hue/a/anh.jpg"]
)
def test_names_with_an_underline_or_dot_and_other_files_are_no_records(path: str, project: Project) -> None:
    """Sources, lock files, photos and notes may lie beside the records."""
    project.write(path, "x")

    assert find_records(project.folder) == ([], [])


@pytest.mark.parametrize("target", ["outside.yaml", "outside", "/dev/zero", "missing.yaml"])
def test_links_are_not_followed_but_reported(target: str, project: Project) -> None:
    """What lies elsewhere is never read, and its writer is told."""
    project.write("outside/product.yaml", "name: x\n")
    project.write("outside.yaml", "name: x\n")
    project.write("products/hue/a/anh.jpg", "")
    (project.folder / "products/hue/a/product.yaml").symlink_to(project.folder / target)
    files, [finding] = find_records(project.folder)

    assert (files, finding.code) == ([], "file-link")


def test_a_linked_folder_is_reported(project: Project) -> None:
    """A folder that leads elsewhere is not walked."""
    project.write("outside/product.yaml", "name: x\n")
    (project.folder / "products/hue").mkdir()
    (project.folder / "products/hue/a").symlink_to(project.folder / "outside")

    assert [one.code for one in find_records(project.folder)[1]] == ["file-link"]


def test_records_stand_in_order_of_paths(project: Project) -> None:
    """The order of the disk does not show."""
    for name in ("b", "a", "c"):
        project.product(name)

    assert [file.slug for file in find_records(project.folder)[0]] == ["a", "b", "c"]


def test_the_files_beside_a_record_are_known(project: Project) -> None:
    """Photos are matched against the names of the folder."""
    project.write("products/dong-nai/mat-ong-rung/IMG_1.jpg", "")
    project.product()
    [file], _ = find_records(project.folder)
    record, _ = read_record(project.folder, file)

    assert record is not None
    assert record.beside == {"IMG_1.jpg": "IMG_1.jpg"}


def test_a_file_that_vanishes_is_a_finding(project: Project) -> None:
    """A file that is gone or may not be read stops nothing else."""
    path = project.product()
    [file], _ = find_records(project.folder)
    (project.folder / path).unlink()
    record, [finding] = read_record(project.folder, file)

    assert (record, finding.code) == (None, "file-unreadable")


def test_a_file_over_the_limit_is_not_opened(project: Project) -> None:
    """256 kB is enough for a record; more is refused by its size alone."""
    project.write("content/producers/a.yaml", "name: " + "x" * 300_000)
    [file], _ = find_records(project.folder)
    (project.folder / file.path).unlink()
    record, [finding] = read_record(project.folder, file)

    assert (record, finding.code) == (None, "file-size")


def test_a_project_without_folders_is_empty(tmp_path: Path) -> None:
    """Nothing to read is no fault."""
    assert find_records(tmp_path) == ([], [])


def test_a_link_to_itself_stops_nothing(project: Project) -> None:
    """It is no folder and no record."""
    path = project.product()
    loop = (project.folder / path).with_name("loop.jpg")
    loop.symlink_to(loop)

    files, stray = find_records(project.folder)

    assert ([file.path for file in files], stray) == ([path], [])


def test_a_folder_that_may_not_be_opened_is_a_finding(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """The others are read."""
    path = project.product()
    locked = project.folder / "products/dong-nai/khoa"
    locked.mkdir()
    opened = os.scandir

    def scandir(folder: str) -> object:
        if Path(folder) == locked:
            raise PermissionError(13, "Permission denied")
        return opened(folder)

    monkeypatch.setattr(os, "scandir", scandir)
    files, [stray] = find_records(project.folder)

    assert [file.path for file in files] == [path]
    assert (stray.code, stray.position.path) == ("file-unreadable", "products/dong-nai/khoa")
