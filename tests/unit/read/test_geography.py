"""The geography that is carried with the program: borders, archipelagos, communes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from itertools import combinations, pairwise, product

import pytest

from generator.model.gazetteer import Commune, FormerCommune
from generator.model.geography import ATTRIBUTION, Archipelago, Line, Ring
from generator.model.vocabulary import Province
from generator.outlines import area_of, is_within, kilometres_off, rings_of
from generator.read.geography import read_land
from generator.read.vocabularies import read_vocabulary

LAND = read_land()
ATLAS, KNOWN = LAND.atlas, LAND.gazetteer
VOCABULARY = read_vocabulary()
KM2_OF_SQUARE_DEGREE = 111.195**2
AREA_KM2 = 331_345  # Ministry of Agriculture and Environment, land statistics
HOANG_SA, TRUONG_SA = ATLAS.archipelagos


def uses(shapes: Mapping[str, tuple[Ring, ...]]) -> Counter[int]:
    """How many rings have each arc."""
    return Counter(max(at, ~at) for rings in shapes.values() for ring in rings for at in ring)


def area_km2(rings: tuple[Ring, ...]) -> float:
    """The area of a province without holes."""
    return sum(map(area_of, rings_of(ATLAS, rings))) * KM2_OF_SQUARE_DEGREE


def bounds(lines: tuple[Line, ...]) -> tuple[float, float, float, float]:
    """West, south, east, north."""
    lons = [lon for line in lines for lon, _ in line]
    lats = [lat for line in lines for _, lat in line]
    return min(lons), min(lats), max(lons), max(lats)


class TestBorders:
    def test_there_are_34_provinces_of_63(self) -> None:
        """The slugs of the vocabulary."""
        assert set(ATLAS.provinces) == set(VOCABULARY.province_by_slug)
        assert set(ATLAS.former) == set(VOCABULARY.former_by_slug)

    @pytest.mark.parametrize("shapes", [ATLAS.former, ATLAS.provinces], ids=["63", "34"])
    def test_an_arc_is_the_coast_of_one_or_the_border_of_two(self, shapes: Mapping[str, tuple[Ring, ...]]) -> None:
        """So neighbours share every point, and no sliver is left between them."""
        assert set(uses(shapes).values()) == {1, 2}
        assert sum(count == 2 for count in uses(shapes).values()) > 50

    @pytest.mark.parametrize("shapes", [ATLAS.former, ATLAS.provinces], ids=["63", "34"])
    def test_a_border_runs_the_other_way_for_the_neighbour(self, shapes: Mapping[str, tuple[Ring, ...]]) -> None:
        """All rings turn alike."""
        runs = Counter(at for rings in shapes.values() for ring in rings for at in ring)

        assert set(runs.values()) == {1}

    @pytest.mark.parametrize("shapes", [ATLAS.former, ATLAS.provinces], ids=["63", "34"])
    def test_every_ring_is_closed(self, shapes: Mapping[str, tuple[Ring, ...]]) -> None:
        """Its last point is its first."""
        lines = [line for rings in shapes.values() for line in rings_of(ATLAS, rings)]

        assert [line[0] for line in lines] == [line[-1] for line in lines]
        assert min(map(len, lines)) >= 4

    def test_an_arc_has_no_point_twice_in_a_row(self) -> None:
        """Rounding makes no empty steps."""
        assert [pair for arc in ATLAS.arcs for pair in pairwise(arc) if pair[0] == pair[1]] == []

    @pytest.mark.parametrize("province", VOCABULARY.provinces, ids=lambda one: one.slug)
    def test_a_province_is_the_union_of_the_former_ones(self, province: Province) -> None:
        """Its area is theirs, to the bit."""
        former = sum(area_km2(ATLAS.former[old.slug]) for old in province.former)

        assert area_km2(ATLAS.provinces[province.slug]) == pytest.approx(former, abs=1e-6)

    def test_the_country_has_its_size(self) -> None:
        """To half a per cent."""
        assert sum(map(area_km2, ATLAS.provinces.values())) == pytest.approx(AREA_KM2, rel=0.005)

    def test_no_line_crosses_another(self) -> None:
        """Lines meet at their ends only."""
        assert crossings(ATLAS.arcs) == []

    def test_there_is_no_hole_within_the_country(self) -> None:
        """One piece joins provinces, the outline of the mainland; Hà Nội, Bắc Ninh, Phú Thọ and Thái Nguyên have no part in it."""
        coast = {at for at, count in uses(ATLAS.provinces).items() if count == 1}
        owners = {max(at, ~at): slug for slug, rings in ATLAS.provinces.items() for ring in rings for at in ring}

        assert [len(owned) for owned in pieces(coast, owners) if len(owned) > 1] == [30]


Segment = tuple[tuple[float, float], tuple[float, float]]


def crossings(lines: tuple[Line, ...], cell: float = 0.05) -> list[tuple[Segment, Segment]]:
    """Segments that cross, found among those that touch one square of a grid of `cell` degrees."""
    grid: defaultdict[tuple[int, int], list[Segment]] = defaultdict(list)
    for line in lines:
        for (x0, y0), (x1, y1) in pairwise(line):
            columns = range(int(min(x0, x1) // cell), int(max(x0, x1) // cell) + 1)
            rows = range(int(min(y0, y1) // cell), int(max(y0, y1) // cell) + 1)
            for square in product(columns, rows):
                grid[square].append(((x0, y0), (x1, y1)))
    pairs = (pair for segments in grid.values() for pair in combinations(segments, 2))
    return [(one, other) for one, other in pairs if parted(one, other) and parted(other, one)]


def parted(line: Segment, ends: Segment) -> bool:
    """Whether `ends` lie on either side of a line."""
    (x0, y0), (x1, y1) = line
    first, last = ((x1 - x0) * (y - y0) - (y1 - y0) * (x - x0) for x, y in ends)
    return first * last < 0


def pieces(arcs: set[int], owners: Mapping[int, str]) -> list[set[str]]:
    """The provinces that each connected row of arcs belongs to."""
    found: list[set[str]] = []
    left = set(arcs)
    while left:
        reached, row = [left.pop()], set()
        while reached:
            arc = reached.pop()
            row.add(owners[arc])
            ends = {ATLAS.arcs[arc][0], ATLAS.arcs[arc][-1]}
            near = {other for other in left if ends & {ATLAS.arcs[other][0], ATLAS.arcs[other][-1]}}
            left -= near
            reached += near
        found.append(row)
    return found


class TestArchipelagos:
    def test_hoang_sa_is_of_da_nang_and_truong_sa_of_khanh_hoa(self) -> None:
        """In Vietnamese, on every map."""
        assert (HOANG_SA.name, HOANG_SA.province) == ("Quần đảo Hoàng Sa", "da-nang")
        assert (TRUONG_SA.name, TRUONG_SA.province) == ("Quần đảo Trường Sa", "khanh-hoa")

    def test_hoang_sa_lies_where_it_is(self) -> None:
        """From Tri Tôn in the south-west to Linh Côn in the east."""
        assert bounds(HOANG_SA.rings) == pytest.approx((111.19, 15.78, 112.74, 16.99), abs=0.02)

    def test_truong_sa_lies_where_it_is(self) -> None:
        """With the banks of the southern shelf."""
        assert bounds(TRUONG_SA.rings) == pytest.approx((109.46, 7.19, 117.75, 11.51), abs=0.02)

    @pytest.mark.parametrize(
        ("lat", "lon"),
        [(16.834, 112.34), (16.668, 112.729), (15.784, 111.203), (16.05, 112.52)],
        ids=["Phú Lâm", "Linh Côn", "Tri Tôn", "Đá Bông Bay"],
    )
    def test_islands_of_hoang_sa_are_within_4_km_of_their_places(self, lat: float, lon: float) -> None:
        """Three of them tie the map; the fourth shows that the rest follows."""
        assert kilometres_off(HOANG_SA.rings, lat, lon) < 4

    @pytest.mark.parametrize("archipelago", ATLAS.archipelagos, ids=lambda one: one.slug)
    def test_the_label_stands_among_the_islands(self, archipelago: Archipelago) -> None:
        """In the middle of the special zone of that name."""
        west, south, east, north = bounds(archipelago.rings)

        assert west < archipelago.lon < east
        assert south < archipelago.lat < north


class TestCommunes:
    def test_there_are_3321_in_34_provinces(self) -> None:
        """Resolution 202/2025/QH15 and those that came with it."""
        assert sum(map(len, KNOWN.communes.values())) == 3321
        assert set(KNOWN.communes) == set(VOCABULARY.province_by_slug)

    def test_former_ones_are_of_the_63(self) -> None:
        """Districts and communes."""
        assert set(KNOWN.former) == set(VOCABULARY.former_by_slug)
        assert sum(not one.district for of_one in KNOWN.former.values() for one in of_one) == 696

    def test_99_in_100_lie_within_the_outline_of_their_province(self) -> None:
        """Both come from other hands: the outline is true where they agree."""
        outlines = {slug: rings_of(ATLAS, rings) for slug, rings in ATLAS.provinces.items()}
        near = [
            is_within(outlines[slug], one.lat, one.lon)
            for slug, communes in KNOWN.communes.items()
            for one in communes
            if one.kind != "Đặc khu"
        ]

        assert sum(near) / len(near) > 0.99

    def test_none_lies_out_of_the_country(self) -> None:
        """A slip in a digit would."""
        every: list[Commune | FormerCommune] = [one for communes in KNOWN.communes.values() for one in communes]
        every += [one for communes in KNOWN.former.values() for one in communes]

        assert all(8 < one.lat < 23.5 and 102 < one.lon < 114.5 for one in every)


def test_it_is_read_once() -> None:
    """Every step of a build shares it."""
    assert read_land() is LAND


def test_the_source_is_named() -> None:
    """CC BY 4.0 asks for the name, the licence and that changes were made."""
    assert ATTRIBUTION == "Ranh giới: @svg-maps/vietnam (CC BY 4.0), đã chỉnh sửa"
