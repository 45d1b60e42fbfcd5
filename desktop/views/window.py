"""The main window: rail, top bar and screens, connected with one another."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QByteArray, QSize, QTimer
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.history import Place, Screen
from desktop.domain.settings import Settings
from desktop.errors import EnvironmentProblem
from desktop.qt.bus import Bus
from desktop.qt.numbers import MODIFIER_KEYS
from desktop.qt.overriding import override
from desktop.qt.tasks import Tasks
from desktop.qt.theme import Theme, first_theme_for, theme_for
from desktop.qt.wording import page_name
from desktop.services.reading import ReadingService
from desktop.services.remembering import RememberingService
from desktop.views.messages import Messages
from desktop.views.navigation import Navigation
from desktop.views.page_screens import PageScreens
from desktop.views.prompts import Prompts
from desktop.views.rail import Rail
from desktop.views.screens import NEED_PERSONAL, WIDE, Screens
from desktop.views.top_bar import TopBar

# What the first page does not need is imported when it is wanted.
if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QSessionManager

    from desktop.services.personal import Personal
    from desktop.services.searching import SearchingService
    from desktop.views.actions import Actions
    from desktop.views.annotation_undoing import AnnotationUndoing
    from desktop.views.keeping import Keeping
    from desktop.views.lookup import Lookup
    from desktop.views.other_screens import OtherScreens
    from desktop.views.personal_layer import PersonalLayer
    from desktop.views.screens import AnyScreen
    from desktop.views.welcome import Welcome

log = logging.getLogger(__name__)

SMALLEST = QSize(640, 440)
AFTER_PAINT_MS = 50
ROOMY = 1000
"""Width at 100 per cent text from which the rail shows words."""


class MainWindow(QWidget):
    """Everything a person sees. What each part does, it does itself."""

    def __init__(
        self,
        reading: ReadingService,
        searching: "Callable[[], SearchingService]",
        remembering: RememberingService,
        tasks: Tasks,
        checking: Tasks,
        prompts: Prompts,
        world: Path,
        guide: Path,
        licences: Path,
        settings: Settings,
    ) -> None:
        super().__init__()
        self._reading = reading
        self._searching = searching
        self._remembering = remembering
        self._tasks = tasks
        self._checking = checking
        self._prompts = prompts
        self._guide = guide
        self._licences = licences
        self._settings = settings
        self._theme = first_theme_for(settings)
        self._was_painted = False
        self._fills_screen = False
        self._after_paint: Callable[[], None] | None = None
        self._deeds: Actions | None = None
        self._lookup: Lookup | None = None
        self._other_screens: OtherScreens | None = None
        self._undoing: AnnotationUndoing | None = None
        self._welcome: Welcome | None = None
        self.keeping: Keeping | None = None
        """Opens and changes the profile, once the first page is on the screen."""
        self.layer: PersonalLayer | None = None
        """Brings the profile to the screens, while one is open."""
        self.bus = Bus(self)
        edition = reading.edition
        self.setWindowTitle(edition.title)
        words = self.tr("Edition {date}").format(date=edition.publication_date)
        self._rail = Rail(edition.title, words, self._theme)
        self.top = TopBar(self._theme)
        self.screens = Screens(self._made_screen)
        self.navigation = Navigation(self.screens, reading)
        self.messages = Messages(self, self._lay_out(), self.top.menu_button, self._theme)
        self._page_screens = PageScreens(self, reading, world)
        self._wire()
        self._apply_theme()

    def _lay_out(self) -> QVBoxLayout:
        """Return the column that the screens stand in."""
        self.setMinimumSize(SMALLEST)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self.screens, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addLayout(column, 1)
        return column

    def _wire(self) -> None:
        """Connect what the window holds; screens are connected where they are made."""
        self._rail.chosen.connect(self._on_rail_chosen)
        self.top.back_button.clicked.connect(self.navigation.go_back)
        self.top.forward_button.clicked.connect(self.navigation.go_forward)
        self.top.companion_button.clicked.connect(self._on_companion_clicked)
        self.top.search_field.entered.connect(self._on_search_field_used)
        self.top.search_field.textChanged.connect(self._on_search_field_used)
        self.screens.made.connect(self._arrange)
        self.navigation.arrived.connect(self._on_navigation_arrived)
        self.navigation.history_changed.connect(self._on_navigation_history_changed)
        self.navigation.page_missed.connect(self._on_navigation_page_missed)
        self.navigation.failed.connect(self.messages.tell_problem)

    # -- what is made when it is wanted -----------------------------------------------------

    @property
    def deeds(self) -> "Actions":
        """What has a key or stands in a menu; made once the first page is on the screen."""
        if self._deeds is None:
            from desktop.views.actions import Actions  # noqa: PLC0415
            from desktop.views.page_deeds import PageDeeds  # noqa: PLC0415
            from desktop.views.window_deeds import WindowDeeds  # noqa: PLC0415

            of_page = PageDeeds(self, self._reading, self._prompts).by_action()
            every = {**of_page, **WindowDeeds(self).by_action()}
            self._deeds = Actions(self, every, self._settings.keys)
            self.top.use_actions(self._deeds)
            screen = self.screens.reading_shown()
            self._deeds.suit(screen.page if screen else None)
        return self._deeds

    @property
    def lookup(self) -> "Lookup":
        """What lies over the screens while something is looked up."""
        if self._lookup is None:
            from desktop.views.lookup import Lookup  # noqa: PLC0415

            self._lookup = Lookup(
                self,
                self.top.search_field,
                self._searching(),
                self._reading,
                self._tasks,
                self.screens,
                self.navigation,
                self._theme,
            )
            self._lookup.failed.connect(self.messages.tell_failure)
            self._lookup.use_personal(self.personal)
        return self._lookup

    @property
    def undoing(self) -> "AnnotationUndoing":
        """What takes back deeds on annotations."""
        if self._undoing is None:
            from desktop.views.annotation_undoing import AnnotationUndoing  # noqa: PLC0415

            self._undoing = AnnotationUndoing(lambda: self.personal, self.messages, self.bus, self)
        return self._undoing

    @property
    def welcome(self) -> "Welcome":
        """What greets somebody who is new."""
        if self._welcome is None:
            from desktop.views.welcome import Welcome  # noqa: PLC0415

            self._welcome = Welcome(self, self._theme)
        return self._welcome

    def greet(self) -> None:
        """Show the tour to somebody who has not seen it."""
        if not self._settings.has_seen_tour:
            self.welcome.show_tour()

    def _made_screen(self, screen: Screen) -> "AnyScreen":
        if screen in (Screen.GUIDE, Screen.CASES):
            pages = self._page_screens.made(screen)
            if self._was_painted:
                pages.complete()
            return pages
        if self._other_screens is None:
            from desktop.views.other_screens import OtherScreens  # noqa: PLC0415

            self._other_screens = OtherScreens(
                self,
                self._reading,
                self._checking,
                self._prompts,
                self._guide,
                self._licences,
                self._remembering.folder,
            )
        return self._other_screens.made(screen)

    # -- the person's own things -------------------------------------------------------------

    def use_keeping(self, keeping: "Keeping") -> None:
        """Have the deeds on the person's own things done by `keeping`."""
        self.keeping = keeping

    @property
    def personal(self) -> "Personal | None":
        """The services over the profile that is open, if one is."""
        return self.layer.personal if self.layer else None

    def use_personal(self, personal: "Personal") -> None:
        """Show a person's own things from now on."""
        from desktop.views.personal_layer import PersonalLayer  # noqa: PLC0415 - after the first

        layer = self.layer = PersonalLayer(personal, self.bus, self.screens)
        layer.failed.connect(self.messages.tell_problem)
        layer.notice_given.connect(self.messages.tell)
        layer.review_counted.connect(self.show_review_count)
        layer.settled.connect(self._keep_place)
        layer.session_interrupted.connect(self._on_layer_session_interrupted)
        layer.clock_doubted.connect(self._on_layer_clock_doubted)
        if self._lookup is not None:
            self._lookup.use_personal(personal)
        layer.begin()
        if self.screens.shown in NEED_PERSONAL and self._rail.isAncestorOf(self.focusWidget()):
            # There was nothing on the screen yet that could take the keyboard.
            self.screens.of(self.screens.shown).focus_first()

    def _on_layer_session_interrupted(self) -> None:
        self.messages.remind(
            self.tr("A workshop was interrupted. Every answer is kept."),
            self.tr("Go to it"),
            lambda: self.go(Place(Screen.WORKSHOP)),
            lambda: self.place().screen is not Screen.WORKSHOP,
        )

    def _on_layer_clock_doubted(self) -> None:
        from desktop.clock import utc_now  # noqa: PLC0415 - clocks are seldom wrong
        from desktop.qt.days import long_day  # noqa: PLC0415 - the same

        words = self.tr(
            "This computer says it is {day}, but you have notes from later days."
            " If its clock is wrong, set it: new notes and backups get its date."
        ).format(day=long_day(utc_now().astimezone().date()))
        self.messages.remind(words, self.tr("Close"), lambda: None, stays=True)

    def let_go_of_personal(self) -> None:
        """Forget the person's things: every screen is made anew without them."""
        self.messages.stop_long_work()
        self.messages.forget_reminders()
        self.screens.flush()
        if self.layer is not None:
            self.layer.let_go()
            self.layer = None
        if self._lookup is not None:
            self._lookup.use_personal(None)
        here = self.place()
        self.screens.let_go()
        self.navigation.show(here)

    def show_review(self) -> None:
        """Show the annotations that need review."""
        from desktop.views.notebook_trays import Tray  # noqa: PLC0415 - seldom wanted

        self.go(Place(Screen.NOTEBOOK))
        self.screens.of(Screen.NOTEBOOK).show_tray(Tray.REVIEW)

    def show_review_count(self, count: int) -> None:
        """Say in the rail how many annotations need review."""
        words = self.tr("%n needs (need) review", "", count) if count else ""
        self._rail.show_count(Screen.NOTEBOOK, count, words)

    # -- places -----------------------------------------------------------------------------

    def open_first(self, place: Place | None) -> None:
        """Show the place the person was last, or Home."""
        self.navigation.open_first(place)
        screen = self.screens.reading_shown()
        if screen is None or screen.is_complete:
            self._make_what_follows()
        else:
            screen.completed.connect(self._make_what_follows)

    def _make_what_follows(self) -> None:
        """Make what a page does without: keys, menus, and the names of widgets of our own."""
        from desktop.qt.roles import tell_roles  # noqa: PLC0415

        # Pages have no such widgets. Home does, which is not on the screen yet.
        tell_roles()
        _ = self.deeds

    def go(self, place: Place) -> None:
        """Go to a place and remember where the person was."""
        self.navigation.go(place)

    def place(self) -> Place:
        """Return where the person is."""
        return self.screens.place()

    def _on_navigation_arrived(self, place: Place) -> None:
        self._rail.show_current(place.screen)
        if self.screens.reading_shown() is None:
            self._show_title(self._rail.name_of(place.screen))
        self._suit_top()
        if self._lookup is not None:
            self._lookup.hide()
        self.messages.drop_reminder_done()
        if not self.top.search_field.hasFocus():
            self.screens.of(place.screen).focus_first()
        if self.layer is not None:
            self.layer.look()

    def follow_page(self) -> None:
        """Let title and deeds suit the page that is shown now."""
        screen = self.screens.reading_shown()
        page = screen.page if screen else None
        if self._deeds is not None:
            self._deeds.suit(page)
        if page:
            title = page_name(page.number, page.title)
        else:
            is_map = screen is not None and not screen.page_id
            title = self.tr("Case studies") if is_map else self.tr("Glossary")
        self._show_title(title)

    def _show_title(self, shown: str) -> None:
        title = self.guide_title
        if self.isRightToLeft():
            from desktop.qt.direction import apart  # noqa: PLC0415 - for few languages

            shown, title = apart(shown), apart(title)
        self.setWindowTitle(f"{shown} – {title}")

    def _on_navigation_history_changed(self) -> None:
        self.top.show_history(self.navigation.history)

    def _on_navigation_page_missed(self) -> None:
        self.messages.tell(self.tr("This page is not in this edition of the guide."))

    def _on_rail_chosen(self, screen: Screen) -> None:
        self.go(Place(screen))
        self._rail.show_current(self.screens.shown)

    def _on_search_field_used(self) -> None:
        _ = self.lookup.panel

    # -- settings and looks -----------------------------------------------------------------

    @property
    def settings(self) -> Settings:
        """How the program is set."""
        return self._settings

    @property
    def theme(self) -> Theme:
        """What everything is drawn with."""
        return self._theme

    @property
    def guide_title(self) -> str:
        """The title of the guide."""
        return self._reading.edition.title

    def change_settings(self, settings: Settings) -> None:
        """Use other settings from now on, and keep them."""
        before, self._settings = self._settings, settings
        if settings.keys != before.keys:
            self.deeds.use_keys(settings.keys)
            self.top.show_keys()
            if self.screens.if_made(Screen.HELP):
                self.screens.of(Screen.HELP).show_keys()
        if (settings.theme, settings.text_percent) != (before.theme, before.text_percent):
            self._theme = theme_for(settings)
            self._apply_theme()
        if self.screens.if_made(Screen.SETTINGS):
            self.screens.of(Screen.SETTINGS).show_settings(settings)
        self._arrange()
        self._suit_top()
        try:
            self._remembering.keep_settings(settings)
        except EnvironmentProblem as problem:
            self.messages.tell_problem(problem)

    def follow_system(self) -> None:
        """Look again how the desktop is set."""
        theme = theme_for(self._settings)
        if theme != self._theme:
            self._theme = theme
            self._apply_theme()

    def _apply_theme(self) -> None:
        theme = self._theme
        QApplication.setPalette(theme.palette())
        self.setFont(theme.font())
        self.setStyleSheet(theme.style_sheet())
        self.top.set_theme(theme)
        self._rail.set_theme(theme)
        self.messages.set_theme(theme)
        if self.screens.all_made():
            # Before the first screen the window has not got its size.
            self._arrange()
        for part in (self.screens, self._lookup, self._welcome):
            if part is not None:
                part.set_theme(theme)

    def _arrange(self) -> None:
        """Give each part of the window room by its width and the text size."""
        room = self._room()
        self._rail.set_narrow(room < ROOMY)
        self.screens.give_room(room, wants_companion=self._settings.shows_companion)

    def _suit_top(self) -> None:
        """Offer in the top bar what goes with the screen shown."""
        screen = self.screens.reading_shown()
        is_reading = screen is not None and bool(screen.page_id)
        self.top.suit(
            has_companion=is_reading and self._room() >= WIDE,
            shows_companion=self._settings.shows_companion,
            has_paper=is_reading or self.screens.shown is Screen.HELP,
        )
        self.top.show_history(self.navigation.history)

    def _room(self) -> float:
        return self.width() * 100 / self._theme.percent

    def _on_companion_clicked(self) -> None:
        wants = not self._settings.shows_companion
        self.change_settings(self._settings._replace(shows_companion=wants))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self._suit_top()
        self.messages.place()

    # -- coming -----------------------------------------------------------------------------

    def restore_geometry(self, stored: str) -> None:
        """Take the place on the desktop the window had before, if it is still there."""
        if not stored or not self.restoreGeometry(QByteArray.fromBase64(stored.encode())):
            self.resize(1366, 768)
            screen = self.screen()
            self._fills_screen = bool(screen and screen.availableGeometry().width() <= self.width())

    def appear(self) -> None:
        """Show the window where it was, or at its first time as large as a small screen."""
        # Not `setWindowState`: it takes a value of the namespace `Qt`, which takes long to make.
        if self._fills_screen:
            self.showMaximized()
        else:
            self.show()

    def come_forward(self) -> None:
        """Show the window above all others: another start of the program asked for it."""
        if self.isMinimized():
            self.setWindowState(self.windowState() & ~QtCore.Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def after_first_paint(self, deed: Callable[[], None]) -> None:
        """Do something once the first page is on the screen."""
        self._after_paint = deed

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._was_painted = True
        if self._after_paint is not None:
            deed, self._after_paint = self._after_paint, None
            QTimer.singleShot(AFTER_PAINT_MS, self, deed)

    @override
    def keyPressEvent(self, event: "QKeyEvent") -> None:
        screen = self.screens.reading_shown()
        is_early = self._deeds is None and event.key() not in MODIFIER_KEYS
        if is_early and screen is not None:
            # The key was faster than the first page, and what it does is not made yet.
            screen.complete()
            self.deeds.trigger(event.keyCombination())
            return
        from desktop.qt.pressing import press_with_enter  # noqa: PLC0415 - not to start

        if not press_with_enter(self, event):
            super().keyPressEvent(event)

    # -- leaving ----------------------------------------------------------------------------

    def keep_session(self) -> None:
        """Remember where the person is. Raises EnvironmentProblem if that cannot be stored."""
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        self._remembering.keep_session(self.screens.place_to_reopen(), geometry)

    def _keep_place(self) -> None:
        try:
            self.keep_session()
        except EnvironmentProblem as problem:
            # A message would only keep the person from reading, or from leaving.
            log.warning("the last place could not be stored: %s", problem)

    def end_session(self, manager: "QSessionManager") -> None:
        """Store what waits before the computer is shut down; ask it to wait if that fails."""
        if not self.screens.flush() and manager.allowsInteraction():
            manager.cancel()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.screens.flush() and not self._prompts.may_lose_note(self):
            event.ignore()
            return
        self.messages.stop_long_work()
        if self.layer is not None:
            self.layer.finish()
        self._keep_place()
        super().closeEvent(event)
