"""What a person added, in words: what it is, where it stands, when it was changed."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from desktop.clock import utc_now
from desktop.domain.annotations import Anchor, Annotation, Deed, TargetKind
from desktop.domain.excerpt import in_one_line
from desktop.domain.history import Place
from desktop.domain.library import GLOSSARY, PageId, PassageId, TermId
from desktop.qt.wording import label, page_name
from desktop.services.reading import ReadingService
from desktop.views.reading_screen import place_of
from desktop.views.widgets.colour_row import colour_name

translate = QCoreApplication.translate


class AnnotationWords:
    """Knows the names of pages and passages; remembers those it was asked for."""

    def __init__(self, reading: ReadingService, clock: Callable[[], datetime] = utc_now) -> None:
        self._reading = reading
        self._clock = clock
        self._titles: dict[PageId, str] = {}
        self._labels: dict[PageId, dict[PassageId, str]] = {}

    def page(self, page_id: PageId) -> str:
        """Return number and title of a page."""
        if page_id not in self._titles:
            title = self._reading.page_title(page_id)
            if page_id == GLOSSARY:
                self._titles[page_id] = translate("AnnotationWords", "Glossary")
            else:
                gone = translate("AnnotationWords", "A page that is no longer in the guide")
                self._titles[page_id] = page_name(*title) if title else gone
        return self._titles[page_id]

    def place(self, annotation: Annotation) -> str:
        """Return where an annotation stands: 4.1.2 Understand user needs ¶3."""
        anchor = annotation.anchor
        if annotation.target is TargetKind.TERM:
            term = self._reading.term(TermId(anchor.passage_id.partition("#")[2]))
            name = term.term if term else ""
            return (
                translate("AnnotationWords", "Glossary: {term}").format(term=name)
                if name
                else translate("AnnotationWords", "Glossary")
            )
        if annotation.target is TargetKind.QUESTION:
            return self.page(anchor.page_id)
        return self.place_of(anchor)

    def place_of(self, anchor: Anchor) -> str:
        """Return where a stretch of text stands."""
        return f"{self.page(anchor.page_id)} {self._label(anchor)}".strip()

    def _label(self, anchor: Anchor) -> str:
        if not anchor.passage_id:
            return ""
        if anchor.page_id not in self._labels:
            page = self._reading.page(anchor.page_id)
            passages = page.passages if page else ()
            self._labels[anchor.page_id] = {each.id: label(each) for each in passages}
        return self._labels[anchor.page_id].get(anchor.passage_id, "")

    def kind(self, annotation: Annotation) -> str:
        """Return what an annotation is, with the colour of a highlight."""
        match annotation.deed:
            case Deed.BOOKMARK:
                return translate("AnnotationWords", "Bookmark")
            case Deed.NOTE:
                return translate("AnnotationWords", "Note")
            case Deed.HIGHLIGHT:
                words = (
                    translate("AnnotationWords", "Highlight with a note")
                    if annotation.body
                    else translate("AnnotationWords", "Highlight")
                )
                return f"{words} ({colour_name(annotation.colour)})"

    def target(self, annotation: Annotation) -> str:
        """Return what something without a quotation is about."""
        return {
            TargetKind.SECTION: translate("AnnotationWords", "The whole section"),
            TargetKind.CASE: translate("AnnotationWords", "The whole case study"),
            TargetKind.TERM: translate("AnnotationWords", "A term of the glossary"),
            TargetKind.QUESTION: translate("AnnotationWords", "A question"),
            TargetKind.PASSAGE: translate("AnnotationWords", "A passage"),
        }[annotation.target]

    def date(self, moment: str) -> str:
        """Return a stored moment as a person says it."""
        return said(moment, self._clock())

    def spoken(self, annotation: Annotation) -> str:
        """Return an annotation as a screen reader reads its row."""
        parts = [
            self.kind(annotation),
            self.place(annotation),
            in_one_line(annotation.anchor.quote[:400]),
            in_one_line(annotation.body[:400]),
            translate("AnnotationWords", "Tags: {tags}").format(tags=", ".join(annotation.tags))
            if annotation.tags
            else "",
            self.date(annotation.changed),
        ]
        return ". ".join(filter(None, parts))


def said(moment: str, now: datetime) -> str:
    """Return a stored moment in words, in the computer's own time."""
    try:
        local = datetime.fromisoformat(moment).astimezone()
    except (ValueError, OverflowError):
        return ""
    today = now.astimezone().date()
    time = QLocale().toString(QTime(local.hour, local.minute), "HH:mm")
    if local.date() == today:
        return translate("AnnotationWords", "Today, {time}").format(time=time)
    if local.date() == today - timedelta(days=1):
        return translate("AnnotationWords", "Yesterday, {time}").format(time=time)
    day = QDate(local.year, local.month, local.day)
    return QLocale().toString(day, "d MMM yyyy")


def place_to_open(annotation: Annotation) -> Place:
    """Return where an annotation leads."""
    anchor = annotation.anchor
    return place_of(anchor.page_id, anchor.passage_id.partition("#")[2])
