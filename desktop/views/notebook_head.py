"""The first line of the notebook: its trays, with how much waits in each, and what is shown."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QLabel, QPushButton

from desktop.qt import tokens
from desktop.qt.amounts import counted
from desktop.qt.theme import Theme
from desktop.views.notebook_trays import Tray
from desktop.views.widgets.flow import FlowLayout


class NotebookHead(FlowLayout):
    """Knows which tray is chosen.

    Signals:
        tray_chosen(Tray): another part of the notebook is wanted.
        emptying_wanted(): what is in the trash shall be removed for good.
    """

    tray_chosen = Signal(object)
    emptying_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tray = Tray.ALL
        self._in_trash = 0
        self._title = QLabel(self.tr("Notebook"))
        self._trays = {tray: QPushButton(words) for tray, words in self._names().items()}
        self._group = QButtonGroup(self)
        for button in self._trays.values():
            button.setCheckable(True)
            button.setProperty("chip", True)
            self._group.addButton(button)
        self._empty_trash = QPushButton(self.tr("Empty the trash"))
        self._empty_trash.setProperty("chip", True)
        self._empty_trash.hide()
        self._count = QLabel()
        for widget in (self._title, *self._trays.values(), self._empty_trash, self._count):
            self.add(widget)
        self._group.buttonClicked.connect(self._on_group_button_clicked)
        self._empty_trash.clicked.connect(self.emptying_wanted)
        self.show_tray(Tray.ALL)

    def _names(self) -> dict[Tray, str]:
        return {
            Tray.ALL: self.tr("Everything"),
            Tray.REVIEW: self.tr("Needs review"),
            Tray.TRASH: self.tr("Trash"),
        }

    def show_tray(self, tray: Tray) -> None:
        """Say which part of the notebook is shown."""
        self.tray = tray
        self._trays[tray].setChecked(True)
        self._offer_emptying()

    def focus_tray(self) -> None:
        """Move the keyboard to the tray that is shown."""
        self._trays[self.tray].setFocus()

    def show_waiting(self, *, review: int, in_trash: int) -> None:
        """Say how much waits in the trays."""
        self._in_trash = in_trash
        for tray, count in ((Tray.REVIEW, review), (Tray.TRASH, in_trash)):
            words = self._names()[tray]
            shown = self.tr("{tray} ({count})").format(tray=words, count=counted(count))
            self._trays[tray].setText(shown if count else words)
        self._offer_emptying()

    def show_count(self, words: str) -> bool:
        """Say how many entries are shown; return whether that is news."""
        is_news = self._count.text() != words
        self._count.setText(words)
        return is_news

    def _offer_emptying(self) -> None:
        self._empty_trash.setVisible(self.tray is Tray.TRASH and self._in_trash > 0)

    def _on_group_button_clicked(self, button: QAbstractButton) -> None:
        self.tray_chosen.emit(next(tray for tray, each in self._trays.items() if each is button))

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._title.setFont(theme.font(22, bold=True))
        self._count.setFont(theme.font(tokens.SMALL))
        self._count.setStyleSheet(f"color: {theme.colours.muted};")
        self._count.setMinimumHeight(theme.px(30))
        for button in (*self._trays.values(), self._empty_trash):
            button.setFont(theme.font(tokens.SMALL))
            button.setMinimumHeight(theme.px(30))
        self.setSpacing(theme.px(10))
