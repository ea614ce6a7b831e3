"""A place that sells OCOP products, as a checked record. It never carries stars.

Types: the locations of Decision 950/QĐ-BCT (2023), and OCOP centres, counters
and shops of the provinces' plans.
"""

from __future__ import annotations

from generator.model.fields import Record, declared
from generator.model.kinds import Clock, Date, Days, Email, GroupSlug, Line, Phone, Slug, Truth, YearDayText, one_of
from generator.model.shared import Consent, Noted, Place, Position

__all__ = ["POINT_TYPES", "STATUSES", "Document", "Hours", "SalesPoint", "SpecialHours"]

POINT_TYPES = {
    "ocop-centre": ("Trung tâm OCOP", "OCOP centre"),
    "shop": ("Cửa hàng", "Shop"),
    "producer-shop": ("Cửa hàng của chủ thể", "Producer's shop"),
    "mall-market": ("Trung tâm thương mại, siêu thị, chợ", "Shopping centre, supermarket, market"),
    "counter": ("Quầy, gian hàng OCOP", "OCOP counter"),
    "fair-centre": ("Nơi hội chợ, triển lãm, giới thiệu sản phẩm", "Fair, exhibition or display centre"),
    "tourist-area": ("Khu du lịch, nhà hàng, khách sạn", "Tourist area, restaurant, hotel"),
    "craft-village": ("Làng nghề", "Craft village"),
    "district-centre": ("Khu thương mại, khu công nghiệp", "Commercial or industrial zone"),
    "rest-stop": ("Trạm dừng nghỉ", "Rest stop"),
    "transport": ("Nhà ga, sân bay, bến xe, bến tàu", "Station, airport, bus station, port"),
    "post-office": ("Bưu điện, bưu điện văn hóa xã", "Post office"),
}
STATUSES = {
    "open": ("Đang hoạt động", "Open"),
    "paused": ("Tạm dừng", "Paused"),
    "closed": ("Đã đóng", "Closed for good"),
}


class Hours(Record):
    """Opening times on some days of the week, Vietnam's time; a lunch break makes two rows."""

    days: Days = declared("Ngày", "Days", "mon-fri, sat hoặc mon,wed.", schema_org="dayOfWeek")
    opens: Clock = declared("Mở cửa", "Opens", "Ví dụ \"07:30\".", schema_org="opens")
    closes: Clock = declared("Đóng cửa", "Closes", "Ví dụ \"17:00\".", schema_org="closes")
    overnight: Truth = declared("Qua nửa đêm", "Past midnight", "true: đóng cửa vào hôm sau, ví dụ mở \"18:00\", đóng \"01:00\".", False)


class SpecialHours(Record):
    """Days whose hours are not those of the week: Tết, a holiday, one day; a lunch break makes two rows."""

    first: YearDayText = declared("Từ ngày", "From", "2026-12-24 (một ngày), 12-24 (mỗi năm) hoặc lunar 12-28 (âm lịch, mỗi năm).", schema_org="validFrom")
    last: YearDayText | None = declared("Đến hết ngày", "To", "Viết như «Từ ngày»; bỏ trống nếu chỉ một ngày.", None, schema_org="validThrough")
    closed: Truth = declared("Nghỉ", "Closed", "true: nghỉ những ngày này; khi đó không viết giờ.", False)
    opens: Clock = declared("Mở cửa", "Opens", "Ví dụ \"08:00\".", "", schema_org="opens")
    closes: Clock = declared("Đóng cửa", "Closes", "Ví dụ \"12:00\".", "", schema_org="closes")
    overnight: Truth = declared("Qua nửa đêm", "Past midnight", "true: đóng cửa vào hôm sau.", False)
    note: Line = declared("Dịp", "Occasion", "Ví dụ Tết Nguyên đán.", "")


class Document(Record):
    """The document that approved the point."""

    number: Line = declared("Số", "Number", "Số văn bản.")
    issuer: Line = declared("Cơ quan", "Issuer", "Cơ quan ban hành.", "")
    on: Date | None = declared("Ngày", "Date", "Ngày văn bản.", None)


class SalesPoint(Noted):
    """One point of sale."""

    type: one_of(POINT_TYPES) = declared("Loại điểm", "Type", "Ví dụ shop, mall-market, ocop-centre.", searched="kind")  # type: ignore[valid-type]
    operator: Line = declared("Đơn vị vận hành", "Operator", "Ai mở điểm này.", "", searched="producer")
    producer: Slug = declared("Chủ thể vận hành", "Producer", "Tên tệp của chủ thể, nếu chủ thể tự mở.", "")
    address: Line = declared("Địa chỉ", "Address", "Số nhà, đường, tòa nhà.", "", schema_org="streetAddress")
    place: Place = declared("Địa bàn", "Place", "Tỉnh, xã.")
    position: Position | None = declared("Tọa độ", "Position", "Vĩ độ, kinh độ.", None, schema_org="geo")
    hours: tuple[Hours, ...] = declared("Giờ mở cửa", "Opening hours", "Từng khoảng ngày và giờ.", (), schema_org="openingHoursSpecification")
    special_hours: tuple[SpecialHours, ...] = declared("Ngày có giờ khác", "Special hours", "Tết, ngày lễ, một ngày; dòng trước được tính trước.", (), schema_org="specialOpeningHoursSpecification")
    by_appointment: Truth = declared("Hẹn trước", "By appointment", "true: chỉ đón khách đã hẹn.", False)
    parking: Line = declared("Chỗ đỗ xe", "Parking", "Xe máy, ô tô, xe khách; có hay không, ở đâu.", "")
    phone: Phone = declared("Điện thoại", "Phone", "Số của cửa hàng, không phải số riêng.", "", schema_org="telephone")
    email: Email = declared("Thư điện tử", "E-mail", "Hộp thư của cửa hàng.", "", schema_org="email")
    consent: Consent | None = declared("Đồng ý đăng", "Consent", "Nếu là số của một người.", None, exposure="private")
    stocks: tuple[Slug, ...] = declared("Sản phẩm có bán", "Stocks", "Tên thư mục các sản phẩm.", ())
    groups: tuple[GroupSlug, ...] = declared("Nhóm hàng", "Product groups", "Các nhóm sản phẩm có bán, khi chưa biết từng sản phẩm.", ())
    stocks_checked: Date | None = declared("Ngày kiểm tra hàng", "Stock checked on", "Ngày gần nhất có người xem điểm này bán những gì.", None)
    checked: Date | None = declared("Ngày kiểm tra", "Checked on", "Ngày gần nhất có người đến hoặc gọi hỏi.", None)
    document: Document | None = declared("Văn bản công nhận", "Approved by", "Số, cơ quan, ngày.", None)
    status: one_of(STATUSES) = declared("Tình trạng", "Status", "open, paused hoặc closed.", "")  # type: ignore[valid-type]
