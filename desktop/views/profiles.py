"""Whose notes: the profiles on this computer, to be opened, made and renamed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QListWidget, QPushButton, QWidget

from desktop.errors import EnvironmentProblem, InputProblem
from desktop.qt import keeping_words, tokens
from desktop.qt.announce import announce
from desktop.qt.theme import Theme
from desktop.qt.wording import Explanation
from desktop.services.profiles import ProfilesService
from desktop.views.plain_dialog import PlainDialog, set_words

HEIGHT = 160


class ProfilesDialog(PlainDialog):
    """Lists the profiles; the one that is open is chosen first.

    Signals:
        open_wanted(str): the person chose a profile, or made one.
        rename_wanted(str, str): the person gave one another name.
        asking_changed(bool): the person wants to be asked at start, or not.
    """

    open_wanted = Signal(str)
    rename_wanted = Signal(str, str)
    asking_changed = Signal(bool)

    def __init__(
        self,
        profiles: ProfilesService,
        current: str,
        theme: Theme,
        parent: QWidget,
        *,
        asks_at_start: bool,
    ) -> None:
        super().__init__(self.tr("Whose notes?"), theme, parent)
        self._profiles = profiles
        px = theme.px
        self.add_text(
            self.tr(
                "Several people can use this computer, each with notes of their own."
                " Profiles keep them apart; they do not hide them."
            )
        )
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Profiles"))
        self._list.setFont(theme.font())
        self._list.setMinimumHeight(px(HEIGHT))
        self._list.itemActivated.connect(self._on_open_clicked)
        self.column.addWidget(self._list)
        self._name = QLineEdit()
        self._name.setFont(theme.font())
        self._name.setAccessibleName(self.tr("Name of a profile"))
        self._name.setPlaceholderText(self.tr("Name, for a new profile or to rename"))
        self._new = QPushButton(self.tr("New"))
        self._new.clicked.connect(self._on_new_clicked)
        self._rename = QPushButton(self.tr("Rename"))
        self._rename.clicked.connect(self._on_rename_clicked)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.column.addWidget(self._name)
        for button in (self._new, self._rename):
            button.setFont(theme.font(tokens.SMALL + 1))
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        self.add_layout(row)
        self._problem = self.add_text("")
        self._problem.setStyleSheet(f"color: {theme.colours.bad};")
        self._problem.hide()
        self._asks = QCheckBox(self.tr("Ask me at start"))
        self._asks.setFont(theme.font())
        self._asks.setChecked(asks_at_start)
        self._asks.toggled.connect(self.asking_changed)
        self.column.addWidget(self._asks)
        self._open = self.add_button(self.tr("Open"), self._on_open_clicked, is_primary=True)
        self.add_button(self.tr("Cancel"), self.reject)
        self._name.textChanged.connect(self._update)
        self._list.currentRowChanged.connect(self._update)
        self._show_names(current)
        self._list.setFocus()

    def _show_names(self, chosen: str) -> None:
        names = self._profiles.names()
        self._list.clear()
        self._list.addItems(names)
        if chosen in names:
            self._list.setCurrentRow(names.index(chosen))
        self._update()

    def _update(self) -> None:
        has_name, has_line = bool(self._name.text().strip()), self._list.currentRow() >= 0
        self._new.setEnabled(has_name)
        self._rename.setEnabled(has_name and has_line)
        self._open.setEnabled(has_line)

    def _chosen(self) -> str:
        item = self._list.currentItem()
        return item.text() if item else ""

    def _on_open_clicked(self) -> None:
        if chosen := self._chosen():
            self.accept()
            self.open_wanted.emit(chosen)

    def _on_new_clicked(self) -> None:
        try:
            name = self._profiles.create(self._name.text())
        except InputProblem as problem:
            self._tell(keeping_words.name_problem(problem))
        except EnvironmentProblem as problem:
            self._tell(str(Explanation(problem)))
        else:
            self.accept()
            self.open_wanted.emit(name)

    def _on_rename_clicked(self) -> None:
        try:
            new = self._profiles.usable_name(self._chosen(), self._name.text())
        except InputProblem as problem:
            self._tell(keeping_words.name_problem(problem))
            return
        self.rename_wanted.emit(self._chosen(), new)
        self._name.clear()
        self._problem.hide()
        self._show_names(new)
        self._list.setFocus()

    def _tell(self, words: str) -> None:
        set_words(self._problem, words)
        self._problem.show()
        self._name.setFocus()
        announce(self, words)
