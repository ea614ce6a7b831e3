"""What the files of the built site promise, without a browser."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ElementTree

import pytest
import yaml
from built.building import PROJECT, BuiltSite
from built.reading import clicks_from_home, file_for, inside_links, pages, read_page
from built.routes import KINDS

from generator.read.vocabularies import read_vocabulary

CARD = re.compile(r'<article class="covered card"[^>]*>.*?</article>', re.DOTALL)
RECORDS = ("/san-pham/", "/chu-the/", "/diem-ban/", "/lang-du-lich/", "/tinh/", "/nhom/", "/sao/", "/kiem-tra/")
VIETNAMESE = re.compile("[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]")
ATOM = "{http://www.w3.org/2005/Atom}"


def product_slugs() -> set[str]:
    """The slugs of all product records."""
    return {path.parent.name for path in (PROJECT / "products").glob("[!_]*/*/product.yaml")}


class TestLinks:
    def test_none_is_dead(self, site: BuiltSite) -> None:
        """Every inside link, picture, script and anchor leads to something that is there."""
        dead = {
            (route, target, fragment)
            for route, page in pages(site.folder)
            for target, fragment in inside_links(route, page, site.url)
            if not file_for(site.folder, target).is_file()
            or (fragment and fragment not in read_page(file_for(site.folder, target)).ids)
        }

        assert dead == set()

    def test_lead_to_every_listed_product_in_four_clicks(self, site: BuiltSite) -> None:
        """Without JavaScript, any product that is in a list is at most four links from the home page."""
        clicks = clicks_from_home(site.folder)
        listed = re.findall(r"<loc>[^<]*(/san-pham/[^/<]+/)</loc>", site.text("/sitemap.xml"))
        far = {route for route in listed if "/trang/" not in route and clicks.get(route, 99) > 4}

        assert far == set()

    def test_reach_every_page_but_tombstones(self, site: BuiltSite) -> None:
        """Only pages that are kept for old QR codes stand apart."""
        clicks = clicks_from_home(site.folder)
        apart = {
            route
            for route, page in pages(site.folder)
            if route not in clicks and "noindex" not in page.meta.get("robots", "")
        }

        assert apart == set()


class TestProducts:
    def test_each_record_has_its_page_in_both_languages(self, site: BuiltSite) -> None:
        """Counts in are counts out: no record is lost silently."""
        for prefix in ("", "en/"):
            built = {path.parent.name for path in (site.folder / prefix / "san-pham").glob("*/index.html")}

            assert built - {"trang"} == product_slugs()

    def test_without_a_certificate_show_no_star(self, site: BuiltSite) -> None:
        """A tombstone answers, has no star of its own, is not indexed and stands in no sitemap or list."""
        tombstones = [route for route, page in pages(site.folder / "san-pham") if page.meta.get("robots") == "noindex"]
        own = [CARD.sub("", site.text(f"/san-pham{route}")) for route in tombstones]
        sitemap = site.text("/sitemap.xml")

        assert len(tombstones) > 100
        assert not [html for html in own if "★" in html.split("<main")[1]]
        assert not [route for route in tombstones if f"/san-pham{route}</loc>" in sitemap]

    def test_stand_in_the_sitemap_once_if_listed(self, site: BuiltSite) -> None:
        """No address is named twice, and each leads to a page that may be indexed."""
        routes = re.findall(r"<loc>(?:https?://[^/]+)([^<]+)</loc>", site.text("/sitemap.xml"))

        assert len(routes) == len(set(routes))
        assert all(read_page(file_for(site.folder, route)).meta.get("robots", "") == "" for route in routes)


class TestHeads:
    def test_name_the_page_in_both_languages(self, site: BuiltSite) -> None:
        """hreflang is mutual: each page names itself and its translation, and the translation answers."""
        for route, page in pages(site.folder):
            assert page.canonical == site.url + route
            assert page.canonical in page.alternates.values(), route
            other = page.alternates["vi" if route.startswith("/en/") else "en"].removeprefix(site.url)
            assert page.canonical in read_page(file_for(site.folder, other)).alternates.values(), route

    def test_have_titles_and_descriptions_of_their_own(self, site: BuiltSite) -> None:
        """No page is without a description, and none is longer than a search engine shows."""
        assert all(0 < len(page.meta["description"]) <= 161 for _, page in pages(site.folder))

    def test_carry_json_ld_without_ratings_of_visitors(self, site: BuiltSite) -> None:
        """Every block parses, and `aggregateRating` stands nowhere."""
        blocks = [block for _, page in pages(site.folder) for block in page.json_ld]

        assert len(blocks) > 1000
        assert "aggregateRating" not in json.dumps(blocks)

    def test_describe_products_with_their_certification(self, site: BuiltSite) -> None:
        """A listed product is a `Product` with `hasCertification`."""
        [block] = read_page(file_for(site.folder, "/san-pham/hat-dieu-nguyen-vi-ha-my/")).json_ld
        kinds = {thing["@type"]: thing for thing in block["@graph"]}

        assert kinds["Product"]["hasCertification"]["@type"] == "Certification"
        assert kinds["BreadcrumbList"]["itemListElement"][-1]["name"] == kinds["Product"]["name"]


class TestPolicy:
    def test_forbids_nothing_that_stands_on_a_page(self, site: BuiltSite) -> None:
        """No inline script, style or event handler anywhere."""
        assert {(route, *page.inline) for route, page in pages(site.folder) if page.inline} == set()

    def test_keeps_records_and_sources_out_of_the_site(self, site: BuiltSite) -> None:
        """Only kinds of files that a visitor needs are published."""
        files = [path for path in site.folder.rglob("*") if path.is_file()]
        pictures = site.folder / "anh"

        assert {path.suffix for path in files if pictures not in path.parents} <= {
            ".html", ".css", ".ics", ".js", ".svg", ".xml", ".txt", ".json", ".vcf", ".png", ".pdf", ".zip",
            ".webmanifest"}  # fmt: skip
        assert {path.suffix for path in files if pictures in path.parents} <= {".jpg", ".webp"}


class TestLanguages:
    def test_mark_what_is_not_translated(self, site: BuiltSite) -> None:
        """On English pages made of records Vietnamese text is marked as such; names of provinces are names in both."""
        known = read_vocabulary()
        names = {name for one in known.provinces for name in (one.name, one.full_name)}
        names |= {name for old in known.former_by_slug.values() for name in (old.name, old.full_name)}
        allowed = re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))) + r"|QĐ[-\w]*|Tiếng Việt")
        unmarked = {
            (route, words)
            for route, page in pages(site.folder / "en")
            if route.startswith(RECORDS)
            for language, words in page.spoken
            if language == "en" and VIETNAMESE.search(allowed.sub("", words))
        }

        assert unmarked == set()


class TestFeeds:
    @pytest.mark.parametrize("route", ["/feed.xml", "/en/feed.xml", "/cau-chuyen/feed.xml", "/en/cau-chuyen/feed.xml"])
    def test_parse_and_lead_to_pages(self, site: BuiltSite, route: str) -> None:
        """Each entry has a title, a day and an address that answers."""
        feed = ElementTree.fromstring(site.text(route))  # noqa: S314 - our own file
        links = [entry.find(f"{ATOM}link").get("href") for entry in feed.iter(f"{ATOM}entry")]  # type: ignore[union-attr]

        assert links
        assert all(file_for(site.folder, str(link).removeprefix(site.url)).is_file() for link in links)


class TestLists:
    @pytest.mark.parametrize(("route", "stars"), [("/sao/5/", 5), ("/sao/4/", 4), ("/sao/3/", 3)])
    def test_count_what_the_sitemap_lists(self, site: BuiltSite, route: str, stars: int) -> None:
        """The pages of a star link to as many products as the first page says."""
        folder = site.folder / f"sao/{stars}"
        linked = {target for path in folder.rglob("index.html") if "nhom" not in path.parts
                  for target, _ in inside_links(route, read_page(path)) if re.fullmatch(r"/san-pham/[^/]+/", target)}  # fmt: skip
        [block] = [
            thing
            for thing in read_page(file_for(site.folder, route)).json_ld[0]["@graph"]
            if thing["@type"] == "ItemList"
        ]

        assert len(linked) == block["numberOfItems"]

    def test_of_former_provinces_lead_to_the_present_one(self, site: BuiltSite) -> None:
        """Bình Phước's page lists its own products and names Đồng Nai."""
        page = read_page(file_for(site.folder, "/tinh/binh-phuoc/"))

        assert ("/tinh/dong-nai/", "") in set(inside_links("/tinh/binh-phuoc/", page))
        assert any("Thành phố Đồng Nai" in word for word in page.words)

    def test_are_not_built_for_empty_crossings(self, site: BuiltSite) -> None:
        """A crossing stands only where a product does."""
        assert not (site.folder / "tinh/dong-nai/nhom/sinh-vat-canh").exists()


class TestKinds:
    @pytest.mark.parametrize("route", KINDS.values(), ids=KINDS)
    def test_have_one_heading_and_a_way_home(self, site: BuiltSite, route: str) -> None:
        """Each kind of page exists, has exactly one h1 and a link to the home page."""
        html = site.text(route)

        assert len(re.findall(r"<h1[ >]", html)) == 1
        assert (
            "/" in read_page(file_for(site.folder, route)).links
            or "/en/" in read_page(file_for(site.folder, route)).links
        )


def test_records_name_their_sources(site: BuiltSite) -> None:
    """Every source address of a product record stands on its page."""
    for path in sorted((PROJECT / "products").glob("[!_]*/*/product.yaml"))[::25]:
        record = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - text only
        html = site.text(f"/san-pham/{path.parent.name}/").replace("&amp;", "&")
        assert all(source["url"] in html for source in record["sources"] if "url" in source), path
