"""The commands, as they answer on a terminal."""

import contextlib
import json
import shutil
import sys
from pathlib import Path

import pytest

from desktop import __version__, cli
from desktop.storage.backup import contents_of
from desktop.storage.content_schema import FORMAT
from desktop.storage.profile_store import ProfileStore
from tests.personal import note
from tests.small_book import FOREIGN, write_book

COMMANDS = ("search", "show", "export", "backup", "self-check", "screenshot")


class Terminal:
    """Runs commands on a folder of its own and keeps what they printed."""

    def __init__(self, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._data = data
        self._capsys = capsys
        self.printed = self.complained = ""

    def run(self, *arguments: str) -> int:
        """Run one command; return its exit status."""
        try:
            status = cli.main(["--data", str(self._data), *arguments])
        except SystemExit as end:
            status = int(end.code or 0)
        self.printed, self.complained = self._capsys.readouterr()
        return status


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    """A terminal of a new person."""
    return Terminal(tmp_path / "data", capsys)


# -- help -----------------------------------------------------------------------------------


@pytest.mark.parametrize("command", COMMANDS)
def test_help_names_every_command(terminal: Terminal, command: str) -> None:
    assert terminal.run("--help") == 0
    assert f"    {command} " in terminal.printed


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(terminal: Terminal, command: str) -> None:
    assert terminal.run(command, "--help") == 0
    assert f"fieldguide {command}" in terminal.printed


def test_help_explains_the_exit_status_and_the_folder(terminal: Terminal) -> None:
    terminal.run("--help")
    assert "Exit status:" in terminal.printed
    assert "FIELDGUIDE_DATA" in terminal.printed


def test_the_version_is_told(terminal: Terminal) -> None:
    assert terminal.run("--version") == 0
    assert terminal.printed == f"fieldguide {__version__}\n"


@pytest.mark.parametrize("arguments", [("dance",), ("search",), ("show",), ("screenshot", "home")])
def test_wrong_use_is_explained_with_status_2(
    terminal: Terminal, arguments: tuple[str, ...]
) -> None:
    assert terminal.run(*arguments) == 2
    assert "usage: fieldguide" in terminal.complained


# -- search ---------------------------------------------------------------------------------


def test_search_prints_groups_titles_and_ids(terminal: Terminal) -> None:
    assert terminal.run("search", "user", "needs") == 0
    lines = terminal.printed.splitlines()
    assert lines[0].startswith("Sections (")
    assert "  4.1.2 Understand user needs  [plan.user-needs]" in lines
    assert any(line.startswith("In the text (") for line in lines)


def test_search_prints_no_control_characters(terminal: Terminal) -> None:
    terminal.run("search", "procurement")
    assert all(line.isprintable() for line in terminal.printed.splitlines())


def test_search_prints_one_json_object(terminal: Terminal) -> None:
    assert terminal.run("search", "--json", "RFI") == 0
    found = json.loads(terminal.printed)
    assert found["query"] == "RFI"
    assert set(found["counts"]) == {"section", "case", "term", "passage"}
    assert found["hits"][0] == {
        "group": "term",
        "id": "request-for-information",
        "part": "",
        "title": found["hits"][0]["title"],
        "snippet": found["hits"][0]["snippet"],
    }
    assert "\x02" not in terminal.printed
    assert "\\u0002" not in terminal.printed


def test_search_without_a_hit_says_so_with_status_1(terminal: Terminal) -> None:
    assert terminal.run("search", "xyzzyqwert") == 1
    assert terminal.printed == "Nothing found for “xyzzyqwert”.\n"


def test_search_without_a_hit_is_still_json(terminal: Terminal) -> None:
    assert terminal.run("search", "--json", "xyzzyqwert") == 1
    assert json.loads(terminal.printed)["hits"] == []


def test_search_suggests_what_was_meant(terminal: Terminal) -> None:
    terminal.run("search", "procurment")
    assert terminal.printed.splitlines()[0] == "Did you mean: procurement"


def test_search_can_be_limited_to_a_part(terminal: Terminal) -> None:
    assert terminal.run("search", "--json", "--part", "planning", "supplier") == 0
    assert {hit["part"] for hit in json.loads(terminal.printed)["hits"]} == {"planning"}


@pytest.mark.parametrize("part", ["nowhere", "*", " "])
def test_an_unknown_part_is_answered_with_the_known_ones(terminal: Terminal, part: str) -> None:
    assert terminal.run("search", "--part", part, "supplier") == 2
    assert "foundations, planning, " in terminal.complained


@pytest.mark.parametrize("words", ["", "\udcff", '"(*', "--", "a" * 10_000])
def test_odd_words_are_no_error(terminal: Terminal, words: str) -> None:
    assert terminal.run("search", "--json", "--", words) in (0, 1)
    json.loads(terminal.printed)


def test_another_content_can_be_searched(terminal: Terminal, foreign_content: Path) -> None:
    assert terminal.run("--content", str(foreign_content), "search", "--json", "采购") == 0
    assert json.loads(terminal.printed)["hits"][0]["id"] == "plan.chinese#a"
    assert "采购" in terminal.printed


# -- show -----------------------------------------------------------------------------------


@pytest.mark.parametrize("wanted", ["4.1.2", "plan.user-needs"])
def test_show_prints_a_section_by_number_and_by_id(terminal: Terminal, wanted: str) -> None:
    assert terminal.run("show", wanted) == 0
    lines = terminal.printed.splitlines()
    assert lines[0] == "4.1.2 Understand user needs"
    assert "Sources" in lines
    assert "[p. 6" in terminal.printed


def test_show_prints_a_case(terminal: Terminal) -> None:
    assert terminal.run("show", "case.india") == 0
    assert terminal.printed.startswith("India: the Government e-Marketplace")


def test_show_prints_every_page_in_lines_that_fit(terminal: Terminal, content: Path) -> None:
    from desktop.storage.content_store import ContentStore

    store = ContentStore(content)
    page_ids = store.page_ids()
    store.close()
    for page_id in page_ids:
        assert terminal.run("show", page_id) == 0, page_id
        title, *lines = terminal.printed.splitlines()
        assert title
        too_long = [line for line in lines if len(line) > 78 and " " in line.strip()]
        assert too_long == [], page_id


@pytest.mark.parametrize("wanted", ["4.1.99", "plan.nothing", "", "glossary"])
def test_show_of_an_unknown_page_says_how_to_find_one(terminal: Terminal, wanted: str) -> None:
    assert terminal.run("show", wanted) == 1
    assert terminal.printed == ""
    assert "fieldguide search WORDS" in terminal.complained


# -- screenshot -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "size",
    ["big", "1366", "1366x", "x768", "-5x7", "1366x768x2", "²x³", "", "0x0", "99999x99999"],
)
def test_a_size_that_is_none_is_said(terminal: Terminal, tmp_path: Path, size: str) -> None:
    picture = tmp_path / "picture.png"
    assert terminal.run("screenshot", "home", str(picture), f"--size={size}") == 2
    assert f"“{size}”" in terminal.complained
    assert not picture.exists()


@pytest.mark.parametrize("text", ["0", "79", "301", "-100", "large"])
def test_a_text_size_out_of_bounds_is_said(terminal: Terminal, tmp_path: Path, text: str) -> None:
    picture = tmp_path / "picture.png"
    assert terminal.run("screenshot", "home", str(picture), f"--text={text}") == 2
    assert text in terminal.complained
    assert not picture.exists()


# -- content that cannot be used -------------------------------------------------------------


@pytest.fixture(params=["missing", "folder", "letter", "cut off", "newer", "older"])
def bad_content(request: pytest.FixtureRequest, tmp_path: Path, content: Path) -> Path:
    """A content file that cannot be used, in one of the ways that happens."""
    path = tmp_path / "content.db"
    match request.param:
        case "folder":
            path.mkdir()
        case "letter":
            path.write_text("Dear reader,", encoding="utf-8")
        case "cut off":
            path.write_bytes(content.read_bytes()[:5000])
        case "newer":
            _write_format(content, path, FORMAT + 1)
        case "older":
            _write_format(content, path, FORMAT - 1)
        case _:
            pass
    return path


def _write_format(content: Path, path: Path, version: int) -> None:
    shutil.copy(content, path)
    with path.open("r+b") as file:
        file.seek(60)  # where SQLite keeps the user version
        file.write(version.to_bytes(4, "big"))


@pytest.mark.parametrize("command", [("search", "needs"), ("show", "4.1.2")])
def test_content_that_cannot_be_used_gives_three_plain_sentences(
    terminal: Terminal, bad_content: Path, command: tuple[str, ...]
) -> None:
    assert terminal.run("--content", str(bad_content), *command) == 1
    assert terminal.printed == ""
    what, safe, todo = terminal.complained.splitlines()
    assert str(bad_content) in what
    assert "safe" in safe or "not damaged" in safe
    assert todo.endswith(".")


def test_commands_leave_nothing_in_the_folder_of_ones_own_files(
    terminal: Terminal, tmp_path: Path
) -> None:
    terminal.run("search", "needs")
    terminal.run("show", "4.1.2")
    assert list(tmp_path.iterdir()) == []


def test_a_book_without_pages_can_be_asked(terminal: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "content.db"
    write_book(path, FOREIGN[:0])
    assert terminal.run("--content", str(path), "search", "needs") == 1
    assert terminal.run("--content", str(path), "show", "4.1.2") == 1


# -- self-check -----------------------------------------------------------------------------


def test_the_frozen_self_check_says_when_qt_came_before_the_program(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setitem(sys.modules, "shiboken6", sys)
    assert terminal.run("--content", "nowhere.db", "self-check") == cli.STATUS_PROBLEM
    assert "FAIL  start: Qt was loaded before" in terminal.printed


# -- export and backup ----------------------------------------------------------------------


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """The folder of somebody who wrote a note, with the file that holds it."""
    store = ProfileStore(tmp_path / "data" / "profiles" / "Main")
    with contextlib.closing(store), store.transaction():
        store.annotations.add(note("Ask the users."))
    return store.path


@pytest.mark.parametrize("suffix", ["md", "csv", "json"])
def test_notes_are_exported_by_the_name_of_the_file(
    terminal: Terminal, written: Path, tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"notes.{suffix}"
    before = written.read_bytes()
    assert terminal.run("export", str(path)) == 0
    assert terminal.printed == f"{path}: bookmarks: 0, highlights: 0, notes: 1\n"
    assert "Ask the users." in path.read_text(encoding="utf-8")
    assert written.read_bytes() == before


def test_the_format_can_be_said(terminal: Terminal, written: Path, tmp_path: Path) -> None:
    assert terminal.run("export", str(tmp_path / "notes.txt"), "--format", "markdown") == 0
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8").startswith("# Notes on the")


def test_a_name_that_says_no_format_is_wrong_use(terminal: Terminal, written: Path) -> None:
    assert terminal.run("export", "notes.doc") == 2
    assert ".md" in terminal.complained


@pytest.mark.parametrize("command", [("export", "notes.md"), ("backup",)])
def test_a_profile_that_is_not_there_is_wrong_use(
    terminal: Terminal, written: Path, command: tuple[str, ...]
) -> None:
    assert terminal.run(*command, "--profile", "Nobody") == 2
    assert "There is no profile “Nobody”. The profiles are: Main." in terminal.complained


def test_a_file_that_cannot_be_written_is_told(
    terminal: Terminal, written: Path, tmp_path: Path
) -> None:
    assert terminal.run("export", str(tmp_path / "gone" / "notes.md")) == 1
    assert "cannot be written" in terminal.complained


def test_a_backup_is_made_while_the_window_has_the_notes(
    terminal: Terminal, written: Path, tmp_path: Path
) -> None:
    with contextlib.closing(ProfileStore(written.parent)):
        assert terminal.run("backup") == 0
    made = Path(terminal.printed.strip())
    assert made.parent == tmp_path / "data-backups" / "Main"
    assert contents_of(made).notes == 1


def test_a_backup_goes_where_it_is_said(terminal: Terminal, written: Path, tmp_path: Path) -> None:
    assert terminal.run("backup", "--folder", str(tmp_path / "stick")) == 0
    assert len(list((tmp_path / "stick").glob("*.db"))) == 1


def test_a_damaged_profile_is_told_and_not_touched(terminal: Terminal, written: Path) -> None:
    written.write_bytes(b"a letter " * 1000)
    assert terminal.run("backup") == 1
    assert "damaged" in terminal.complained
    assert written.read_bytes() == b"a letter " * 1000
