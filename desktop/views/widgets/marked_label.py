"""A quotation on a page of its own: wrapped, marked where it matters, with a bar beside it."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from desktop.domain.search import MARK_OFF, MARK_ON
from desktop.qt.theme import Theme, begins


class MarkedLabel(QLabel):
    """Shows text with MARK_ON and MARK_OFF around what shall stand out."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marked = ""
        self._look = ""
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.set_theme(theme)

    def show_marked(self, marked: str, look: str = "") -> None:
        """Show a text; `look` is the end of a highlight's colour tokens, or empty."""
        self._marked, self._look = marked, look
        c = self._theme.colours
        text = escape(marked).replace("\n", "<br>")
        # Underlined too: what stands out must not be known by its colour alone.
        found = c.found_now if look else c.found
        mark = f'<span style="background:{found}; color:{c.ink}; text-decoration:underline;">'
        self.setText(text.replace(MARK_ON, mark).replace(MARK_OFF, "</span>"))
        self.setAccessibleName(marked.replace(MARK_ON, "").replace(MARK_OFF, ""))
        bar, ground = (f"line{look}", f"mark{look}") if look else ("line", "hover")
        px = self._theme.px
        self.setStyleSheet(
            f"MarkedLabel {{ background: {c.of(ground)}; color: {c.ink};"
            f" border-{begins()}: {px(4)}px solid {c.of(bar)}; padding: {px(8)}px {px(10)}px; }}"
        )

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._theme = theme
        self.setFont(theme.font(14))
        self.show_marked(self._marked, self._look)
