"""A tourism or craft village, as a checked record.

Its OCOP rank (set 26) follows the rules of products; every other recognition
is kept apart from stars.
"""

from __future__ import annotations

from generator.model.fields import Record, declared
from generator.model.kinds import Line, Month, Phone, Prose, Url, Whole, one_of
from generator.model.product import Certification
from generator.model.shared import Consent, Noted, Place, Position

__all__ = ["VILLAGE_TYPES", "Recognition", "Village"]

VILLAGE_TYPES = {
    "craft": ("Làng nghề", "Craft village"),
    "craft-tourism": ("Làng nghề du lịch", "Craft and tourism village"),
    "community-tourism": ("Du lịch cộng đồng", "Community tourism"),
    "culture-tourism": ("Làng văn hóa du lịch", "Culture and tourism village"),
    "farm-tourism": ("Du lịch nông nghiệp", "Farm tourism"),
    "attraction": ("Điểm du lịch", "Place to visit"),
}
LANGUAGES = {"vi": ("tiếng Việt", "Vietnamese"), "en": ("tiếng Anh", "English"), "fr": ("tiếng Pháp", "French"), "zh": ("tiếng Trung", "Chinese"), "ko": ("tiếng Hàn", "Korean"), "ja": ("tiếng Nhật", "Japanese")}  # fmt: skip


class Recognition(Record):
    """A title that is not an OCOP rank, as UN Tourism's Best Tourism Village."""

    title: Line = declared("Danh hiệu", "Title", "Tên danh hiệu.")
    body: Line = declared("Tổ chức trao", "Body", "Ai công nhận.", "")
    year: Whole | None = declared("Năm", "Year", "Năm công nhận.", None)
    url: Url = declared("Địa chỉ", "Address", "Trang có tin này.", "")


class Village(Noted):
    """One village or rural site that receives guests."""

    type: one_of(VILLAGE_TYPES) = declared("Loại", "Type", "craft, craft-tourism, community-tourism, culture-tourism, farm-tourism, attraction.", searched="kind")  # type: ignore[valid-type]
    place: Place = declared("Địa bàn", "Place", "Tỉnh, xã.")
    position: Position | None = declared("Tọa độ", "Position", "Vĩ độ, kinh độ.", None, schema_org="geo")
    known_for: tuple[Line, ...] = declared("Được biết đến vì", "Known for", "Vài chữ một dòng.", (), searched="text")
    crafts: tuple[Line, ...] = declared("Nghề", "Crafts", "Các nghề của làng.", (), searched="text")
    food: tuple[Line, ...] = declared("Món ăn", "Food", "Món của làng.", (), searched="text")
    activities: tuple[Line, ...] = declared("Trải nghiệm", "Activities", "Khách làm gì ở đây.", ())
    certifications: tuple[Certification, ...] = declared("Hạng OCOP", "OCOP rank", "Chỉ hạng của nhóm du lịch (bộ 26).", ())
    recognitions: tuple[Recognition, ...] = declared("Danh hiệu khác", "Other recognitions", "UN Tourism, ASEAN, di sản quốc gia…", (), schema_org="award")
    season: tuple[Month, ...] = declared("Mùa nên đến", "Season", "Các tháng, ví dụ [9, 10].", ())
    getting_there: Line = declared("Đường đến", "Getting there", "Đi từ đâu, bằng gì, bao xa.", "")
    hosts: Line = declared("Nơi đón khách", "Hosts", "Số hộ, số giường, ai đón.", "")
    languages: tuple[one_of(LANGUAGES), ...] = declared("Ngôn ngữ", "Languages", "vi, en, fr, zh, ko, ja.", ())  # type: ignore[valid-type]
    rules: Line = declared("Nên và không nên", "Rules of conduct", "Quy tắc của làng.", "")
    phone: Phone = declared("Điện thoại", "Phone", "Số của ban quản lý hoặc nơi đón khách.", "", exposure="consent", schema_org="telephone")
    consent: Consent | None = declared("Đồng ý đăng", "Consent", "Nếu là số của một người.", None, exposure="private")
    story: Prose = declared("Câu chuyện", "Story", "Markdown.", "")
