"""What a person added to the page of one reader: read anew as it changes, and each deed on it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from desktop.domain.annotations import Annotation, Changes, Colour, Deed, Placing, TargetKind
from desktop.domain.library import GLOSSARY, Page, PageId, PassageId, TermId
from desktop.errors import EnvironmentProblem, InputProblem
from desktop.qt import wording
from desktop.views.document_text import Stretch
from desktop.views.note_subject import NoteSubject
from desktop.views.page_marks import stretch_of
from desktop.views.reader import ReaderView

if TYPE_CHECKING:
    from desktop.qt.bus import Bus
    from desktop.services.personal import Personal

Result = TypeVar("Result")

NO_PASSAGE = PassageId("")


class PageAnnotations(QObject):
    """Bookmarks, highlights and notes of one page, and of the glossary where a term is meant.

    Signals:
        loaded(): they were read anew, and may be others now.
        notice_given(str): something was done that a person should hear of.
        undo_offered(str, UndoToken): something was done that can be undone.
        failed(EnvironmentProblem): a deed could not be stored.
    """

    loaded = Signal()
    notice_given = Signal(str)
    undo_offered = Signal(str, object)
    failed = Signal(object)

    def __init__(self, reader: ReaderView, parent: QObject) -> None:
        super().__init__(parent)
        self._reader = reader
        self._personal: Personal | None = None
        self._bus: Bus | None = None
        self._here: list[Annotation] = []
        self._loaded_for: PageId | None = None
        self._is_unsettled = False
        self._colour = Colour.YELLOW

    def use(self, personal: "Personal", bus: "Bus") -> None:
        """Show what is in a profile, and store there from now on."""
        if self._bus is None:
            bus.data_changed.connect(self._on_bus_data_changed)
        self._personal, self._bus = personal, bus
        # Where new places could not be stored, each page is looked through when it is shown.
        self._is_unsettled = personal.annotating.needs_anchoring()
        self._load()

    def let_go(self) -> None:
        """Ask the profile for nothing any longer: it is about to be closed."""
        if self._bus is not None:
            self._bus.data_changed.disconnect(self._on_bus_data_changed)
        self._personal = self._bus = None

    # -- what is there ----------------------------------------------------------------------

    @property
    def here(self) -> list[Annotation]:
        """What belongs to the page, in reading order."""
        return self._here

    @property
    def is_open(self) -> bool:
        """Whether there is a profile to add to."""
        return self._personal is not None

    @property
    def is_current(self) -> bool:
        """Whether what is here belongs to the page that the reader shows now."""
        return self._loaded_for == self.page_id

    @property
    def page_id(self) -> PageId:
        """The page that deeds apply to."""
        return self._reader.page.id if self._reader.page else GLOSSARY

    def follow(self) -> None:
        """Read what belongs to the page that is shown now, if it is another one."""
        if not self.is_current:
            self._load()

    def _load(self) -> None:
        if self._personal is None:
            return
        self._loaded_for = self.page_id
        try:
            annotations = self._personal.annotating.of_page(self.page_id)
            if self._is_unsettled:
                annotations = self._personal.annotating.placed(annotations)
            self._here = annotations
        except EnvironmentProblem as problem:
            self._here = []
            self.failed.emit(problem)
        self.loaded.emit()

    def _on_page(self, page_id: PageId) -> Sequence[Annotation]:
        """Return what belongs to a page: the one shown, or the glossary while another is."""
        if page_id == self.page_id or self._personal is None:
            return self._here
        try:
            return self._personal.annotating.of_page(page_id)
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return ()

    def _on_bus_data_changed(self, changes: Changes, origin: object) -> None:
        if origin is self or not (changes.annotations or changes.profile):
            return
        # Where no pages are named, any may have changed: very many are not listed.
        if changes.profile or not changes.page_ids or self.page_id in changes.page_ids:
            self._load()

    # -- deeds ------------------------------------------------------------------------------

    def _do(self, deed: Callable[["Personal"], tuple[Result, Changes]]) -> Result | None:
        """Do a deed, tell everybody what it changed, and return its result; None if it failed."""
        if self._personal is None:
            self._tell_closed()
            return None
        try:
            result, changes = deed(self._personal)
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return None
        self._load()
        if self._bus is not None:
            self._bus.tell(changes, self)
        return result

    def _tell_closed(self) -> None:
        self.notice_given.emit(self.tr("Your notes are not open, so nothing can be added."))

    def has_bookmark(self, passage_id: PassageId = NO_PASSAGE) -> bool:
        """Return whether a passage has a bookmark, or the page has."""
        return _bookmark_at(self._here, passage_id) is not None

    def toggle_bookmark(self, passage_id: PassageId = NO_PASSAGE) -> None:
        """Put a bookmark on a passage or on the page, or take it away."""
        self._toggle_bookmark(self.page_id, passage_id)

    def toggle_bookmark_of_term(self, term: TermId) -> None:
        """Put a bookmark on a term, or take it away."""
        self._toggle_bookmark(GLOSSARY, _place_of(term), TargetKind.TERM)

    def _toggle_bookmark(
        self, page_id: PageId, passage_id: PassageId, kind: TargetKind | None = None
    ) -> None:
        before = _bookmark_at(self._on_page(page_id), passage_id)
        if before is not None:
            self.trash(before, self.tr("Bookmark removed: {name}"))
            return
        made = self._do(
            lambda personal: personal.annotating.add_bookmark(page_id, passage_id, kind)
        )
        if made is not None:
            words = self.tr("Bookmark set: {name}")
            self.notice_given.emit(words.format(name=self.name_of(made)))

    def highlight_at(self, stretch: Stretch) -> Annotation | None:
        """Return the highlight of exactly these words."""
        marks = (each for each in self._here if each.deed is Deed.HIGHLIGHT)
        return next((each for each in marks if stretch_of(each.anchor) == stretch), None)

    def highlight(self, stretch: Stretch, colour: Colour | None = None) -> Annotation | None:
        """Highlight words in a colour, or else in the last one; None if that failed."""
        chosen = colour or self._colour
        before = self.highlight_at(stretch)
        if before is not None:
            return self.recolour(before, chosen)
        self._colour, page_id = chosen, self.page_id
        return self._do(lambda personal: personal.annotating.highlight(page_id, *stretch, chosen))

    def recolour(self, annotation: Annotation, colour: Colour) -> Annotation | None:
        """Give a highlight another colour; None if that failed."""
        self._colour = colour
        return self._do(
            lambda personal: (
                annotation._replace(colour=colour),
                personal.annotating.recolour(annotation.id, colour),
            )
        )

    def set_tags(self, annotation: Annotation, tags: list[str]) -> None:
        """Give an annotation these tags and no others."""
        gone = [tag for tag in annotation.tags if tag not in tags]
        try:
            self._do(
                lambda personal: (
                    True,
                    personal.annotating.set_tags([annotation.id], tags, gone),
                )
            )
        except InputProblem:
            self.notice_given.emit(self.tr("A tag can have 60 characters at most."))

    def trash(self, annotation: Annotation, words: str = "") -> None:
        """Put an annotation into the trash and offer to take it out again."""
        name = self.name_of(annotation)
        token = self._do(lambda personal: personal.annotating.trash([annotation.id]))
        if token is not None:
            words = words or self.tr("Moved to the trash: {name}")
            self.undo_offered.emit(words.format(name=name), token)

    def known_tags(self) -> list[str]:
        """Return the tags in use, the most used first."""
        if self._personal is None:
            return []
        used = sorted(self._personal.annotating.tags(), key=lambda tag: -tag[1])
        return [tag for tag, _ in used]

    # -- notes ------------------------------------------------------------------------------

    def takes_notes(self) -> bool:
        """Return whether a note can be kept; say why where none can."""
        if self._personal is None:
            self._tell_closed()
            return False
        if self._personal.is_read_only:
            words = self.tr("Your notes are open for reading only, so nothing can be added.")
            self.notice_given.emit(words)
            return False
        return True

    def note_on_term(self, term: TermId) -> Annotation | NoteSubject:
        """Return the note on a term, or what a new one will be about."""
        assert self._personal is not None
        annotating, place = self._personal.annotating, _place_of(term)
        for each in self._on_page(GLOSSARY):
            if each.deed is Deed.NOTE and each.anchor.passage_id == place:
                return each
        name = self._reader.name_of_term(term)
        return NoteSubject(name, "", lambda body: annotating.write_note_on_term(term, body))

    def note_on(self, stretch: Stretch, *, is_passage: bool) -> Annotation | NoteSubject:
        """Return what is written on exactly these words, or what a new note will be about."""
        assert self._personal is not None
        annotating, page_id = self._personal.annotating, self.page_id
        for each in self._here:
            is_elsewhere = each.placing is Placing.REVIEW or each.deed is Deed.BOOKMARK
            if not is_elsewhere and stretch_of(each.anchor) == stretch:
                return each
        anchor, passage_id = annotating.anchor_of(page_id, *stretch), stretch.start_passage
        name = self._passage_name(passage_id)
        if is_passage:
            return NoteSubject(
                name, anchor.quote, lambda body: annotating.write_note(page_id, body, passage_id)
            )
        return NoteSubject(
            name, anchor.quote, lambda body: annotating.write_note_on_stretch(anchor, body)
        )

    def note_on_page(self) -> NoteSubject:
        """Return what a new note on the whole page will be about."""
        assert self._personal is not None
        annotating, page_id = self._personal.annotating, self.page_id
        name = self._page_name(self._reader.page)
        return NoteSubject(name, "", lambda body: annotating.write_note(page_id, body))

    # -- names ------------------------------------------------------------------------------

    def name_of(self, annotation: Annotation) -> str:
        """Return what an annotation is about, in few words."""
        passage_id = annotation.anchor.passage_id
        if passage_id.startswith(f"{GLOSSARY}#"):
            return self._reader.name_of_term(TermId(passage_id.partition("#")[2]))
        return self._passage_name(passage_id) if passage_id else self._page_name(self._reader.page)

    def _page_name(self, page: Page | None) -> str:
        return wording.page_name(page.number, page.title) if page else self.tr("Glossary")

    def _passage_name(self, passage_id: PassageId) -> str:
        page = self._reader.page
        passage = next((p for p in page.passages if p.id == passage_id), None) if page else None
        label = wording.label(passage) if passage else ""
        if not page or not label:
            return self._page_name(page)
        return f"{page.number or page.title} {label}"


def _place_of(term: TermId) -> PassageId:
    return PassageId(f"{GLOSSARY}#{term}")


def _bookmark_at(annotations: Sequence[Annotation], passage_id: PassageId) -> Annotation | None:
    marks = (each for each in annotations if each.deed is Deed.BOOKMARK)
    return next((each for each in marks if each.anchor.passage_id == passage_id), None)
