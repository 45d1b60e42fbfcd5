"""A list of topics with what is chosen beside it; a narrow window shows one of both."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.qt.overriding import override
from desktop.qt.theme import Theme
from desktop.views.reading_screen import OUTLINE_WIDTH, style_side_panel
from desktop.views.widgets.lines import LineView


class TopicsScreen(QFrame):
    """What has topics is one: it fills `topics` and puts pages into `stack`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._has_list = True
        self._shows_list = False
        self.topics = LineView(theme)
        self._side = QFrame()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 1, 0)
        side.addWidget(self.topics)
        self.stack = QStackedWidget()
        self.row = QHBoxLayout(self)
        """Holds both, and what else stands beside them."""
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(0)
        self.row.addWidget(self._side)
        self.row.addWidget(self.stack, 1)

    @property
    def stands_alone(self) -> bool:
        """Whether what is shown has no topics beside it."""
        return False

    def set_has_list(self, has_list: bool) -> None:
        """Show the topics, or hide them where the window is narrow."""
        self._has_list = has_list
        self._shows_list = self._shows_list and not has_list
        self.arrange()

    def put_list_away(self) -> None:
        """Show what is chosen again where the topics took its place."""
        self._shows_list = False
        self.arrange()

    def arrange(self) -> None:
        """Show what there is room for."""
        self._shows_list = self._shows_list and not self.stands_alone
        self._side.setVisible((self._has_list and not self.stands_alone) or self._shows_list)
        self.stack.setVisible(not self._shows_list)

    def focus_first(self) -> None:
        """Move the keyboard to what is shown."""
        raise NotImplementedError

    def focus_list(self) -> None:
        """Move the keyboard to the topics; in a narrow window they take the page's place."""
        self._shows_list = not self._has_list
        self.arrange()
        self.topics.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._shows_list and event.key() == Qt.Key.Key_Escape:
            self.put_list_away()
            self.focus_first()
            return
        super().keyPressEvent(event)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._theme = theme
        self.topics.set_theme(theme)
        style_side_panel(self._side, theme, OUTLINE_WIDTH)
