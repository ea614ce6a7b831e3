"""All photos of a catalogue: those that are known are recalled, the others developed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from generator.model.photo import FLEETING, Developed, Refused, Wanted
from generator.photos.memory import PhotoMemory
from generator.photos.pool import Request, Tell, develop_all
from generator.photos.recipe import recipe_digest
from generator.photos.shelf import key_of
from generator.photos.source import Signature, look

__all__ = ["Darkroom", "Wish", "develop_photos"]


class Wish(NamedTuple):
    """A photo below the project, and what to make of it."""

    path: str
    wanted: Wanted


class Darkroom(NamedTuple):
    """How photos are developed. `shelf` is the folder that keeps derivatives, of at most `limit_mb` that no
    build of today asked for; `tell` hears how many are done, of how many."""

    shelf: Path
    today: date
    processes: int
    limit_mb: int
    tell: Tell


def develop_photos(project: Path, wishes: Iterable[Wish], room: Darkroom) -> dict[Wish, Developed | Refused]:
    """What became of every photo. A file that is known by its signature is neither read nor decoded."""
    wanted = dict.fromkeys(wishes)
    if not wanted:
        return {}
    recipe = recipe_digest()
    memory = PhotoMemory.load(room.shelf, recipe, room.today)
    found: dict[Wish, Developed | Refused] = {}
    unknown: dict[Wish, Signature] = {}
    for wish in wanted:
        signature = look(project / wish.path)
        if isinstance(signature, Refused):
            found[wish] = signature
            continue
        content = memory.content_of(signature)
        known = memory.recall(key_of(content, recipe, wish.wanted)) if content else None
        if known:
            found[wish] = known
        else:
            unknown[wish] = signature
    found.update(_developed(project, unknown, memory, recipe, room))
    memory.store(recipe, room.limit_mb)
    return found


def _developed(
    project: Path, wishes: dict[Wish, Signature], memory: PhotoMemory, recipe: str, room: Darkroom
) -> dict[Wish, Developed | Refused]:
    requests = [Request(project / wish.path, wish.wanted, room.shelf) for wish in wishes]
    answers = develop_all(requests, room.processes, room.tell) if requests else []
    for (wish, signature), answer in zip(wishes.items(), answers, strict=True):
        if isinstance(answer.outcome, Refused) and answer.outcome.code in FLEETING:
            continue
        content = answer.content or repr(signature)  # a worker that was out of time told no digest
        memory.note_content(signature, content)
        memory.note(key_of(content, recipe, wish.wanted), answer.outcome)
    return {wish: answer.outcome for wish, answer in zip(wishes, answers, strict=True)}
