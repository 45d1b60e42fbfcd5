"""The program on temporary paths with a window shown offscreen; nothing may stay behind."""

import gc
import json
import logging
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import (
    QAbstractEventDispatcher,
    QCoreApplication,
    QEvent,
    QTimer,
    QtMsgType,
)
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from desktop.app import Program
from desktop.domain.history import Place
from desktop.domain.settings import SOURCE_LANGUAGE, Settings, ThemeChoice
from desktop.paths import Paths
from desktop.qt import i18n, icons
from desktop.qt.roles import tell_roles
from desktop.services.personal import Personal
from desktop.views.window import MainWindow
from tests.conftest import ROOT
from tests.fakes import FakePrompts

RESOURCES = ROOT / "resources"
OFFSCREEN_CANNOT = "This plugin does not support"
"""How the platform without a display says that it has no desktop to ask."""

Opener = Callable[..., Program]


@pytest.fixture(scope="session")
def screen_size() -> tuple[int, int]:
    """The size of the screen that the desktop has."""
    return 1366, 768


@pytest.fixture(scope="session")
def qapp_args(screen_size: tuple[int, int], tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Have a screen as people have it: dialogs go by how much room there is."""
    width, height = screen_size
    screen = {"name": "", "x": 0, "y": 0, "width": width, "height": height}
    screen |= {"dpr": 1, "logicalDpi": 96, "logicalBaseDpi": 96}
    config = tmp_path_factory.mktemp("screen") / "screen.json"
    config.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    return ["pytest-qt-qapp", "-platform", f"offscreen:configfile={config}"]


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """Qt's application with the style, drawings and fonts that the program gives it."""
    qapp.setStyle("Fusion")
    i18n.use_language(RESOURCES / "i18n", SOURCE_LANGUAGE)
    icons.use_folder(RESOURCES / "icons")
    tell_roles()
    for font in sorted((RESOURCES / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(font))
    return qapp


@pytest.fixture(autouse=True)
def nothing_stays(request: pytest.FixtureRequest, qapp: QApplication, qtlog: Any) -> Iterator[None]:
    """Fail a test that leaves a timer, thread or window behind, or that made anybody warn.

    A test that asks for `caplog` judges by itself what was logged.
    """
    log = _Log(logging.WARNING)
    logging.getLogger().addHandler(log)
    before = _living()
    yield
    logging.getLogger().removeHandler(log)
    QToolTip.hideText()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    left = [thing for thing in _living() if thing not in before] + _timers()
    assert not left, f"left behind: {left}"
    warned = [
        record.message
        for record in qtlog.records
        if record.type in (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg)
        and not record.message.startswith(OFFSCREEN_CANNOT)
    ]
    assert not warned, f"Qt warned: {warned}"
    assert not log.lines or "caplog" in request.node.fixturenames, f"logged: {log.lines}"


class _Log(logging.Handler):
    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.lines: list[str] = []

    @override
    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


def _living() -> list[object]:
    return [*_threads(), *_windows()]


def _timers() -> list[object]:
    timers: list[object] = [
        thing
        for thing in gc.get_objects()
        if type(thing) is QTimer and shiboken6.isValid(thing) and thing.isActive()
    ]
    dispatcher = QAbstractEventDispatcher.instance()
    if dispatcher is not None:
        # A timer for a single shot belongs to the dispatcher.
        timers += [
            child
            for child in dispatcher.children()
            if child.metaObject().className() == "QSingleShotTimer"
        ]
    return timers


def _threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread is not threading.main_thread()]


def _windows() -> list[QWidget]:
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if widget.metaObject().className() != "QTipLabel"
    ]


@pytest.fixture
def prompts() -> FakePrompts:
    """What stands in for the desktop's dialogs."""
    return FakePrompts()


@pytest.fixture
def open_program(
    qtbot: QtBot, paths: Paths, prompts: FakePrompts, nothing_stays: None
) -> Iterator[Opener]:
    """Start the program as often as a test wants; closed again at its end."""
    programs: list[Program] = []

    def start(
        where: Paths = paths,
        *,
        place: Place | None = None,
        size: tuple[int, int] = (1366, 768),
        theme: ThemeChoice = ThemeChoice.LIGHT,
        text_percent: int = 100,
    ) -> Program:
        program = Program(where)
        programs.append(program)
        window = program.make_window(prompts)
        wanted = Settings(theme=theme, text_percent=text_percent)
        if wanted != program.remembering.settings() and not where.settings.exists():
            window.change_settings(wanted)
        window.resize(*size)
        window.open_first(place or program.remembering.session()[0])
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        # Keys come right after the first page.
        qtbot.waitUntil(lambda: bool(window.actions()))
        return program

    yield start
    for program in programs:
        close(qtbot, program)


def close(qtbot: QtBot, program: Program) -> None:
    """Close the program as a person does."""
    window = program.window
    if window is None or not shiboken6.isValid(window):
        return
    window.close()
    program.shutdown()
    qtbot.waitUntil(lambda: not shiboken6.isValid(window))


@pytest.fixture
def program(open_program: Opener) -> Program:
    """The program as a new reader meets it: on Home, light, 1366 x 768."""
    return open_program()


@pytest.fixture
def window(program: Program) -> MainWindow:
    """The window of the program."""
    assert program.window is not None
    return program.window


@pytest.fixture
def personal(program: Program) -> Personal:
    """The person's profile, opened as after the first paint."""
    program.open_personal()
    assert program.personal is not None
    return program.personal
