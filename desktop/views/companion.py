"""What stands right of the text: what is on the page, the person's notes, and what is near."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.domain.library import Page
from desktop.qt.models.line import Line, LineKind
from desktop.qt.page_html import Outline
from desktop.qt.theme import Theme, begins

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.views.widgets.lines import LineView

WIDTH = 272
EDITING_WIDTH = 348
"""At 100 per cent; a note needs more room than a list."""

ON_PAGE = "here:"
MARK = "mark:"
"""What the keys of headings and of the person's own lines begin with."""
PRACTICE = "practise:"
"""The key of the line that leads to questions about the page."""


class Companion(QFrame):
    """A list of lines, in whose place something to work with can stand.

    Signals:
        line_opened(Line): a line was chosen.
    """

    line_opened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._guest: QWidget | None = None
        self._most = 10_000
        self._is_alone = False
        self._view: LineView | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 0, 0, 0)
        self.setObjectName("companion")

    @property
    def view(self) -> "LineView":
        """The list; made when it is first wanted, after the page itself is on the screen."""
        if self._view is None:
            from desktop.views.widgets.lines import LineView  # noqa: PLC0415

            self._view = LineView(self._theme)
            self._view.setAccessibleName(self.tr("Beside this page"))
            self._view.line_opened.connect(self.line_opened)
            self._column.addWidget(self._view)
            # In a window that is shown already, a layout would do it only later.
            self._view.show()
        return self._view

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._theme = theme
        c, px = theme.colours, theme.px
        if self._view is not None:
            self._view.set_theme(theme)
        self.setStyleSheet(
            f"QFrame#companion {{ background: {c.paper}; border-{begins()}: 1px solid {c.line}; }}"
            f" LineView {{ background: {c.paper}; padding: {px(8)}px {px(4)}px; }}"
        )
        self._set_width()

    def set_most(self, width: int, *, is_alone: bool = False) -> None:
        """Say how wide it may be at the most, in pixels; alone, a guest is just as wide."""
        self._most, self._is_alone = width, is_alone
        self._set_width()

    def _set_width(self) -> None:
        if self._guest is None:
            self.setFixedWidth(self._theme.px(WIDTH))
            return
        wanted = self._most if self._is_alone else self._theme.px(EDITING_WIDTH)
        self.setFixedWidth(min(wanted, self._most))

    # -- somebody else in its place ---------------------------------------------------------

    @property
    def guest(self) -> QWidget | None:
        """What stands in the place of the list now."""
        return self._guest

    def show_guest(self, widget: QWidget) -> None:
        """Show a widget in the place of the list."""
        if self._guest is not None and self._guest is not widget:
            self._guest.hide()
        if widget.parentWidget() is not self:
            self._column.addWidget(widget)
        self._guest = widget
        self.view.hide()
        widget.show()
        self._set_width()

    def show_list(self) -> None:
        """Show the list again."""
        if self._guest is not None:
            self._guest.hide()
            self._guest = None
        self.view.show()
        self._set_width()

    # -- the list ---------------------------------------------------------------------------

    def show_lines(
        self, page: Page | None, outline: "Sequence[Outline]", notes: "Sequence[Line]"
    ) -> None:
        """Show what belongs to a page; `notes` are the person's own, in reading order."""
        lines = [Line(LineKind.HEADING, "", self.tr("On this page"))]
        lines += [Line(LineKind.ENTRY, f"{ON_PAGE}{item.anchor}", item.title) for item in outline]
        if notes:
            lines += [Line(LineKind.HEADING, "", self.tr("Your notes")), *notes]
        if page:
            lines += [*self._asked(page), *self._near(page), *self._rested_on(page)]
        self.view.lines.set_lines(lines)

    def _asked(self, page: Page) -> list[Line]:
        if not page.questions:
            return []
        count = self.tr("%n question(s)", "", page.questions)
        return [
            Line(LineKind.HEADING, "", self.tr("Training")),
            Line(LineKind.ENTRY, PRACTICE, self.tr("Practise this page"), note=count),
        ]

    def _near(self, page: Page) -> list[Line]:
        lines: list[Line] = []
        if page.cases:
            lines.append(Line(LineKind.HEADING, "", self.tr("Case studies")))
            lines += [_neighbour(case.id, case.title, case.note) for case in page.cases]
        if page.related:
            title = self.tr("Illustrates") if page.case else self.tr("Related sections")
            lines.append(Line(LineKind.HEADING, "", title))
            for near in page.related:
                note = " · ".join(filter(None, (near.number, near.note)))
                lines.append(_neighbour(near.id, near.title, note))
        return lines

    def _rested_on(self, page: Page) -> list[Line]:
        guidelines = next((s.text for s in page.sources if s.key == "guidelines"), "")
        if not guidelines:
            return []
        return [
            Line(LineKind.HEADING, "", self.tr("In the Guidelines")),
            Line(LineKind.NOTE, "", guidelines[:1].upper() + guidelines[1:]),
        ]


def _neighbour(page_id: str, title: str, note: str) -> Line:
    return Line(LineKind.ENTRY, page_id, title, "", note)
