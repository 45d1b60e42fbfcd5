"""Questions as a table for spreadsheets: everything this program knows of them, in and out.

A question is a row. What the columns of options hold depends on the kind; `_READERS` and `_written`
say so, and docs/question-formats.md tells people. Columns may stand in any order, and most may be
missing.
"""

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from io import StringIO
from itertools import zip_longest
from typing import Any, NamedTuple

from desktop.domain.question_exchange import (
    IncomingQuestions,
    Loss,
    Lost,
    Refusal,
    WrittenQuestions,
)
from desktop.domain.quiz.choice import Choice
from desktop.domain.quiz.kinds import KINDS
from desktop.domain.quiz.match import Match
from desktop.domain.quiz.number import Number
from desktop.domain.quiz.order import Order
from desktop.domain.quiz.question import Question
from desktop.domain.quiz.short import Short
from desktop.domain.quiz.sort import DO, DONT, Sort
from desktop.domain.quiz.true_false import TrueFalse
from desktop.interchange.plain_text import plain_lines, plain_text
from desktop.interchange.question_reading import (
    LONGEST_BLOCK,
    MOST_PARTS,
    Full,
    Harvest,
    Misfit,
    number_in,
)
from desktop.interchange.question_shapes import lost

_HEAD = ("kind", "question", "right")
_TAIL = (
    "explanation", "difficulty", "tags", "page", "rests_on", "tolerance", "unit", "why_wrong", "id",
)  # fmt: skip
_PART = re.compile(r"(option|answer|choice|partner|why)[ _]?(\d{1,3}|[a-h])|([a-h])")
"""A column of a part: by number, or by letter as many tables of other programs have them."""
_NAMES = {
    "stem": "question",
    "answer": "right",
    "correct": "right",
    "correct_answer": "right",
    "type": "kind",
}
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_YES = ("true", "t", "yes", "1")
_NO = ("false", "f", "no", "0")


class Part(NamedTuple):
    """One option, item or pair."""

    text: str = ""
    partner: str = ""
    """What belongs to it: the right side of a pair, or the side of a thing to sort."""
    why: str = ""


# Reading


class _Row(NamedTuple):
    """The cells of a question by the names of their columns, and the line it begins in."""

    line: int
    cells: dict[str, str]
    parts: list[Part]

    def get(self, name: str) -> str:
        return self.cells.get(name, "")

    def list(self, name: str) -> list[str]:
        texts = (plain_text(text) for text in self.get(name).split(";"))
        return [text for text in texts if text]


def read(text: str) -> IncomingQuestions:
    """Return the questions of a table; what is wrong in it does not keep the rest out."""
    harvest = Harvest()
    try:
        for row in _rows(text, harvest):
            _read_row(row, harvest)
    except Full:
        pass
    return harvest.incoming()


def _rows(text: str, harvest: Harvest) -> Iterator[_Row]:
    lines = plain_lines(text.removeprefix("\ufeff"))
    first = next((place for place, line in enumerate(lines) if line.strip()), len(lines))
    delimiter = _delimiter("\n".join(lines[first : first + 1]))
    columns: list[str] = []
    for line, cells in _records(lines, first, delimiter, harvest):
        if not columns:
            columns = [_column(cell) for cell in cells]
            if "question" not in columns:
                harvest.refuse(line, Refusal.NO_COLUMN, delimiter.join(cells)[:1000], "question")
                return
        elif any(cell.strip() for cell in cells):
            yield _row(line, columns, cells)


def _delimiter(head: str) -> str:
    # Spreadsheets of many countries put semicolons where commas are decimal marks.
    return max(",;\t", key=head.count)


def _records(
    lines: list[str], first: int, delimiter: str, harvest: Harvest
) -> Iterator[tuple[int, list[str]]]:
    """Yield records with the lines they begin in. One that does not end costs only itself."""
    begin = first
    while begin < len(lines):
        reader = csv.reader(
            (f"{lines[place]}\n" for place in range(begin, len(lines))),
            delimiter=delimiter,
            strict=True,
        )
        done = 0
        try:
            for cells in reader:
                yield begin + done + 1, cells
                done = reader.line_num
            return
        except csv.Error:
            harvest.refuse(begin + done + 1, Refusal.MALFORMED, lines[begin + done][:1000])
            begin += done + 1


def _column(cell: str) -> str:
    name = plain_text(cell).lower()
    if found := _PART.fullmatch(name):
        place = found[2] or found[3]
        number = int(place) if place.isdecimal() else ord(place) - ord("a") + 1
        kind = found[1] if found[1] in ("partner", "why") else "option"
        return f"{kind}_{number}"
    name = name.replace(" ", "_")
    return _NAMES.get(name, name)


def _row(line: int, columns: Sequence[str], cells: Sequence[str]) -> _Row:
    named: dict[str, str] = {}
    for name, cell in zip(columns, cells, strict=False):
        if cell.strip():
            named[name] = _unguarded(cell)
    parts = [
        Part(*(named.get(f"{what}_{number}", "") for what in ("option", "partner", "why")))
        for number in range(1, MOST_PARTS + 2)
    ]
    while parts and not any(parts[-1]):
        parts.pop()
    return _Row(line, named, parts)


def _unguarded(cell: str) -> str:
    """Return a text without the sign that keeps spreadsheets from taking it for a formula."""
    return plain_text(
        cell.removeprefix("'") if cell.startswith("'") and _FORMULA.match(cell) else cell
    )


def _read_row(row: _Row, harvest: Harvest) -> None:
    stem = row.get("question")
    if sum(map(len, row.cells.values())) > LONGEST_BLOCK:
        harvest.refuse(row.line, Refusal.TOO_LARGE, stem[:1000])
        return
    try:
        kind = row.get("kind").lower() or _guessed(row)
        if kind not in KINDS:
            raise Misfit(Refusal.KIND, kind)
        own = _READERS[kind](row)
    except Misfit as misfit:
        harvest.refuse(row.line, misfit.reason, stem, misfit.detail)
        return
    plain = {
        "id": row.get("id"),
        "kind": kind,
        "page": row.get("page"),
        "difficulty": row.get("difficulty").lower(),
        "stem": stem,
        "explanation": row.get("explanation"),
        "rests_on": row.list("rests_on"),
        "tags": row.list("tags"),
    }
    harvest.take(row.line, plain | own)


def _guessed(row: _Row) -> str:
    """Return the kind of a question whose row does not say it."""
    right = row.get("right")
    if not row.parts:
        if right.lower() in (*_YES, *_NO):
            return "true-false"
        return "number" if right[:1].isdigit() else "short"
    return "several" if len(_places(row)) > 1 else "single"


def _places(row: _Row) -> set[int]:
    """Return which options are right: told by number, else by their words or by letter."""
    right = row.get("right")
    by_words = {part.text.casefold(): place for place, part in reversed([*enumerate(row.parts)])}
    marks = [mark for mark in map(plain_text, re.split("[;,]", right)) if mark]
    numbers = {int(mark[:4]) - 1 for mark in marks if mark.isascii() and mark.isdecimal()}
    if len(numbers) == len(marks) and numbers <= {*range(len(row.parts))}:
        return numbers
    if right.casefold() in by_words:
        return {by_words[right.casefold()]}
    found = set()
    for mark in marks:
        letter = ord(mark.lower()) - ord("a") if len(mark) == 1 else -1
        place = by_words.get(mark.casefold(), letter)
        if not 0 <= place < len(row.parts):
            raise Misfit(Refusal.MALFORMED, f"right: {mark}")
        found.add(place)
    return found


def _options(row: _Row) -> dict[str, Any]:
    right = _places(row)
    return {
        "options": [
            {"text": part.text, "right": place in right, "why": part.why}
            for place, part in enumerate(row.parts)
        ]
    }


def _true_false(row: _Row) -> dict[str, Any]:
    right = row.get("right").lower()
    if right not in (*_YES, *_NO):
        raise Misfit(Refusal.MALFORMED, f"right: {right}")
    return {"answer": right in _YES, "why_wrong": row.get("why_wrong")}


def _order(row: _Row) -> dict[str, Any]:
    return {"items": [part.text for part in row.parts]}


def _match(row: _Row) -> dict[str, Any]:
    return {
        "pairs": [[part.text, part.partner] for part in row.parts if part.text],
        "extra": [part.partner for part in row.parts if not part.text and part.partner],
    }


def _sort(row: _Row) -> dict[str, Any]:
    items = []
    for part in row.parts:
        side = part.partner.lower().replace("'", "").replace("’", "")
        if side not in (DO, DONT):
            raise Misfit(Refusal.MALFORMED, f"partner: {part.partner}")
        items.append({"text": part.text, "side": side, "why": part.why})
    return {"items": items}


def _short(row: _Row) -> dict[str, Any]:
    texts = [part.text for part in row.parts if part.text]
    return {"answers": texts or row.list("right")}


def _number(row: _Row) -> dict[str, Any]:
    tolerance = row.get("tolerance")
    return {
        "answer": _decimal(row.get("right")),
        "tolerance": _decimal(tolerance) if tolerance else 0,
        "unit": row.get("unit"),
    }


def _decimal(text: str) -> float:
    """Return a number, with a comma before decimals too."""
    return number_in(text.replace(",", ".") if text.count(",") == 1 and "." not in text else text)


_READERS: dict[str, Callable[[_Row], dict[str, Any]]] = {
    "single": _options,
    "several": _options,
    "poll": _options,
    "true-false": _true_false,
    "order": _order,
    "match": _match,
    "sort": _sort,
    "short": _short,
    "number": _number,
}


# Writing


def write(questions: Sequence[Question]) -> tuple[str, WrittenQuestions]:
    """Return questions as a table, those that cannot be asked yet too; and what gets lost."""
    rows = []
    reduced: list[Lost] = []
    for question in questions:
        parts, own = _written(question)
        plain = question.to_plain()
        cells = {
            **own,
            "kind": question.kind,
            "question": question.stem,
            "explanation": question.explanation,
            "difficulty": question.difficulty.value,
            "tags": "; ".join(question.tags),
            "page": question.page_id,
            "rests_on": "; ".join(plain["rests_on"]),
            "id": question.id,
        }
        rows.append((cells, parts))
        texts = (*cells.values(), *(text for part in parts for text in part))
        if any(plain_text(text) != text.strip() for text in texts) or any(
            ";" in tag for tag in question.tags
        ):
            reduced.append(lost(question, [Loss.TEXT]))
    return _table(rows), WrittenQuestions(len(rows), tuple(reduced))


def _table(rows: list[tuple[dict[str, str], list[Part]]]) -> str:
    most = max((len(parts) for _, parts in rows), default=0)
    numbers = range(1, most + 1)
    file = StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(
        (*_HEAD, *(f"{what}_{n}" for n in numbers for what in ("option", "partner", "why")), *_TAIL)
    )
    for cells, parts in rows:
        filled = (part for part, _ in zip_longest(parts, numbers, fillvalue=Part()))
        texts = [
            *(cells.get(name, "") for name in _HEAD),
            *(text for part in filled for text in part),
            *(cells.get(name, "") for name in _TAIL),
        ]
        writer.writerow([_guarded(text) for text in texts])
    # The mark at the beginning tells spreadsheets that this is UTF-8.
    return "\ufeff" + file.getvalue()


def _guarded(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula; numbers may stay numbers."""
    shown = plain_text(text)
    if not _FORMULA.match(shown):
        return shown
    try:
        number_in(shown)
    except Misfit:
        return f"'{shown}"
    return shown


def _written(question: Question) -> tuple[list[Part], dict[str, str]]:  # noqa: PLR0911 - by kind
    match question:
        case Choice():
            right = "; ".join(str(place + 1) for place in sorted(question.right_places))
            options = [Part(option.text, "", option.why) for option in question.options]
            return options, {"right": right}
        case TrueFalse():
            own = {"right": str(question.is_true).lower(), "why_wrong": question.why_wrong}
            return [], own
        case Order():
            return [Part(item) for item in question.items], {}
        case Match():
            pairs = [Part(left, right) for left, right in question.pairs]
            return [*pairs, *(Part("", right) for right in question.extra)], {}
        case Sort():
            return [Part(item.text, item.side, item.why) for item in question.items], {}
        case Short():
            return [Part(answer) for answer in question.answers], {}
        case Number():
            own = {
                "right": repr(question.answer),
                "tolerance": repr(question.tolerance),
                "unit": question.unit,
            }
            return [], own
        case _:
            raise ValueError(f"{question.kind} has no columns")
