"""Who makes a product (chủ thể), as a checked record."""

from __future__ import annotations

from generator.model.fields import declared
from generator.model.kinds import Email, Line, Phone, Prose, one_of
from generator.model.shared import Consent, Noted, Place

__all__ = ["FORMS", "PERSONAL_FORMS", "Producer"]

FORMS = {
    "htx": ("Hợp tác xã", "Cooperative"),
    "tht": ("Tổ hợp tác", "Cooperative group"),
    "dn": ("Doanh nghiệp", "Company"),
    "trang_trai": ("Trang trại", "Farm"),
    "ho_kd": ("Hộ sản xuất, kinh doanh", "Household business"),
    "hoi": ("Hội, hiệp hội, trung tâm", "Association or centre"),
}
# Contact data of these is a person's (Law 91/2025/QH15); an unknown form counts as one of them.
PERSONAL_FORMS = frozenset({"", "tht", "trang_trai", "ho_kd"})


class Producer(Noted):
    """A producer. Phone, e-mail and street address of a household need `consent` to be published."""

    form: one_of(FORMS) = declared("Loại hình", "Legal form", "htx, tht, dn, trang_trai, ho_kd, hoi.", "", searched="kind")  # type: ignore[valid-type]
    place: Place = declared("Địa bàn", "Place", "Tỉnh, xã của chủ thể.")
    address: Line = declared("Địa chỉ", "Address", "Số nhà, đường.", "", exposure="consent", schema_org="streetAddress")
    phone: Phone = declared("Điện thoại", "Phone", "Viết trong dấu nháy: \"0271 3 812 345\".", "", exposure="consent", schema_org="telephone")
    email: Email = declared("Thư điện tử", "E-mail", "Ví dụ htx@example.vn.", "", exposure="consent", schema_org="email")
    story: Prose = declared("Câu chuyện", "Story", "Markdown.", "")
    consent: Consent | None = declared("Đồng ý đăng", "Consent", "Ngày và phạm vi người đó đồng ý.", None, exposure="private")
