"""The editor of one note: its text, how it reads, its tags, and whether it is saved."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.domain.annotations import LONGEST_BODY, Annotation, Deed
from desktop.domain.note_text import LONGEST_SHOWN
from desktop.errors import EnvironmentProblem, InputProblem
from desktop.qt import tokens
from desktop.qt.amounts import counted
from desktop.qt.announce import announce
from desktop.qt.autosave import Autosave, SaveState
from desktop.qt.direction import apart
from desktop.qt.theme import Theme, begins
from desktop.qt.wording import Explanation
from desktop.services.annotating import AnnotatingService
from desktop.services.reading import ReadingService
from desktop.views.note_preview import NotePreview
from desktop.views.note_subject import NoteSubject
from desktop.views.note_text_edit import NoteTextEdit
from desktop.views.widgets.icon_button import IconButton
from desktop.views.widgets.roomy import Roomy
from desktop.views.widgets.tag_field import TagField

_QUOTE_LINES = 3


class NoteEditor(QFrame):
    """Shows one note after the other and saves by itself. Fits into any column of a screen.

    Signals:
        saved(Changes): something was stored.
        failed(EnvironmentProblem): it could not be stored; the text stays here.
        recovered(): what could not be stored is stored now.
        finished(): the person is done with the note.
        history_wanted(Annotation): earlier texts are to be shown.
        removal_wanted(Annotation): the note goes into the trash.
        page_requested(str): a link to a page was followed.
        notice_given(str): something to tell.
    """

    saved = Signal(object)
    failed = Signal(object)
    recovered = Signal()
    finished = Signal()
    history_wanted = Signal(object)
    removal_wanted = Signal(object)
    page_requested = Signal(str)
    notice_given = Signal(str)

    def __init__(
        self,
        annotating: AnnotatingService,
        reading: ReadingService,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._annotating = annotating
        self._theme = theme
        self._subject: NoteSubject | None = None
        self._annotation: Annotation | None = None
        self._quoted = ""
        self._told = ""
        self._autosave = Autosave(self._save, self)
        self._about = QLabel()
        self._about.setWordWrap(True)
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self._close = IconButton("close", self.tr("Close the note (Esc)"))
        self._quote = QLabel()
        self._quote.setWordWrap(True)
        self._quote.setTextFormat(Qt.TextFormat.PlainText)
        self._text = NoteTextEdit(reading, theme)
        self._text.setPlaceholderText(
            self.tr("Write here. Saved by itself. Type [[ to link to a section.")
        )
        self._reads = QLabel(self.tr("How it reads"))
        self._preview = NotePreview(reading, theme)
        self._tags = TagField(theme)
        self._state = QLabel()
        self._why = QLabel()
        self._why.setWordWrap(True)
        self._why.setTextFormat(Qt.TextFormat.PlainText)
        self._retry = QPushButton(self.tr("Try again"))
        self._history = IconButton("history", self.tr("Earlier texts of this note"))
        self._remove = IconButton("trash", self.tr("Move the note to the trash"))
        self._lay_out()
        self._wire()
        self.set_theme(theme)

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self._about, 1)
        self._head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self._state, 1)
        self._foot.addWidget(self._retry)
        self._foot.addWidget(self._history)
        self._foot.addWidget(self._remove)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.addLayout(self._head)
        self._column.addWidget(self._quote)
        self._column.addWidget(self._text, 3)
        self._column.addWidget(self._why)
        self._column.addLayout(self._foot)
        self._column.addWidget(self._tags)
        self._column.addWidget(self._reads)
        self._column.addWidget(self._preview, 2)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Roomy(inner))

    def _wire(self) -> None:
        self._close.clicked.connect(self.close_note)
        self._text.textChanged.connect(self._on_text_changed)
        self._text.left.connect(self.flush)
        self._text.escaped.connect(self.close_note)
        self._tags.tags_changed.connect(self._on_tags_changed)
        self._retry.clicked.connect(self.flush)
        self._history.clicked.connect(self._on_history_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)
        self._preview.page_requested.connect(self.page_requested)
        self._preview.address_chosen.connect(self._on_preview_address_chosen)
        self._autosave.state_changed.connect(self._on_autosave_state_changed)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._theme = theme
        c, px = theme.colours, theme.px
        self._about.setFont(theme.font(tokens.BODY, bold=True))
        self._quote.setFont(theme.font(tokens.SMALL))
        self._quote.setStyleSheet(
            f"color: {c.muted}; border: 0; border-{begins()}: 3px solid {c.line};"
            f" padding-left: {px(8)}px;"
        )
        self._reads.setFont(theme.font(tokens.TINY, bold=True))
        self._reads.setStyleSheet(f"color: {c.muted};")
        self._state.setFont(theme.font(tokens.SMALL, bold=True))
        self._why.setFont(theme.font(tokens.SMALL))
        self._retry.setFont(theme.font(tokens.SMALL, bold=True))
        for part in (self._text, self._preview, self._tags, self._close, self._history):
            part.set_theme(theme)
        self._remove.set_theme(theme)
        self._column.setContentsMargins(px(12), px(10), px(12), px(10))
        self._column.setSpacing(px(8))
        self._text.setMinimumHeight(px(96))
        self._preview.setMinimumHeight(px(48))
        self.setStyleSheet(
            f"NoteTextEdit {{ background: {c.raised}; color: {c.ink}; border: 1px solid {c.edge};"
            f" border-radius: {px(6)}px; padding: {px(4)}px; selection-color: {c.ink};"
            f" selection-background-color: {c.selection}; }}"
            f" NoteTextEdit:focus {{ border: 2px solid {c.accent}; padding: {px(3)}px; }}"
            f" NotePreview {{ background: {c.paper}; }}"
        )
        self._show_quote()
        self._show_state()
        self._show_preview()

    # -- which note -------------------------------------------------------------------------

    @property
    def annotation(self) -> Annotation | None:
        """What is edited; None as long as nothing of a new note is stored."""
        return self._annotation

    @property
    def body(self) -> str:
        """The text as it stands on the screen."""
        return self._text.toPlainText()

    @property
    def is_safe(self) -> bool:
        """Whether nothing here waits to be stored."""
        return self._autosave.is_safe

    def open_new(self, subject: NoteSubject) -> None:
        """Write a new note; it is stored with the first words."""
        self._subject = subject
        self._open(None, subject.about, subject.quote, "", ())

    def open_written(self, annotation: Annotation, about: str) -> None:
        """Go on with the note of an annotation."""
        self._subject = None
        self._open(annotation, about, annotation.anchor.quote, annotation.body, annotation.tags)

    def _open(
        self,
        annotation: Annotation | None,
        about: str,
        quote: str,
        body: str,
        tags: tuple[str, ...],
    ) -> None:
        self._annotation = annotation
        self._about.setText(apart(about))
        self._quoted = " ".join(quote.split())
        self._text.blockSignals(True)
        self._text.setPlainText(body)
        self._text.blockSignals(False)
        self._text.moveCursor(self._text.textCursor().MoveOperation.End)
        self._tags.show_tags(tags, [tag for tag, _ in self._annotating.tags()])
        self._autosave.start_over(SaveState.SAVED if body else SaveState.UNTOUCHED)
        self._show_quote()
        self._show_preview()
        self._show_buttons()

    def show_changed(self, annotation: Annotation) -> None:
        """Take over what was changed elsewhere, unless something here waits to be stored."""
        if self._annotation is None or annotation.id != self._annotation.id or not self.is_safe:
            return
        if annotation.body != self.body:
            self.open_written(annotation, self._about.text())
        self._annotation = annotation
        self._tags.show_tags(annotation.tags, [tag for tag, _ in self._annotating.tags()])

    def forget(self) -> None:
        """Hold no note any longer: it is gone or in the trash."""
        self._subject = None
        self._open(None, "", "", "", ())

    def focus_text(self) -> None:
        """Move the keyboard to the text."""
        self._text.setFocus()

    def close_note(self) -> None:
        """Be done with the note, if it could be stored."""
        if self.flush():
            self.finished.emit()

    # -- saving -----------------------------------------------------------------------------

    def flush(self) -> bool:
        """Store now what waits; return whether everything is stored."""
        self._tags.finish()
        return self._autosave.flush()

    def _save(self) -> None:
        body = self.body
        if self._annotation is not None:
            self._annotation, changes = self._annotating.save_body(self._annotation.id, body)
        elif body.strip() and self._subject is not None:
            self._annotation, changes = self._subject.make(body)
            if self._tags.tags:
                self._store_tags(self._tags.tags)
        else:
            return
        self._show_buttons()
        self.saved.emit(changes)

    def _store_tags(self, tags: list[str]) -> None:
        if self._annotation is None:
            return
        gone = [tag for tag in self._annotation.tags if tag not in tags]
        try:
            changes = self._annotating.set_tags([self._annotation.id], tags, gone)
        except InputProblem:
            self.notice_given.emit(self.tr("A tag can have 60 characters at most."))
            return
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return
        self._annotation = self._annotating.get(self._annotation.id)
        self.saved.emit(changes)

    # -- what is shown ----------------------------------------------------------------------

    def _show_quote(self) -> None:
        metrics = QFontMetrics(self._quote.font())
        room = max(120, self.width() - self._theme.px(48)) * _QUOTE_LINES
        shown = metrics.elidedText(self._quoted, Qt.TextElideMode.ElideRight, room)
        self._quote.setText(shown)
        self._quote.setVisible(bool(self._quoted))

    def _show_preview(self) -> None:
        body = self.body
        self._preview.show_note(body)
        is_cut = len(body) > LONGEST_SHOWN
        self._reads.setText(
            self.tr("How the beginning reads") if is_cut else self.tr("How it reads")
        )

    def _show_buttons(self) -> None:
        self._history.setVisible(self._annotation is not None)
        self._remove.setVisible(self._annotation is not None)

    def _show_state(self) -> None:
        words, colour = self._state_words()
        self._state.setText(words)
        self._state.setStyleSheet(f"color: {self._theme.colours.of(colour)};")
        has_failed = self._autosave.state is SaveState.FAILED
        self._why.setText(self._why_not_saved() if has_failed else "")
        self._why.setVisible(has_failed)
        self._retry.setVisible(has_failed)
        # What is not safe needs the room.
        self._reads.setVisible(not has_failed)
        self._preview.setVisible(not has_failed)

    def _state_words(self) -> tuple[str, str]:
        match self._autosave.state:
            case SaveState.SAVED:
                return self.tr("✓ Saved"), "good"
            case SaveState.SAVING:
                return self.tr("Saving …"), "muted"
            case SaveState.FAILED:
                return self.tr("Not saved"), "bad"
            case _:
                return "", "muted"

    def _why_not_saved(self) -> str:
        problem = self._autosave.problem
        if isinstance(problem, EnvironmentProblem):
            explained = Explanation(problem)
            return f"{explained.what} {explained.safe}"
        words = self.tr(
            "A note can have {most} characters at most; this one has {count}. Remove"
            " some, or put them into a second note. What you saved before is safe."
        )
        return words.format(most=counted(LONGEST_BODY), count=counted(len(self.body)))

    # -- slots ------------------------------------------------------------------------------

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: D102 - Qt's
        super().hideEvent(event)
        self.flush()

    def _on_text_changed(self) -> None:
        self._show_preview()
        self._autosave.touch()

    def _on_tags_changed(self, tags: list[str]) -> None:
        self._store_tags(tags)

    def _on_autosave_state_changed(self) -> None:
        self._show_state()
        state, problem = self._autosave.state, self._autosave.problem
        told, words = self._told, f"{self._state.text()} {self._why.text()}".strip()
        self._told = words if state is SaveState.FAILED else ""
        if state is SaveState.FAILED and words != told:
            announce(self, words)
            if isinstance(problem, EnvironmentProblem):
                self.failed.emit(problem)
        elif state is SaveState.SAVED:
            announce(self, words)
            if told:
                self.recovered.emit()

    def _on_history_clicked(self) -> None:
        if self.flush() and self._annotation is not None:
            self.history_wanted.emit(self._annotation)

    def _on_remove_clicked(self) -> None:
        if self._annotation is not None and self.flush():
            annotation = self._annotation
            self.finished.emit()
            self.removal_wanted.emit(annotation)

    def _on_preview_address_chosen(self, address: str) -> None:
        from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - rarely wanted

        QGuiApplication.clipboard().setText(address)
        words = self.tr("Address copied. This program does not open it: {address}")
        self.notice_given.emit(words.format(address=address))


def is_empty_note(annotation: Annotation) -> bool:
    """Tell whether nothing is left of a note; a highlight without a note is not empty."""
    return annotation.deed is Deed.NOTE and not annotation.body.strip()
