"""A line of tags with commas between; tags in use are offered while typing."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from desktop.qt.overriding import override
from desktop.qt.theme import Theme

SEPARATOR = ","


class TagField(QLineEdit):
    """Where tags are typed.

    Signals:
        tags_changed(list): the person finished typing and the tags are others now.
    """

    tags_changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before: list[str] = []
        self._known = QStringListModel(self)
        self.setAccessibleName(self.tr("Tags, with commas between"))
        self.setPlaceholderText(self.tr("Tags, with commas between"))
        completer = _LastTagCompleter(self)
        self._offers = QListView()
        completer.setPopup(self._offers)
        completer.setModel(self._known)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
        self.editingFinished.connect(self.finish)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self.setFont(theme.font(14))
        self._offers.setFont(theme.font(14))

    def show_tags(self, tags: Iterable[str], known: list[str]) -> None:
        """Show tags; `known` are offered while typing."""
        self._before = list(tags)
        self.setText(f"{SEPARATOR} ".join(self._before))
        self._known.setStringList(known)

    @property
    def tags(self) -> list[str]:
        """The tags as typed now."""
        return list(dict.fromkeys(filter(None, map(str.strip, self.text().split(SEPARATOR)))))

    def finish(self) -> None:
        """Tell of the tags if they changed."""
        if self.tags != self._before:
            self._before = self.tags
            self.tags_changed.emit(self.tags)


class _LastTagCompleter(QCompleter):
    """Completes what stands behind the last comma."""

    @override
    def splitPath(self, path: str) -> list[str]:
        return [path.rpartition(SEPARATOR)[2].strip()]

    @override
    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        field = self.widget()
        assert isinstance(field, QLineEdit)
        before, comma, _ = field.text().rpartition(SEPARATOR)
        chosen = str(index.data())
        return f"{before.strip()}{comma} {chosen}" if comma else chosen
