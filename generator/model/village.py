"""A tourism or craft village, as a checked record.

Its OCOP rank (set 26) follows the rules of products; every other recognition
is kept apart from stars.
"""

from __future__ import annotations

from generator.model.fields import Record, declared
from generator.model.kinds import Line, Month, Phone, Prose, Url, Whole, one_of
from generator.model.product import Certification
from generator.model.shared import Consent, Link, Noted, Place, Position
from generator.model.visit import Event, PriceRange, Walk

__all__ = ["LANGUAGES", "RECOGNITION_LEVELS", "VILLAGE_TYPES", "Recognition", "Village"]

VILLAGE_TYPES = {
    "craft": ("Làng nghề", "Craft village"),
    "craft-tourism": ("Làng nghề du lịch", "Craft and tourism village"),
    "community-tourism": ("Du lịch cộng đồng", "Community tourism"),
    "culture-tourism": ("Làng văn hóa du lịch", "Culture and tourism village"),
    "farm-tourism": ("Du lịch nông nghiệp", "Farm tourism"),
    "attraction": ("Điểm du lịch", "Place to visit"),
}
LANGUAGES = {"vi": ("tiếng Việt", "Vietnamese"), "en": ("tiếng Anh", "English"), "fr": ("tiếng Pháp", "French"), "zh": ("tiếng Trung", "Chinese"), "ko": ("tiếng Hàn", "Korean"), "ja": ("tiếng Nhật", "Japanese")}  # fmt: skip
RECOGNITION_LEVELS = {
    "international": ("Quốc tế", "International"),
    "national": ("Quốc gia", "National"),
    "provincial": ("Cấp tỉnh", "Provincial"),
}


class Recognition(Record):
    """A title that is not an OCOP rank, as UN Tourism's Best Tourism Village."""

    title: Line = declared("Danh hiệu", "Title", "Tên danh hiệu.")
    level: one_of(RECOGNITION_LEVELS) = declared("Cấp", "Level", "international, national hoặc provincial.", "")  # type: ignore[valid-type]
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
    managed_by: Line = declared("Đơn vị quản lý", "Managed by", "Ban quản lý, hợp tác xã, công ty.", "")
    hosts: Line = declared("Nơi đón khách", "Hosts", "Ai đón khách, ở đâu.", "")
    households: Whole | None = declared("Số hộ đón khách", "Households that host", "Số hộ cho khách nghỉ lại.", None)
    beds: Whole | None = declared("Số chỗ nghỉ", "Beds", "Số giường hoặc chỗ ngủ của cả làng.", None)
    languages: tuple[one_of(LANGUAGES), ...] = declared("Ngôn ngữ", "Languages", "vi, en, fr, zh, ko, ja.", ())  # type: ignore[valid-type]
    prices: tuple[PriceRange, ...] = declared("Giá tham khảo", "Reference prices", "Từng dịch vụ, giá và ngày biết giá.", ())
    rules: tuple[Line, ...] = declared("Nên và không nên", "Rules of conduct", "Quy tắc của làng, mỗi điều một dòng.", ())
    events: tuple[Event, ...] = declared("Lễ hội và phiên chợ", "Festivals and markets", "Tên và ngày, âm lịch hoặc dương lịch.", ())
    walk: Walk | None = declared("Một ngày ở làng", "A day in the village", "Các nơi nên ghé theo thứ tự, có giờ.", None)
    booking: Link | None = declared("Đặt chỗ", "Booking", "Trang để đặt chỗ hoặc gửi câu hỏi.", None)
    phone: Phone = declared("Điện thoại", "Phone", "Số của ban quản lý hoặc nơi đón khách.", "", exposure="consent", schema_org="telephone")
    consent: Consent | None = declared("Đồng ý đăng", "Consent", "Nếu là số của một người.", None, exposure="private")
    story: Prose = declared("Câu chuyện", "Story", "Markdown.", "")
