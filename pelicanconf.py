"""Pelican's settings for the example site; `publishconf.py` changes what production needs.

Our own knobs stand in CATALOGUE; `generator/settings.py` says what each means.
"""

import os
from pathlib import Path

from jinja2 import StrictUndefined

_HERE = Path(__file__).resolve().parent

SITENAME = "Danh mục sản phẩm OCOP"
SITESUBTITLE = (
    "Sản phẩm OCOP được chứng nhận 3, 4, 5 sao: ai làm, ở đâu; giấy chứng nhận còn hiệu lực đến khi nào "
    "và mua ở đâu, nếu đã biết."
)
SITEURL = os.environ.get("SITEURL", "http://localhost:8000")
AUTHOR = SITENAME
TIMEZONE = "Asia/Ho_Chi_Minh"
DEFAULT_LANG = "vi"
LOCALE = ["C"]

PATH = str(_HERE / "content")
OUTPUT_PATH = str(_HERE / "output")
THEME = str(_HERE / "theme")
PLUGIN_PATHS = [str(_HERE / "plugins")]
PLUGINS = ["catalogue"]
JINJA_ENVIRONMENT = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": ["jinja2.ext.i18n"],
}

CATALOGUE = {
    "today": os.environ.get("CATALOGUE_TODAY", ""),
    "contact": "trang ví dụ; cơ quan vận hành ghi liên hệ của mình ở đây",
    "per_page": 24,
    "languages": ("vi", "en"),
    "messages": os.environ.get("CATALOGUE_MESSAGES", "vi"),
    "keep_going": os.environ.get("CATALOGUE_KEEP_GOING") == "1",
    "components": os.environ.get("CATALOGUE_COMPONENTS") == "1",
    "share_cards": os.environ.get("CATALOGUE_SHARE_CARDS", ""),
    "qr": os.environ.get("CATALOGUE_QR", ""),
    "cache": os.environ.get("CATALOGUE_CACHE", ".cache/ocop"),
    "profile": os.environ.get("CATALOGUE_PROFILE", ""),
    # Tiles below the map, if any: {"url": "https://…/{z}/{x}/{y}.png", "attribution": "…"}; the README says more.
    "tiles": {},
    "translations": {
        "en": {
            "name": "Catalogue of OCOP products",
            "tagline": "OCOP products certified with 3, 4 or 5 stars: who makes them and where; until when the "
            "certificate holds and where to buy, where known.",
            "contact": "an example site; the office that runs it writes its contact here",
        }
    },
}

# Pelican reads stories and pages; the catalogue renders them in both languages and writes the feeds.
ARTICLE_PATHS = ["stories"]
PAGE_PATHS = ["pages"]
STATIC_PATHS = []
READERS = {"rst": None}  # stories and pages are Markdown
ARTICLE_URL = "cau-chuyen/{slug}/"
ARTICLE_LANG_URL = "{lang}/cau-chuyen/{slug}/"
PAGE_URL = "{slug}/"
PAGE_LANG_URL = "{lang}/{slug}/"
ARTICLE_SAVE_AS = ARTICLE_LANG_SAVE_AS = PAGE_SAVE_AS = PAGE_LANG_SAVE_AS = ""
DRAFT_SAVE_AS = DRAFT_LANG_SAVE_AS = DRAFT_PAGE_SAVE_AS = DRAFT_PAGE_LANG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
DIRECT_TEMPLATES = []
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
ARCHIVES_SAVE_AS = YEAR_ARCHIVE_SAVE_AS = MONTH_ARCHIVE_SAVE_AS = DAY_ARCHIVE_SAVE_AS = ""
THEME_STATIC_PATHS = []
DELETE_OUTPUT_DIRECTORY = False
MARKDOWN = {
    "extension_configs": {"markdown.extensions.tables": {}, "markdown.extensions.toc": {"anchorlink": False}},
    "output_format": "html5",
}
