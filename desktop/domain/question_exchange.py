"""Questions that come in from files of others and go out to them: formats, and what is lost."""

from enum import StrEnum
from typing import NamedTuple

from desktop.domain.quiz.question import NO_QUESTION, Fault, Question, QuestionId


class QuestionFormat(StrEnum):
    """What questions can be written as."""

    GIFT = "gift"
    """Moodle's format to type."""
    MOODLE_XML = "moodle-xml"
    CSV = "csv"
    """A table that carries everything."""
    ANKI = "anki"
    """Cards to learn with; the one that cannot be read again."""

    @property
    def suffix(self) -> str:
        """How the names of such files end."""
        return _SUFFIXES[self]


_SUFFIXES = {
    # Moodle wants its own format as plain text.
    QuestionFormat.GIFT: ".txt",
    QuestionFormat.MOODLE_XML: ".xml",
    QuestionFormat.CSV: ".csv",
    QuestionFormat.ANKI: ".apkg",
}


class Refusal(StrEnum):
    """Why something in a file is no question here."""

    MALFORMED = "malformed"
    """It does not keep to the format."""
    FORMAT = "format"
    """The whole file is none with questions: a workbook, a letter, data of another program."""
    NO_COLUMN = "no-column"
    """The first row of a table does not name the column `detail`."""
    KIND = "kind"
    """A kind the program does not have; `detail` is its name in the file."""
    FAULTY = "faulty"
    """It could not be asked or marked: see `fault`."""
    TOO_LARGE = "too-large"
    """A text is too long, or there are too many options."""
    TOO_MANY = "too-many"
    """The file has more questions, or more mistakes, than are read; the rest was not looked at."""
    ENTITIES = "entities"
    """An XML file declares a document type; such a file is not read any further."""


class Refused(NamedTuple):
    """One thing in a file that did not come in."""

    line: int
    """Counted from 1."""
    reason: Refusal
    excerpt: str
    """Its beginning, for the eye."""
    detail: str = ""
    fault: Fault | None = None


class Loss(StrEnum):
    """What of a question does not go along."""

    LEFT_OUT = "left-out"
    """All of it: the format has nothing of this kind."""
    UNFINISHED = "unfinished"
    """All of it: it cannot be asked yet."""
    AS_MATCHING = "as-matching"
    """It is written as a question to match; the program reads it again as what it was."""
    WHYS = "whys"
    """The reasons of single items."""
    UNIT = "unit"
    TEXT = "text"
    """Characters the format cannot hold are written differently or left out."""
    WEIGHTS = "weights"
    """Answers that count in part."""
    FEEDBACK = "feedback"
    """Words to single answers."""
    PICTURES = "pictures"
    WILDCARDS = "wildcards"
    """Answers with a star for any text."""


class Lost(NamedTuple):
    """What of one question does not go along."""

    losses: tuple[Loss, ...]
    excerpt: str
    """The beginning of its stem."""
    line: int = 0
    """Where it stands in the file it comes from."""
    question_id: QuestionId = NO_QUESTION


class IncomingQuestions(NamedTuple):
    """What a file brings."""

    questions: tuple[Question, ...]
    """All of them can be asked. Their ids are those of the file, or empty."""
    refused: tuple[Refused, ...] = ()
    reduced: tuple[Lost, ...] = ()
    """Of those that come in: what stays behind."""


class WrittenQuestions(NamedTuple):
    """What was written to a file."""

    written: int
    """How many are in it."""
    lost: tuple[Lost, ...] = ()


class ExchangeWords(NamedTuple):
    """Words that stand in files, in the person's language."""

    do: str
    dont: str
    true: str
    false: str
    deck: str
    """The name of the deck everything for Anki is in."""


LONGEST_EXCERPT = 80


def excerpt_of(text: str) -> str:
    """Return the beginning of a text on one line."""
    plain = " ".join(text[: 4 * LONGEST_EXCERPT].split())
    return plain if len(plain) <= LONGEST_EXCERPT else f"{plain[: LONGEST_EXCERPT - 1].rstrip()}…"
