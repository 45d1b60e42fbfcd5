"""Writing on one reading screen: opens editor and history beside the text, and lists the notes."""

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.domain.annotations import NO_CHANGES, Annotation, AnnotationId, Changes, Deed, Placing
from desktop.domain.note_text import first_words
from desktop.errors import EnvironmentProblem
from desktop.qt.bus import Bus
from desktop.qt.models.lines import Line, LineKind
from desktop.qt.theme import Theme
from desktop.services.personal import Personal
from desktop.services.reading import ReadingService
from desktop.views.annotator import Annotator
from desktop.views.companion import MARK, Companion
from desktop.views.note_editor import NoteEditor, is_empty_note
from desktop.views.note_history import NoteHistory
from desktop.views.note_subject import NoteSubject

_LONGEST_QUOTE = 70


class NoteDesk(QObject):
    """Brings editor, history and list of the notes together in one companion.

    Signals:
        opened(): something stands in the companion's place and needs room.
        closed(): the list is there again.
        notice_given(str): something to tell.
        failed(EnvironmentProblem): something could not be stored.
        recovered(): what could not be stored is stored now.
        page_requested(str): a link in a note was followed.
    """

    opened = Signal()
    closed = Signal()
    notice_given = Signal(str)
    failed = Signal(object)
    recovered = Signal()
    page_requested = Signal(str)

    def __init__(
        self,
        annotator: Annotator,
        companion: Companion,
        reading: ReadingService,
        personal: Personal,
        bus: Bus,
        theme: Theme,
    ) -> None:
        super().__init__(annotator)
        self._annotator = annotator
        self._companion = companion
        self._reading = reading
        self._personal = personal
        self._bus = bus
        self._theme = theme
        self._editor: NoteEditor | None = None
        self._history: NoteHistory | None = None
        annotator.note_wanted.connect(self.open_note)
        bus.data_changed.connect(self._on_bus_data_changed)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._theme = theme
        for part in (self._editor, self._history):
            if part is not None:
                part.set_theme(theme)

    # -- the list ---------------------------------------------------------------------------

    def lines(self) -> list[Line]:
        """Return what the person added to the page, in reading order."""
        return [self._line(each) for each in self._annotator.annotations.here]

    def _line(self, annotation: Annotation) -> Line:
        note = first_words(annotation.body)
        sign = annotation.colour.value
        if annotation.deed is Deed.BOOKMARK:
            sign = "bookmark-on"
        elif annotation.deed is Deed.NOTE:
            sign = "note"
        if annotation.placing is Placing.REVIEW:
            sign = "warning"
            changed = self.tr("The text here changed. Look at it again.")
            note = " · ".join(filter(None, (changed, note)))
        quote = " ".join(annotation.anchor.quote.split())
        title = f"“{_shortened(quote)}”" if quote else self._name(annotation)
        return Line(LineKind.ENTRY, f"{MARK}{annotation.id}", title, "", note, sign=sign)

    def _name(self, annotation: Annotation) -> str:
        if annotation.anchor.passage_id:
            return self._annotator.annotations.name_of(annotation)
        return self.tr("The whole page")

    def open_line(self, key: str) -> None:
        """Go to what a line of the list is about, and open it."""
        annotation = self._personal.annotating.get(AnnotationId(key.removeprefix(MARK)))
        if annotation is None:
            return
        self._annotator.go_to(annotation)
        if annotation.deed is Deed.HIGHLIGHT and not annotation.body:
            self._annotator.open_card(annotation)
        elif annotation.deed is not Deed.BOOKMARK:
            self.open_note(annotation)

    # -- the editor -------------------------------------------------------------------------

    @property
    def is_safe(self) -> bool:
        """Whether nothing that was typed waits to be stored."""
        return self._editor is None or self._editor.is_safe

    def flush(self) -> bool:
        """Store what waits; return whether everything is stored."""
        return self._editor is None or self._editor.flush()

    def let_go(self) -> None:
        """Hold no note any longer: its profile is about to be closed."""
        self._bus.data_changed.disconnect(self._on_bus_data_changed)
        self._annotator.annotations.let_go()
        if self._editor is not None:
            self._editor.forget()

    def open_note(self, wanted: Annotation | NoteSubject) -> None:
        """Open the editor beside the text; what it holds now is stored before."""
        editor = self._editor or self._made_editor()
        if not self.flush():
            self._show_editor()
            return
        self._drop_if_empty()
        if isinstance(wanted, NoteSubject):
            editor.open_new(wanted)
        else:
            present = self._personal.annotating.get(wanted.id) or wanted
            editor.open_written(present, self._annotator.annotations.name_of(present))
        self._show_editor()

    def _made_editor(self) -> NoteEditor:
        editor = self._editor = NoteEditor(self._personal.annotating, self._reading, self._theme)
        editor.saved.connect(self._on_editor_saved)
        editor.failed.connect(self.failed)
        editor.recovered.connect(self.recovered)
        editor.finished.connect(self.close)
        editor.history_wanted.connect(self._on_editor_history_wanted)
        editor.removal_wanted.connect(self._annotator.annotations.trash)
        editor.page_requested.connect(self.page_requested)
        editor.notice_given.connect(self.notice_given)
        return editor

    def _show_editor(self) -> None:
        if self._editor is not None:
            self._companion.show_guest(self._editor)
            self.opened.emit()
            self._editor.focus_text()

    def close(self) -> None:
        """Show the list again; a text that could not be stored stays on the screen."""
        if not self.flush():
            self._show_editor()
            return
        self._drop_if_empty()
        if self._companion.guest in (self._editor, self._history):
            self._companion.show_list()
            self.closed.emit()

    def _drop_if_empty(self) -> None:
        """Put a note of which nothing is left into the trash."""
        annotation = self._editor.annotation if self._editor else None
        if annotation is not None and is_empty_note(annotation) and not annotation.trashed:
            self._annotator.annotations.trash(
                annotation, self.tr("An empty note went to the trash: {name}")
            )

    # -- the history ------------------------------------------------------------------------

    def _on_editor_history_wanted(self, annotation: Annotation) -> None:
        if self._history is None:
            self._history = NoteHistory(self._theme)
            self._history.restore_wanted.connect(self._on_history_restore_wanted)
            self._history.finished.connect(self._show_editor)
        self._companion.show_guest(self._history)
        self._history.show_history(annotation, self._personal.annotating.revisions(annotation.id))

    def _on_history_restore_wanted(self, annotation_id: str, saved: str) -> None:
        try:
            annotation, changes = self._personal.annotating.restore_revision(
                AnnotationId(annotation_id), saved
            )
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return
        self._bus.tell(changes, self)
        if self._editor is not None:
            self._editor.open_written(annotation, self._annotator.annotations.name_of(annotation))
        self._show_editor()
        self.notice_given.emit(
            self.tr("The earlier text is back. The text that it replaced is kept as well.")
        )

    # -- slots ------------------------------------------------------------------------------

    def _on_editor_saved(self, changes: Changes) -> None:
        self._bus.tell(changes, self)

    def _on_bus_data_changed(self, changes: Changes, origin: object) -> None:
        shown = self._editor.annotation if self._editor else None
        if self._editor is None or shown is None or origin is self or changes == NO_CHANGES:
            return
        present = self._personal.annotating.get(shown.id)
        if present is None or present.trashed:
            self._editor.forget()
            if self._companion.guest in (self._editor, self._history):
                self._companion.show_list()
                self.closed.emit()
        else:
            self._editor.show_changed(present)


def _shortened(quote: str) -> str:
    if len(quote) <= _LONGEST_QUOTE:
        return quote
    return QCoreApplication.translate("NoteDesk", "{beginning} …").format(
        beginning=quote[:_LONGEST_QUOTE].rstrip()
    )
