"""Checking: what is known is not checked again, and all cores say the same as one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from small_project import TODAY, Project

from generator import checking
from generator.checking import Memory, checked_records
from generator.diagnostics import Diagnostic
from generator.model.sound import Checked
from generator.pipeline import check_records
from generator.read.records import find_records
from generator.settings import Settings


@pytest.fixture
def many(project: Project) -> Project:
    """Forty products, one in four with an error."""
    for number in range(40):
        project.product(f"san-pham-{number}", set="99" if number % 4 == 0 else "4")
    return project


def check(project: Project, processes: int = 1) -> tuple[list[Checked], tuple[Diagnostic, ...]]:
    """The records and findings of a check by so many processes."""
    return check_records(Settings(project.folder, TODAY, cache=project.folder / ".cache", jobs=processes))


def shares(project: Project) -> dict[str, int]:
    """The shares of the cache by name, with the number of the file that holds each: another writing, another file."""
    return {path.name: path.stat().st_ino for path in (project.folder / ".cache/records").iterdir()}


class TestTheShares:
    """The cache keeps records in shares by their paths."""

    def test_a_changed_record_writes_one_share(self, many: Project) -> None:
        """The others are not even opened for writing."""
        check(many)
        before = shares(many)
        many.product("san-pham-7", name="Chè vằng")
        check(many)
        after = shares(many)

        assert len(before) > 10
        assert sum(before[name] != after[name] for name in before) == 1

    def test_a_record_that_is_gone_is_gone_from_the_answer(self, many: Project) -> None:
        """Its share is still there, and is not asked for more than is wanted."""
        check(many)
        (many.folder / "products/dong-nai/san-pham-7/product.yaml").unlink()

        assert len(check(many)[0]) == 39

    def test_records_come_in_the_order_of_their_paths(self, many: Project) -> None:
        """However the shares are cut, and wherever a record comes from."""
        check(many)
        many.product("san-pham-7", name="Chè vằng")
        paths = [one.path for one in check(many)[0]]

        assert paths == sorted(paths)

    def test_a_record_comes_out_as_it_went_in(self, project: Project) -> None:
        """Every part of it, and it can be copied as one that was just checked."""
        project.producer()
        project.village(position="{lat: 16.4637, lon: 107.5909}", walk="{stops: [{time: '08:00', title: Đình}]}")
        project.point(special_hours="[{first: 12-24, closed: true}]")
        project.product(packs="[{price: 120000, price_on: 2026-01}]", translations="{en: {name: Honey}}")
        fresh, again = check(project)[0], check(project)[0]
        renamed = [one.value.model_copy(update={"name": "x"}) for one in again if one.value]

        assert repr(again) == repr(fresh)
        assert again == fresh
        assert [one.name for one in renamed] == ["x"] * 4

    def test_what_a_process_remembers_is_not_read_from_the_disk(self, many: Project) -> None:
        """A preview that stays asks the cache once; it leaves what others wrote there alone."""
        files, _ = find_records(many.folder)
        settings = Settings(many.folder, TODAY, cache=many.folder / ".cache")
        memory: Memory = {}
        first = checked_records(files, settings, memory)
        for share in (many.folder / ".cache/records").iterdir():
            share.write_bytes(b"")

        assert checked_records(files, settings, memory) == first
        assert list(memory) == files


class TestAllCores:
    """A first check by several processes answers as one by a single process."""

    @pytest.fixture(autouse=True)
    def _helpers_for_few(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(checking, "WORTH_A_HELPER", 5)

    def test_says_the_same_in_the_same_order(self, many: Project, tmp_path: Path) -> None:
        """Records, findings and their order."""
        alone = check(many)
        os.rename(many.folder / ".cache", tmp_path / "aside")  # noqa: PTH104 - the cache of the first check

        assert check(many, processes=3) == alone

    @pytest.mark.parametrize("code", [0, 1, 9])
    def test_what_a_killed_helper_left_is_checked_all_the_same(
        self, code: int, many: Project, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Where memory runs out the system kills one process; the build goes on with the others' work."""
        monkeypatch.setattr(checking, "_help", lambda *_: os._exit(code))
        records, found = check(many, processes=3)

        assert (len(records), len(found)) == (40, 10)

    def test_a_cache_that_cannot_be_written_costs_time_and_nothing_else(self, many: Project) -> None:
        """Helpers hand over through the cache: without it this process does all of it."""
        many.write(".cache", "")
        records, found = check(many, processes=3)

        assert (len(records), len(found)) == (40, 10)

    def test_a_fault_of_the_program_is_told_once(
        self, many: Project, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
    ) -> None:
        """By the process that was asked; helpers say nothing."""
        monkeypatch.setattr(checking, "read_record", lambda *_: 1 / 0)

        with pytest.raises(ZeroDivisionError):
            check(many, processes=3)
        assert capfd.readouterr().err == ""
