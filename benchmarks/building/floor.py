"""The floor: what any build of the catalogue in Python must at least do, on both cores.

    python -m benchmarks.building.floor FACTS.jsonl FOLDER

Parses one YAML file a product with libyaml (scalars as text), renders one Jinja
page a product with the mark-up of the peers, writes each file once.  Nothing
else: no checks, no lists, no index.  Prints one line of JSON: CPU and wall
seconds of those three steps, without Python's start and the laying out.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import yaml
from jinja2 import DictLoader, Environment, Template

from benchmarks.building.markup import FRAME_FOOT, FRAME_HEAD, PRODUCT
from benchmarks.catalogue import Facts

__all__ = ["floor"]

_NAMES = {"title": "name", "body": "description"}


class _Text(yaml.CSafeLoader):
    """libyaml with every scalar left as text."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - as PyYAML declares it


class _Field(dict[str, str]):
    """Answers every name with the Jinja expression that prints it."""

    def __missing__(self, name: str) -> str:
        return f"{{{{ p.{_NAMES.get(name, name)} }}}}"


def floor(facts: Path, folder: Path) -> dict[str, float]:
    """Lays the facts out below `folder`, then times the three steps."""
    with facts.open(encoding="utf-8") as lines:
        products = [json.loads(line) for line in lines]
    files = [_lay_out(one, folder / "yaml") for one in products]
    output = folder / "out/products"
    output.mkdir(parents=True)
    markup = (FRAME_HEAD + PRODUCT + FRAME_FOOT) % _Field()
    template = Environment(loader=DictLoader({"page": markup}), autoescape=True).get_template("page")
    wall, cpu = time.perf_counter(), _cpu()
    _on_both_cores(_parse, files)
    _on_both_cores(lambda share: _render(template, share, str(output)), products)
    return {"wall": time.perf_counter() - wall, "cpu": _cpu() - cpu}


def _lay_out(one: Facts, folder: Path) -> str:
    path = folder / one["province_slug"] / one["slug"] / "product.yaml"
    path.parent.mkdir(parents=True)
    text = yaml.dump(one, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    path.write_text(text, encoding="utf-8")
    return str(path)


def _parse(files: Sequence[str]) -> None:
    for path in files:
        with open(path, "rb") as stream:  # noqa: PTH123 - the least that can be done
            yaml.load(stream, _Text)  # noqa: S506 - a safe loader


def _render(template: Template, products: Sequence[Facts], output: str) -> None:
    for one in products:
        folder = f"{output}/{one['slug']}"
        os.makedirs(folder)  # noqa: PTH103 - the least that can be done
        with open(f"{folder}/index.html", "wb") as stream:  # noqa: PTH123
            stream.write(template.render(p=one).encode())


def _on_both_cores(work: Callable[[Sequence[Any]], None], items: Sequence[Any]) -> None:
    """Half of the items in a process of its own, the other half here."""
    half = len(items) // 2
    helper = os.fork()
    if helper == 0:
        work(items[:half])
        os._exit(0)
    work(items[half:])
    os.waitpid(helper, 0)


def _cpu() -> float:
    own, others = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime


if __name__ == "__main__":
    print(json.dumps(floor(Path(sys.argv[1]), Path(sys.argv[2]))))
