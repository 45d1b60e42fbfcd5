"""The words of exports, in the person's language."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.domain.annotations import Colour, Deed
from desktop.domain.library import Edition
from desktop.interchange.entries import Words
from desktop.qt.amounts import counted
from desktop.qt.days import to_qt
from desktop.qt.note_html import note_html
from desktop.qt.wording import citation, page_name
from desktop.services.exporting import ExportWording

translate = QCoreApplication.translate


def export_wording(title: str) -> ExportWording:
    """Return what an export of notes on this guide is written with."""
    return ExportWording(
        words=_words(title),
        page_name=page_name,
        cite=citation,
        cite_page=_cite_page,
        gone=translate("Export", "A page that is not in this edition ({page})"),
        glossary=translate("Export", "Glossary"),
    )


def deed_words() -> dict[Deed, str]:
    """Return what each kind of annotation is called."""
    return {
        Deed.BOOKMARK: translate("Export", "Bookmark"),
        Deed.HIGHLIGHT: translate("Export", "Highlight"),
        Deed.NOTE: translate("Export", "Note"),
    }


def day(moment: str) -> str:
    """Return a stored moment as a day, in the computer's own time."""
    try:
        local = datetime.fromisoformat(moment).astimezone().date()
    except (ValueError, OverflowError):
        return moment
    return QLocale().toString(to_qt(local), translate("Days", "d MMMM yyyy"))


def _words(title: str) -> Words:
    return Words(
        title=translate("Export", "Notes on the {title}").format(title=title),
        remark=translate("Export", "Exported on {date}. Bookmarks, highlights and notes: {count}."),
        deeds=deed_words(),
        colours={
            Colour.YELLOW: translate("Export", "yellow"),
            Colour.GREEN: translate("Export", "green"),
            Colour.BLUE: translate("Export", "blue"),
            Colour.PINK: translate("Export", "pink"),
        },
        note=translate("Export", "with a note"),
        tags=translate("Export", "Tags: {tags}"),
        review=translate(
            "Export", "The passage has changed since then; this may not be its place."
        ),
        columns=(
            translate("Export", "Identifier"),
            translate("Export", "Kind"),
            translate("Export", "Page"),
            translate("Export", "Citation"),
            translate("Export", "Quotation"),
            translate("Export", "Note"),
            translate("Export", "Tags"),
            translate("Export", "Colour"),
            translate("Export", "Made"),
            translate("Export", "Changed"),
            translate("Export", "Remark"),
        ),
        date=day,
        number=counted,
        note_html=note_html,
    )


def _cite_page(name: str, edition: Edition) -> str:
    return translate("Export", "{title}, {place}. Content version {version}.").format(
        title=edition.title, place=name, version=edition.version
    )
