"""The main window: rail, top bar, one screen at a time, and the way back."""

import logging
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Union, cast

from PySide6 import QtCore
from PySide6.QtCore import QByteArray, QSize, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.history import History, Place, Screen
from desktop.domain.library import GLOSSARY, PageId, TermId
from desktop.domain.settings import TEXT_SIZES, Settings, larger, smaller
from desktop.errors import EnvironmentProblem
from desktop.qt import icons
from desktop.qt.bus import Bus
from desktop.qt.numbers import MODIFIER_KEYS
from desktop.qt.overriding import override
from desktop.qt.tasks import Tasks
from desktop.qt.theme import Theme, first_theme_for, theme_for
from desktop.qt.wording import Explanation, page_name
from desktop.services.reading import ReadingService
from desktop.services.remembering import RememberingService
from desktop.services.searching import SearchingService
from desktop.views.actions import ActionId, Actions
from desktop.views.prompts import Prompts
from desktop.views.rail import Rail
from desktop.views.reading_screen import ReadingScreen
from desktop.views.search_field import SearchField

# What the first page does not need is imported when it is wanted.
if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QSessionManager

    from desktop.domain.annotations import AnnotationId, Changes
    from desktop.services.annotating import AnnotatingService
    from desktop.services.deed_log import UndoToken
    from desktop.services.personal import Personal
    from desktop.services.places import AnchoringReport
    from desktop.views.help import HelpScreen
    from desktop.views.home import HomeScreen
    from desktop.views.keeping import Keeping
    from desktop.views.long_work import Ended, LongWork
    from desktop.views.notebook import NotebookScreen
    from desktop.views.notice import Notice
    from desktop.views.page_deeds import PageDeeds
    from desktop.views.personal_layer import PersonalLayer
    from desktop.views.problem import Banner
    from desktop.views.search_panel import SearchPanel
    from desktop.views.settings import SettingsScreen
    from desktop.views.term_card import TermCard
    from desktop.views.tour import Tour
    from desktop.views.training.screen import TrainingScreen
    from desktop.views.workshop.screen import WorkshopScreen

log = logging.getLogger(__name__)

SMALLEST = QSize(640, 440)
AFTER_PAINT_MS = 50
PREPARE_MS = 1500
WIDE, ROOMY, MEDIUM, TIGHT = 1180, 1000, 880, 640
"""Widths at 100 per cent text from which the companion, the wide rail and the list have room."""

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

AnyScreen = Union[
    "HomeScreen",
    ReadingScreen,
    "TrainingScreen",
    "NotebookScreen",
    "WorkshopScreen",
    "SettingsScreen",
    "HelpScreen",
]


class MainWindow(QWidget):
    """Everything a person sees.

    Signals:
        first_shown(): the first screen is made and about to be painted.
    """

    first_shown = Signal()

    def __init__(
        self,
        reading: ReadingService,
        searching: SearchingService,
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
        self._world = world
        self._guide = guide
        self._licences = licences
        self._settings = settings
        self._theme = first_theme_for(settings)
        self._history = History()
        self._screens: dict[Screen, AnyScreen] = {}
        self._last_read: Place | None = None
        self._panel: SearchPanel | None = None
        self._banner: Banner | None = None
        self._tour: Tour | None = None
        self._term_card: TermCard | None = None
        self._words_to_mark: list[str] = []
        self._was_painted = False
        self._fills_screen = False
        self._after_paint: Callable[[], None] | None = None
        self._personal: Personal | None = None
        self._keeping: Keeping | None = None
        self._layer: PersonalLayer | None = None
        self.bus = Bus(self)
        self._preparing = QTimer(self)
        self._preparing.setSingleShot(True)
        self._preparing.setInterval(PREPARE_MS)
        edition = reading.edition
        self.setWindowTitle(edition.title)
        words = self.tr("Edition {date}").format(date=edition.publication_date)
        self._rail = Rail(edition.title, words, self._theme)
        self._back = self._tool(self.tr("Back"))
        self._forward = self._tool(self.tr("Forward"))
        self.search_field = SearchField(self._theme)
        self._size_button = self._tool(self.tr("Text size"))
        self._companion_button = self._tool(self.tr("Show or hide the panel beside the page"))
        self._companion_button.setCheckable(True)
        self._print_button = self._tool(self.tr("Print or save this page"))
        self._menu_button = self._tool(self.tr("Menu"))
        self._stack = QStackedWidget()
        # A banner above it gets the height that its words need; pages scroll.
        self._stack.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._notice: Notice | None = None
        self._long_work: LongWork | None = None
        self._lay_out()
        self._made_actions: Actions | None = None
        self._wire()
        self._apply_theme()

    def _tool(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(name)
        button.setAccessibleName(name)
        return button

    def _lay_out(self) -> None:
        self.setMinimumSize(SMALLEST)
        self._top = QFrame()
        self._top.setObjectName("top")
        self._top_row = QHBoxLayout(self._top)
        self._top_row.addWidget(self._back)
        self._top_row.addWidget(self._forward)
        self._top_row.addWidget(self.search_field, 100)
        self._top_row.addStretch(1)
        for button in (
            self._companion_button,
            self._size_button,
            self._print_button,
            self._menu_button,
        ):
            self._top_row.addWidget(button)
        column = QVBoxLayout()
        self._column = column
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top)
        column.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addLayout(column, 1)

    @property
    def _actions(self) -> Actions:
        """What has a key or stands in a menu; made once the first page is on the screen."""
        return self._made_actions or self._make_actions()

    def _make_actions(self) -> Actions:
        from desktop.views.page_deeds import PageDeeds  # noqa: PLC0415

        deeds = self._deeds(PageDeeds(self, self._reading, self._prompts))
        actions = self._made_actions = Actions(self, deeds, self._settings.keys)
        self._make_menus(actions)
        self._show_keys_in_hints(actions)
        screen = self.reading_screen()
        actions.suit(screen.page if screen else None)
        return actions

    def _make_what_follows(self) -> None:
        """Make what a page does without: keys, menus, and the names of widgets of our own."""
        from desktop.qt.roles import tell_roles  # noqa: PLC0415

        # Pages have no such widgets. Home does, which is not on the screen yet.
        tell_roles()
        if self._made_actions is None:
            self._make_actions()

    def _deeds(self, page: "PageDeeds") -> dict[ActionId, Callable[[], object]]:
        """Say what each declared action does."""
        return {
            **page.by_action(),
            **{action_id: self._own_deed(action_id) for action_id in OWN_DATA},
            ActionId.MENU: self._on_menu_triggered,
            ActionId.SETTINGS: self._on_settings_triggered,
            ActionId.QUIT: self.close,
            ActionId.FIND: self._on_find_triggered,
            ActionId.SOURCE: self._on_source_triggered,
            ActionId.UNDO: self._on_undo_triggered,
            ActionId.LARGER_TEXT: self.make_text_larger,
            ActionId.SMALLER_TEXT: self.make_text_smaller,
            ActionId.NORMAL_TEXT: self.make_text_normal,
            ActionId.FULL_SCREEN: self._on_full_screen_triggered,
            ActionId.PRESENT: self._on_present_triggered,
            ActionId.BACK: self.go_back,
            ActionId.FORWARD: self.go_forward,
            ActionId.HOME: self._on_home_triggered,
            ActionId.SEARCH: self.start_search,
            ActionId.LIST: self._on_list_triggered,
            ActionId.HELP: self._on_help_triggered,
            ActionId.KEYS: self._on_keys_triggered,
            ActionId.TOUR: self.show_tour,
        }

    def _own_deed(self, action_id: ActionId) -> Callable[[], object]:
        """Return a deed on the person's own things: there are none as long as nothing is open."""

        def do() -> None:
            if self._keeping is not None:
                self._keeping.deeds.by_action()[action_id]()

        return do

    def _make_menus(self, actions: Actions) -> None:
        sizes = (ActionId.LARGER_TEXT, ActionId.SMALLER_TEXT, ActionId.NORMAL_TEXT)
        for button, ids in (
            (self._size_button, sizes),
            (self._print_button, (ActionId.PRINT, ActionId.SAVE_PDF)),
            (self._menu_button, ()),
        ):
            menu = QMenu(self)
            menu.addActions(actions.of(*ids))
            button.setMenu(menu)
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu_button.menu().aboutToShow.connect(self._on_menu_about_to_show)

    def _show_keys_in_hints(self, actions: Actions) -> None:
        for button, action_id in (
            (self._back, ActionId.BACK),
            (self._forward, ActionId.FORWARD),
            (self._menu_button, ActionId.MENU),
        ):
            words = actions.named_with_key(button.accessibleName(), action_id)
            button.setToolTip(words)

    def _wire(self) -> None:
        """Connect what the window holds; screens are connected where they are made."""
        self._rail.chosen.connect(self._on_rail_chosen)
        self._back.clicked.connect(self.go_back)
        self._forward.clicked.connect(self.go_forward)
        self._companion_button.clicked.connect(self._on_companion_clicked)
        self.search_field.entered.connect(self._make_panel)
        self.search_field.textChanged.connect(self._make_panel)
        self.bus.data_changed.connect(self._on_bus_data_changed)
        self._preparing.timeout.connect(self._on_preparing_timeout)

    @property
    def banner(self) -> "Banner":
        """The strip that tells of problems; made when it is first wanted."""
        if self._banner is None:
            from desktop.views.problem import Banner  # noqa: PLC0415
            from desktop.views.widgets.tab_order import set_tab_order  # noqa: PLC0415

            self._banner = Banner(self._theme)
            self._column.insertWidget(1, self._banner)
            set_tab_order(self._menu_button, self._banner)
        return self._banner

    @property
    def notice(self) -> "Notice":
        """The sentence at the lower edge; made when it is first wanted."""
        if self._notice is None:
            from desktop.views.notice import Notice  # noqa: PLC0415

            self._notice = Notice(self)
            self._notice.set_theme(self._theme)
        return self._notice

    @property
    def long_work(self) -> "LongWork":
        """The strip that says how far long work is; made when there is some."""
        if self._long_work is None:
            from desktop.views.long_work import LongWork  # noqa: PLC0415
            from desktop.views.widgets.tab_order import set_tab_order  # noqa: PLC0415

            self._long_work = LongWork(self._theme)
            self._column.insertWidget(1, self._long_work)
            set_tab_order(self._menu_button, self._long_work)
        return self._long_work

    def begin_long_work(
        self, words: str, total: int, steps: "Iterator[int]", ended: "Ended"
    ) -> bool:
        """Have something done in steps; returns whether it began: one thing at a time."""
        if self.long_work.is_busy:
            self.show_notice(self.tr("Another task is running. Stop it, or wait until it ends."))
            return False
        self.long_work.start(words, total, steps, ended)
        return True

    def stop_long_work(self) -> None:
        """Stop what is under way; what was done of it stays done."""
        if self._long_work is not None:
            self._long_work.stop()

    # -- the person's own things -------------------------------------------------------------

    def use_keeping(self, keeping: "Keeping") -> None:
        """Have the deeds on the person's own things done by `keeping`."""
        self._keeping = keeping

    def let_go_of_personal(self) -> None:
        """Forget the person's things: every screen is made anew without them."""
        self.stop_long_work()
        self.store_notes()
        if self._layer is not None:
            self._layer.let_go()
            self._layer = None
        self._personal = None
        self._preparing.stop()
        self._on_review_counted(0)
        if self._panel is not None:
            self._panel.use_personal(None)
        here = self.place()
        for widget in self._screens.values():
            if hasattr(widget, "let_go"):
                widget.let_go()
            self._stack.removeWidget(widget)
            widget.deleteLater()
        self._screens.clear()
        self._show(here)

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

    def use_personal(self, personal: "Personal") -> None:
        """Show a person's own things from now on."""
        from desktop.views.personal_layer import PersonalLayer  # noqa: PLC0415 - after the first

        self._personal = personal
        layer = self._layer = PersonalLayer(personal, self.bus, self)
        layer.failed.connect(self.show_problem)
        layer.notice_given.connect(self.show_notice)
        layer.window_changed.connect(self._look)
        layer.settled.connect(self._keep_place)
        self._count_review()
        self._preparing.start()
        if self._panel is not None:
            self._panel.use_personal(personal)
        for widget in self._screens.values():
            self._equip(widget)
        self._look()

    def _equip(self, widget: AnyScreen) -> None:
        """Give a screen what belongs to the person, if a profile is open and can be read.

        Where it cannot, the guide is read all the same.
        """
        if self._layer is None or self._personal is None:
            return
        try:
            self._layer.equip(widget)
            if hasattr(widget, "use_personal") and not isinstance(widget, ReadingScreen):
                widget.use_personal(self._personal, self.bus)
        except EnvironmentProblem as problem:
            self.show_problem(problem)

    def toggle_read(self, screen: ReadingScreen) -> None:
        """Mark the page of a screen as read, or as not read."""
        if self._layer is not None:
            self._layer.toggle_read(screen)

    def practise(self, page_id: PageId) -> None:
        """Let the person choose how to practise a section or a case."""
        from desktop.views.training.topics import Topic  # noqa: PLC0415 - when it is wanted

        self.go(Place(Screen.TRAINING, PageId(Topic.PRACTISE.value)))
        cast("TrainingScreen", self._screens[Screen.TRAINING]).practise_page(page_id)

    def tell_of_places(self, report: "AnchoringReport") -> None:
        """Say what became of the person's annotations after the guide was updated."""
        if report.review:
            found = self.tr(
                "The guide was updated. %Ln of your notes and marks has (have) its (their) place.",
                "",
                report.unmoved + report.moved,
            )
            asked = self.tr("%Ln needs (need) your review.", "", report.review)
            self.notice.tell(f"{found} {asked}", self.tr("Look at them"), self._show_review)
        elif report.moved:
            words = self.tr(
                "The guide was updated. All %Ln note(s) and mark(s) have their place.",
                "",
                report.unmoved + report.moved,
            )
            self.show_notice(words)

    def _show_review(self) -> None:
        from desktop.views.notebook_trays import Tray  # noqa: PLC0415 - seldom wanted

        self.go(Place(Screen.NOTEBOOK))
        cast("NotebookScreen", self._screens[Screen.NOTEBOOK]).show_tray(Tray.REVIEW)

    def _look(self) -> None:
        """Say what is before the person's eyes, for their reading progress."""
        if self._layer is not None:
            is_seen = self.isActiveWindow() and not self.isMinimized()
            self._layer.look(self._stack.currentWidget() if is_seen else None)

    def _on_preparing_timeout(self) -> None:
        """Make the notebook while nobody waits for it, in two short steps: to open at once."""
        if "desktop.views.notebook" in sys.modules:
            self._screen(Screen.NOTEBOOK)
            return
        import_module("desktop.views.notebook")
        self._preparing.start()

    def _count_review(self) -> None:
        """Say in the rail how many annotations need review."""
        if self._personal is not None:
            try:
                self._on_review_counted(self._personal.annotating.count_review())
            except EnvironmentProblem as problem:
                self.show_problem(problem)

    def _on_review_counted(self, count: int) -> None:
        words = self.tr("%n needs (need) review", "", count) if count else ""
        self._rail.show_count(Screen.NOTEBOOK, count, words)

    def _on_bus_data_changed(self, changes: "Changes", origin: object) -> None:
        # The notebook counts by itself while it is shown.
        if changes.annotations and self._screen_shown() is not Screen.NOTEBOOK:
            self._count_review()

    @property
    def personal(self) -> "Personal | None":
        """The services over the profile that is open, if one is."""
        return self._personal

    def come_forward(self) -> None:
        """Show the window above all others: another start of the program asked for it."""
        if self.isMinimized():
            self.setWindowState(self.windowState() & ~QtCore.Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    # -- going places -----------------------------------------------------------------------

    def open_first(self, place: Place | None) -> None:
        """Show the place the person was last, or Home."""
        if place and place.page_id:
            self._last_read = place
        if place is None or not self._show(place):
            self._show(Place(Screen.HOME))
        screen = self.reading_screen()
        if screen is None:
            self._make_what_follows()
        else:
            screen.completed.connect(self._make_what_follows)
        self.first_shown.emit()

    def go(self, place: Place) -> None:
        """Go to a place and remember where the person was."""
        here = self.place()
        if self._show(place) and not here.is_same_page(place):
            self._history.leave(here)
            self._update_history_buttons()

    def go_back(self) -> None:
        """Go to where the person was before."""
        if self._history.can_go_back:
            self._show(self._history.back(self.place()))
            self._update_history_buttons()

    def go_forward(self) -> None:
        """Undo going back."""
        if self._history.can_go_forward:
            self._show(self._history.forward(self.place()))
            self._update_history_buttons()

    def place(self) -> Place:
        """Return where the person is."""
        screen = self._screen_shown()
        widget = self._screens.get(screen)
        if isinstance(widget, ReadingScreen):
            return widget.place()
        if widget is not None and screen is Screen.TRAINING:
            return cast("TrainingScreen", widget).place()
        return Place(screen)

    def _screen_shown(self) -> Screen:
        shown = self._stack.currentWidget()
        return next((s for s, widget in self._screens.items() if widget is shown), Screen.HOME)

    def _show(self, place: Place) -> bool:
        """Show a place; return False if this edition does not have it."""
        try:
            shown = self._show_unguarded(place)
        except EnvironmentProblem as problem:
            self.banner.show_problem(Explanation(problem))
            return False
        if not shown:
            self.show_notice(self.tr("This page is not in this edition of the guide."))
        return shown

    def _show_unguarded(self, place: Place) -> bool:
        here = self.place() if self._screens else None
        if here and here.page_id and here.screen is not Screen.TRAINING:
            self._last_read = here
        target = self._with_page(place)
        widget = self._screen(target.screen)
        if isinstance(widget, ReadingScreen) and not widget.show_place(target):
            return False
        if target.screen is Screen.TRAINING:
            cast("TrainingScreen", widget).show_place(target)
        if target.screen is Screen.HOME:
            cast("HomeScreen", widget).set_last(self._last_read)
        self._stack.setCurrentWidget(widget)
        self._rail.show_current(target.screen)
        self._update_buttons()
        if self._panel:
            self._panel.hide()
        if isinstance(widget, ReadingScreen) and target.page_id:
            self._last_read = target
        if not self.search_field.hasFocus():
            widget.focus_first()
        self._look()
        return True

    def _with_page(self, place: Place) -> Place:
        """Return a place with a page: the rail names only a screen."""
        if place.page_id or place.screen not in (Screen.GUIDE, Screen.CASES):
            return place
        if place.screen is Screen.CASES:
            return place
        shown = self._screens.get(place.screen)
        if isinstance(shown, ReadingScreen) and shown.page_id:
            return shown.place()
        return place._replace(page_id=self._reading.first_page() or GLOSSARY)

    def _screen(self, screen: Screen) -> AnyScreen:
        """Return a screen, made when it is first wanted."""
        if screen not in self._screens:
            widget = self._make_screen(screen)
            self._screens[screen] = widget
            self._stack.addWidget(widget)
            self._equip(widget)
        return self._screens[screen]

    def _make_screen(self, screen: Screen) -> AnyScreen:
        if screen is Screen.HOME:
            from desktop.views.home import HomeScreen  # noqa: PLC0415

            home = HomeScreen(self._reading, self._theme)
            home.place_wanted.connect(self.go)
            return home
        if screen is Screen.SETTINGS:
            from desktop.views.data_section import DataSection  # noqa: PLC0415
            from desktop.views.settings import SettingsScreen  # noqa: PLC0415

            settings = SettingsScreen(
                self._settings,
                self._reading.edition,
                str(self._remembering.folder),
                self._licences,
                DataSection(self._actions.of(*OWN_DATA)),
                self._theme,
            )
            settings.settings_changed.connect(self.change_settings)
            return settings
        if screen is Screen.HELP:
            from desktop.views.help import HelpScreen  # noqa: PLC0415

            helping = HelpScreen(self._guide, self._actions, self._theme)
            helping.keys_wanted.connect(self._on_help_keys_wanted)
            helping.usual_keys_wanted.connect(self._on_help_usual_keys_wanted)
            helping.set_has_list(self._room() >= TIGHT)
            return helping
        makers: dict[Screen, Callable[[], AnyScreen]] = {
            Screen.NOTEBOOK: self._made_notebook,
            Screen.TRAINING: self._make_training,
            Screen.WORKSHOP: self._make_workshop,
        }
        if screen in makers:
            return makers[screen]()
        reading = ReadingScreen(screen, self._reading, self._world, self._theme)
        reading.place_wanted.connect(self.go)
        reading.term_requested.connect(self._on_term_requested)
        reading.notice_given.connect(self.show_notice)
        reading.undo_offered.connect(self.offer_undo)
        reading.failed.connect(self.show_problem)
        reading.read_toggled.connect(self._on_reading_read_toggled)
        reading.practice_wanted.connect(self._on_reading_practice_wanted)
        reading.recovered.connect(self._on_reading_recovered)
        reading.page_shown.connect(self._on_page_shown)
        self._give_room(reading)
        if self._was_painted:
            reading.complete()
        return reading

    def _made_notebook(self) -> "NotebookScreen":
        from desktop.views.notebook import NotebookScreen  # noqa: PLC0415

        notebook = NotebookScreen(self._reading, self._prompts, self._theme, self.begin_long_work)
        notebook.place_wanted.connect(self.go)
        notebook.notice_given.connect(self.show_notice)
        notebook.undo_offered.connect(self.offer_undo)
        notebook.failed.connect(self.show_problem)
        notebook.review_counted.connect(self._on_review_counted)
        notebook.export_wanted.connect(self._on_notebook_export_wanted)
        return notebook

    def _make_training(self) -> "TrainingScreen":
        from desktop.views.training.screen import TrainingScreen  # noqa: PLC0415

        training = TrainingScreen(self._reading, self._prompts, self._theme)
        training.place_wanted.connect(self.go)
        training.notice_given.connect(self.show_notice)
        training.undo_offered.connect(self._on_training_undo_offered)
        training.failed.connect(self.show_problem)
        training.set_has_list(self._room() >= TIGHT)
        if self._personal is not None:
            training.use_personal(self._personal, self.bus)
        return training

    def _make_workshop(self) -> "WorkshopScreen":
        from desktop.views.workshop.screen import WorkshopScreen  # noqa: PLC0415

        workshop = WorkshopScreen(self._reading, self._checking, self._prompts, self._theme)
        workshop.place_wanted.connect(self.go)
        workshop.notice_given.connect(self.show_notice)
        workshop.failed.connect(self.show_problem)
        return workshop

    def reading_screen(self) -> ReadingScreen | None:
        """Return the screen with a page, if one is shown."""
        widget = self._stack.currentWidget()
        return widget if isinstance(widget, ReadingScreen) else None

    def help_shown(self) -> "HelpScreen | None":
        """Return Help, if it is shown."""
        helping = self._screens.get(Screen.HELP)
        is_shown = helping is not None and helping is self._stack.currentWidget()
        return cast("HelpScreen", helping) if is_shown else None

    # -- settings ---------------------------------------------------------------------------

    def change_settings(self, settings: Settings) -> None:
        """Use other settings from now on, and keep them."""
        if settings.keys != self._settings.keys:
            self._actions.use_keys(settings.keys)
            self._show_keys_in_hints(self._actions)
            if Screen.HELP in self._screens:
                cast("HelpScreen", self._screens[Screen.HELP]).show_keys()
        looks_different = (settings.theme, settings.text_percent) != (
            self._settings.theme,
            self._settings.text_percent,
        )
        self._settings = settings
        if looks_different:
            self._theme = theme_for(settings)
            self._apply_theme()
        if Screen.SETTINGS in self._screens:
            cast("SettingsScreen", self._screens[Screen.SETTINGS]).show_settings(settings)
        self._arrange()
        self._update_buttons()
        try:
            self._remembering.keep_settings(settings)
        except EnvironmentProblem as problem:
            self.banner.show_problem(Explanation(problem))

    def follow_system(self) -> None:
        """Look again how the desktop is set."""
        theme = theme_for(self._settings)
        if theme != self._theme:
            self._theme = theme
            self._apply_theme()

    def make_text_larger(self) -> None:
        """Use the next larger text size."""
        self._change_text(larger(self._settings.text_percent))

    def make_text_smaller(self) -> None:
        """Use the next smaller text size."""
        self._change_text(smaller(self._settings.text_percent))

    def make_text_normal(self) -> None:
        """Use the usual text size."""
        self._change_text(100)

    def _change_text(self, percent: int) -> None:
        if percent in TEXT_SIZES:
            self.change_settings(self._settings._replace(text_percent=percent))
            self.show_notice(self.tr("Text size {percent} %").format(percent=percent))

    def _apply_theme(self) -> None:
        theme = self._theme
        c, px = theme.colours, theme.px
        QApplication.setPalette(theme.palette())
        self.setFont(theme.font())
        self.setStyleSheet(theme.style_sheet())
        self._top_row.setContentsMargins(px(16), px(9), px(16), px(9))
        self._top_row.setSpacing(px(8))
        self.search_field.setMaximumWidth(px(560))
        for button, name in (
            (self._back, "forward" if self.isRightToLeft() else "back"),
            (self._forward, "back" if self.isRightToLeft() else "forward"),
            (self._companion_button, "companion"),
            (self._size_button, "text-size"),
            (self._print_button, "print"),
            (self._menu_button, "menu"),
        ):
            # Only the ways back and forward are ever shut.
            disabled = c.line if button in (self._back, self._forward) else None
            button.setIcon(icons.icon(name, c.ink, px(22), disabled=disabled))
            button.setIconSize(QSize(px(22), px(22)))
        self._rail.set_theme(theme)
        self.search_field.set_theme(theme)
        if self._banner:
            self._banner.set_theme(theme)
        if self._notice:
            self._notice.set_theme(theme)
        if self._long_work:
            self._long_work.set_theme(theme)
        if self._screens:
            # Before the first screen the window has not got its size.
            self._arrange()
        for widget in self._screens.values():
            widget.set_theme(theme)
        if self._panel:
            self._panel.set_theme(theme)
        if self._term_card:
            self._term_card.set_theme(theme)
        if self._tour:
            self._tour.set_theme(theme)

    def _arrange(self) -> None:
        """Give each part of the window room by its width and the text size."""
        self._rail.set_narrow(self._room() < ROOMY)
        for screen, widget in self._screens.items():
            if isinstance(widget, ReadingScreen):
                self._give_room(widget)
            elif screen in (Screen.HELP, Screen.TRAINING):
                listed = cast("HelpScreen | TrainingScreen", widget)
                listed.set_has_list(self._room() >= TIGHT)

    def _room(self) -> float:
        return self.width() * 100 / self._theme.percent

    def _give_room(self, screen: ReadingScreen) -> None:
        room = self._room()
        screen.set_room(has_list=room >= TIGHT, has_companion=room >= WIDE)
        screen.set_wants_companion(self._settings.shows_companion)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self._update_buttons()
        if self._notice:
            self._notice.place()

    # -- buttons and notices ----------------------------------------------------------------

    def _update_buttons(self) -> None:
        screen = self.reading_screen()
        is_reading = screen is not None and bool(screen.page_id)
        self._companion_button.setVisible(is_reading and self._room() >= WIDE)
        self._companion_button.setChecked(self._settings.shows_companion)
        self._print_button.setVisible(is_reading or self.help_shown() is not None)
        self._update_history_buttons()

    def _update_history_buttons(self) -> None:
        self._back.setEnabled(self._history.can_go_back)
        self._forward.setEnabled(self._history.can_go_forward)

    def _on_reading_read_toggled(self) -> None:
        self._actions[ActionId.MARK_READ].trigger()

    def _on_reading_practice_wanted(self) -> None:
        self._actions[ActionId.PRACTISE].trigger()

    def _on_page_shown(self) -> None:
        screen = self.reading_screen()
        page = screen.page if screen else None
        if self._made_actions is not None:
            self._made_actions.suit(page)
        if page:
            title = page_name(page.number, page.title)
        else:
            is_map = screen is not None and not screen.page_id
            title = self.tr("Case studies") if is_map else self.tr("Glossary")
        self.setWindowTitle(f"{title} – {self._reading.edition.title}")
        if self._words_to_mark and screen:
            words, self._words_to_mark = self._words_to_mark, []
            screen.reader.finder.mark_in_passage(words)

    def show_notice(self, words: str) -> None:
        """Show a sentence for some seconds and have it spoken."""
        self.notice.tell(words)

    def offer_undo(self, words: str, token: "UndoToken") -> None:
        """Tell what was done, with a button that undoes it."""
        self.notice.tell(words, self.tr("Undo"), lambda: self._undo(token))

    def _undo(self, token: "UndoToken | None" = None) -> None:
        if self._personal is None or not self._personal.annotating.can_undo:
            self.show_notice(self.tr("There is nothing to undo."))
            return
        from desktop.services.annotating import AT_ONCE  # noqa: PLC0415 - known by now

        annotating = self._personal.annotating
        total = annotating.size_of(token)
        if total > AT_ONCE:
            self._undo_in_steps(annotating, token, total)
            return
        try:
            changes = annotating.undo(token)
        except EnvironmentProblem as problem:
            self.show_problem(problem)
            return
        self.bus.tell(changes, self)
        self.show_notice(self.tr("Undone."))

    def _undo_in_steps(
        self, annotating: "AnnotatingService", token: "UndoToken | None", total: int
    ) -> None:
        from desktop.domain.annotations import Changes  # noqa: PLC0415 - seldom wanted
        from desktop.qt.amounts import counted  # noqa: PLC0415

        def ended(done: int, error: Exception | None) -> None:
            self.bus.tell(Changes(annotations=True), self)
            if isinstance(error, EnvironmentProblem):
                self.show_problem(error)
            elif error is not None:
                raise error
            if done == total:
                self.show_notice(self.tr("Undone."))
            else:
                self.show_notice(
                    self.tr("Stopped. Undone: {done} of {total}").format(
                        done=counted(done), total=counted(total)
                    )
                )

        words = self.tr("Undoing: {done} of {total}")
        steps = (count for count, _ in annotating.undo_in_steps(token))
        self.begin_long_work(words, total, steps, ended)

    def _on_reading_recovered(self) -> None:
        if self._banner is not None:
            self._banner.hide()
        self.show_notice(self.tr("Your note is saved now."))

    def show_problem(self, problem: EnvironmentProblem) -> None:
        """Show in the banner what went wrong, what is safe and what to do."""
        self.banner.show_problem(Explanation(problem))

    # -- search and terms -------------------------------------------------------------------

    def start_search(self) -> None:
        """Move the keyboard to the search field."""
        self.search_field.begin()

    def _make_panel(self) -> None:
        if self._panel is None:
            from desktop.views.search_panel import SearchPanel  # noqa: PLC0415

            self._panel = SearchPanel(
                self.search_field, self._searching, self._reading, self._tasks, self._theme, self
            )
            self._panel.place_wanted.connect(self._on_panel_place_wanted)
            self._panel.failed.connect(self._on_task_failed)
            self._panel.notebook_wanted.connect(self._on_panel_notebook_wanted)
            if self._personal is not None:
                self._panel.use_personal(self._personal)
            if self.search_field.text():
                self._panel.search(self.search_field.text())

    @property
    def search_panel(self) -> "SearchPanel | None":
        """The results, once there were any."""
        return self._panel

    def _on_panel_place_wanted(self, place: Place, words: list[str]) -> None:
        self._words_to_mark = words
        screen = self.reading_screen()
        self.search_field.clearFocus()
        self.go(place)
        if screen is not None and self._words_to_mark:
            self._on_page_shown()

    def _on_panel_notebook_wanted(self, typed: str) -> None:
        self.search_field.clearFocus()
        self.go(Place(Screen.NOTEBOOK))
        cast("NotebookScreen", self._screens[Screen.NOTEBOOK]).search_for(typed)

    def _on_task_failed(self, error: Exception) -> None:
        if not isinstance(error, EnvironmentProblem):
            raise error
        self.banner.show_problem(Explanation(error))

    def _on_term_requested(self, term_id: str) -> None:
        term = self._reading.term(TermId(term_id))
        if term is None:
            return
        if self._term_card is None:
            from desktop.views.term_card import TermCard  # noqa: PLC0415

            self._term_card = TermCard(self._theme, self)
            self._term_card.glossary_wanted.connect(self._on_glossary_wanted)
        self._term_card.show_term(term)

    def _on_glossary_wanted(self, term_id: str) -> None:
        self.go(Place(Screen.GUIDE, GLOSSARY, term_id))

    # -- slots of actions -------------------------------------------------------------------

    def _on_menu_triggered(self) -> None:
        self._menu_button.showMenu()

    def _on_menu_about_to_show(self) -> None:
        menu = self._menu_button.menu()
        if menu.isEmpty():
            self._actions.fill(menu)

    def _on_rail_chosen(self, screen: Screen) -> None:
        self.go(Place(screen))
        self._rail.show_current(self._screen_shown())

    def _on_home_triggered(self) -> None:
        self.go(Place(Screen.HOME))

    def _on_settings_triggered(self) -> None:
        self.go(Place(Screen.SETTINGS))

    def _on_help_triggered(self) -> None:
        self.go(Place(Screen.HELP))

    def _on_keys_triggered(self) -> None:
        self.go(Place(Screen.HELP))
        cast("HelpScreen", self._screens[Screen.HELP]).show_topic("keys")

    def greet(self) -> None:
        """Show the tour to somebody who has not seen it."""
        if not self._settings.has_seen_tour:
            self.show_tour()

    def show_tour(self) -> None:
        """Show the three cards of the first start."""
        if self._tour is None:
            from desktop.views.tour import Tour  # noqa: PLC0415 - shown once

            self._tour = Tour(self._theme, self)
            self._tour.finished.connect(self._on_tour_finished)
            self._tour.data_wanted.connect(self._on_tour_data_wanted)
        self._tour.start()

    def _on_tour_finished(self) -> None:
        if not self.search_field.hasFocus():
            self._screens[self._screen_shown()].focus_first()
        if not self._settings.has_seen_tour:
            self.change_settings(self._settings._replace(has_seen_tour=True))

    def _on_tour_data_wanted(self) -> None:
        self.go(Place(Screen.HELP))
        cast("HelpScreen", self._screens[Screen.HELP]).show_topic("80-your-data")

    def _on_help_keys_wanted(self, action_id: str, keys: tuple[str, ...]) -> None:
        chosen = {**self._settings.keys, action_id: keys}
        if keys == self._actions.usual_keys(ActionId(action_id)):
            del chosen[action_id]
        self.change_settings(self._settings._replace(keys=chosen))

    def _on_help_usual_keys_wanted(self) -> None:
        self.change_settings(self._settings._replace(keys={}))

    def _on_notebook_export_wanted(self, ids: "list[AnnotationId]") -> None:
        if self._keeping:
            self._keeping.deeds.export(ids)

    def _on_find_triggered(self) -> None:
        if screen := self.reading_screen():
            screen.find_bar.start()
        elif self._screen_shown() is Screen.NOTEBOOK:
            cast("NotebookScreen", self._screens[Screen.NOTEBOOK]).start_search()

    def _on_undo_triggered(self) -> None:
        training = cast("TrainingScreen | None", self._screens.get(Screen.TRAINING))
        is_shown = training is not None and self._screen_shown() is Screen.TRAINING
        if training is None or not is_shown or not training.undo():
            self._undo()

    def _on_training_undo_offered(self, words: str, undo: Callable[[], object]) -> None:
        self.notice.tell(words, self.tr("Undo"), undo)

    def _on_source_triggered(self) -> None:
        training = cast("TrainingScreen | None", self._screens.get(Screen.TRAINING))
        if training is None or not training.is_sitting:
            self.show_notice(self.tr("No question is open."))
        elif self._screen_shown() is Screen.TRAINING:
            training.open_passage()
        else:
            self.go(training.place())

    def _on_list_triggered(self) -> None:
        screen = self._screens.get(self._screen_shown())
        focus_list = getattr(screen, "focus_list", None)
        if focus_list is not None:
            focus_list()

    def _on_companion_clicked(self) -> None:
        wants = not self._settings.shows_companion
        self.change_settings(self._settings._replace(shows_companion=wants))

    def _on_full_screen_triggered(self) -> None:
        self.setWindowState(self.windowState() ^ QtCore.Qt.WindowState.WindowFullScreen)

    def _on_present_triggered(self) -> None:
        workshop = cast("WorkshopScreen | None", self._screens.get(Screen.WORKSHOP))
        if workshop is None or not workshop.present():
            self.show_notice(self.tr("No session is running. Start one under Workshop first."))

    # -- after the first page ---------------------------------------------------------------

    def after_first_paint(self, deed: Callable[[], None]) -> None:
        """Do something once the first page is on the screen."""
        self._after_paint = deed

    @override
    def keyPressEvent(self, event: "QKeyEvent") -> None:
        screen = self.reading_screen()
        is_early = self._made_actions is None and event.key() not in MODIFIER_KEYS
        if is_early and screen is not None:
            # The key was faster than the first page, and what it does is not made yet.
            screen.complete()
            self._actions.trigger(event.keyCombination())
            return
        from desktop.qt.pressing import press_with_enter  # noqa: PLC0415 - not to start

        if not press_with_enter(self, event):
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._was_painted = True
        if self._after_paint is not None:
            deed, self._after_paint = self._after_paint, None
            QTimer.singleShot(AFTER_PAINT_MS, self, deed)

    def check_own_folder(self) -> None:
        """Tell at once, and not when it is too late, that nothing can be stored."""
        try:
            self.keep_session()
        except EnvironmentProblem as problem:
            self.banner.show_problem(Explanation(problem))

    def check_content(self) -> None:
        """Compare the guide's text with its digest, once for each new file, in the background."""
        if self._remembering.verified_content() != self._reading.signature():
            self._checking.run(
                self._verified, self._on_content_verified, lambda: None, self._on_task_failed
            )

    def _verified(self) -> list[str]:
        signature = self._reading.signature()
        self._reading.verify()
        return [signature]

    def _on_content_verified(self, signature: str) -> None:
        self._remembering.keep_verified(signature)

    # -- leaving ----------------------------------------------------------------------------

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

    def keep_session(self) -> None:
        """Remember where the person is. Raises EnvironmentProblem if that cannot be stored."""
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        self._remembering.keep_session(self.place(), geometry)

    def _keep_place(self) -> None:
        try:
            self.keep_session()
        except EnvironmentProblem as problem:
            # A message would only keep the person from reading, or from leaving.
            log.warning("the last place could not be stored: %s", problem)

    def store_notes(self) -> bool:
        """Store what was typed and waits; return whether everything is stored."""
        are_stored = True
        for screen in self._screens.values():
            if isinstance(screen, ReadingScreen) and screen.desk is not None:
                are_stored = screen.desk.flush() and are_stored
        notebook = cast("NotebookScreen | None", self._screens.get(Screen.NOTEBOOK))
        if notebook is not None:
            are_stored = notebook.flush() and are_stored
        training = cast("TrainingScreen | None", self._screens.get(Screen.TRAINING))
        if training is not None:
            are_stored = training.flush() and are_stored
        return are_stored

    def end_session(self, manager: "QSessionManager") -> None:
        """Store what waits before the computer is shut down; ask it to wait if that fails."""
        if not self.store_notes() and manager.allowsInteraction():
            manager.cancel()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.store_notes() and not self._prompts.may_lose_note(self):
            event.ignore()
            return
        self.stop_long_work()
        if self._layer is not None:
            self._layer.finish()
        self._keep_place()
        super().closeEvent(event)
