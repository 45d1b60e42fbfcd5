"""Words for questions that come in and go out: formats, refusals, losses."""

from PySide6.QtCore import QCoreApplication

from desktop.domain.question_exchange import (
    ExchangeWords,
    Loss,
    Lost,
    QuestionFormat,
    Refusal,
    Refused,
)
from desktop.domain.quiz.question import Fault, FaultKind
from desktop.qt.question_words import fault_words

translate = QCoreApplication.translate


def exchange_words(deck: str) -> ExchangeWords:
    """Return the words that stand in files."""
    return ExchangeWords(
        do=translate("QuestionExchange", "Do"),
        dont=translate("QuestionExchange", "Don’t"),
        true=translate("QuestionExchange", "True"),
        false=translate("QuestionExchange", "False"),
        deck=deck,
    )


def format_words(target: QuestionFormat) -> str:
    """Return what a format is good for."""
    return {
        QuestionFormat.CSV: translate(
            "QuestionExchange", "Table (CSV): carries everything, for this program and spreadsheets"
        ),
        QuestionFormat.MOODLE_XML: translate(
            "QuestionExchange", "Moodle XML: for Moodle, with all it can hold"
        ),
        QuestionFormat.GIFT: translate("QuestionExchange", "GIFT: for Moodle, easy to edit"),
        QuestionFormat.ANKI: translate("QuestionExchange", "Anki deck: cards to learn with"),
    }[target]


def refusal_words(refused: Refused) -> str:
    """Return why something in a file did not come in, with its line."""
    cannot_read = translate("QuestionExchange", "it cannot be read")
    if refused.detail:
        cannot_read = translate("QuestionExchange", "it cannot be read: look for “{detail}”")
    words = {
        Refusal.MALFORMED: cannot_read,
        Refusal.FORMAT: translate(
            "QuestionExchange",
            "Files of this kind cannot be read. In a spreadsheet or a word processor, save yours as"
            " a table (CSV) or as plain text, and import that.",
        ),
        Refusal.NO_COLUMN: translate(
            "QuestionExchange",
            "the first row must name the columns, and one of them is “{detail}”",
        ),
        Refusal.KIND: translate(
            "QuestionExchange", "the program does not have this kind of question ({detail})"
        ),
        Refusal.FAULTY: translate("QuestionExchange", "it could not be asked"),
        Refusal.TOO_LARGE: translate("QuestionExchange", "it is too long"),
        Refusal.TOO_MANY: translate("QuestionExchange", "the rest of the file was not read"),
        Refusal.ENTITIES: translate(
            "QuestionExchange", "the file declares a document type, which is not safe to read"
        ),
    }[refused.reason].format(detail=refused.detail)
    if refused.fault is not None:
        words = f"{words}: {_fault_words(refused.fault)}"
    if refused.reason is Refusal.FORMAT:
        return words
    line = translate("QuestionExchange", "Line {line}: {reason}").format(
        line=refused.line, reason=words
    )
    return f"{line}\n{refused.excerpt}" if refused.excerpt else line


def _fault_words(fault: Fault) -> str:
    """Return what is wrong; where nothing can be ticked or added, it is not asked for."""
    return {
        FaultKind.NO_RIGHT: translate("QuestionExchange", "no option is marked as right."),
        FaultKind.TOO_FEW: translate("QuestionExchange", "it has too few options or lines."),
    }.get(fault.kind) or fault_words(fault)


def lost_words(lost: Lost) -> str:
    """Return what of a question does not go along."""
    losses = "; ".join(_loss_words(loss) for loss in lost.losses)
    return f"{lost.excerpt}\n{losses}" if lost.excerpt else losses


def _loss_words(loss: Loss) -> str:
    return {
        Loss.LEFT_OUT: translate("QuestionExchange", "left out: the format has no such kind"),
        Loss.UNFINISHED: translate("QuestionExchange", "left out: it is not finished"),
        Loss.AS_MATCHING: translate("QuestionExchange", "written as a question to match"),
        Loss.WHYS: translate("QuestionExchange", "without the reasons of single lines"),
        Loss.UNIT: translate("QuestionExchange", "without the unit"),
        Loss.TEXT: translate("QuestionExchange", "some characters are written differently"),
        Loss.WEIGHTS: translate("QuestionExchange", "without the answers that are partly right"),
        Loss.FEEDBACK: translate("QuestionExchange", "without the comments on single answers"),
        Loss.PICTURES: translate("QuestionExchange", "without its pictures"),
        Loss.WILDCARDS: translate("QuestionExchange", "without the answers that accept any text"),
    }[loss]
