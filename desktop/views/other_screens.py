"""The screens beside guide and cases: what each is made with, and what it wants of the window."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.domain.history import Screen
from desktop.qt.tasks import Tasks
from desktop.services.reading import ReadingService
from desktop.views.actions import OWN_DATA, ActionId
from desktop.views.prompts import Prompts

# Each is imported when it is first wanted.
if TYPE_CHECKING:
    from desktop.domain.annotations import AnnotationId
    from desktop.views.help import HelpScreen
    from desktop.views.home import HomeScreen
    from desktop.views.notebook import NotebookScreen
    from desktop.views.screens import AnyScreen
    from desktop.views.settings import SettingsScreen
    from desktop.views.training.screen import TrainingScreen
    from desktop.views.window import MainWindow
    from desktop.views.workshop.screen import WorkshopScreen


class OtherScreens(QObject):
    """Makes them and connects them to the window."""

    def __init__(
        self,
        window: "MainWindow",
        reading: ReadingService,
        tasks: Tasks,
        prompts: Prompts,
        guide: Path,
        licences: Path,
        own_folder: Path,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._messages = window.messages
        self._reading = reading
        self._tasks = tasks
        self._prompts = prompts
        self._guide = guide
        self._licences = licences
        self._own_folder = own_folder

    def made(self, screen: Screen) -> "AnyScreen":
        """Return a new screen."""
        makers: dict[Screen, Callable[[], AnyScreen]] = {
            Screen.HOME: self._made_home,
            Screen.TRAINING: self._made_training,
            Screen.NOTEBOOK: self._made_notebook,
            Screen.WORKSHOP: self._made_workshop,
            Screen.SETTINGS: self._made_settings,
            Screen.HELP: self._made_help,
        }
        return makers[screen]()

    def _made_home(self) -> "HomeScreen":
        from desktop.views.home import HomeScreen  # noqa: PLC0415

        home = HomeScreen(self._reading, self._window.theme)
        home.place_wanted.connect(self._window.go)
        return home

    def _made_training(self) -> "TrainingScreen":
        from desktop.views.training.screen import TrainingScreen  # noqa: PLC0415

        training = TrainingScreen(self._reading, self._prompts, self._window.theme)
        training.place_wanted.connect(self._window.go)
        training.notice_given.connect(self._messages.tell)
        training.undo_offered.connect(self._messages.offer_undo)
        training.failed.connect(self._messages.tell_problem)
        return training

    def _made_notebook(self) -> "NotebookScreen":
        from desktop.views.notebook import NotebookScreen  # noqa: PLC0415

        notebook = NotebookScreen(
            self._reading, self._prompts, self._window.theme, self._messages.begin_long_work
        )
        notebook.place_wanted.connect(self._window.go)
        notebook.notice_given.connect(self._messages.tell)
        notebook.undo_offered.connect(self._window.undoing.offer)
        notebook.failed.connect(self._messages.tell_problem)
        notebook.review_counted.connect(self._window.show_review_count)
        notebook.export_wanted.connect(self._on_notebook_export_wanted)
        return notebook

    def _on_notebook_export_wanted(self, ids: "list[AnnotationId]") -> None:
        if self._window.keeping:
            self._window.keeping.deeds.export(ids)

    def _made_workshop(self) -> "WorkshopScreen":
        from desktop.views.workshop.screen import WorkshopScreen  # noqa: PLC0415

        workshop = WorkshopScreen(self._reading, self._tasks, self._prompts, self._window.theme)
        workshop.place_wanted.connect(self._window.go)
        workshop.notice_given.connect(self._messages.tell)
        workshop.failed.connect(self._messages.tell_problem)
        return workshop

    def _made_settings(self) -> "SettingsScreen":
        from desktop.views.data_section import DataSection  # noqa: PLC0415
        from desktop.views.settings import SettingsScreen  # noqa: PLC0415

        settings = SettingsScreen(
            self._window.settings,
            self._reading.edition,
            str(self._own_folder),
            self._licences,
            DataSection(self._window.deeds.of(*OWN_DATA)),
            self._window.theme,
        )
        settings.settings_changed.connect(self._window.change_settings)
        return settings

    def _made_help(self) -> "HelpScreen":
        from desktop.views.help import HelpScreen  # noqa: PLC0415

        helping = HelpScreen(self._guide, self._window.deeds, self._window.theme)
        helping.keys_wanted.connect(self._on_help_keys_wanted)
        helping.usual_keys_wanted.connect(self._on_help_usual_keys_wanted)
        return helping

    def _on_help_keys_wanted(self, action_id: str, keys: tuple[str, ...]) -> None:
        settings = self._window.settings
        chosen = {**settings.keys, action_id: keys}
        if keys == self._window.deeds.usual_keys(ActionId(action_id)):
            del chosen[action_id]
        self._window.change_settings(settings._replace(keys=chosen))

    def _on_help_usual_keys_wanted(self) -> None:
        self._window.change_settings(self._window.settings._replace(keys={}))
