"""What a person is told when something around the program is not as it must be."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.domain.history import Screen
from desktop.domain.settings import ThemeChoice
from desktop.errors import EnvironmentProblem, Trouble
from desktop.paths import Paths
from desktop.qt import tokens
from desktop.qt.theme import Theme
from desktop.qt.wording import Explanation
from desktop.views.problem import ProblemWindow
from desktop.views.window import MainWindow
from tests.gui.conftest import Opener
from tests.gui.person import all_shown, click, open_page, press, reader, shown, words, write

LIGHT = Theme(ThemeChoice.LIGHT, tokens.LIGHT)


def required(window: MainWindow | None) -> MainWindow:
    assert window is not None
    return window


@pytest.fixture
def own_content(paths: Paths, tmp_path: Path) -> Paths:
    """Return paths with a copy of the content, which a test may spoil."""
    return paths._replace(content=Path(shutil.copy(paths.content, tmp_path / "content.db")))


def overwrite(path: Path) -> None:
    """Fill a file with junk without changing its size, as a failing disk would."""
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.write(b"junk" * (size // 4))


def replace(path: Path) -> None:
    """Put another file in the place of one, as a failed update would."""
    other = path.with_suffix(".new")
    other.write_bytes(b"this is not a database")
    other.replace(path)


# -- content that goes bad while the program runs -------------------------------------------


def test_content_overwritten_while_running_is_told_in_the_banner(
    open_program: Opener, own_content: Paths
) -> None:
    window = required(open_program(own_content).window)
    overwrite(own_content.content)
    press("Ctrl+,")
    open_guide(window)
    assert window.messages.banner.isVisible()
    told = words(window.messages.banner)
    assert "damaged" in told
    assert str(own_content.content) in told
    assert "Your settings are safe." in told
    assert "Copy the program’s folder again" in told


def open_guide(window: MainWindow) -> None:
    click(shown(window, QToolButton, "Guide"))


def test_the_person_stays_where_they_were(open_program: Opener, own_content: Paths) -> None:
    window = required(open_program(own_content).window)
    overwrite(own_content.content)
    open_guide(window)
    assert window.place().screen is Screen.HOME
    assert shown(window, QToolButton, "Home").isChecked()


def test_content_replaced_while_running_is_found_by_the_check(
    open_program: Opener, own_content: Paths, qtbot: QtBot
) -> None:
    program = open_program(own_content)
    replace(own_content.content)
    program.start_checks().check_content()
    window = required(program.window)
    qtbot.waitUntil(window.messages.banner.isVisible)
    assert "damaged" in words(window.messages.banner)


def test_one_flipped_bit_is_found_by_the_check(
    open_program: Opener, own_content: Paths, qtbot: QtBot
) -> None:
    data = bytearray(own_content.content.read_bytes())
    data[data.rindex(b"procurement")] ^= 1
    own_content.content.write_bytes(data)
    program = open_program(own_content)
    program.start_checks().check_content()
    window = required(program.window)
    qtbot.waitUntil(window.messages.banner.isVisible)
    assert "digest differs" in words(window.messages.banner)


def test_whole_content_is_checked_once_and_remembered(
    open_program: Opener, own_content: Paths, qtbot: QtBot
) -> None:
    program = open_program(own_content)
    program.start_checks().check_content()
    qtbot.waitUntil(lambda: bool(program.remembering.verified_content()))
    assert program.remembering.verified_content() == program.reading.signature()
    assert not required(program.window).messages.banner.isVisible()


def test_content_replaced_before_the_first_search_is_told(
    open_program: Opener, own_content: Paths, qtbot: QtBot
) -> None:
    window = required(open_program(own_content).window)
    replace(own_content.content)
    press("Ctrl+K")
    write("user")
    qtbot.waitUntil(window.messages.banner.isVisible)
    assert "damaged" in words(window.messages.banner)


def test_the_banner_can_be_closed(open_program: Opener, own_content: Paths) -> None:
    window = required(open_program(own_content).window)
    overwrite(own_content.content)
    open_guide(window)
    click(shown(window.messages.banner, QToolButton, "Close this message"))
    assert not window.messages.banner.isVisible()


# -- a folder that cannot be written --------------------------------------------------------


@pytest.fixture
def no_folder(paths: Paths) -> Paths:
    """Return paths whose data folder can never be made: a file stands in its way."""
    paths.data.write_text("in the way")
    return paths


def test_settings_that_cannot_be_kept_are_told_and_still_work(
    open_program: Opener, no_folder: Paths, caplog: pytest.LogCaptureFixture
) -> None:
    window = required(open_program(no_folder).window)
    view = open_page(window, "plan.costs")
    before = view.document().defaultFont().pixelSize()
    press("Ctrl++")
    assert window.messages.banner.isVisible()
    assert f"saved in {no_folder.data}" in words(window.messages.banner)
    assert "You can read and search everything." in words(window.messages.banner)
    assert reader(window).document().defaultFont().pixelSize() > before
    assert "settings.json cannot be read" in caplog.text


def test_a_place_that_cannot_be_kept_does_not_keep_the_person(
    open_program: Opener, no_folder: Paths, caplog: pytest.LogCaptureFixture
) -> None:
    window = required(open_program(no_folder).window)
    window.close()
    assert not window.isVisible()
    assert "the last place could not be stored" in caplog.text


def test_settings_that_became_unwritable_keep_their_old_content(
    open_program: Opener, paths: Paths
) -> None:
    window = required(open_program().window)
    press("Ctrl++")
    before = paths.settings.read_bytes()
    paths.data.rename(paths.data.with_name("moved"))
    paths.data.write_text("in the way")
    press("Ctrl++")
    assert window.messages.banner.isVisible()
    assert (paths.data.with_name("moved") / "settings.json").read_bytes() == before
    paths.data.unlink()


# -- instead of the program -----------------------------------------------------------------


@pytest.mark.parametrize("trouble", list(Trouble))
def test_every_trouble_is_told_in_three_sentences(qtbot: QtBot, trouble: Trouble) -> None:
    explanation = Explanation(EnvironmentProblem(trouble, Path("/some/where"), "a detail"))
    window = ProblemWindow(explanation, LIGHT)
    qtbot.addWidget(window)
    window.show()
    told = [label.text() for label in all_shown(window, QLabel)]
    assert told == [
        "The guide cannot be opened", explanation.what, explanation.safe, explanation.todo,
    ]  # fmt: skip
    assert all(sentence.endswith((".", ")", "/some/where")) for sentence in told[1:])
    assert not any("{" in sentence for sentence in told)


@pytest.fixture
def problem(qtbot: QtBot, tmp_path: Path) -> ProblemWindow:
    missing = EnvironmentProblem(Trouble.CONTENT_MISSING, tmp_path / "content.db")
    window = ProblemWindow(Explanation(missing), LIGHT)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


@pytest.mark.parametrize("trouble", list(Trouble))
def test_where_nothing_more_is_known_no_empty_brackets_are_shown(trouble: Trouble) -> None:
    told = Explanation(EnvironmentProblem(trouble, Path("/here"))).what
    assert "()" not in told
    assert "{" not in told
    assert "  " not in told


def test_the_message_can_be_copied(problem: ProblemWindow, tmp_path: Path) -> None:
    button = next(b for b in all_shown(problem, QPushButton) if "Copy" in b.text())
    click(button)
    copied = QGuiApplication.clipboard().text()
    assert copied.count("\n") == 2
    assert str(tmp_path / "content.db") in copied


def test_enter_on_the_other_button_copies_the_message(
    problem: ProblemWindow, tmp_path: Path
) -> None:
    QGuiApplication.clipboard().clear()
    press("Tab")
    press("Return")
    assert str(tmp_path / "content.db") in QGuiApplication.clipboard().text()
    assert problem.isVisible()


def test_enter_closes_it(problem: ProblemWindow) -> None:
    press("Return")
    assert not problem.isVisible()


@pytest.mark.parametrize("spoil", [Path.unlink, replace])
def test_content_that_cannot_be_opened_is_a_problem_at_the_start(
    own_content: Paths, spoil: object
) -> None:
    assert callable(spoil)
    spoil(own_content.content)
    with pytest.raises(EnvironmentProblem) as caught:
        Program(own_content)
    assert caught.value.trouble in (Trouble.CONTENT_MISSING, Trouble.CONTENT_DAMAGED)
    assert caught.value.path == own_content.content
