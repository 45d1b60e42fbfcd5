"""Composition root: builds stores, services and the window once, shuts them down in reverse."""

import gc
import os
import sys
from typing import TYPE_CHECKING, NoReturn

from desktop import APP_ID, DESKTOP_ID, DISPLAY_NAME, __version__, compiled
from desktop.clock import stamp, utc_now
from desktop.domain.history import Place
from desktop.errors import EnvironmentProblem
from desktop.paths import Paths, portable_folder
from desktop.services.reading import ReadingService
from desktop.services.remembering import RememberingService
from desktop.services.single_run import show_other_run
from desktop.storage.content_store import ContentStore, verify
from desktop.storage.crash_log import CrashLog

with compiled.kept(compiled.beside(__name__)), compiled.plain_imports(), compiled.late_patterns():
    import shiboken6
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from desktop.qt import i18n, icons
from desktop.qt.crash import CrashWatch
from desktop.qt.tasks import Tasks
from desktop.qt.theme import theme_for
from desktop.qt.wording import Explanation
from desktop.views.prompts import Prompts
from desktop.views.window import MainWindow

if TYPE_CHECKING:
    from desktop.services.personal import Personal
    from desktop.services.searching import SearchingService
    from desktop.views.keeping import Keeping
    from desktop.views.start_checks import StartChecks

NO_DISPLAY = "There is no display to open a window on. Start the program from a desktop session.\n"
STATUS_NO_DISPLAY = 2

_WITHOUT_GRAPHICS_CARD = {"QT_OPENGL": "software", "QT_XCB_GL_INTEGRATION": "none"}

_FONTS = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")
_LATER_FONTS = ("NotoSans-Italic.ttf", "NotoSansArabic-Regular.ttf")


_kept: list[QApplication] = []
"""Qt's application lives until the process ends, whatever function made it."""


def make_application(arguments: list[str], paths: Paths, language: str = "") -> QApplication:
    """Return Qt's application; ends the program in one sentence where there is no display."""
    if sys.platform == "linux" and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    ):
        _end_without_display()
    # A display that is named but does not answer makes Qt abort; before that it says so here.
    before = qInstallMessageHandler(_on_message_before_display)
    # Named here: what `setStyle` returns would make PySide build all of QStyle, which takes long.
    application = QApplication([*arguments, "-style", "Fusion"])
    _kept.append(application)
    qInstallMessageHandler(before)
    application.setApplicationName(APP_ID)
    application.setApplicationDisplayName(DISPLAY_NAME)
    application.setApplicationVersion(__version__)
    application.setDesktopFileName(DESKTOP_ID)
    i18n.use_language(paths.translations, language)
    icons.use_folder(paths.resources / "icons")
    _add_fonts(paths, _FONTS)
    return application


def _on_message_before_display(kind: QtMsgType, _: QMessageLogContext, words: str) -> None:
    if kind == QtMsgType.QtFatalMsg:
        _end_without_display()
    if kind == QtMsgType.QtCriticalMsg:
        sys.stderr.write(f"{words}\n")


def _end_without_display() -> NoReturn:
    sys.stderr.write(NO_DISPLAY)
    sys.stderr.flush()
    os._exit(STATUS_NO_DISPLAY)


def _add_fonts(paths: Paths, names: tuple[str, ...]) -> None:
    for name in names:
        QFontDatabase.addApplicationFont(str(paths.resources / "fonts" / name))


class Program:
    """Everything that lives from start to end, in the order it is made."""

    def __init__(self, paths: Paths, *, is_safe: bool = False) -> None:
        """Open the content and build the services. Raises EnvironmentProblem."""
        self.paths = paths
        self.store = ContentStore(paths.content)
        self.remembering = RememberingService(paths.settings, paths.session, is_safe=is_safe)
        self.reading = ReadingService(self.store, lambda: verify(paths.content))
        self._searching: SearchingService | None = None
        self.tasks: list[Tasks] = []
        self.window: MainWindow | None = None
        self.prompts = Prompts()
        self.keeping: Keeping | None = None

    def make_window(self, prompts: Prompts | None = None) -> MainWindow:
        """Build the window."""
        if prompts is not None:
            self.prompts = prompts
        # Two threads: a search never waits for the check of the content.
        search_tasks, check_tasks = Tasks(), Tasks()
        self.tasks = [search_tasks, check_tasks]
        self.window = MainWindow(
            self.reading,
            self.searching,
            self.remembering,
            search_tasks,
            check_tasks,
            self.prompts,
            self.paths.resources / "map" / "world.json",
            self.paths.guide,
            self.paths.licences,
            self.remembering.settings(),
        )
        return self.window

    def searching(self) -> "SearchingService":
        """Return the search; it is made when somebody wants it for the first time."""
        if self._searching is None:
            from desktop.services.searching import SearchingService  # noqa: PLC0415
            from desktop.storage.search_index import SearchIndex  # noqa: PLC0415

            self._searching = SearchingService(lambda: SearchIndex(self.paths.content))
        return self._searching

    @property
    def personal(self) -> "Personal | None":
        """The services over the profile that is open, if one is."""
        return self.keeping.personal if self.keeping else None

    def open_personal(self, *, read_only: bool = False) -> None:
        """Open the person's profile; what stands in the way is told and solved in the window."""
        from desktop.services.profiles import ProfilesService  # noqa: PLC0415 - after the first paint
        from desktop.views.keeping import Keeping  # noqa: PLC0415

        assert self.window is not None
        tasks = Tasks()
        self.tasks.append(tasks)
        profiles = ProfilesService(self.paths.profiles, self.paths.backups, self.reading)
        self.keeping = Keeping(self.window, profiles, self.prompts, tasks)
        self.window.use_keeping(self.keeping)
        self.keeping.start(read_only=read_only)

    def start_checks(self) -> "StartChecks":
        """Return what is looked after at each start."""
        from desktop.views.start_checks import StartChecks  # noqa: PLC0415 - after the first paint

        assert self.window is not None
        _, check_tasks, *_ = self.tasks
        return StartChecks(self.window, self.reading, self.remembering, check_tasks)

    def shutdown(self) -> None:
        """Take everything down in reverse, the window before Qt's application."""
        if self.window is not None:
            # What is hidden stores what waits: the profile is still open.
            self.window.hide()
        if self.keeping is not None:
            self.keeping.close()
            self.keeping = None
        if self.window is not None:
            # Deleted now: without an event loop nobody would do it later, and a window or a
            # picture that outlives the application brings the process down at its end.
            shiboken6.delete(self.window)
            self.window = None
        icons.forget()
        if self._searching is not None:
            self._searching.overtake()
        for tasks in self.tasks:
            tasks.shutdown()
        if self._searching is not None:
            self._searching.close()
        self.store.close()


def run(
    arguments: list[str], paths: Paths, place: Place | None = None, *, is_safe: bool = False
) -> int:
    """Start the program with a window; return its exit status.

    `is_safe` starts with the usual settings at the usual place, and draws without the graphics
    card: for when a setting or a driver keeps the program from starting.
    """
    if _shows_other_window(paths):
        return 0
    if is_safe:
        os.environ.update(_WITHOUT_GRAPHICS_CARD)
    remembering = RememberingService(paths.settings, paths.session, is_safe=is_safe)
    application = make_application(arguments, paths, remembering.settings().language)
    # Not before: without a display nothing is to be left behind.
    crash_log = CrashLog(paths.logs)
    watch = CrashWatch(crash_log.add, _facts)
    watch.install(crash_log.open_for_faults())
    try:
        program = Program(paths, is_safe=is_safe)
        window = program.make_window()
        last, geometry = program.remembering.session()
        window.restore_geometry(geometry)
        window.open_first(place or last)
    except EnvironmentProblem as problem:
        return _explain(application, problem)
    window.appear()
    window.after_first_paint(lambda: _finish_starting(application, program, window, crash_log))
    watch.crashed.connect(lambda report: _tell_of_crash(program, report, watch))
    try:
        return application.exec()
    finally:
        program.shutdown()
        watch.remove()


def _facts() -> str:
    """Return which program and computer this is, for a report."""
    import platform  # noqa: PLC0415 - where something went wrong

    from PySide6.QtCore import qVersion  # noqa: PLC0415

    return (
        f"{DISPLAY_NAME} {__version__}, {stamp(utc_now())}\n"
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"
    )


def _tell_of_crash(program: Program, report: str, watch: CrashWatch) -> None:
    from desktop.views.crash import CrashDialog  # noqa: PLC0415 - where something went wrong

    window = program.window
    if window is None:
        return
    theme = theme_for(program.remembering.settings())
    dialog = CrashDialog(report, str(program.paths.logs), theme, window)
    dialog.finished.connect(watch.rearm)
    dialog.quit_wanted.connect(window.close)
    dialog.open()


def _shows_other_window(paths: Paths) -> bool:
    """Return whether the program runs already for this person; its window is shown then."""
    settings = RememberingService(paths.settings, paths.session).settings()
    try:
        return show_other_run(paths.profiles, settings.profile)
    except EnvironmentProblem:
        # The other run cannot be asked; this one will say that the profile is in use.
        return False


def _finish_starting(
    application: QApplication, program: Program, window: MainWindow, crash_log: CrashLog
) -> None:
    """Do what the first page does not need."""
    gc.enable()
    _add_fonts(program.paths, _LATER_FONTS)
    application.setWindowIcon(icons.app_icon())
    # Neither a dialog nor a hint comes before the first page.
    from desktop.qt.held_enter import HeldEnter  # noqa: PLC0415
    from desktop.qt.hints import Hints  # noqa: PLC0415

    Hints(application)
    HeldEnter(application)
    window.follow_system()
    application.styleHints().colorSchemeChanged.connect(window.follow_system)
    application.commitDataRequest.connect(window.end_session)
    checks = program.start_checks()
    checks.check_own_folder()
    program.open_personal()
    checks.check_content()
    window.greet()
    if portable_folder() is not None:
        _be_ready_for_a_lost_folder()
    if fault := crash_log.take_last_fault():
        from desktop.views.crash import CrashDialog  # noqa: PLC0415 - where something went wrong

        theme = theme_for(program.remembering.settings())
        report = f"{_facts()}\n{fault}"
        CrashDialog(report, str(program.paths.logs), theme, window, is_past=True).open()


def _be_ready_for_a_lost_folder() -> None:
    """Have at hand what tells of trouble: a stick can be pulled out with the program on it."""
    import desktop.views.crash  # noqa: F401, PLC0415 - cannot be loaded any more by then

    icons.keep_drawings()


def _explain(application: QApplication, problem: EnvironmentProblem) -> int:
    explanation = Explanation(problem)
    sys.stderr.write(f"{explanation}\n")
    from desktop.domain.settings import Settings  # noqa: PLC0415 - only where all else failed
    from desktop.views.problem import ProblemWindow  # noqa: PLC0415

    window = ProblemWindow(explanation, theme_for(Settings()))
    application.setWindowIcon(icons.app_icon())
    window.show()
    application.exec()
    return 1
