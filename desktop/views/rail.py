"""The navigation rail: the program's destinations, as icon and word."""

from functools import partial

from PySide6.QtCore import QLocale, QSize, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QToolButton, QVBoxLayout, QWidget

from desktop.domain.history import Screen
from desktop.qt import icons, numbers, tokens
from desktop.qt.overriding import override
from desktop.qt.theme import Theme, begins, ends

WIDTH = 196
NARROW = 60
AROUND = 80
"""What stands beside the words of a destination: edges, its icon and gaps."""
HIGH = 37
LOWEST = 28
"""How high a destination is, and how low in a low window, in pixels."""


class Rail(QFrame):
    """Destinations; a new one is added to `_DESTINATIONS` when it works.

    Signals:
        chosen(Screen): a destination was chosen.
    """

    chosen = Signal(object)

    def __init__(
        self, title: str, edition: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._is_narrow = False
        self._theme = theme
        title = title.replace(" Field ", "\nField ")
        if self.isRightToLeft():
            from desktop.qt.direction import apart  # noqa: PLC0415 - for few languages

            title = apart(title)
        self._title = QLabel(title)
        self._edition = QLabel(edition)
        self._buttons: dict[Screen, QToolButton] = {}
        self._names: dict[Screen, str] = {}
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addWidget(self._edition)
        self._column.addSpacing(12)
        for screen, name in (
            (Screen.HOME, self.tr("Home")),
            (Screen.GUIDE, self.tr("Guide")),
            (Screen.CASES, self.tr("Cases")),
            (Screen.TRAINING, self.tr("Training")),
            (Screen.NOTEBOOK, self.tr("Notebook")),
            (Screen.WORKSHOP, self.tr("Workshop")),
        ):
            self._add(screen, name)
        self._column.addStretch(1)
        self._add(Screen.SETTINGS, self.tr("Settings"))
        self._add(Screen.HELP, self.tr("Help"))

    def _add(self, screen: Screen, name: str) -> None:
        button = QToolButton()
        # The blanks stand for a gap that a style sheet cannot set.
        button.setText(f"  {name}")
        button.setAccessibleName(name)
        button.setCheckable(True)
        button.clicked.connect(partial(self._on_button_clicked, screen))
        self._group.addButton(button)
        self._names[screen] = name
        self._buttons[screen] = button
        self._column.addWidget(button)

    def _on_button_clicked(self, screen: Screen) -> None:
        self.chosen.emit(screen)

    def show_current(self, screen: Screen) -> None:
        """Mark the destination shown."""
        self._buttons[screen].setChecked(True)

    def name_of(self, screen: Screen) -> str:
        """Return what a destination is called."""
        return self._names[screen]

    def show_count(self, screen: Screen, count: int, words: str) -> None:
        """Say beside a destination how much waits there; `words` say it to a screen reader."""
        name, button = self._names[screen], self._buttons[screen]
        shown = QLocale().toString(count)
        button.setText(f"  {name} ({shown})" if count else f"  {name}")
        button.setAccessibleName(f"{name}, {words}" if count else name)
        self.set_theme(self._theme)

    def set_narrow(self, is_narrow: bool) -> None:
        """Show icons alone where the window is narrow."""
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self.set_theme(self._theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._theme = theme
        c, px = theme.colours, theme.px
        self._title.setFont(theme.font(tokens.BODY, bold=True))
        self._edition.setFont(theme.font(tokens.TINY))
        self._edition.setStyleSheet(f"color: {c.muted};")
        self._title.setVisible(not self._is_narrow)
        self._edition.setVisible(not self._is_narrow)
        side = px(6) if self._is_narrow else px(12)
        self._title.setContentsMargins(px(12), 0, 0, 0)
        self._edition.setContentsMargins(px(12), 0, 0, 0)
        self._column.setContentsMargins(side, px(18), side, px(12))
        self._column.setSpacing(px(2))
        self.setFixedWidth(px(NARROW) if self._is_narrow else self._wide())
        for screen, button in self._buttons.items():
            button.setIcon(icons.icon(screen.value, c.ink, px(22)))
            button.setFont(theme.font(tokens.BODY))
            button.setFixedWidth(self.width() - 2 * side)
            button.setToolTip(button.accessibleName() if self._is_narrow else "")
            style = numbers.TOOL_BUTTON_ICON_ONLY
            if not self._is_narrow:
                style = numbers.TOOL_BUTTON_TEXT_BESIDE_ICON
            button.setProperty("toolButtonStyle", style)
        self._fit()
        left = px(8) if self._is_narrow else px(11)
        self.setStyleSheet(
            f"Rail {{ background: {c.rail}; border-{ends()}: 1px solid {c.line}; }}"
            f" QToolButton {{ text-align: left; border: 1px solid transparent;"
            f"  border-radius: {px(6)}px; padding: 0 0 0 {left}px; color: {c.ink}; }}"
            f" QToolButton:hover {{ background: {c.hover}; }}"
            f" QToolButton:checked {{ background: {c.raised}; font-weight: bold;"
            f"  border-{begins()}: 3px solid {c.accent}; padding-left: {left - 2}px; }}"
            f" QToolButton:focus {{ border: 2px solid {c.accent}; padding-left: {left - 1}px; }}"
        )

    def _wide(self) -> int:
        """Return how wide the rail is with words: as the design says, or as a language needs."""
        metrics = QFontMetrics(self._theme.font(tokens.BODY, bold=True))
        words = max(metrics.horizontalAdvance(each.text()) for each in self._buttons.values())
        return max(self._theme.px(WIDTH), words + self._theme.px(AROUND))

    def _fit(self) -> None:
        """Make the destinations as high as the design says, or lower where all would not fit."""
        px, column = self._theme.px, self._column
        margins, gaps = column.contentsMargins(), column.count() * column.spacing()
        room = self.height() - margins.top() - margins.bottom() - gaps
        height = px(HIGH)
        if self._is_narrow:
            # What is above the destinations in a wide window is not there to take room.
            height = min(height, max(LOWEST, room // len(self._buttons)))
        size = min(px(22), height - px(4))
        for button in self._buttons.values():
            button.setFixedHeight(height)
            button.setIconSize(QSize(size, size))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_narrow:
            self._fit()
