"""The explanation of a term, opened from the text by mouse or key."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QCursor, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.domain.library import Term
from desktop.qt import tokens
from desktop.qt.announce import announce
from desktop.qt.overriding import override
from desktop.qt.pressing import press_with_enter
from desktop.qt.theme import Theme
from desktop.qt.wording import printed_pages

WIDTH = 320


class TermCard(QFrame):
    """A small card near the pointer; Escape or a click elsewhere closes it.

    Signals:
        glossary_wanted(str): the term's place in the glossary was asked for.
    """

    glossary_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._term: Term | None = None
        self._title = QLabel()
        self._text = QLabel()
        self._pages = QLabel()
        for label in (self._title, self._text, self._pages):
            label.setWordWrap(True)
        self._button = QPushButton(self.tr("Open in the glossary"))
        self._button.clicked.connect(self._on_button_clicked)
        self._column = QVBoxLayout(self)
        for widget in (self._title, self._text, self._pages):
            self._column.addWidget(widget)
        self._column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        c, px = theme.colours, theme.px
        self._title.setFont(theme.font(tokens.BODY, bold=True))
        self._text.setFont(theme.font(14))
        self._pages.setFont(theme.font(tokens.TINY))
        self._pages.setStyleSheet(f"color: {c.muted};")
        self._button.setFont(theme.font(tokens.SMALL, bold=True))
        self._column.setContentsMargins(px(16), px(12), px(16), px(12))
        self._column.setSpacing(px(6))
        self.setFixedWidth(px(WIDTH))
        self.setStyleSheet(f"TermCard {{ background: {c.raised}; border: 1px solid {c.line}; }}")

    @property
    def term_shown(self) -> Term | None:
        """The term that is explained now."""
        return self._term if self.isVisible() else None

    def show_term(self, term: Term) -> None:
        """Explain a term near the pointer."""
        self._term = term
        self._title.setText(term.term)
        self._text.setText(term.text)
        pages = printed_pages(term.pages)
        self._pages.setText(pages[:1].upper() + pages[1:])
        self._pages.setVisible(bool(pages))
        # The style sheet makes the button's words bold and its edges wider, but not before this.
        self._button.ensurePolished()
        self.setFixedHeight(self._column.totalHeightForWidth(self.width()))
        corner = QCursor.pos() + QPoint(4, 12)
        screen = self.screen()
        if screen:
            room = screen.availableGeometry()
            x = min(corner.x(), room.right() - self.width())
            y = corner.y()
            if y + self.height() > room.bottom():
                y -= self.height() + 24
            corner = QPoint(max(room.left(), x), max(room.top(), y))
        self.move(corner)
        self.show()
        self._button.setFocus()
        announce(self, f"{term.term}. {term.text}")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_with_enter(self, event):
            super().keyPressEvent(event)

    def _on_button_clicked(self) -> None:
        self.hide()
        if self._term is not None:
            self.glossary_wanted.emit(self._term.id)
