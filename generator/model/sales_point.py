"""A place that sells OCOP products, as a checked record. It never carries stars.

Types: the locations of Decision 950/QĐ-BCT (2023), and OCOP centres, counters
and shops of the provinces' plans.
"""

from __future__ import annotations

from generator.model.fields import Record, declared
from generator.model.kinds import Clock, Date, Days, Email, Line, Phone, Slug, one_of
from generator.model.shared import Consent, Noted, Place, Position

__all__ = ["POINT_TYPES", "STATUSES", "Hours", "SalesPoint"]

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
    phone: Phone = declared("Điện thoại", "Phone", "Số của cửa hàng, không phải số riêng.", "", schema_org="telephone")
    email: Email = declared("Thư điện tử", "E-mail", "Hộp thư của cửa hàng.", "", schema_org="email")
    consent: Consent | None = declared("Đồng ý đăng", "Consent", "Nếu là số của một người.", None, exposure="private")
    stocks: tuple[Slug, ...] = declared("Sản phẩm có bán", "Stocks", "Tên thư mục các sản phẩm.", ())
    checked: Date | None = declared("Ngày kiểm tra", "Checked on", "Ngày gần nhất có người đến hoặc gọi hỏi.", None)
    document: Document | None = declared("Văn bản công nhận", "Approved by", "Số, cơ quan, ngày.", None)
    status: one_of(STATUSES) = declared("Tình trạng", "Status", "open, paused hoặc closed.", "")  # type: ignore[valid-type]
