"""The program as it is started from a terminal: checks, pictures, displays that are not there."""

import contextlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.storage.content_schema import FORMAT
from desktop.storage.profile_store import ProfileStore
from tests.conftest import ROOT
from tests.end2end.conftest import Done, Runner
from tests.personal import note

NO_DISPLAY = "There is no display to open a window on. Start the program from a desktop session.\n"
CHECKS = ["content", "search", "settings folder", "libraries", "screens", "workshop"]
QUICK = ("--content", "nowhere.db")
"""Without content no screen is opened; for what has nothing to do with it."""
PDFTOTEXT = shutil.which("pdftotext")
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="displays are Linux's")


@pytest.fixture
def copy(content: Path, tmp_path: Path) -> Path:
    """A content file that may be spoilt."""
    return Path(shutil.copy(content, tmp_path / "content.db"))


def checks(done: Done) -> dict[str, bool]:
    """Return what each check of a self-check found."""
    lines = [line.split(maxsplit=1) for line in done.stdout.splitlines()]
    return {rest.partition(":")[0]: verdict == "ok" for verdict, rest in lines}


# -- self-check -----------------------------------------------------------------------------


def test_the_self_check_passes_without_a_display(fieldguide: Runner) -> None:
    done = fieldguide("self-check", QT_QPA_PLATFORM=None)
    assert checks(done) == dict.fromkeys(CHECKS, True)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_self_check_finds_one_changed_byte(fieldguide: Runner, copy: Path) -> None:
    with copy.open("r+b") as file:
        file.seek(copy.stat().st_size // 2)
        byte = file.read(1)[0]
        file.seek(-1, os.SEEK_CUR)
        file.write(bytes([byte ^ 1]))
    done = fieldguide("--content", str(copy), "self-check")
    assert not checks(done)["content"]
    assert "damaged" in done.stdout
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("kind", ["missing", "letter", "cut off", "newer"])
def test_the_self_check_says_what_is_wrong_with_the_content(
    fieldguide: Runner, copy: Path, kind: str
) -> None:
    match kind:
        case "missing":
            copy.unlink()
        case "letter":
            copy.write_text("Dear reader,", encoding="utf-8")
        case "cut off":
            os.truncate(copy, copy.stat().st_size // 3)
        case _:
            with copy.open("r+b") as file:
                file.seek(60)  # where SQLite keeps the user version
                file.write((FORMAT + 1).to_bytes(4, "big"))
    done = fieldguide("--content", str(copy), "self-check")
    found = checks(done)
    assert list(found) == CHECKS
    assert (found["content"], found["settings folder"]) == (False, True)
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr


def test_the_self_check_says_that_the_folder_cannot_be_written(
    fieldguide: Runner, data: Path
) -> None:
    data.write_text("no folder", encoding="utf-8")
    done = fieldguide(*QUICK, "self-check")
    assert not checks(done)["settings folder"]
    assert f"saved in {data}" in done.stdout
    assert done.returncode == 1


def test_the_self_check_keeps_the_settings(fieldguide: Runner, data: Path) -> None:
    data.mkdir()
    (data / "settings.json").write_text('{"theme": "dark"}', encoding="utf-8")
    assert checks(fieldguide(*QUICK, "self-check"))["settings folder"]
    assert "dark" in (data / "settings.json").read_text(encoding="utf-8")


# -- displays -------------------------------------------------------------------------------


@LINUX
@pytest.mark.parametrize("is_named", [False, True])
def test_without_a_display_the_program_says_so_and_leaves_nothing(
    fieldguide: Runner, data: Path, tmp_path: Path, is_named: bool
) -> None:
    named = tmp_path / "elsewhere"
    arguments = ("--data", str(named)) if is_named else ()
    done = fieldguide(*arguments, QT_QPA_PLATFORM=None, DISPLAY=None, WAYLAND_DISPLAY=None)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", NO_DISPLAY)
    assert not named.exists()
    assert not data.exists()


@LINUX
@pytest.mark.parametrize(
    "variables",
    [{"DISPLAY": ":4095"}, {"DISPLAY": "nonsense"}, {"WAYLAND_DISPLAY": "nonsense-0"}],
    ids=["no such display", "no display's name", "no such compositor"],
)
def test_a_display_that_does_not_answer_is_no_display(
    fieldguide: Runner, variables: dict[str, str]
) -> None:
    done = fieldguide(QT_QPA_PLATFORM=None, **variables)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", NO_DISPLAY)


@LINUX
@pytest.mark.parametrize("command", [("search", "needs"), ("show", "4.1.2")])
def test_commands_need_no_display(fieldguide: Runner, command: tuple[str, ...]) -> None:
    done = fieldguide(*command, QT_QPA_PLATFORM=None)
    assert (done.returncode, done.stderr) == (0, "")


# -- pictures -------------------------------------------------------------------------------


@pytest.mark.parametrize("screen", ["home", "search", "4.1.2"])
def test_a_picture_of_a_screen_is_saved(fieldguide: Runner, tmp_path: Path, screen: str) -> None:
    from PySide6.QtGui import QImage

    picture = tmp_path / "picture.png"
    done = fieldguide("screenshot", screen, str(picture), "--size", "900x600", "--theme", "dark")
    assert done.returncode == 0, done.stderr
    image = QImage(str(picture))
    assert (image.width(), image.height()) == (900, 600)
    # In the rail, where nothing is written.
    assert image.pixelColor(4, 300).lightness() < 128


def test_a_screen_that_is_none_is_said(fieldguide: Runner, tmp_path: Path) -> None:
    picture = tmp_path / "picture.png"
    done = fieldguide("screenshot", "attic", str(picture))
    assert (done.returncode, picture.exists()) == (2, False)
    assert "“attic”" in done.stderr


@pytest.mark.parametrize("name", ["nowhere/picture.png", "picture.unknown", "", "."])
def test_a_picture_that_cannot_be_saved_is_said_in_three_sentences(
    fieldguide: Runner, tmp_path: Path, name: str
) -> None:
    done = fieldguide("screenshot", "home", str(tmp_path / name))
    assert done.returncode == 1
    what, safe, todo = done.stderr.splitlines()
    assert str(tmp_path) in what
    assert "()" not in what
    assert safe
    assert todo


# -- terminals ------------------------------------------------------------------------------


@pytest.mark.skipif(sys.platform != "linux", reason="arguments of bytes are Linux's")
@pytest.mark.parametrize(
    ("command", "status"),
    [
        ((b"search", b"\xff"), 1),
        ((b"search", b"--part", b"\xff", b"needs"), 2),
        ((b"show", b"\xff"), 1),
        ((b"screenshot", b"\xff", b"picture.png"), 2),
    ],
)
def test_arguments_that_are_no_text_are_no_error(
    fieldguide: Runner, command: tuple[bytes, ...], status: int
) -> None:
    done = fieldguide(*command)
    assert done.returncode == status
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", [("search", "user needs"), ("show", "plan.user-needs")])
def test_a_terminal_that_knows_few_letters_is_no_error(
    fieldguide: Runner, command: tuple[str, ...]
) -> None:
    done = fieldguide(*command, PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, "")
    assert "4.1.2 Understand user needs" in done.stdout


def test_json_loses_no_letter_on_such_a_terminal(fieldguide: Runner, foreign_content: Path) -> None:
    command = ("--content", str(foreign_content), "search", "--json", "采购")
    plain, full = (fieldguide(*command, PYTHONIOENCODING=name) for name in ("ascii", "utf-8"))
    assert plain.stdout.isascii()
    assert json.loads(plain.stdout) == json.loads(full.stdout)


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_of_the_output_may_stop_early(data: Path, unbuffered: str) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "desktop", "show", "4.1.2"],
        cwd=ROOT,
        env=os.environ | {"PYTHONUNBUFFERED": unbuffered},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    complained = process.stderr.read()
    process.stderr.close()
    assert (process.wait(60), complained) == (0, b"")


# -- exports that are set by Qt --------------------------------------------------------------


def test_notes_are_exported_as_a_page_and_as_a_pdf(
    fieldguide: Runner, data: Path, tmp_path: Path
) -> None:
    store = ProfileStore(data / "profiles" / "Main")
    with contextlib.closing(store), store.transaction():
        store.annotations.add(note("Ask the **users**."))
    for name in ("notes.html", "notes.pdf"):
        done = fieldguide("export", str(tmp_path / name), QT_QPA_PLATFORM=None)
        assert done.stdout == f"{tmp_path / name}: bookmarks: 0, highlights: 0, notes: 1\n"
    page = (tmp_path / "notes.html").read_text(encoding="utf-8")
    assert '<span style="font-weight:700">users</span>' in page
    assert (tmp_path / "notes.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.skipif(PDFTOTEXT is None, reason="pdftotext is not there to read the PDF")
def test_what_is_copied_from_a_pdf_has_all_its_letters(
    fieldguide: Runner, data: Path, tmp_path: Path
) -> None:
    store = ProfileStore(data / "profiles" / "Main")
    with contextlib.closing(store), store.transaction():
        store.annotations.add(note("The official file is affluent."))
    fieldguide("export", str(tmp_path / "notes.pdf"))
    told = [str(PDFTOTEXT), str(tmp_path / "notes.pdf"), "-"]
    text = subprocess.run(told, capture_output=True, check=True, text=True).stdout
    assert "The official file is affluent." in text
    assert "not an official publication" in text
