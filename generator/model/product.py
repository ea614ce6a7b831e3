"""A product and its certifications, as a checked record.

Rules of the certificates: Decision 26/2026/QĐ-TTg, articles 3, 4, 7, 8 and 12.
"""

from __future__ import annotations

from generator.model.fields import Record, declared
from generator.model.kinds import (
    Date,
    GroupSlug,
    Line,
    Money,
    Month,
    Prose,
    SetNumber,
    Slug,
    Stars,
    Url,
    one_of,
)
from generator.model.shared import Noted, Place

__all__ = ["Certification", "Evidence", "Pack", "Pending", "Product", "Revoked", "Standard"]

MARK_KINDS = {
    "geographical-indication": ("Chỉ dẫn địa lý", "Geographical indication"),
    "certification-mark": ("Nhãn hiệu chứng nhận", "Certification mark"),
    "collective-mark": ("Nhãn hiệu tập thể", "Collective mark"),
    "trademark": ("Nhãn hiệu", "Trademark"),
}
GRADES = {
    "A": ("Quyết định đã ký", "Signed decision"),
    "B1": ("Tin chính thức, báo chí", "Official news, press"),
}


class Evidence(Record):
    """Where the recognition was read. Nothing weaker than grade B1 carries stars."""

    title: Line = declared("Bằng chứng", "Evidence", "Tên văn bản hoặc bài báo.", "")
    url: Url = declared("Địa chỉ", "Address", "Địa chỉ trang, bắt đầu bằng https://.", "")
    grade: one_of(GRADES) = declared("Mức", "Grade", "A: quyết định đã ký; B1: tin chính thức.")  # type: ignore[valid-type]
    on: Date | None = declared("Ngày đăng", "Published", "Ngày đăng, nếu biết: chứng nhận có trước ngày này.", None)


class Revoked(Record):
    """Taken back (article 8)."""

    on: Date = declared("Ngày thu hồi", "Revoked on", "Ngày trong quyết định thu hồi.")
    decision: Line = declared("Quyết định", "Decision", "Số quyết định thu hồi.", "")


class Pending(Record):
    """A written record that a re-evaluation is under way (article 12.3)."""

    document: Line = declared("Văn bản", "Document", "Số văn bản đang chờ đánh giá lại.")
    on: Date | None = declared("Ngày", "Date", "Ngày của văn bản.", None)


class Certification(Record):
    """One recognition of a product. The term is 36 months after `issued` unless `expires` is printed."""

    stars: Stars = declared("Hạng sao", "Stars", "3, 4 hoặc 5, chép từ giấy chứng nhận.")
    decision: Line = declared("Quyết định", "Decision", "Số quyết định, ví dụ 123/QĐ-UBND.", "", searched="number")
    issuer: Line = declared("Cơ quan cấp", "Issuer", "Cơ quan ký, ví dụ UBND tỉnh Bình Phước.", "", schema_org="issuedBy")
    issued: Date | None = declared("Ngày cấp", "Issued", "2024-12-20; chỉ biết tháng: 2024-12; chỉ biết năm: 2024.", None, schema_org="validFrom")
    expires: Date | None = declared("Ngày hết hạn", "Expires", "Như in trên giấy; bỏ trống thì tính 36 tháng.", None, schema_org="expires")
    code: Line = declared("Mã sản phẩm", "Product code", "Như in trên giấy, giữ cả số 0 ở đầu.", "", searched="number", schema_org="certificationIdentification")
    evidence: Evidence = declared("Bằng chứng", "Evidence", "Không có bằng chứng thì không được ghi sao.")
    revoked: Revoked | None = declared("Thu hồi", "Revoked", "Nếu đã bị thu hồi.", None)
    pending: Pending | None = declared("Chờ đánh giá lại", "Awaiting re-evaluation", "Nếu đang chờ, có văn bản.", None)


class Pack(Record):
    """One size it is sold in; `price` in whole VND, a reference price on the day `price_on`."""

    label: Line = declared("Quy cách", "Pack", "Ví dụ Hộp 500 g.", "")
    net: Line = declared("Khối lượng tịnh", "Net content", "Ví dụ 500 g.", "")
    price: Money | None = declared("Giá tham khảo", "Reference price", "Đồng, viết liền: 120000.", None, schema_org="price")
    price_on: Date | None = declared("Ngày của giá", "Price as of", "Ngày biết giá này.", None)


class Standard(Record):
    """A certificate besides OCOP, as VietGAP or HACCP."""

    name: Line = declared("Tiêu chuẩn", "Standard", "Ví dụ VietGAP, HACCP, ISO 22000.")
    number: Line = declared("Số", "Number", "Số giấy chứng nhận.", "")
    expires: Date | None = declared("Hết hạn", "Expires", "Ngày hết hạn.", None)


class Mark(Record):
    """A protected name."""

    kind: one_of(MARK_KINDS) = declared("Loại", "Kind", "geographical-indication, certification-mark, collective-mark, trademark.")  # type: ignore[valid-type]
    name: Line = declared("Tên", "Name", "Tên được bảo hộ.")


class Product(Noted):
    """One certified product. `set` is a number of 1 to 26, or None where only `group` is known."""

    set: SetNumber | None = declared("Bộ sản phẩm", "Set", "Số 1 đến 26 của Quyết định 26/2026, hoặc tên bộ.", None, searched="kind")
    group: GroupSlug = declared("Nhóm", "Group", "Chỉ ghi khi chưa biết bộ sản phẩm.", "", searched="kind", schema_org="category")
    producer: Slug = declared("Chủ thể", "Producer", "Tên tệp của chủ thể trong content/producers, không có .yaml.", "", schema_org="manufacturer")
    place: Place = declared("Nơi sản xuất", "Place", "Tỉnh, xã nơi làm ra.")
    certifications: tuple[Certification, ...] = declared("Các lần công nhận", "Recognitions", "Mọi lần được công nhận, thứ tự nào cũng được.", schema_org="hasCertification")
    story: Prose = declared("Câu chuyện", "Story", "Markdown, tối đa 20.000 chữ cái.", "")
    packs: tuple[Pack, ...] = declared("Quy cách và giá", "Packs and prices", "Các cỡ gói.", ())
    ingredients: Line = declared("Thành phần", "Ingredients", "Như trên nhãn.", "", schema_org="material")
    storage: Line = declared("Bảo quản", "Storage", "Như trên nhãn.", "")
    shelf_life: Line = declared("Hạn dùng", "Shelf life", "Như trên nhãn.", "")
    season: tuple[Month, ...] = declared("Mùa", "Season", "Các tháng có hàng, ví dụ [11, 12, 1].", ())
    standards: tuple[Standard, ...] = declared("Chứng nhận khác", "Other certificates", "VietGAP, HACCP…", ())
    marks: tuple[Mark, ...] = declared("Bảo hộ", "Protected names", "Chỉ dẫn địa lý, nhãn hiệu.", ())
    sold_at: tuple[Slug, ...] = declared("Điểm bán", "Sold at", "Tên tệp các điểm bán.", ())
    village: Slug = declared("Làng", "Village", "Tên thư mục của làng.", "")
