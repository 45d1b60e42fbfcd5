"""The bar on top of the window: back and forward, the search field, and menus."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton

from desktop.domain.history import History
from desktop.qt import icons
from desktop.qt.theme import Theme
from desktop.views.search_field import SearchField

if TYPE_CHECKING:
    from desktop.views.actions import Actions


class TopBar(QFrame):
    """Its buttons are for the window to connect; menus come with the actions."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("top")
        self._actions: Actions | None = None
        self.back_button = self._tool(self.tr("Back"))
        self.forward_button = self._tool(self.tr("Forward"))
        self.search_field = SearchField(theme)
        self.companion_button = self._tool(self.tr("Show or hide the panel beside the page"))
        self.companion_button.setCheckable(True)
        self._size_button = self._tool(self.tr("Text size"))
        self._print_button = self._tool(self.tr("Print or save this page"))
        self.menu_button = self._tool(self.tr("Menu"))
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.back_button)
        self._row.addWidget(self.forward_button)
        self._row.addWidget(self.search_field, 100)
        self._row.addStretch(1)
        for button in (
            self.companion_button,
            self._size_button,
            self._print_button,
            self.menu_button,
        ):
            self._row.addWidget(button)

    def _tool(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(name)
        button.setAccessibleName(name)
        return button

    # -- what the buttons offer -------------------------------------------------------------

    def use_actions(self, actions: "Actions") -> None:
        """Give the buttons their menus, and name keys in their hints."""
        from desktop.views.actions import ActionId  # noqa: PLC0415 - made after the first page

        self._actions = actions
        sizes = (ActionId.LARGER_TEXT, ActionId.SMALLER_TEXT, ActionId.NORMAL_TEXT)
        for button, ids in (
            (self._size_button, sizes),
            (self._print_button, (ActionId.PRINT, ActionId.SAVE_PDF)),
            (self.menu_button, ()),
        ):
            menu = QMenu(self)
            menu.addActions(actions.of(*ids))
            button.setMenu(menu)
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.menu().aboutToShow.connect(self._on_menu_about_to_show)
        self.show_keys()

    def show_keys(self) -> None:
        """Name in the hints which keys do the same."""
        from desktop.views.actions import (  # noqa: PLC0415 - made after the first page
            ActionId,
            key_of,
            with_key,
        )

        for button, action_id in (
            (self.back_button, ActionId.BACK),
            (self.forward_button, ActionId.FORWARD),
            (self.menu_button, ActionId.MENU),
        ):
            button.setToolTip(with_key(button.accessibleName(), self, action_id))
        self.search_field.show_key(key_of(self, ActionId.SEARCH))

    def _on_menu_about_to_show(self) -> None:
        menu = self.menu_button.menu()
        if menu.isEmpty() and self._actions is not None:
            self._actions.fill(menu)

    def show_history(self, history: History) -> None:
        """Open the ways back and forward, or shut them."""
        self.back_button.setEnabled(history.can_go_back)
        self.forward_button.setEnabled(history.can_go_forward)

    def suit(self, *, has_companion: bool, shows_companion: bool, has_paper: bool) -> None:
        """Offer what goes with the screen that is shown."""
        self.companion_button.setVisible(has_companion)
        self.companion_button.setChecked(shows_companion)
        self._print_button.setVisible(has_paper)

    # -- looks ------------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        c, px = theme.colours, theme.px
        self._row.setContentsMargins(px(16), px(9), px(16), px(9))
        self._row.setSpacing(px(8))
        self.search_field.setMaximumWidth(px(560))
        back, forward, companion = "back", "forward", "companion"
        if self.isRightToLeft():
            back, forward, companion = forward, back, "companion-left"
        for button, name in (
            (self.back_button, back),
            (self.forward_button, forward),
            (self.companion_button, companion),
            (self._size_button, "text-size"),
            (self._print_button, "print"),
            (self.menu_button, "menu"),
        ):
            # Only the ways back and forward are ever shut.
            disabled = c.faint if button in (self.back_button, self.forward_button) else None
            button.setIcon(icons.icon(name, c.ink, px(22), disabled=disabled))
            button.setIconSize(QSize(px(22), px(22)))
        self.search_field.set_theme(theme)
