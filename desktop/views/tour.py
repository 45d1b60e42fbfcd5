"""The first-run tour: three cards over the window, skipped with one key, opened again from Help."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.qt import icons, tokens
from desktop.qt.announce import announce
from desktop.qt.overriding import override
from desktop.qt.theme import Theme
from desktop.views.actions import ActionId, key_of
from desktop.views.widgets.flow import FlowLayout
from desktop.views.widgets.roomy import Roomy

WIDTH = 460
PICTURE = 64
LOW = 360
"""Below this height at 100 per cent text, cards do without their drawing."""
LEAST = 60
VEIL = 215
"""How much of the window the veil hides, of 255."""


class TourCard(NamedTuple):
    """One card: a drawing, a title and some sentences."""

    icon: str
    title: str
    words: str


class Tour(QWidget):
    """Three cards, one at a time, over a window that steps back.

    Signals:
        data_wanted(): the person wants to know where their data is.
        finished(): the tour was read to its end or skipped.
    """

    data_wanted = Signal()
    finished = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cards = self._make_cards()
        self._at = 0
        self.setAccessibleName(self.tr("First steps"))
        self._card = QFrame(self)
        self._card.setObjectName("card")
        self._picture = QLabel()
        self._title = QLabel()
        self._words = QLabel()
        for label in (self._title, self._words):
            label.setWordWrap(True)
        self._count = QLabel()
        self._count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._skip = QPushButton(self.tr("Skip"))
        self._data = QPushButton(self.tr("Where is my data?"))
        self._back = QPushButton(self.tr("Back"))
        self._next = QPushButton(self.tr("Next"))
        self._next.setProperty("primary", True)
        inner = self._inner = QWidget()
        self._texts = QVBoxLayout(inner)
        self._texts.setContentsMargins(0, 0, 0, 0)
        self._texts.addWidget(self._picture)
        self._texts.addWidget(self._title)
        self._texts.addWidget(self._words)
        self._texts.addWidget(self._data, 0, Qt.AlignmentFlag.AlignLeft)
        self._scroll = Roomy(inner)
        self._row = FlowLayout()
        for widget in (self._skip, self._count, self._back, self._next):
            self._row.add(widget)
        self._column = QVBoxLayout(self._card)
        self._column.addWidget(self._scroll, 1)
        self._column.addLayout(self._row)
        self._skip.clicked.connect(self.close_tour)
        self._data.clicked.connect(self._on_data_clicked)
        self._back.clicked.connect(self._on_back_clicked)
        self._next.clicked.connect(self._on_next_clicked)
        parent.installEventFilter(self)
        self.set_theme(theme)

    def _make_cards(self) -> tuple[TourCard, ...]:
        return (
            TourCard(
                "tour-read",
                self.tr("Read and look up"),
                "\n\n".join(
                    (
                        self.tr(
                            "The ring on Home shows the buying cycle. Choose a stage, then a"
                            " section. Each section tells why it matters, what to do and what"
                            " not to do."
                        ),
                        self._how_to_search(),
                    )
                ),
            ),
            TourCard(
                "tour-write",
                self.tr("Mark and note"),
                "\n\n".join(
                    (
                        self._how_to_mark(),
                        self.tr(
                            "There is no Save button: what you write is stored as you write it,"
                            " and the program makes backups. It all stays on this computer."
                        ),
                    )
                ),
            ),
            TourCard(
                "tour-learn",
                self.tr("Learn in small steps"),
                self.tr(
                    "Training asks you questions, explains every answer and shows you the passage"
                    " it rests on. Stop at any question; nothing is lost."
                    "\n\nTrainers find Workshop below it. It needs no internet either."
                ),
            ),
        )

    def _how_to_search(self) -> str:
        key = key_of(self, ActionId.SEARCH)
        if not key:
            return self.tr("Search is always on top: type a few letters.")
        words = self.tr("Search is always on top: press {key} and type a few letters.")
        return words.format(key=key)

    def _how_to_mark(self) -> str:
        ids = (ActionId.HIGHLIGHT, ActionId.NOTE, ActionId.BOOKMARK)
        mark, write, keep = (key_of(self, each) for each in ids)
        if not (mark and write and keep):
            return self.tr("Mark a passage, write a note, keep a page: see Page in the menu.")
        words = self.tr(
            "Mark a passage with {mark}, write a note with {write}, keep a page with {keep}."
        )
        return words.format(mark=mark, write=write, keep=keep)

    def start(self) -> None:
        """Show the first card and move the keyboard to it."""
        self._cards = self._make_cards()
        self._show(0)
        was_open = not self.isHidden()
        self.show()
        self.raise_()
        self._next.setFocus()
        if not was_open:
            _application().focusChanged.connect(self._on_focus_changed)

    def close_tour(self) -> None:
        """Put the tour away."""
        if self.isHidden():
            return
        _application().focusChanged.disconnect(self._on_focus_changed)
        self.hide()
        self.finished.emit()

    def _show(self, at: int) -> None:
        self._at = at
        card = self._cards[at]
        self._title.setText(card.title)
        self._words.setText(card.words)
        is_last = at == len(self._cards) - 1
        self._back.setVisible(at > 0)
        self._data.setVisible(card.icon == "tour-write")
        self._skip.setVisible(not is_last)
        self._next.setText(self.tr("Begin") if is_last else self.tr("Next"))
        count = self.tr("{place} of {count}").format(place=at + 1, count=len(self._cards))
        self._count.setText(count)
        self._draw_picture()
        self._place()
        announce(self, f"{card.title}. {card.words}")

    def _draw_picture(self) -> None:
        ratio = self.devicePixelRatioF()
        colour = self._theme.colours.accent
        size = self._theme.px(PICTURE)
        self._picture.setPixmap(icons.pixmap(self._cards[self._at].icon, colour, size, ratio))

    def _place(self) -> None:
        """Cover the window, with the card in its middle, as wide as it lets the card be."""
        window = self.parentWidget()
        if window is None:
            return
        self.setGeometry(window.rect())
        width = min(self._theme.px(WIDTH), self.width() - self._theme.px(24))
        # A drawing says nothing that the words do not, and they need the room.
        self._picture.setVisible(self.height() >= self._theme.px(LOW))
        for widget in (self._card, self._data, self._skip, self._back, self._next):
            widget.ensurePolished()
        # The card's line takes room as well.
        margins = self._column.contentsMargins() + self._card.contentsMargins()
        room = width - margins.left() - margins.right()
        self._texts.invalidate()
        height = self._texts.totalHeightForWidth(room) + self._row.heightForWidth(room)
        height += margins.top() + margins.bottom() + self._column.spacing()
        height = min(height, self.height())
        self._scroll.verticalScrollBar().setValue(0)
        left, top = (self.width() - width) // 2, (self.height() - height) // 2
        self._card.setGeometry(left, top, width, height)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        veil = QColor(self._theme.colours.rail)
        veil.setAlpha(VEIL)
        painter = QPainter(self)
        painter.fillRect(event.rect(), veil)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._theme = theme
        c, px = theme.colours, theme.px
        self._title.setFont(theme.font(22, bold=True))
        self._words.setFont(theme.font())
        self._count.setFont(theme.font(tokens.SMALL))
        for button in (self._skip, self._data, self._back, self._next):
            button.setFont(theme.font(14))
        self._column.setContentsMargins(px(32), px(24), px(32), px(24))
        self._column.setSpacing(px(12))
        self._texts.setSpacing(px(12))
        self._row.set_least(self._count, px(LEAST))
        self._row.setSpacing(px(8))
        self._row.setContentsMargins(0, px(8), 0, 0)
        self.setStyleSheet(
            f"QFrame#card {{ background: {c.raised}; border: 1px solid {c.line};"
            f" border-radius: {px(8)}px; }}"
        )
        if self.isVisible():
            self._show(self._at)

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep the keyboard on the card: what is below it cannot be seen well."""
        stops = (self._data, self._skip, self._back, self._next)
        seen = [stop for stop in stops if stop.isVisible()]
        if not seen:
            # Being hidden, Qt looks for another place for the keyboard.
            return super().focusNextPrevChild(forward)
        here = next((at for at, stop in enumerate(seen) if stop.hasFocus()), -1)
        seen[(here + (1 if forward else -1)) % len(seen)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_tour()
            return
        bar = self._scroll.verticalScrollBar()
        pages = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()))
        if pages is not None:
            bar.setValue(bar.value() + pages * bar.pageStep())
            return
        super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        # A key went to what lies below the veil: the person begins without the other cards.
        if now is not None and now.window() is self.window() and not self.isAncestorOf(now):
            self.close_tour()

    def _on_data_clicked(self) -> None:
        self.close_tour()
        self.data_wanted.emit()

    def _on_back_clicked(self) -> None:
        self._show(self._at - 1)

    def _on_next_clicked(self) -> None:
        if self._at + 1 < len(self._cards):
            self._show(self._at + 1)
        else:
            self.close_tour()


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application
