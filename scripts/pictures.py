"""Take the pictures that README and the user guide show, each as a person would come to it.

`make pictures` runs this over sample data, for each language of the user guide. To add a picture:
a line in `IN_GUIDE`, and its name in a page of the guide; a test compares the two. Deeds are named
by the English words on the screen, whatever language it speaks.
"""

import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QKeySequence, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QSpinBox, QWidget

from desktop import portrait
from desktop.app import Program, make_application
from desktop.domain.history import Place, Screen
from desktop.domain.library import PageId
from desktop.domain.settings import SOURCE_LANGUAGE
from desktop.domain.workshop.keeping import SessionId
from desktop.paths import Paths, find
from desktop.qt import tokens
from desktop.services.hosting import HostingService
from desktop.views.reading_screen import place_of
from desktop.views.window import MainWindow
from desktop.views.workshop import presenter
from shipping.phrasebook import Phrasebook

GUIDE = Path("docs/guide")
README = Path("docs/pictures")
WINDOW = (1366, 768)
SMALL = (1024, 640)
"""As wide as fits into a page of Help without becoming too small to read."""
COLOURS = 256
SESSION = SessionId("pictures")
OPEN_SECONDS = 48
"""How long the question of the trainer's page is open."""
MOST, FEW = 7, (3, 2, 0)
"""How many hands go up for what is right, and for the rest."""


class Picture(NamedTuple):
    """A picture: its file, where the window stands, what is done there, and what is cut out."""

    name: str
    place: Place
    deeds: tuple[Callable[[MainWindow], None], ...] = ()
    size: tuple[int, int] = SMALL
    part: tuple[int, int, int, int] | None = None
    window: str = "MainWindow"
    """The kind of window that is taken."""


def press(words: str) -> Callable[[MainWindow], None]:
    """Return the deed that presses the first button whose words or name begin so."""

    def deed(window: MainWindow) -> None:
        phrases = Phrasebook()
        found = [
            button
            for button in window.findChildren(QAbstractButton)
            if button.isVisible()
            and any(
                english.startswith(words)
                for said in (button.text().strip(), button.accessibleName())
                for english in phrases.english(said)
            )
        ]
        exact = [button for button in found if words in phrases.english(button.text().strip())]
        if not found:
            raise SystemExit(f"no button “{words}” is shown")
        (exact or found)[0].click()

    return deed


def keys(*pressed: str) -> Callable[[MainWindow], None]:
    """Return the deed that presses keys, one after the other."""

    def deed(window: MainWindow) -> None:
        for each in pressed:
            QTest.keySequence(QApplication.focusWidget() or window, QKeySequence(each))
            portrait.settle()

    return deed


def write(text: str) -> Callable[[MainWindow], None]:
    """Return the deed that types a text where the keyboard is."""

    def deed(window: MainWindow) -> None:
        QTest.keyClicks(QApplication.focusWidget() or window, text)

    return deed


def fill(name: str, text: str) -> Callable[[MainWindow], None]:
    """Return the deed that puts a text into the field of this name."""

    def deed(window: MainWindow) -> None:
        fields = window.findChildren(QLineEdit)
        phrases = Phrasebook()
        field = next(
            each
            for each in fields
            if each.isVisible() and name in phrases.english(each.accessibleName())
        )
        field.setText(text)

    return deed


def raise_hands(window: MainWindow) -> None:
    """Have most hands go up for what is right."""
    fields = [box for box in window.findChildren(QSpinBox) if box.isVisible()]
    phrases = Phrasebook()
    hands = [
        box
        for box in fields
        if any(words.startswith("Hands for") for words in phrases.english(box.accessibleName()))
    ]
    (right,) = (
        label
        for label in window.findChildren(QLabel)
        if label.isVisible() and label.text().endswith("✓")
    )
    beside = min(hands, key=lambda box: abs(_middle(box) - _middle(right)))
    others = iter(FEW)
    for box in sorted(hands, key=_middle):
        box.setValue(MOST if box is beside else next(others))
        portrait.settle()


def _middle(widget: QWidget) -> int:
    return widget.mapToGlobal(widget.rect().center()).y()


def wait(_: MainWindow) -> None:
    """Wait as long as it takes to store what was typed."""
    QTest.qWait(800)


def search(window: MainWindow) -> None:
    """Type into the search field and wait for the results."""
    portrait.search(window)


def training(topic: str) -> Place:
    """Return a page of training."""
    return Place(Screen.TRAINING, PageId(topic))


EXPLAINED = (press("Go on:"), press("A."), press("Sure"), press("Answer"))
NOTE = (
    keys(*["Ctrl+Down"] * 4, "Ctrl+M"),
    write("Invite people from the **evening** bus: they see other things than the office does."),
    wait,
)
NOTEBOOK = (press("With a note"), keys("Ctrl+L", "Down"), wait)
TRAY = (press("Needs review"), wait)
WORKSHOP = Place(Screen.WORKSHOP)
PREPARED = (press("Prepare: "), wait)
ASKED = (
    *PREPARED,
    press("Open the lobby"),
    press("Count hands"),
    wait,
    fill("Name of the table", "Street works"),
    press("Add the table"),
    wait,
    fill("Name of the table", "Legal office"),
    press("Add the table"),
    wait,
    press("Ask the first question"),
    wait,
)
ANSWERED = (
    *ASKED,
    raise_hands,
    press("People:"),
    wait,
)
PROJECTED = (
    *ANSWERED,
    press("Close the answers"),
    press("Show the answer"),
    wait,
    press("Projector"),
)
NEEDS = place_of("plan.user-needs")
REST = (196, 55, 828, 585)
"""What is right of the rail and below the top in a small window."""
WIDER = (1180, 700)
IN_README = (
    Picture("guide.png", NEEDS, size=WINDOW),
    Picture("question.png", training("today"), EXPLAINED, (1024, 768)),
    Picture("notebook.png", Place(Screen.NOTEBOOK), NOTEBOOK, WIDER),
)
IN_GUIDE = (
    Picture("home.png", Place(Screen.HOME)),
    Picture("reading.png", NEEDS, size=WIDER),
    Picture("search.png", NEEDS, (search,), part=(196, 0, 828, 640)),
    Picture("note.png", NEEDS, NOTE, WIDER, (448, 55, 732, 545)),
    Picture("notebook.png", Place(Screen.NOTEBOOK), NOTEBOOK, WIDER, (196, 55, 984, 500)),
    Picture("review.png", Place(Screen.NOTEBOOK), TRAY, WIDER, (196, 55, 984, 645)),
    Picture("today.png", training("today"), part=REST),
    Picture("question.png", training("today"), EXPLAINED, (1024, 740), (196, 55, 828, 685)),
    Picture("module.png", training("modules"), (press("Open: Planning"),), part=REST),
    Picture("scenario.png", training("scenarios"), (press("Play"),), part=REST),
    Picture("progress.png", training("progress"), size=(1180, 760), part=(448, 55, 732, 705)),
    Picture("set.png", training("sets"), (press("Open: Street"),), part=REST),
    Picture("workshop.png", WORKSHOP, part=REST),
    Picture("builder.png", WORKSHOP, PREPARED, WIDER, (196, 55, 984, 645)),
    Picture("lead.png", WORKSHOP, ANSWERED, WINDOW, (196, 55, 1170, 713)),
    Picture("projector.png", WORKSHOP, PROJECTED, (1280, 720), window="ProjectorWindow"),
    Picture("settings.png", Place(Screen.SETTINGS), part=(196, 55, 828, 287)),
)


def files(language: str) -> dict[Path, Picture]:
    """Return the pictures in a language, each by the file it is kept in."""
    found = {GUIDE / language / "pictures" / each.name: each for each in IN_GUIDE}
    if language == SOURCE_LANGUAGE:
        found |= {README / each.name: each for each in IN_README}
    return found


def main(data: Path, language: str) -> None:
    """Take all pictures in a language, each over a copy of a folder of sample data."""
    make_application([], find(data=data), language)
    for file, picture in files(language).items():
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / "data"
            shutil.copytree(data, copy)
            image = _taken(find(data=copy), picture)
        file.parent.mkdir(parents=True, exist_ok=True)
        if not _with_few_colours(image).save(str(file)):
            raise SystemExit(f"{file} cannot be written")
        print(f"{file.stat().st_size // 1024:4} kB  {file}")


def _taken(paths: Paths, picture: Picture) -> QImage:
    program = Program(paths)
    try:
        window = portrait.make_window(program, "light", picture.size, 100)
        window.open_first(picture.place)
        window.show()
        portrait.settle()
        program.open_personal()
        assert program.personal is not None
        _hold_still(program.personal.hosting)
        portrait.settle()
        window.go(picture.place)
        portrait.settle()
        for deed in picture.deeds:
            deed(window)
            portrait.settle()
        taken = _window(picture.window)
        taken.showNormal()
        taken.resize(*picture.size)
        portrait.settle()
        image = taken.grab().toImage()
    finally:
        program.shutdown()
    return _framed(image.copy(QRect(*picture.part)) if picture.part else image)


def _hold_still(hosting: HostingService) -> None:
    """Have workshops look the same each time: a session mixes its options by its id."""
    hosting.new_id = lambda: SESSION  # type: ignore[method-assign]
    presenter.utc_now = lambda: (
        datetime.fromisoformat(hosting.snapshot().opened) + timedelta(seconds=OPEN_SECONDS)
    )


def _window(kind: str) -> QWidget:
    shown = (each for each in QApplication.topLevelWidgets() if each.isVisible())
    return next(each for each in shown if type(each).__name__ == kind)


def _framed(image: QImage) -> QImage:
    """Return the picture with a line around it, since the page it stands on is as light."""
    painter = QPainter(image)
    painter.setPen(QColor(tokens.LIGHT.muted))
    painter.drawRect(image.rect().adjusted(0, 0, -1, -1))
    painter.end()
    return image


def _with_few_colours(image: QImage) -> QImage:
    """Return the picture with the colours it has most of: a third of the size, hardly seen."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    width, height = image.width(), image.height()
    pixels = memoryview(image.constBits()).cast("I")
    counted = Counter(pixels)
    kept = [colour for colour, _ in counted.most_common(COLOURS)]
    place = {colour: kept.index(_nearest(colour, kept)) for colour in counted}
    few = QImage(width, height, QImage.Format.Format_Indexed8)
    few.setColorTable(kept)
    stride = few.bytesPerLine()
    rows = memoryview(few.bits())
    for row in range(height):
        line = pixels[row * width : (row + 1) * width]
        rows[row * stride : row * stride + width] = bytes(place[each] for each in line)
    return few


def _nearest(colour: int, kept: list[int]) -> int:
    red, green, blue = colour >> 16 & 255, colour >> 8 & 255, colour & 255
    return min(
        kept,
        key=lambda other: (
            (red - (other >> 16 & 255)) ** 2
            + (green - (other >> 8 & 255)) ** 2
            + (blue - (other & 255)) ** 2
        ),
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
