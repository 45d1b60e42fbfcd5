"""Where the person's things are, and whether they are whole."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QPushButton, QWidget

from desktop.domain.keeping import Damage, SalvageReport
from desktop.qt import keeping_words, tokens
from desktop.qt.announce import announce
from desktop.qt.theme import Theme
from desktop.views.plain_dialog import PlainDialog

WIDE = 640


class CheckDialog(PlainDialog):
    """Says what a look at the whole profile found.

    Signals:
        restore_wanted(): the person wants to see the backups.
        salvage_wanted(): the person wants to save what can be read.
    """

    restore_wanted = Signal()
    salvage_wanted = Signal()

    def __init__(self, damage: Damage, total: int, theme: Theme, parent: QWidget) -> None:
        title = self.tr("Your data is whole") if damage.is_sound else self.tr("Damage was found")
        super().__init__(title, theme, parent)
        if damage.is_sound:
            self.add_text(
                self.tr(
                    "Every one of your %Ln bookmark(s), highlight(s) and note(s) is exactly as it"
                    " was written, and so is the file that holds them.",
                    "",
                    total,
                )
            )
            self.add_button(self.tr("Close"), self.accept, is_primary=True)
            return
        for line in keeping_words.damage_lines(damage):
            self.add_text(line)
        self.add_text(
            self.tr(
                "“Save what can be read” keeps the damaged file. It takes damaged notes"
                " from a backup, if one has them, and goes on with everything that is"
                " whole."
            )
        )
        self.add_button(self.tr("Save what can be read"), self._on_salvage_clicked, is_primary=True)
        self.add_button(self.tr("Restore a backup …"), self._on_restore_clicked)
        self.add_button(self.tr("Close"), self.reject)

    def _on_salvage_clicked(self) -> None:
        self.accept()
        self.salvage_wanted.emit()

    def _on_restore_clicked(self) -> None:
        self.accept()
        self.restore_wanted.emit()


class SalvageDialog(PlainDialog):
    """Says what became of a damaged profile.

    Signals:
        restore_wanted(): the person wants to see the backups.
    """

    restore_wanted = Signal()

    def __init__(self, report: SalvageReport, theme: Theme, parent: QWidget) -> None:
        super().__init__(self.tr("What could be read is saved"), theme, parent, width=WIDE)
        for line in keeping_words.salvage_lines(report):
            self.add_text(line)
        self.add_text(
            self.tr("If something is missing, a backup may have it. You can look at each first.")
        )
        self.add_button(self.tr("Go on"), self.accept, is_primary=True)
        self.add_button(self.tr("Look at the backups …"), self._on_restore_clicked)

    def _on_restore_clicked(self) -> None:
        self.accept()
        self.restore_wanted.emit()


class WhereDialog(PlainDialog):
    """Shows folders, to be read and copied."""

    def __init__(self, places: Sequence[tuple[str, str]], theme: Theme, parent: QWidget) -> None:
        super().__init__(self.tr("Where your data is"), theme, parent, width=WIDE)
        self.add_text(
            self.tr("Everything is on this computer, in these folders. Nothing is sent anywhere.")
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(4))
        for row, (words, folder) in enumerate(places):
            name = QLabel(words)
            name.setFont(theme.font(tokens.SMALL, bold=True))
            where = QLabel(folder)
            where.setFont(theme.font(tokens.SMALL + 1))
            where.setWordWrap(True)
            where.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            copy = QPushButton(self.tr("Copy"))
            copy.setFont(theme.font(tokens.SMALL))
            copy.setAccessibleName(self.tr("Copy the folder: {name}").format(name=words))
            copy.setAutoDefault(False)
            copy.setProperty("folder", folder)
            copy.clicked.connect(self._on_copy_clicked)
            grid.addWidget(name, 3 * row, 0)
            grid.addWidget(where, 3 * row + 1, 0)
            grid.addWidget(copy, 3 * row, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
            grid.setRowMinimumHeight(3 * row + 2, theme.px(4))
        grid.setColumnStretch(0, 1)
        self.add_layout(grid)
        self.add_text(
            self.tr(
                "Before you remove the program: export your notes, or copy these folders."
                " Removing the program does not remove them."
            ),
            is_quiet=True,
        )
        self.add_button(self.tr("Close"), self.accept, is_primary=True)

    def _on_copy_clicked(self) -> None:
        folder = str(self.sender().property("folder"))
        QApplication.clipboard().setText(folder)
        announce(self, self.tr("Copied: {folder}").format(folder=folder))
