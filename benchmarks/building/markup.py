"""The mark-up of a page, word for word the same in every program that is compared.

Each of them makes one page a product, lists by star, province and group with 24 products a page, and a home page
where it is asked for one.  `%(name)s` stands for what each program writes to print that fact.
"""

from __future__ import annotations

__all__ = ["FRAME_FOOT", "FRAME_HEAD", "PRODUCT"]

FRAME_HEAD = (
    '<!doctype html><html lang="vi"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
    '<title>%(title)s</title><meta name="description" content="%(summary)s">'
    '<link rel="stylesheet" href="/theme/site.css"></head><body>\n<header><a href="/">OCOP</a><nav>'
    '<a href="/stars/5/">5 sao</a><a href="/stars/4/">4 sao</a><a href="/stars/3/">3 sao</a>'
    '<a href="/group/thuc-pham/">Thực phẩm</a><a href="/group/do-uong/">Đồ uống</a>'
    '<a href="/group/duoc-lieu/">Dược liệu</a><a href="/group/thu-cong-my-nghe/">Thủ công mỹ nghệ</a>'
    '<a href="/group/sinh-vat-canh/">Sinh vật cảnh</a><a href="/group/du-lich/">Du lịch</a>'
    "</nav></header><main>"
)
FRAME_FOOT = "</main><footer><p>Danh mục sản phẩm OCOP</p></footer></body></html>"
PRODUCT = (
    '<nav><a href="/">Trang chủ</a> › <a href="/group/%(group)s/">%(group)s</a></nav>'
    "<h1>%(title)s</h1><p>%(stars)s sao</p><p>%(summary)s</p><dl><dt>Mã</dt><dd>%(id)s</dd>"
    "<dt>Chủ thể</dt><dd>%(producer)s</dd><dt>Xã</dt><dd>%(commune)s</dd><dt>Tỉnh</dt>"
    '<dd><a href="/province/%(province_slug)s/">%(province)s</a></dd><dt>Quyết định</dt><dd>%(decision)s</dd>'
    "<dt>Ngày</dt><dd>%(certified)s</dd><dt>Giá</dt><dd>%(price)s ₫ / %(unit)s</dd></dl>%(body)s"
)
