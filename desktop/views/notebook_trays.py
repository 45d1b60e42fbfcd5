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


translate = QCoreApplication.translate


def why_empty(tray: Tray, *, is_open: bool, is_filtering: bool, key: str) -> Empty:
    """Say why there is nothing, and how to begin; `key` sets bookmarks, if there is one."""
    if not is_open:
        return Empty(
            translate("Notebook", "Your notes are not open"),
            translate("Notebook", "They are opened a moment after the program starts."),
        )
    if tray is Tray.REVIEW:
        return Empty(
            translate("Notebook", "Everything is in its place"),
            translate(
                "Notebook",
                "If an update of the guide changes the passage of a note, the note waits"
                " here until you say where it belongs.",
            ),
        )
    if is_filtering:
        return Empty(
            translate("Notebook", "Nothing found"),
            translate("Notebook", "No entry matches what you typed and the filters you chose."),
            translate("Notebook", "Clear all filters"),
        )
    if tray is Tray.TRASH:
        return Empty(
            translate("Notebook", "The trash is empty"),
            translate(
                "Notebook", "What you throw away waits here. Nothing is removed unless you say so."
            ),
        )
    return Empty(
        translate("Notebook", "Nothing here yet"),
        _how_to_begin(key),
        translate("Notebook", "Open the guide"),
    )


def _how_to_begin(key: str) -> str:
    if not key:
        return translate(
            "Notebook",
            "Open a section and select some words to highlight them or to write a note."
            " Everything you add appears here.",
        )
    return translate(
        "Notebook",
        "Open a section and select some words to highlight them or to write a note,"
        " or press {key} to bookmark it. Everything you add appears here.",
    ).format(key=key)
