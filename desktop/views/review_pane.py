"""Where an annotation belongs after the guide changed: the person says, nothing moves by itself."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.anchors import Candidate
from desktop.domain.annotations import CONTEXT, Anchor, Annotation
from desktop.domain.differences import Change, differences
from desktop.domain.excerpt import in_one_line
from desktop.domain.library import PageId
from desktop.domain.search import MARK_OFF, MARK_ON
from desktop.qt import tokens
from desktop.qt.direction import apart
from desktop.qt.theme import Theme
from desktop.qt.wording import page_name
from desktop.services.reading import ReadingService
from desktop.views.annotation_words import AnnotationWords
from desktop.views.widgets.chooser import Chooser
from desktop.views.widgets.flow import FlowLayout
from desktop.views.widgets.marked_label import MarkedLabel
from desktop.views.widgets.tab_order import set_tab_order

MOST_CANDIDATES = 4
_LONGEST_NOTE = 300


class ReviewPane(QScrollArea):
    """The old words with what stood around them, and the places they may have gone.

    Signals:
        place_chosen(Annotation, Anchor): it belongs there.
        page_chosen(Annotation, str): it shall stay with a whole page.
        removal_wanted(Annotation): into the trash with it.
        later_wanted(): the next one, please.
        look_wanted(Anchor): the person wants to see a place in the guide.
    """

    place_chosen = Signal(object, object)
    page_chosen = Signal(object, str)
    removal_wanted = Signal(object)
    later_wanted = Signal()
    look_wanted = Signal(object)

    def __init__(
        self,
        reading: ReadingService,
        words: AnnotationWords,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._reading = reading
        self._words = words
        self._theme = theme
        self._annotation: Annotation | None = None
        self._cards: list[_CandidateCard] = []
        self._title = QLabel()
        self._title.setWordWrap(True)
        self._where = QLabel()
        self._where.setWordWrap(True)
        self._old = MarkedLabel(theme)
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._question = QLabel()
        self._question.setWordWrap(True)
        self._candidates = QVBoxLayout()
        self._pages = Chooser()
        self._pages.setAccessibleName(self.tr("Section to keep it with"))
        self._pages.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._pages.setMinimumContentsLength(12)
        self._keep = QPushButton(self.tr("Keep with the whole section"))
        self._remove = QPushButton(self.tr("Throw away"))
        self._later = QPushButton(self.tr("Later"))
        self._lay_out()
        self._keep.clicked.connect(self._on_keep_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)
        self._later.clicked.connect(self.later_wanted)
        self.set_theme(theme)

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setObjectName("pane")
        self._column = QVBoxLayout(inner)
        for widget in (self._title, self._where, self._old, self._note, self._question):
            self._column.addWidget(widget)
        self._column.addLayout(self._candidates)
        self._column.addStretch(1)
        self._column.addWidget(self._pages)
        self._column.addWidget(self._keep, 0, Qt.AlignmentFlag.AlignLeft)
        self._buttons = FlowLayout()
        self._buttons.add(self._remove)
        self._buttons.add(self._later)
        self._column.addLayout(self._buttons)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_annotation(self, annotation: Annotation, candidates: Sequence[Candidate]) -> None:
        """Ask where an annotation belongs."""
        is_another = self._annotation is None or self._annotation.id != annotation.id
        self._annotation = annotation
        anchor = annotation.anchor
        has_page = self._reading.page_title(anchor.page_id) is not None
        self._title.setText(self.tr("The text of this place changed"))
        if not anchor.quote:
            self._title.setText(self.tr("Its page is no longer in the guide"))
        place = self._words.place(annotation)
        self._where.setText(
            self.tr("{kind}. It was at: {place}").format(
                kind=self._words.kind(annotation), place=place
            )
        )
        self._old.show_marked(_in_context(anchor), "")
        self._old.setVisible(bool(anchor.quote))
        note = in_one_line(annotation.body)
        short = note if len(note) <= _LONGEST_NOTE else f"{note[:_LONGEST_NOTE].rstrip()} …"
        self._note.setText(self.tr("Your note: {note}").format(note=short))
        self._note.setVisible(bool(note))
        self._show_candidates(anchor, candidates[:MOST_CANDIDATES])
        self._pages.setVisible(not has_page)
        if not has_page and not self._pages.count():
            self._offer_pages()
        if is_another:
            # Whoever scrolled down, or was on a button that went, is to see the old words first.
            self.verticalScrollBar().setValue(0)

    def _show_candidates(self, anchor: Anchor, candidates: Sequence[Candidate]) -> None:
        for card in self._cards:
            self._candidates.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = []
        for number, candidate in enumerate(candidates, start=1):
            place = self._words.place_of(candidate.anchor)
            card = _CandidateCard(number, place, anchor, candidate.anchor, self._theme)
            card.here.clicked.connect(partial(self._on_here_clicked, candidate.anchor))
            card.look.clicked.connect(partial(self._on_look_clicked, candidate.anchor))
            self._candidates.addWidget(card)
            # In a window that is shown already, a layout would do it only later.
            card.show()
            self._cards.append(card)
        set_tab_order(self._pages, *self._cards, self._pages)
        if candidates:
            question = self.tr("Where does it belong now? What differs is marked.")
        else:
            question = self.tr("Nothing like it was found in this edition of the guide.")
        self._question.setText(question)

    def _offer_pages(self) -> None:
        for page_id in self._reading.page_ids():
            title = self._reading.page_title(page_id)
            if title:
                self._pages.addItem(apart(page_name(*title)), page_id)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._theme = theme
        c, px = theme.colours, theme.px
        self._title.setFont(theme.font(tokens.LARGE, bold=True))
        for label in (self._where, self._note):
            label.setFont(theme.font(tokens.SMALL))
        self._where.setStyleSheet(f"color: {c.muted};")
        self._question.setFont(theme.font(14, bold=True))
        self._old.set_theme(theme)
        self._pages.setFont(theme.font(tokens.SMALL))
        for button in (self._keep, self._remove, self._later):
            button.setFont(theme.font(tokens.SMALL, bold=True))
        for card in self._cards:
            card.set_theme(theme)
        self._column.setContentsMargins(px(20), px(16), px(20), px(16))
        self._column.setSpacing(px(10))
        self._candidates.setSpacing(px(10))
        self._buttons.setSpacing(px(8))
        self.setStyleSheet(f"QWidget#pane {{ background: {c.raised}; }}")

    def _on_here_clicked(self, anchor: Anchor) -> None:
        self.place_chosen.emit(self._annotation, anchor)

    def _on_look_clicked(self, anchor: Anchor) -> None:
        self.look_wanted.emit(anchor)

    def _on_keep_clicked(self) -> None:
        assert self._annotation is not None
        page_id = self._annotation.anchor.page_id
        if not self._pages.isHidden():
            page_id = PageId(self._pages.currentData())
        self.page_chosen.emit(self._annotation, page_id)

    def _on_remove_clicked(self) -> None:
        self.removal_wanted.emit(self._annotation)


class _CandidateCard(QFrame):
    """A place where it may belong, with its words compared to the old ones."""

    def __init__(self, number: int, place: str, old: Anchor, new: Anchor, theme: Theme) -> None:
        super().__init__()
        self._place = QLabel(place)
        self._place.setWordWrap(True)
        self._text = MarkedLabel(theme)
        self._text.show_marked(_compared(old.quote, new))
        self.here = QPushButton(self.tr("Here"))
        self.here.setAccessibleName(
            self.tr("Here: place {number}, {place}").format(number=number, place=place)
        )
        self.here.setProperty("primary", True)
        self.look = QPushButton(self.tr("Look at it"))
        self.look.setAccessibleName(
            self.tr("Look at it: place {number}, {place}").format(number=number, place=place)
        )
        self._row = FlowLayout()
        self._row.add(self.here)
        self._row.add(self.look)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._place)
        self._column.addWidget(self._text)
        self._column.addLayout(self._row)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        c, px = theme.colours, theme.px
        self._place.setFont(theme.font(tokens.SMALL, bold=True))
        self._text.set_theme(theme)
        for button in (self.here, self.look):
            button.setFont(theme.font(tokens.SMALL, bold=True))
        self._column.setContentsMargins(px(12), px(10), px(12), px(12))
        self._column.setSpacing(px(8))
        self._row.setSpacing(px(8))
        self.setStyleSheet(
            f"_CandidateCard {{ border: 1px solid {c.line}; border-radius: {px(6)}px; }}"
        )


def _in_context(anchor: Anchor) -> str:
    """Return the old quotation, marked, with what stood before and behind it."""
    return f"{_before(anchor)}{MARK_ON}{anchor.quote}{MARK_OFF}{_behind(anchor)}"


def _compared(old: str, new: Anchor) -> str:
    """Return the words of a place within their context; those the old quotation lacked marked."""
    words = "".join(
        f"{MARK_ON}{piece.text}{MARK_OFF}" if piece.change is Change.ADDED else piece.text
        for piece in differences(old, new.quote)
        if piece.change is not Change.GONE
    )
    return f"{_before(new)}{words}{_behind(new)}"


def _before(anchor: Anchor) -> str:
    """Return what stands before, without half a word at its beginning."""
    if len(anchor.prefix) < CONTEXT:
        return anchor.prefix
    return f"… {anchor.prefix.partition(' ')[2]}"


def _behind(anchor: Anchor) -> str:
    """Return what stands behind, without half a word at its end."""
    if len(anchor.suffix) < CONTEXT:
        return anchor.suffix
    return f"{anchor.suffix.rpartition(' ')[0]} …"
