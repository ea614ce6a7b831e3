"""Small projects made of records in a temporary folder, and the check of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

from generator.diagnostics import Diagnostic
from generator.model.sound import Checked
from generator.pipeline import Result, check_records, compile_catalogue
from generator.settings import Settings

TODAY = date(2026, 11, 22)
CERTIFIED = "[{stars: 4, issued: 2025-06-01, evidence: {title: Quyết định 12/QĐ-UBND, grade: A}}]"


class Project(NamedTuple):
    """A project folder; what is written takes YAML text by field, over defaults that are sound."""

    folder: Path

    def write(self, path: str, content: str | bytes) -> str:
        """Write one file below the project and return its path there."""
        full = self.folder / path
        full.parent.mkdir(parents=True, exist_ok=True)
        full.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def product(self, slug: str = "mat-ong-rung", province: str = "dong-nai", /, **fields: str) -> str:
        """Write a product: `project.product("tra-xanh", "hue", name="Trà xanh")`."""
        place, name = f"{{province: {province}}}", "Mật ong rừng"
        values = {"name": name, "set": "4", "place": place, "certifications": CERTIFIED} | fields
        return self.write(f"products/{province}/{slug}/product.yaml", _yaml(values))

    def producer(self, slug: str = "htx-phu-tho", /, **fields: str) -> str:
        """Write a producer, a cooperative unless `form` says otherwise."""
        values = {"name": "HTX Phú Thọ", "form": "htx", "place": "{province: dong-nai}"} | fields
        return self.write(f"content/producers/{slug}.yaml", _yaml(values))

    def point(self, slug: str = "cua-hang", province: str = "dong-nai", /, **fields: str) -> str:
        """Write a sales point."""
        values = {"name": "Cửa hàng OCOP", "type": "shop", "place": f"{{province: {province}}}"} | fields
        return self.write(f"content/sales-points/{province}/{slug}.yaml", _yaml(values))

    def village(self, slug: str = "lang-non", province: str = "hue", /, **fields: str) -> str:
        """Write a village."""
        values = {"name": "Làng nón", "type": "craft", "place": f"{{province: {province}}}"} | fields
        return self.write(f"content/villages/{province}/{slug}/village.yaml", _yaml(values))

    def fair(self, slug: str = "hoi-cho", /, **fields: str) -> str:
        """Write a fair."""
        values = {"name": "Hội chợ", "starts": "2026-12-10", "ends": "2026-12-12", "place": "{province: hue}"} | fields
        return self.write(f"content/fairs/{slug}/fair.yaml", _yaml(values))

    def check(self, today: date = TODAY) -> tuple[dict[str, Checked], tuple[Diagnostic, ...]]:
        """The checked records by path, and every finding."""
        records, found = check_records(self.settings(today))
        return {one.path: one for one in records}, found

    def codes(self) -> list[tuple[str, str]]:
        """Code and field of every finding, in the order of the report."""
        return [(one.code, one.field) for one in self.check()[1]]

    def compile(self, today: date = TODAY) -> Result:
        """The catalogue of the project."""
        return compile_catalogue(self.settings(today))

    def settings(self, today: date = TODAY) -> Settings:
        """Settings for this project, with its own cache."""
        return Settings(self.folder, today, cache=self.folder / ".cache")


def _yaml(values: dict[str, str]) -> str:
    return "".join(f"{key}: {value}\n" for key, value in values.items())
