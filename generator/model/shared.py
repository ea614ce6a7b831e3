"""Parts that several kinds of records share: place, source, link, photo, consent, translation."""

from __future__ import annotations

import re
from typing import Any

from pydantic import model_validator

from generator.model.fields import Record, declared
from generator.model.kinds import (
    Date,
    Degree,
    FileName,
    Line,
    Percent,
    Prose,
    ProvinceSlug,
    Truth,
    Url,
    fault,
    one_of,
)

__all__ = ["LINK_KINDS", "Consent", "Link", "Noted", "Photo", "Place", "Position", "Source",
           "Translation"]  # fmt: skip

_TWO_DEGREES = re.compile(r"(\d{1,3}(?:\.\d{1,6})?)\d*(?: *[,;] *| +)(\d{1,3}(?:\.\d{1,6})?)\d*")
LINK_KINDS = {
    "shop": ("Nơi bán trên mạng", "Online shop"),
    "website": ("Trang web", "Website"),
    "traceability": ("Truy xuất nguồn gốc", "Traceability"),
    "video": ("Video", "Video"),
    "facebook": ("Facebook", "Facebook"),
    "zalo": ("Zalo", "Zalo"),
}


class Place(Record):
    """Where something is. `province` is a slug of the 34 provinces or of the 63 former ones."""

    province: ProvinceSlug = declared(
        "Tỉnh, thành phố", "Province", "Một trong 34 tỉnh, thành phố; viết không dấu, ví dụ dong-nai.",
        searched="place", schema_org="addressRegion")  # fmt: skip
    commune: Line = declared(
        "Xã, phường", "Commune", "Tên xã, phường, đặc khu từ 1/7/2025.", "",
        searched="place", schema_org="addressLocality")  # fmt: skip
    before: Line = declared(
        "Địa danh trước 1/7/2025", "Place before 1/7/2025",
        "Xã, huyện, tỉnh cũ, cách nhau bằng dấu phẩy; tỉnh cũ viết cuối.", "", searched="place")  # fmt: skip


class Position(Record):
    """Degrees in WGS 84."""

    lat: Degree = declared("Vĩ độ", "Latitude", "Độ thập phân, ví dụ 11.842186.", schema_org="latitude")
    lon: Degree = declared("Kinh độ", "Longitude", "Độ thập phân, ví dụ 108.341191.", schema_org="longitude")

    @model_validator(mode="before")
    @classmethod
    def _no_text(cls, value: Any) -> Any:
        """Two numbers in one line, as maps show them, get their two fields told."""
        text = ", ".join(map(str, value)) if isinstance(value, list | tuple) else value
        if isinstance(text, str) and (found := _TWO_DEGREES.fullmatch(text.strip())):
            raise fault("position-text", value=text, lat=found[1], lon=found[2])
        return value

    @property
    def coarse(self) -> bool:
        """Whether neither number has a third decimal: right to about 1 km, the middle of a village at best."""
        return all(round(degree, 2) == degree for degree in (self.lat, self.lon))


class Source(Record):
    """Where a fact was read; a title, an address or both."""

    title: Line = declared("Nguồn", "Source", "Tên văn bản, trang báo, kho dữ liệu.", "")
    url: Url = declared("Địa chỉ", "Address", "Địa chỉ trang, bắt đầu bằng https://.", "")
    on: Date | None = declared("Ngày", "Date", "Ngày đăng, nếu biết.", None)


class Link(Record):
    """A page elsewhere; `checked` is the day somebody last opened it."""

    kind: one_of(LINK_KINDS) = declared("Loại", "Kind", "shop, website, traceability, video, facebook, zalo.")  # type: ignore[valid-type]
    label: Line = declared("Tên hiện ra", "Label", "Chữ của liên kết, ví dụ Postmart.", "")
    url: Url = declared("Địa chỉ", "Address", "Địa chỉ trang, bắt đầu bằng https://.", schema_org="url")
    checked: Date | None = declared("Ngày kiểm tra", "Checked on", "Ngày gần nhất mở thử trang này.", None)


class Photo(Record):
    """A picture beside the record; the first one is the main picture and needs a credit."""

    file: FileName = declared("Tệp ảnh", "File", "Tên tệp nằm cạnh hồ sơ, ví dụ IMG_2031.jpg.", schema_org="image")
    alt: Line = declared("Mô tả ảnh", "Text instead", "Một câu cho người không nhìn thấy ảnh.", "")
    credit: Line = declared("Người chụp", "Credit", "Tên người hoặc đơn vị giữ quyền.", "")
    licence: Line = declared("Giấy phép", "Licence", "Ví dụ CC BY 4.0, hoặc được phép của chủ thể.", "")
    focus_x: Percent | None = declared("Điểm chính, ngang", "Focus, across", "Phần trăm từ mép trái.", None)
    focus_y: Percent | None = declared("Điểm chính, dọc", "Focus, down", "Phần trăm từ mép trên.", None)


class Consent(Record):
    """A person's consent to publish contact data (Law 91/2025/QH15); itself never published."""

    on: Date = declared("Ngày đồng ý", "Given on", "Ngày người đó đồng ý.", exposure="private")
    scope: tuple[one_of({"phone": ("điện thoại", "phone"), "address": ("địa chỉ", "address"), "email": ("thư điện tử", "e-mail")}), ...] = declared(  # type: ignore[valid-type]
        "Phạm vi", "Scope", "phone, address, email: những gì được đăng.", exposure="private")  # fmt: skip


class Translation(Record):
    """The words of a record in another language."""

    name: Line = declared("Tên", "Name", "Tên đã dịch.", "", searched="alias")
    summary: Line = declared("Tóm tắt", "Summary", "Một, hai câu đã dịch.", "")
    story: Prose = declared("Câu chuyện", "Story", "Câu chuyện đã dịch.", "")


class Translations(Record):
    """English is the one other language of the site."""

    en: Translation | None = declared("Tiếng Anh", "English", "Tên, tóm tắt, câu chuyện bằng tiếng Anh.", None)


class Noted(Record):
    """What every kind of record may carry."""

    name: Line = declared("Tên", "Name", "Tên như trên giấy chứng nhận hoặc biển hiệu.", searched="name", schema_org="name")
    summary: Line = declared("Tóm tắt", "Summary", "Một, hai câu, không quảng cáo.", "", searched="text", schema_org="description")
    links: tuple[Link, ...] = declared("Liên kết", "Links", "Các trang liên quan.", ())
    photos: tuple[Photo, ...] = declared("Ảnh", "Photos", "Ảnh nằm cạnh hồ sơ.", ())
    aliases: tuple[Line, ...] = declared("Tên khác", "Other names", "Tên mà người ta hay tìm.", (), searched="alias", schema_org="alternateName")
    sources: tuple[Source, ...] = declared("Nguồn", "Sources", "Nơi đã đọc các thông tin này.", ())
    translations: Translations | None = declared("Bản dịch", "Translations", "Tiếng Anh.", None)
    draft: Truth = declared("Bản nháp", "Draft", "true: chưa đăng.", False, exposure="private")
