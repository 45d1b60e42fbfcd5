"""The parts of the notebook, and what is said where one of them is empty."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication


class Tray(StrEnum):
    """Which part of the notebook is shown."""

    ALL = "all"
    REVIEW = "review"
    TRASH = "trash"


class Empty(NamedTuple):
    """What stands in place of a list: a title, a sentence, and a button if it helps."""

    title: str
    text: str
    button: str = ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Notebook", text)


def why_empty(tray: Tray, *, is_open: bool, is_filtering: bool) -> Empty:
    """Say why there is nothing, and how to begin."""
    if not is_open:
        return Empty(
            _tr("Your notes are not open"),
            _tr("They are opened a moment after the program starts."),
        )
    if tray is Tray.REVIEW:
        return Empty(
            _tr("Everything is in its place"),
            _tr(
                "When the guide is updated and the text under a note changed,"
                " the note waits here until you say where it belongs."
            ),
        )
    if is_filtering:
        return Empty(
            _tr("Nothing fits"),
            _tr("No entry fits what you typed and the filters you chose."),
            _tr("Clear all filters"),
        )
    if tray is Tray.TRASH:
        return Empty(
            _tr("The trash is empty"),
            _tr("What you throw away waits here. Nothing is removed unless you say so."),
        )
    return Empty(
        _tr("Nothing here yet"),
        _tr(
            "Open a section and select some words to highlight them or to write a note,"
            " or press Ctrl+D to bookmark it. Everything you add appears here."
        ),
        _tr("Open the guide"),
    )
