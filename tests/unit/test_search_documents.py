"""What of a record can be found, and by which words."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_project import Project

from generator.derive.search import TERM_UNKNOWN, documents_of
from generator.model.search import FIELDS, SearchDocument
from generator.terms import split

SIGNED = (
    "[{stars: 4, decision: 12/QĐ-UBND, code: 70-691-1, issued: 2025-06-01, evidence: {title: Quyết định, grade: A}}]"
)
YEAR_ONLY = "[{stars: 3, issued: 2023, evidence: {title: Báo, grade: B1}}]"
ENDED = "[{stars: 3, issued: 2020-06-01, evidence: {title: Báo, grade: B1}}]"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """An empty project."""
    return Project(tmp_path)


def found(project: Project) -> dict[str, SearchDocument]:
    """The documents of a project by kind and slug."""
    return {f"{one.kind} {one.slug}": one for one in documents_of(project.compile().catalogue)}


class TestProduct:
    def test_is_found_by_name_other_names_and_translation(self, project: Project) -> None:
        """The name by itself; aliases and the English name in a field of their own."""
        project.product("mat-ong", aliases="[Mật rừng tràm]", translations="{en: {name: Forest honey}}")

        texts = found(project)["product mat-ong"].texts

        assert texts["name"] == ("Mật ong rừng",)
        assert texts["alias"] == ("Mật rừng tràm", "Forest honey")

    def test_is_found_by_its_numbers(self, project: Project) -> None:
        """Every decision and product code."""
        project.product("mat-ong", certifications=SIGNED)

        assert found(project)["product mat-ong"].texts["number"] == ("12/QĐ-UBND", "70-691-1")

    def test_is_found_by_its_producer(self, project: Project) -> None:
        """The producer's name, though the record holds only its slug."""
        project.producer("htx-phu-tho")
        project.product("mat-ong", producer="htx-phu-tho")

        assert found(project)["product mat-ong"].texts["producer"] == ("HTX Phú Thọ",)

    def test_is_found_by_its_places_now_and_before(self, project: Project) -> None:
        """Bình Phước finds what is now in Đồng Nai; the old district too."""
        place = '{province: dong-nai, commune: Phú Riềng, before: "xã Phú Riềng, huyện Phú Riềng, tỉnh Bình Phước"}'
        project.product("hat-dieu", place=place)

        places = found(project)["product hat-dieu"].texts["place"]

        assert {"Phú Riềng", "Đồng Nai", "Bình Phước", "huyện Phú Riềng"} <= set(places)

    def test_is_found_by_what_else_its_name_is_called(self, project: Project) -> None:
        """Chè for trà, tea and honey for English readers; only where the name says it with its accents."""
        project.product("tra-xanh", name="Trà xanh", set="11")
        project.product("mat-ong")
        project.product("ca-tra", name="Cá tra phi lê", set="2")

        documents = found(project)

        assert {"chè xanh", "tea"} & {text.lower() for text in documents["product tra-xanh"].texts["kind"]}
        assert "honey" in documents["product mat-ong"].texts["kind"]
        assert "tea" not in documents["product ca-tra"].texts["kind"]

    def test_is_found_by_its_stars(self, project: Project) -> None:
        """`4 sao` is one word of the search."""
        project.product("mat-ong", certifications=SIGNED)

        assert "4 sao" in found(project)["product mat-ong"].texts["kind"]

    def test_counts_less_where_its_term_is_not_known(self, project: Project) -> None:
        """Certified for certain above term unknown."""
        project.product("mat-ong", certifications=SIGNED)
        project.product("tra-xanh", certifications=YEAR_ONLY)

        documents = found(project)

        assert documents["product mat-ong"].boost == 1
        assert documents["product tra-xanh"].boost == TERM_UNKNOWN < 1

    def test_stands_apart_without_stars_when_it_has_ended(self, project: Project) -> None:
        """Only the check page asks for ended ones, and no star helps to find them."""
        project.product("mat-ong", certifications=ENDED)

        documents = found(project)

        assert "product mat-ong" not in documents
        assert "3 sao" not in documents["ended mat-ong"].texts.get("kind", ())


class TestPrivacy:
    def test_only_public_fields_are_searched(self, project: Project) -> None:
        """A household's address and telephone never reach the index, drafts neither."""
        project.producer("ho-a", name="Hộ A", form="ho_kd", address="12 Ngõ Kín", phone='"0912 345 678"')
        project.product("nhap", name="Bản nháp mật", draft="true")

        texts = " ".join(text for one in found(project).values() for field in one.texts.values() for text in field)

        assert "Ngõ Kín" not in texts
        assert "0912" not in texts
        assert "Bản nháp mật" not in texts


class TestPlaces:
    def test_are_provinces_former_ones_groups_and_sets(self, project: Project) -> None:
        """Every page of a place or of a kind of goods can be found."""
        documents = found(project)

        assert "place tinh/dong-nai" in documents
        assert "place tinh/binh-phuoc" in documents
        assert "place nhom/thuc-pham" in documents
        assert documents["place nhom/thuc-pham/ca-phe-ca-cao"].texts["alias"][0] == "Coffee and cocoa"

    def test_know_their_former_names(self, project: Project) -> None:
        """Đồng Nai is found by Bình Phước."""
        assert "Tỉnh Bình Phước" in found(project)["place tinh/dong-nai"].texts["alias"]


def test_every_text_stands_in_a_field_of_the_index(project: Project) -> None:
    """A declaration that names a field that the index lacks fails here."""
    project.point()
    project.village(known_for="[nón lá]")
    project.producer()
    project.product()

    for document in found(project).values():
        assert set(document.texts) <= set(FIELDS)
        assert all(split(text) or not text for texts in document.texts.values() for text in texts)
