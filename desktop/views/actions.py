"""Every deed that has a key or stands in the menu, declared once.

To add one: a member of `ActionId`, a line in `declared_actions`, and what it does in
`window_deeds`, `page_deeds` or `data_deeds`. Menus and keys follow from that; a test sees to it
that no two deeds share a key.
"""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from PySide6 import QtGui
from PySide6.QtCore import QCoreApplication

from desktop.qt.direction import apart

if TYPE_CHECKING:
    from PySide6.QtCore import QKeyCombination
    from PySide6.QtWidgets import QMenu, QWidget

    from desktop.domain.library import Page
    from desktop.qt.models.keys import KeyRow

translate = QCoreApplication.translate


class ActionId(StrEnum):
    """Names a deed."""

    MENU = "menu"
    PRINT = "print"
    SAVE_PDF = "save-pdf"
    EXPORT = "export"
    IMPORT = "import"
    BACK_UP = "back-up"
    RESTORE = "restore"
    BACKUP_FOLDER = "backup-folder"
    CHECK = "check"
    WHERE = "where"
    PROFILES = "profiles"
    SETTINGS = "settings"
    QUIT = "quit"
    FIND = "find"
    FIND_NEXT = "find-next"
    FIND_PREVIOUS = "find-previous"
    NEXT_PASSAGE = "next-passage"
    PREVIOUS_PASSAGE = "previous-passage"
    CITE = "cite"
    SOURCE = "source"
    BOOKMARK = "bookmark"
    HIGHLIGHT = "highlight"
    NOTE = "note"
    UNDO = "undo"
    PRACTISE = "practise"
    MARK_READ = "mark-read"
    LARGER_TEXT = "larger-text"
    SMALLER_TEXT = "smaller-text"
    NORMAL_TEXT = "normal-text"
    FULL_SCREEN = "full-screen"
    PRESENT = "present"
    BACK = "back"
    FORWARD = "forward"
    HOME = "home"
    SEARCH = "search"
    NEXT_SECTION = "next-section"
    PREVIOUS_SECTION = "previous-section"
    LIST = "list"
    HELP = "help"
    KEYS = "keys"
    TOUR = "tour"


OWN_DATA = (
    ActionId.BACK_UP,
    ActionId.RESTORE,
    ActionId.BACKUP_FOLDER,
    ActionId.CHECK,
    ActionId.EXPORT,
    ActionId.IMPORT,
    ActionId.WHERE,
    ActionId.PROFILES,
)
"""The deeds on the person's own things, as Settings shows them."""


class MenuId(StrEnum):
    """The parts of the menu, in their order."""

    FILE = "file"
    PAGE = "page"
    VIEW = "view"
    GO = "go"
    HELP = "help"


class Declared(NamedTuple):
    """A deed: where it stands in the menu, its words, and its keys as Qt writes them."""

    id: ActionId
    menu: MenuId | None
    words: str
    keys: tuple[str, ...]
    needs_page: bool = False
    """Only where a section or a case is shown."""
    needs_questions: bool = False
    """Only where there are questions about what is shown."""


def declared_actions() -> tuple[Declared, ...]:
    """Return every deed, in the order of the menu, in the language of now."""
    return (
        Declared(ActionId.MENU, None, translate("Actions", "Menu"), ("F10",)),
        Declared(ActionId.PRINT, MenuId.FILE, translate("Actions", "Print …"), ("Ctrl+P",)),
        Declared(
            ActionId.SAVE_PDF,
            MenuId.FILE,
            translate("Actions", "Save as PDF …"),
            ("Ctrl+Shift+S",),
        ),
        Declared(
            ActionId.EXPORT,
            MenuId.FILE,
            translate("Actions", "Export notes …"),
            ("Ctrl+Shift+E",),
        ),
        Declared(
            ActionId.IMPORT,
            MenuId.FILE,
            translate("Actions", "Import notes …"),
            ("Ctrl+Shift+I",),
        ),
        Declared(ActionId.BACK_UP, MenuId.FILE, translate("Actions", "Back up now"), ()),
        Declared(ActionId.RESTORE, MenuId.FILE, translate("Actions", "Restore a backup …"), ()),
        Declared(
            ActionId.BACKUP_FOLDER,
            None,
            translate("Actions", "Choose the folder for backups …"),
            (),
        ),
        Declared(ActionId.CHECK, MenuId.FILE, translate("Actions", "Check my data"), ()),
        Declared(ActionId.WHERE, MenuId.FILE, translate("Actions", "Where is my data"), ()),
        Declared(ActionId.PROFILES, MenuId.FILE, translate("Actions", "Profiles …"), ()),
        Declared(ActionId.SETTINGS, MenuId.FILE, translate("Actions", "Settings"), ("Ctrl+,",)),
        Declared(
            ActionId.QUIT, MenuId.FILE, translate("Actions", "Close the program"), ("Ctrl+Q",)
        ),
        Declared(
            ActionId.FIND, MenuId.PAGE, translate("Actions", "Find on this page"), ("Ctrl+F",)
        ),
        Declared(ActionId.FIND_NEXT, MenuId.PAGE, translate("Actions", "Next result"), ("F3",)),
        Declared(
            ActionId.FIND_PREVIOUS,
            MenuId.PAGE,
            translate("Actions", "Previous result"),
            ("Shift+F3",),
        ),
        Declared(
            ActionId.NEXT_PASSAGE,
            MenuId.PAGE,
            translate("Actions", "Next passage"),
            ("Ctrl+Down",),
        ),
        Declared(
            ActionId.PREVIOUS_PASSAGE,
            MenuId.PAGE,
            translate("Actions", "Previous passage"),
            ("Ctrl+Up",),
        ),
        Declared(
            ActionId.SOURCE,
            MenuId.PAGE,
            translate("Actions", "From the question to its passage, and back"),
            ("F4",),
        ),
        Declared(
            ActionId.CITE,
            MenuId.PAGE,
            translate("Actions", "Copy with citation"),
            ("Ctrl+Shift+C",),
        ),
        Declared(
            ActionId.BOOKMARK,
            MenuId.PAGE,
            translate("Actions", "Set or remove a bookmark"),
            ("Ctrl+D",),
        ),
        Declared(
            ActionId.HIGHLIGHT,
            MenuId.PAGE,
            translate("Actions", "Highlight"),
            ("Ctrl+H",),
            needs_page=True,
        ),
        Declared(ActionId.NOTE, MenuId.PAGE, translate("Actions", "Write a note"), ("Ctrl+M",)),
        Declared(ActionId.UNDO, MenuId.PAGE, translate("Actions", "Undo"), ("Ctrl+Z",)),
        Declared(
            ActionId.PRACTISE,
            MenuId.PAGE,
            translate("Actions", "Practise this page"),
            ("Ctrl+Shift+P",),
            needs_questions=True,
        ),
        Declared(
            ActionId.MARK_READ,
            MenuId.PAGE,
            translate("Actions", "Mark as read or not read"),
            ("Ctrl+Shift+R",),
            needs_page=True,
        ),
        Declared(
            ActionId.LARGER_TEXT,
            MenuId.VIEW,
            translate("Actions", "Larger text"),
            ("Ctrl++", "Ctrl+="),
        ),
        Declared(
            ActionId.SMALLER_TEXT,
            MenuId.VIEW,
            translate("Actions", "Smaller text"),
            ("Ctrl+-",),
        ),
        Declared(
            ActionId.NORMAL_TEXT, MenuId.VIEW, translate("Actions", "Normal text"), ("Ctrl+0",)
        ),
        Declared(ActionId.FULL_SCREEN, MenuId.VIEW, translate("Actions", "Full screen"), ("F11",)),
        Declared(
            ActionId.PRESENT,
            MenuId.VIEW,
            translate("Actions", "Show the workshop on the projector"),
            ("F5",),
        ),
        Declared(ActionId.BACK, MenuId.GO, translate("Actions", "Back"), ("Alt+Left", "Back")),
        Declared(
            ActionId.FORWARD,
            MenuId.GO,
            translate("Actions", "Forward"),
            ("Alt+Right", "Forward"),
        ),
        Declared(ActionId.HOME, MenuId.GO, translate("Actions", "Home"), ("Alt+Home",)),
        Declared(
            ActionId.SEARCH,
            MenuId.GO,
            translate("Actions", "Search"),
            ("Ctrl+K", "Ctrl+Shift+F"),
        ),
        Declared(
            ActionId.NEXT_SECTION,
            MenuId.GO,
            translate("Actions", "Next section"),
            ("Ctrl+PgDown",),
        ),
        Declared(
            ActionId.PREVIOUS_SECTION,
            MenuId.GO,
            translate("Actions", "Previous section"),
            ("Ctrl+PgUp",),
        ),
        Declared(ActionId.LIST, MenuId.GO, translate("Actions", "Go to the list"), ("Ctrl+L",)),
        Declared(ActionId.HELP, MenuId.HELP, translate("Actions", "Help"), ("F1",)),
        Declared(ActionId.KEYS, MenuId.HELP, translate("Actions", "Keys"), ("Shift+F1",)),
        Declared(ActionId.TOUR, MenuId.HELP, translate("Actions", "First steps"), ("Ctrl+F1",)),
    )


class Actions:
    """The deeds of one window, with their keys."""

    def __init__(
        self,
        window: "QWidget",
        deeds: Mapping[ActionId, Callable[[], object]],
        chosen: Mapping[str, tuple[str, ...]],
    ) -> None:
        """Make an action of each deed; `chosen` are keys in place of the usual ones.

        Raises KeyError if a deed has nothing to do.
        """
        self._declared = declared_actions()
        self._actions: dict[ActionId, QtGui.QAction] = {}
        for declared in self._declared:
            action = QtGui.QAction(declared.words, window)
            action.setObjectName(declared.id)
            action.triggered.connect(deeds[declared.id])
            window.addAction(action)
            self._actions[declared.id] = action
        self.use_keys(chosen)

    def use_keys(self, chosen: Mapping[str, tuple[str, ...]]) -> None:
        """Give every deed the keys the person chose, or its usual ones."""
        self._chosen = chosen
        for declared in self._declared:
            keys = chosen.get(declared.id, declared.keys)
            self._actions[declared.id].setShortcuts([QtGui.QKeySequence(key) for key in keys])

    def trigger(self, key: "QKeyCombination") -> None:
        """Do what a key is for, if it is for something that can be done now."""
        for action in self._actions.values():
            if action.isEnabled() and QtGui.QKeySequence(key) in action.shortcuts():
                action.trigger()
                return

    def key_rows(self) -> "list[KeyRow]":
        """Return every deed with its keys, as Help shows them."""
        from desktop.qt.models.keys import KeyRow  # noqa: PLC0415 - only Help needs it

        return [
            KeyRow(each.id, each.words, self._chosen.get(each.id, each.keys), each.keys)
            for each in self._declared
        ]

    def usual_keys(self, action_id: ActionId) -> tuple[str, ...]:
        """Return the keys a deed has unless the person chose others."""
        return next(each.keys for each in self._declared if each.id is action_id)

    def __getitem__(self, action_id: ActionId) -> "QtGui.QAction":
        return self._actions[action_id]

    def of(self, *ids: ActionId) -> "list[QtGui.QAction]":
        """Return some of the deeds, in this order."""
        return [self._actions[action_id] for action_id in ids]

    def suit(self, page: "Page | None") -> None:
        """Offer what can be done with the section or the case shown, or where none is."""
        for declared in self._declared:
            if declared.needs_page:
                self._actions[declared.id].setEnabled(page is not None)
            elif declared.needs_questions:
                self._actions[declared.id].setEnabled(page is not None and page.questions > 0)

    def fill(self, menu: "QMenu") -> None:
        """Put every deed into a menu, a part of it in each submenu."""
        for part, words in _menu_words():
            below = menu.addMenu(words)
            below.addActions([self[each.id] for each in self._declared if each.menu is part])


def action_of(widget: "QWidget", action_id: ActionId) -> "QtGui.QAction | None":
    """Return the action of a deed, in the window that a widget is in or stands before."""
    actions = (action for above in _windows_of(widget) for action in above.actions())
    return next((action for action in actions if action.objectName() == action_id), None)


def keys_of(widget: "QWidget", action_id: ActionId) -> "list[QtGui.QKeySequence]":
    """Return the keys that a deed has now."""
    action = action_of(widget, action_id)
    return action.shortcuts() if action else []


def _windows_of(widget: "QWidget") -> "Iterable[QWidget]":
    above: QWidget | None = widget
    while above is not None:
        yield above.window()
        above = above.window().parentWidget()


def key_of(widget: "QWidget", action_id: ActionId) -> str:
    """Return the first key of a deed as a person reads it; empty if it has none."""
    keys = keys_of(widget, action_id)
    return keys[0].toString(QtGui.QKeySequence.SequenceFormat.NativeText) if keys else ""


def with_key(words: str, widget: "QWidget", action_id: ActionId) -> str:
    """Return words with the key of a deed behind them, for a hint."""
    key = key_of(widget, action_id)
    return f"{words} ({apart(key)})" if key else words


def _menu_words() -> Iterable[tuple[MenuId, str]]:
    yield MenuId.FILE, translate("Actions", "File")
    yield MenuId.PAGE, translate("Actions", "Page")
    yield MenuId.VIEW, translate("Actions", "View")
    yield MenuId.GO, translate("Actions", "Go")
    yield MenuId.HELP, translate("Actions", "Help")
