"""Questions as a deck for Anki, which asks them as cards. Decks are not read.

Anki knows a card again by its guid, and its fields by the model: these never change, so that a
deck made again brings its corrections and keeps what the person has learnt.
"""

import hashlib
from collections.abc import Callable, Sequence
from datetime import datetime
from html import escape
from io import BytesIO
from itertools import count
from typing import Any, TypeAlias
from zipfile import ZIP_DEFLATED, ZipFile

from desktop.domain.question_exchange import ExchangeWords, Loss, Lost, WrittenQuestions
from desktop.domain.quiz.choice import Choice
from desktop.domain.quiz.match import Match
from desktop.domain.quiz.number import Number
from desktop.domain.quiz.order import Order
from desktop.domain.quiz.poll import Poll
from desktop.domain.quiz.question import Option, Question
from desktop.domain.quiz.short import Short
from desktop.domain.quiz.sort import DO, Sort
from desktop.domain.quiz.true_false import TrueFalse
from desktop.interchange.plain_text import plain_text
from desktop.interchange.question_shapes import lost

MODEL_ID = 1_719_203_551
DECK_ID = 1_719_203_552
MODEL = "Procurement Field Guide"
FIELDS = ("Question", "Choices", "Answer", "Reasons", "Explanation")
_FRONT = '<div dir="auto">{{Question}}</div><div class="choices" dir="auto">{{Choices}}</div>'
_BACK = (
    '{{FrontSide}}<hr id="answer"><div class="answer" dir="auto">{{Answer}}</div>'
    '<div class="reasons" dir="auto">{{Reasons}}</div><div dir="auto">{{Explanation}}</div>'
)
_STYLE = """.card { font-family: sans-serif; font-size: 20px; line-height: 1.4; max-width: 40em;
  margin: auto; }
.choices, .reasons { font-size: 18px; margin: .6em 0; }
.answer { font-weight: bold; margin-bottom: .6em; }
"""


Filled: TypeAlias = Callable[[Callable[[Any], None]], bytes]
"""Makes the bytes of a database out of what fills its cursor."""


def write(
    questions: Sequence[Question],
    words: ExchangeWords,
    title: str,
    now: datetime,
    filled: Filled,
) -> tuple[bytes, WrittenQuestions]:
    """Return a deck as a file, and what of the questions does not go along.

    Where a set has a title, its deck stands in that of the program.
    """
    # It says nothing about its types.
    import genanki  # type: ignore[import-untyped]  # noqa: PLC0415 - needed only here

    model = genanki.Model(
        MODEL_ID,
        MODEL,
        fields=[{"name": name} for name in FIELDS],
        templates=[{"name": "Card", "qfmt": _FRONT, "afmt": _BACK}],
        css=_STYLE,
    )
    name = f"{words.deck}::{title.replace('::', ':')}" if title else words.deck
    deck = genanki.Deck(deck_id(title), name)
    reduced: list[Lost] = []
    for question in questions:
        is_poll = isinstance(question, Poll)
        if is_poll or not question.is_askable:
            reduced.append(lost(question, [Loss.LEFT_OUT if is_poll else Loss.UNFINISHED]))
            continue
        fields = [_html(text) for text in card(question, words)]
        note = genanki.Note(model=model, fields=fields, tags=_tags(question), guid=guid(question))
        deck.add_note(note)
    moment = now.timestamp()
    numbers = count(int(moment * 1000))
    package = genanki.Package(deck)
    collection = filled(lambda cursor: package.write_to_db(cursor, moment, numbers))
    return _zipped(collection), WrittenQuestions(len(deck.notes), tuple(reduced))


def _zipped(collection: bytes) -> bytes:
    # The library's own way leaves a file behind in the folder of temporary ones.
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as package:
        package.writestr("collection.anki2", collection)
        package.writestr("media", "{}")
    return file.getvalue()


def deck_id(title: str) -> int:
    """Return the number of the deck of a title, always the same."""
    if not title:
        return DECK_ID
    digest = hashlib.sha256(title.encode("utf-8", "replace")).digest()
    # Anki's own numbers are of this size: milliseconds since 1970.
    return DECK_ID + 1 + int.from_bytes(digest[:4], "big")


def guid(question: Question) -> str:
    """Return what Anki knows the card by, always the same for a question."""
    name = question.id or question.stem
    return hashlib.sha256(f"field guide {name}".encode("utf-8", "replace")).hexdigest()[:20]


def card(question: Question, words: ExchangeWords) -> tuple[str, ...]:
    """Return what the fields of a card say."""
    choices, answer, reasons = _sides(question, words)
    return question.stem, choices, answer, reasons, question.explanation


def _sides(  # noqa: PLR0911 - one for each kind
    question: Question, words: ExchangeWords
) -> tuple[str, str, str]:
    shown = question.arrangement("anki")
    match question:
        case Choice():
            options = [question.options[place] for place in shown]
            right = [option.text for option in options if option.is_right]
            return _lines([o.text for o in options]), _lines(right), _reasons(options)
        case TrueFalse():
            answer = words.true if question.is_true else words.false
            return f"{words.true} / {words.false}", answer, question.why_wrong
        case Order():
            numbered = [f"{place}. {item}" for place, item in enumerate(question.items, 1)]
            return _lines([question.items[place] for place in shown]), "\n".join(numbered), ""
        case Match():
            rights = [question.rights[place] for place in shown]
            pairs = [f"{left} → {right}" for left, right in question.pairs]
            return f"{_lines(question.lefts)}\n\n{_lines(rights)}", "\n".join(pairs), ""
        case Sort():
            sorted_items = [
                f"{words.do if item.side == DO else words.dont}: {item.text}"
                for item in (question.items[place] for place in shown)
            ]
            whys = [f"{item.text}: {item.why}" for item in question.items if item.why]
            choices = _lines([question.items[place].text for place in shown])
            return choices, _lines(sorted_items), _lines(whys)
        case Short():
            return "", "\n".join(question.answers), ""
        case Number():
            margin = f" ± {question.tolerance:g}" if question.tolerance else ""
            return "", f"{question.answer:.15g}{margin} {question.unit}".strip(), ""
        case _:
            raise ValueError(f"{question.kind} has no card")


def _lines(texts: Sequence[str]) -> str:
    return "\n".join(f"• {text}" for text in texts)


def _reasons(options: Sequence[Option]) -> str:
    return _lines([f"{option.text}: {option.why}" for option in options if option.why])


def _html(text: str) -> str:
    return escape(plain_text(text), quote=False).replace("\n", "<br>")


def _tags(question: Question) -> list[str]:
    """Return tags as Anki takes them: without blanks, with levels by colons."""
    tags = [*question.tags, f"difficulty::{question.difficulty}"]
    tags += [f"page::{question.page_id}"] if question.page_id else []
    return [tag for tag in ("_".join(plain_text(tag).split()) for tag in tags) if tag]
