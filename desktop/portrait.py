"""Open screens without a display, to look at them or to see that they open."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImageWriter
from PySide6.QtWidgets import QApplication

from desktop.app import Program, make_application
from desktop.domain.history import Place, Screen
from desktop.domain.library import GLOSSARY, PageId
from desktop.domain.settings import Settings, ThemeChoice
from desktop.errors import EnvironmentProblem, Trouble
from desktop.paths import Paths
from desktop.views.reading_screen import place_of
from desktop.views.window import MainWindow

SEARCH = "search"
SEARCH_EXAMPLE = "user needs"
_PATIENCE_MS = 4000
_SETTLE_MS = 30


def save(
    paths: Paths,
    screen: str,
    output: Path,
    *,
    theme: str,
    size: tuple[int, int],
    text_percent: int,
    language: str = "",
) -> bool:
    """Save a picture of a screen or page; return False if there is none of that name.

    Raises:
        EnvironmentProblem: the content cannot be read or the picture cannot be written.
    """
    make_application([], paths, language)
    program = Program(paths)
    try:
        window = make_window(program, theme, size, text_percent)
        place = _place(program, screen)
        if place is None:
            return False
        window.open_first(place)
        window.show()
        settle()
        program.open_personal(read_only=True)
        settle()
        if screen == SEARCH:
            search(window)
        writer = QImageWriter(str(output))
        if not writer.write(window.grab().toImage()):
            raise EnvironmentProblem(Trouble.FILE_NOT_WRITABLE, output, writer.errorString())
    finally:
        program.shutdown()
    return True


def open_every_screen(paths: Paths) -> str:
    """Open every screen and every page in each theme; return how many were opened."""
    if QApplication.instance() is None:
        make_application([], paths)
    program = Program(paths)
    opened = 0
    try:
        window = make_window(program, "light", (1366, 768), 100)
        window.open_first(None)
        window.show()
        settle()
        program.open_personal(read_only=True)
        for theme in ("light", "dark", "contrast"):
            window.change_settings(Settings(theme=ThemeChoice(theme)))
            for screen in Screen:
                window.go(Place(screen))
                settle()
                opened += 1
        for page_id in [*program.reading.page_ids(), GLOSSARY]:
            window.go(place_of(page_id))
            window.repaint()
            opened += 1
        search(window)
        opened += 1
    finally:
        program.shutdown()
    return f"{opened} opened"


def open_workshop(paths: Paths) -> str:
    """Lead a session through its screens, in a folder that is thrown away; return how many."""
    from desktop.views.workshop.live import LiveSession  # noqa: PLC0415 - for a workshop only
    from desktop.views.workshop.screen import WorkshopScreen  # noqa: PLC0415

    opened = 0
    with TemporaryDirectory() as folder:
        program = Program(paths._replace(data=Path(folder) / "data"))
        try:
            window = make_window(program, "light", (1366, 768), 100)
            window.open_first(Place(Screen.WORKSHOP))
            window.show()
            settle()
            program.open_personal()
            assert program.personal is not None
            hosting = program.personal.hosting
            # A check asks nobody for anything, not even the system which networks it is in.
            hosting.interfaces = list
            screen = window.findChildren(WorkshopScreen)[0]
            plan = hosting.sets.plans()[0]
            session_id = hosting.new_id()
            setup = hosting.sets.from_plan(plan.id, session_id)
            assert setup is not None
            hosting.prepare(session_id, setup)
            advance = window.findChildren(LiveSession)[0].advance
            deeds: list[Callable[[], object]] = [
                partial(screen.prepare, plan.id),
                partial(screen.start_session, session_id),
                screen.present,
                *[advance] * len(("ask", "close", "reveal")),
                screen.end_session,
            ]
            for deed in deeds:
                deed()
                settle()
                opened += 1
        finally:
            program.shutdown()
    return f"{opened} opened"


def make_window(
    program: Program, theme: str, size: tuple[int, int], text_percent: int
) -> MainWindow:
    """Return a window of a size, in a theme."""
    window = program.make_window()
    window.change_settings(Settings(theme=ThemeChoice(theme), text_percent=text_percent))
    window.resize(*size)
    return window


def _place(program: Program, screen: str) -> Place | None:
    if screen in list(Screen):
        return Place(Screen(screen))
    destination, _, within = screen.partition(".")
    if destination == Screen.TRAINING and within:
        return Place(Screen.TRAINING, PageId(within))
    if screen == SEARCH:
        return Place(Screen.GUIDE)
    if screen == GLOSSARY:
        return Place(Screen.GUIDE, GLOSSARY)
    page_id = program.reading.find_section(screen)
    return place_of(PageId(page_id)) if page_id else None


def search(window: MainWindow) -> None:
    """Search for the example and wait for what is found."""
    window.top.search_field.begin()
    window.top.search_field.setText(SEARCH_EXAMPLE)
    panel = window.lookup.panel
    loop = QEventLoop()
    panel.results_shown.connect(loop.quit)
    QTimer.singleShot(_PATIENCE_MS, loop.quit)
    loop.exec()
    settle()


def settle() -> None:
    """Let the program do what waits, and what that sets going."""
    loop = QEventLoop()
    QTimer.singleShot(_SETTLE_MS, loop.quit)
    loop.exec()
