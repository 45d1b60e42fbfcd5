"""One sitting with the whole program: somebody uses it by mouse and keys, and every socket is shut.

    python -m tests.end2end.sitting DEED

Runs the program as its start does, has the named deed done in it, closes it with Ctrl+Q and
prints one JSON object: what was seen, and what the network was asked.
"""

import sys
from typing import Any

asked: list[str] = []


def forbid_sockets(event: str, _: object) -> None:
    """Let every call of the network fail, from before the program is imported."""
    if event.startswith("socket."):
        asked.append(event)
        raise PermissionError(f"{event} is forbidden")


sys.addaudithook(forbid_sockets)

import json  # noqa: E402 - after the hook
import traceback  # noqa: E402
from collections.abc import Callable  # noqa: E402
from pathlib import Path  # noqa: E402

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer, Signal  # noqa: E402
from PySide6.QtWidgets import QApplication, QComboBox, QToolButton  # noqa: E402
from typing_extensions import override  # noqa: E402

LATE = (
    "sqlite_utils",
    "markdown",
    "nh3",
    "fsrs",
    "genanki",
    "rapidfuzz",
    "segno",
    "websockets",
    "yaml",
    "apsw",
    "concurrent.futures",
    "platformdirs",
    "PySide6.QtPrintSupport",
    "PySide6.QtNetwork",
    "desktop.cli",
    "desktop.authoring",
    "desktop.services.personal",
    "desktop.storage.profile_store",
    "desktop.views.printing",
)
"""What the first page does not need. (`argparse` is loaded by PySide6 itself.)"""

Seen = dict[str, Any]


class Sitting(QObject):
    """Waits for the first page, has the deed done, and keeps what was seen."""

    begun = Signal()

    def __init__(self, deed: Callable[[Seen], None]) -> None:
        super().__init__()
        self._deed = deed
        self.seen: Seen = {}
        self.failure = ""
        # Delivered once the program's event loop runs.
        self.begun.connect(self._on_begun, Qt.ConnectionType.QueuedConnection)
        self.begun.emit()

    def _on_begun(self) -> None:
        try:
            loaded = wait_for_first_page()
            self.seen["loaded"] = [name for name in LATE if name in loaded]
            self._deed(self.seen)
        # A slot's error would only be printed: it is kept, so that the sitting fails by it.
        except Exception:  # noqa: BLE001
            self.failure = traceback.format_exc()
            QApplication.exit(1)


class PaintWatch(QObject):
    """Notices the first picture of the window.

    Signals:
        painted(): it is there; `loaded` holds the modules loaded until then.
    """

    painted = Signal()

    def __init__(self, application: QObject) -> None:
        super().__init__(application)
        self._is_over = False
        self.loaded: frozenset[str] = frozenset()
        application.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._is_over:
            self._is_over = True
            QTimer.singleShot(0, self, self._on_painted)
        return False

    def _on_painted(self) -> None:
        self.loaded = frozenset(sys.modules)
        self.painted.emit()


def wait_for_first_page() -> frozenset[str]:
    """Wait until the first page is painted; return what was loaded at that moment."""
    application = QApplication.instance()
    assert application is not None
    watch, loop = PaintWatch(application), QEventLoop()
    watch.painted.connect(loop.quit)
    loop.exec()
    application.removeEventFilter(watch)
    return watch.loaded


def wait_until(holds: Callable[[], object], patience_ms: int = 20_000) -> None:
    """Let the program go on until something holds."""
    loop, timer = QEventLoop(), QTimer()
    timer.setInterval(10)
    timer.timeout.connect(lambda: loop.quit() if holds() else None)
    patience = QTimer()
    patience.setSingleShot(True)
    patience.timeout.connect(loop.quit)
    timer.start()
    patience.start(patience_ms)
    if not holds():
        loop.exec()
    assert holds(), "waited in vain"


# -- deeds ----------------------------------------------------------------------------------


def look(seen: Seen) -> None:
    """See where the program opens, and close it."""
    from tests.gui import person

    window = the_window()
    place = window.place()
    wait_until(window.windowTitle)
    seen["title"] = window.windowTitle()
    seen["page"], seen["scroll"] = place.page_id, window.place().scroll
    seen["line"] = person.first_visible_words(person.reader(window)) if place.page_id else ""
    person.press("Ctrl+Q")


def read_on(seen: Seen) -> None:
    """Open the guide, go to the third section, read some way down, and close the program."""
    from tests.gui import person

    window = the_window()
    person.click(person.shown(window, QToolButton, "Guide"))
    for _ in range(2):
        person.press("Ctrl+PgDown")
    for _ in range(3):
        person.press("PgDown")
    wait_until(lambda: window.place().scroll > 0)
    look(seen)


def tour(seen: Seen) -> None:
    """Visit every screen, search, change the settings, and close the program."""
    from desktop.views.tour import Tour
    from tests.gui import person

    window = the_window()
    wait_until(lambda: person.all_shown(window, Tour))
    person.press("Escape")
    titles = seen["titles"] = [window.windowTitle()]
    person.click(person.shown(window, QToolButton, "Guide"))
    titles.append(window.windowTitle())
    person.press("Ctrl+PgDown")
    titles.append(window.windowTitle())
    seen["results"] = search(window, "user needs")
    person.press("Return")
    titles.append(window.windowTitle())
    person.click(person.shown(window, QToolButton, "Cases"))
    titles.append(window.windowTitle())
    person.click(person.shown(window, QToolButton, "Settings"))
    colours = next(box for box in person.all_shown(window, QComboBox) if box.count() == 4)
    colours.setFocus()
    for _ in range(3):
        person.press("Down")
    person.press("Alt+Home")
    wait_until(lambda: "home" in window.place().screen)
    seen["sockets"] = open_sockets()
    person.press("Ctrl+Q")


def put_hint_away(seen: Seen) -> None:
    """Press Escape while a hint is shown over the tour, and close the program."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QToolTip

    from desktop.views.tour import Tour
    from tests.gui import person

    window = the_window()
    wait_until(lambda: person.all_shown(window, Tour))
    QToolTip.showText(window.pos(), "A hint", window)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    seen["hint"] = QToolTip.isVisible()
    seen["tour"] = bool(person.all_shown(window, Tour))
    person.press("Ctrl+Q")


def enlarge(seen: Seen) -> None:
    """Ask for larger text, see what the program says, and close it."""
    from tests.gui import person

    window = the_window()
    person.press("Ctrl++")
    wait_until(window.messages.banner.isVisible)
    seen["banner"] = person.words(window.messages.banner)
    person.click(person.shown(window, QToolButton, "Guide"))
    seen["results"] = search(window, "procurem")
    person.press("Ctrl+Q")


def start_again(seen: Seen) -> None:
    """Put the window away and start the program a second time."""
    import subprocess

    from tests.gui import person

    window = the_window()
    wait_until(lambda: window.personal)
    window.showMinimized()
    second = subprocess.run([sys.executable, "-m", "desktop"], timeout=60, check=False)
    seen["second"] = second.returncode
    wait_until(lambda: not window.isMinimized())
    seen["profile"] = window.personal.name
    person.press("Ctrl+Q")


def stumble(seen: Seen) -> None:
    """Have two errors that nothing handles, one on another thread; see what the person is told."""
    import threading

    from PySide6.QtWidgets import QPushButton

    from desktop.views.crash import CrashDialog
    from tests.gui import person

    window = the_window()
    wait_until(lambda: window.personal)
    QTimer.singleShot(0, window, _fail)
    thread = threading.Thread(target=_fail)
    thread.start()
    thread.join()
    wait_until(lambda: window.findChildren(CrashDialog))
    (dialog,) = window.findChildren(CrashDialog)
    seen["told"] = person.words(dialog)
    buttons = {button.text(): button for button in dialog.findChildren(QPushButton)}
    person.click(buttons["Copy the report"])
    seen["report"] = QApplication.clipboard().text()
    person.click(buttons["Close the program"])


def _fail() -> None:
    raise LookupError("a mistake made on purpose")


def die(seen: Seen) -> None:
    """Fall over so that Python itself is gone."""
    import signal

    wait_until(lambda: the_window().personal)
    signal.raise_signal(signal.SIGSEGV)


def look_after_death(seen: Seen) -> None:
    """See what the program says of the run before, and close it."""
    from desktop.views.crash import CrashDialog
    from tests.gui import person

    window = the_window()
    wait_until(lambda: window.personal)
    dialogs = window.findChildren(CrashDialog)
    seen["told"] = [person.words(dialog) for dialog in dialogs]
    for dialog in dialogs:
        dialog.accept()
    window.close()


def call_home(seen: Seen) -> None:
    """Do what the program must never do, to see that it would be noticed."""
    import socket

    try:
        socket.create_connection(("127.0.0.1", 9))
    except PermissionError as error:
        seen["refused"] = str(error)
    the_window().close()


def the_window() -> Any:
    """Return the program's window."""
    from desktop.views.window import MainWindow

    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))


def search(window: Any, words: str) -> list[str]:
    """Type into the search field; return the titles of what was found."""
    from desktop.views.widgets.lines import LineView
    from tests.gui import person

    person.press("Ctrl+K")
    person.write(words)
    wait_until(lambda: person.all_shown(window, LineView, "Search results"))
    return person.titles(person.shown(window, LineView, "Search results"))


def open_sockets() -> list[str]:
    """Return the sockets this process holds open, whoever opened them; Linux alone tells."""
    places = Path("/proc/self/fd")
    if not places.is_dir():
        return []
    links = [place.readlink() for place in places.iterdir() if place.is_symlink()]
    return [str(link) for link in links if str(link).startswith("socket:")]


DEEDS = {
    deed.__name__: deed
    for deed in (
        look,
        read_on,
        tour,
        put_hint_away,
        enlarge,
        start_again,
        stumble,
        die,
        look_after_death,
        call_home,
    )
}


def main() -> int:
    """Have one sitting; return 1 if it did not go as it should."""
    sitting = Sitting(DEEDS[sys.argv[1]])
    from desktop import paths
    from desktop.app import run

    status = run(sys.argv[:1], paths.find(), is_safe="--safe" in sys.argv)
    sys.stderr.write(sitting.failure)
    print(json.dumps({**sitting.seen, "status": status, "asked": asked}))
    return 1 if sitting.failure else 0


if __name__ == "__main__":
    raise SystemExit(main())
