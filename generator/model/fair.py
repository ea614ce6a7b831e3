"""A fair, festival or week of OCOP products, as a checked record: when, where, who is there, what is on.

Its page guides visitors while it runs, and stays as an archive.
"""

from __future__ import annotations

from generator.model.fields import Record, declared
from generator.model.kinds import (
    Clock,
    Date,
    Email,
    FileName,
    GroupSlug,
    Line,
    Phone,
    Prose,
    ProvinceSlug,
    SetNumber,
    Slug,
    Stars,
    Whole,
    one_of,
)
from generator.model.shared import Consent, Noted, Place, Position

__all__ = ["CONTACT_KINDS", "FAIR_STATUSES", "Booth", "Fair", "FairContact", "Query", "Session"]

FAIR_STATUSES = {"cancelled": ("Đã hủy", "Cancelled"), "postponed": ("Hoãn", "Postponed")}
CONTACT_KINDS = {"office": ("Cơ quan, ban tổ chức", "Office"), "person": ("Cá nhân", "Person")}


class Booth(Record):
    """One booth: of a producer of ours (`producer`), or of somebody else (`who`)."""

    number: Line = declared("Số gian", "Number", "Ví dụ A12; mỗi gian một số.")
    hall: Line = declared("Khu, nhà", "Hall", "Ví dụ Nhà A; các gian cùng khu viết giống nhau.", "")
    who: Line = declared("Ai", "Who", "Tên đơn vị, khi chưa có hồ sơ chủ thể.", "")
    producer: Slug = declared("Chủ thể", "Producer", "Tên tệp của chủ thể trong content/producers.", "")
    products: tuple[Slug, ...] = declared("Sản phẩm ở gian", "Products", "Tên thư mục các sản phẩm bày ở gian này.", ())
    note: Line = declared("Ghi chú", "Note", "Ở gian có gì.", "")


class Session(Record):
    """Something on the programme, on one day of the fair, Vietnam's time."""

    on: Date = declared("Ngày", "Day", "Đủ năm, tháng, ngày: 2026-12-24.")
    starts: Clock = declared("Bắt đầu", "Starts", "Ví dụ \"08:00\"; bỏ trống nếu chưa rõ.", "")
    ends: Clock = declared("Kết thúc", "Ends", "Ví dụ \"09:30\"; bỏ trống nếu chưa rõ.", "")
    title: Line = declared("Hoạt động", "Title", "Ví dụ Lễ khai mạc.")
    where: Line = declared("Ở đâu", "Where", "Sân khấu, hội trường, gian số mấy.", "")
    note: Line = declared("Ghi chú", "Note", "Một câu, nếu cần.", "")


class Query(Record):
    """Products that the fair shows, said by what they have in common: all of what is written must be true of them."""

    province: ProvinceSlug = declared("Tỉnh, thành phố", "Province", "Tỉnh của sản phẩm, ví dụ lam-dong.", "")
    group: GroupSlug = declared("Nhóm", "Group", "Nhóm sản phẩm.", "")
    set: SetNumber | None = declared("Bộ", "Set", "Bộ sản phẩm, 1 đến 26.", None)
    stars: Stars | None = declared("Hạng sao", "Stars", "3, 4 hoặc 5.", None)
    producer: Slug = declared("Chủ thể", "Producer", "Tên tệp của chủ thể.", "")


class FairContact(Record):
    """Whom to ask. Of a person nothing is published without `consent`, of its channels those that it covers."""

    kind: one_of(CONTACT_KINDS) = declared("Của ai", "Whose", "office (cơ quan) hoặc person (cá nhân).")  # type: ignore[valid-type]
    name: Line = declared("Tên", "Name", "Tên cơ quan hoặc người.", exposure="consent")
    about: Line = declared("Về việc", "About", "Ví dụ Đăng ký gian hàng.", "")
    phone: Phone = declared("Điện thoại", "Phone", "Viết trong dấu nháy: \"028 3829 1234\".", "", exposure="consent")
    email: Email = declared("Thư điện tử", "E-mail", "Ví dụ xuctien@example.vn.", "", exposure="consent")
    consent: Consent | None = declared("Đồng ý đăng", "Consent", "Nếu là của một người.", None, exposure="private")


class Fair(Noted):
    """One fair. Its days are whole days in Vietnam's time; `ends` is the last one, the first alone where it is missing."""

    starts: Date = declared("Ngày khai mạc", "First day", "Đủ năm, tháng, ngày: 2026-12-24.", schema_org="startDate")
    ends: Date | None = declared("Ngày bế mạc", "Last day", "Bỏ trống nếu chỉ một ngày.", None, schema_org="endDate")
    opens: Clock = declared("Giờ mở cửa", "Opens", "Mỗi ngày mở từ mấy giờ, ví dụ \"08:00\".", "")
    closes: Clock = declared("Giờ đóng cửa", "Closes", "Mỗi ngày đóng lúc mấy giờ, ví dụ \"21:30\".", "")
    status: one_of(FAIR_STATUSES) = declared("Tình trạng", "Status", "cancelled (hủy) hoặc postponed (hoãn); bỏ trống nếu vẫn mở.", "", schema_org="eventStatus")  # type: ignore[valid-type]
    venue: Line = declared("Nơi tổ chức", "Venue", "Tên nhà triển lãm, quảng trường, công viên.", "", searched="text", schema_org="location")
    address: Line = declared("Địa chỉ", "Address", "Số nhà, đường.", "", schema_org="streetAddress")
    place: Place = declared("Địa bàn", "Place", "Tỉnh, xã nơi tổ chức.")
    position: Position | None = declared("Tọa độ", "Position", "Vĩ độ, kinh độ.", None, schema_org="geo")
    getting_there: Line = declared("Đường đến", "Getting there", "Đi từ đâu, bằng gì, đỗ xe ở đâu.", "")
    entry: Line = declared("Vào cửa", "Entry", "Miễn phí, hoặc giá vé.", "")
    organisers: tuple[Line, ...] = declared("Đơn vị tổ chức", "Organisers", "Cơ quan chủ trì trước.", (), searched="text", schema_org="organizer")
    booth_count: Whole | None = declared("Số gian hàng", "Booths in all", "Theo ban tổ chức hoặc báo.", None)
    provinces: tuple[ProvinceSlug, ...] = declared("Tỉnh, thành phố tham gia", "Provinces taking part", "Ví dụ [lam-dong, dak-lak].", ())
    plan: FileName = declared("Sơ đồ", "Plan", "Tệp SVG nằm cạnh hồ sơ, ví dụ so-do.svg.", "")
    booths: tuple[Booth, ...] = declared("Gian hàng", "Booths", "Mỗi gian một mục.", ())
    producers: tuple[Slug, ...] = declared("Chủ thể tham gia", "Producers", "Tên tệp các chủ thể, khi chưa biết số gian.", ())
    products: tuple[Slug, ...] = declared("Sản phẩm trưng bày", "Products", "Tên thư mục các sản phẩm, khi chưa biết số gian.", ())
    query: Query | None = declared("Sản phẩm theo tiêu chí", "Products by query", "Mọi sản phẩm của một tỉnh, nhóm, bộ, hạng sao, chủ thể.", None)
    programme: tuple[Session, ...] = declared("Chương trình", "Programme", "Từng hoạt động, theo ngày và giờ.", ())
    contacts: tuple[FairContact, ...] = declared("Liên hệ", "Contacts", "Ban tổ chức, hoặc người đã đồng ý.", ())
    story: Prose = declared("Giới thiệu", "Story", "Markdown.", "")
