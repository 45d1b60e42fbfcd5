"""Questions come in from files of others, and go out to them; what is lost is told, always."""

import json
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from desktop.clock import utc_now
from desktop.domain.question_exchange import (
    ExchangeWords,
    IncomingQuestions,
    QuestionFormat,
    Refusal,
    Refused,
    WrittenQuestions,
)
from desktop.domain.quiz.question import Question
from desktop.errors import EnvironmentProblem, Trouble
from desktop.interchange import csv_questions, gift, moodle_xml
from desktop.interchange.plain_text import decoded
from desktop.storage import outside_file, scratch_database

LARGEST_XML = 64_000_000
"""Bytes: files of Moodle hold pictures, which are left where they are."""
LARGEST_TEXT = 8_000_000
_NO_TEXT = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")
"""How files of spreadsheets and word processors begin, new and old, and PDFs."""


class ExchangingService:
    """Reads and writes files of questions. Taking them in is `ComposingService.import_set`."""

    def __init__(self, clock: Callable[[], datetime] = utc_now) -> None:
        self._clock = clock

    def read(self, path: Path) -> IncomingQuestions:
        """Return what a file brings: questions that can be asked, and what is wrong with others.

        Nothing is stored. What the file is shows in its contents; its name matters only for tables.

        Raises:
            EnvironmentProblem: the file cannot be read, or is too large.
        """
        data = outside_file.read(path, LARGEST_XML)
        text = decoded(data)
        if data.startswith(_NO_TEXT) or _is_json(text):
            return IncomingQuestions((), (Refused(1, Refusal.FORMAT, ""),))
        found = format_of(path, text)
        if found is QuestionFormat.MOODLE_XML:
            return moodle_xml.read(text)
        if len(data) > LARGEST_TEXT:
            size = f"{len(data) // 1_000_000} MB"
            raise EnvironmentProblem(Trouble.IMPORT_TOO_LARGE, path, size)
        return csv_questions.read(text) if found is QuestionFormat.CSV else gift.read(text)

    def write(
        self,
        path: Path,
        target: QuestionFormat,
        questions: Sequence[Question],
        words: ExchangeWords,
        title: str = "",
    ) -> WrittenQuestions:
        """Write questions to a file; return how many there are in it, and what did not go along.

        `title` is that of a set: a deck for Anki is named after it.

        Raises:
            EnvironmentProblem: the file cannot be written.
        """
        text = ""
        match target:
            case QuestionFormat.GIFT:
                text, written = gift.write(questions, words)
            case QuestionFormat.MOODLE_XML:
                text, written = moodle_xml.write(questions, words)
            case QuestionFormat.CSV:
                text, written = csv_questions.write(questions)
            case QuestionFormat.ANKI:
                from desktop.interchange import anki_deck  # noqa: PLC0415 - seldom

                data, written = anki_deck.write(
                    questions, words, title, self._clock(), scratch_database.filled
                )
        outside_file.write(path, data if target is QuestionFormat.ANKI else text.encode())
        return written

    def write_sheets(self, path: Path, pdf: bytes) -> None:
        """Write a quiz on paper, which the screen's side has drawn.

        Raises:
            EnvironmentProblem: the file cannot be written.
        """
        outside_file.write(path, pdf)


def format_of(path: Path, text: str) -> QuestionFormat:
    """Return which of the formats that can be read a file has."""
    if text[:1000].lstrip("\ufeff \t\r\n").startswith("<"):
        return QuestionFormat.MOODLE_XML
    if path.suffix.lower() in (".csv", ".tsv"):
        return QuestionFormat.CSV
    return QuestionFormat.GIFT


def _is_json(text: str) -> bool:
    # GIFT would find questions between its braces.
    if text[:1000].lstrip("\ufeff \t\r\n")[:1] not in ("[", "{"):
        return False
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
