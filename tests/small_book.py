"""Write a content.db of a few searchable texts, for what the real one does not have."""

import sqlite3
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from desktop.domain.search import Group, fold, words_of
from desktop.storage.content_schema import (
    APPLICATION_ID,
    FORMAT,
    INDEX_NAMES,
    INDEXES,
    LIST_WORDS,
    TABLES,
)

META = {
    "title": "Small book",
    "version": "2001.1",
    "language": "mul",
    "publication": "A book",
    "publication_date": "May 2001",
    "publisher": "A house",
    "publication_address": "https://book.example/",
    "digest": "0" * 64,
}


class Unit(NamedTuple):
    """One searchable text."""

    group: Group
    target: str
    part_id: str
    title: str
    body: str


FOREIGN = (
    Unit(Group.SECTION, "plan.arabic", "planning", "المشتريات العامة", "كيف تشتري المدن الذكية"),
    Unit(
        Group.PASSAGE, "plan.arabic#a", "planning", "المشتريات العامة", "تبدأ المشتريات من الحاجة"
    ),
    Unit(
        Group.PASSAGE,
        "plan.chinese#a",
        "planning",
        "需求",
        "智慧城市的政府采购应当公开透明,采购人先了解用户的需求。",
    ),
    Unit(
        Group.PASSAGE,
        "award.thai#a",
        "award",
        "การจัดซื้อ",
        "การจัดซื้อจัดจ้างของเมืองอัจฉริยะเริ่มจากความต้องการของผู้ใช้",
    ),
    Unit(
        Group.PASSAGE,
        "award.spanish#a",
        "award",
        "Contratación pública",
        "La contratación pública sostenible de Bogotá pide información a los niños y niñas.",
    ),
)


def write_book(path: Path, units: Iterable[Unit]) -> None:
    """Write a content file that can be searched."""
    units = sorted(units, key=lambda unit: list(Group).index(unit.group))
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.executescript(
            f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {FORMAT}; {TABLES}"
        )
        connection.execute("BEGIN")
        connection.executemany("INSERT INTO meta VALUES (?, ?)", META.items())
        connection.executemany(
            "INSERT INTO search_units VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [_row(number, unit) for number, unit in enumerate(units, 1)],
        )
        connection.execute(
            "INSERT INTO search_spans"
            " SELECT grp, part_id, min(id), max(id) FROM search_units GROUP BY grp, part_id"
        )
        uses = Counter(word for unit in units for word in words_of(fold(unit.body)))
        connection.executemany("INSERT INTO vocabulary VALUES (?, ?)", uses.items())
        connection.execute("COMMIT")
        connection.executescript(INDEXES)
        for name in INDEX_NAMES:
            connection.execute(f"INSERT INTO {name} ({name}) VALUES ('rebuild')")
        connection.executescript(LIST_WORDS)
    finally:
        connection.close()


def _row(number: int, unit: Unit) -> tuple[object, ...]:
    group, target, part_id, title, body = unit
    if group is Group.PASSAGE:
        return (number, group.value, target, part_id, title, "", body, fold(body))
    return (number, group.value, target, part_id, "", title, body, fold(f"{title} {body}"))
