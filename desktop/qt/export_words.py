"""The words of exports, in the person's language."""

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt

from desktop.domain.annotations import Colour, Deed
from desktop.domain.library import Edition
from desktop.interchange.entries import Words
from desktop.qt.wording import citation, page_name
from desktop.services.exporting import ExportWording


def _tr(text: str) -> str:
    return QCoreApplication.translate("Export", text)


def export_wording(title: str) -> ExportWording:
    """Return what an export of notes on this guide is written with."""
    return ExportWording(
        words=_words(title),
        page_name=page_name,
        cite=citation,
        cite_page=_cite_page,
        gone=_tr("A page that is not in this edition ({page})"),
        glossary=_tr("Glossary"),
    )


def deed_words() -> dict[Deed, str]:
    """Return what each kind of annotation is called."""
    return {
        Deed.BOOKMARK: _tr("Bookmark"),
        Deed.HIGHLIGHT: _tr("Highlight"),
        Deed.NOTE: _tr("Note"),
    }


def day(moment: str) -> str:
    """Return a stored moment as a day."""
    date = QDate.fromString(moment[:10], Qt.DateFormat.ISODate)
    return QLocale().toString(date, "d MMMM yyyy") if date.isValid() else moment


def _words(title: str) -> Words:
    return Words(
        title=_tr("Notes on the {title}").format(title=title),
        remark=_tr("Exported on {date}. Bookmarks, highlights and notes: {count}."),
        deeds=deed_words(),
        colours={
            Colour.YELLOW: _tr("yellow"),
            Colour.GREEN: _tr("green"),
            Colour.BLUE: _tr("blue"),
            Colour.PINK: _tr("pink"),
        },
        note=_tr("with a note"),
        tags=_tr("Tags: {tags}"),
        review=_tr("The passage has changed since; the place is not sure."),
        columns=(
            _tr("Identifier"),
            _tr("Kind"),
            _tr("Page"),
            _tr("Citation"),
            _tr("Quotation"),
            _tr("Note"),
            _tr("Tags"),
            _tr("Colour"),
            _tr("Made"),
            _tr("Changed"),
            _tr("Remark"),
        ),
        date=day,
    )


def _cite_page(name: str, edition: Edition) -> str:
    return _tr("{title}, {place}. Content version {version}.").format(
        title=edition.title, place=name, version=edition.version
    )
