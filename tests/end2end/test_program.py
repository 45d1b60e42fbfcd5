"""The whole program on a temporary profile: started, used, closed and started again."""

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.end2end.conftest import run_module

PLACE = {"screen": "guide", "page": "plan.user-needs", "passage": "", "scroll": 0.5}
Sit = Callable[..., dict[str, Any]]


@pytest.fixture
def sit(data: Path) -> Sit:
    """Have one sitting with the program; return what was seen."""

    def run(deed: str, folder: Path = data, options: Sequence[str] = ()) -> dict[str, Any]:
        done = run_module("tests.end2end.sitting", deed, *options, data=folder)
        assert done.returncode == 0, done.stderr
        assert "Traceback" not in done.stderr or deed == "stumble"
        seen: dict[str, Any] = json.loads(done.stdout)
        assert seen["status"] == 0
        return seen

    return run


def test_the_whole_program_asks_the_network_for_nothing(sit: Sit) -> None:
    seen = sit("tour")
    assert seen["asked"] == []
    assert seen["sockets"] == []
    assert len(set(seen["titles"])) >= 4
    assert any("Understand user needs" in title for title in seen["results"])


def test_a_call_of_the_network_would_be_noticed(sit: Sit) -> None:
    seen = sit("call_home")
    assert "forbidden" in seen["refused"]
    assert seen["asked"]


def test_a_new_person_begins_at_home(sit: Sit) -> None:
    assert sit("look")["page"] == ""


def test_the_program_opens_again_where_the_reader_was(sit: Sit) -> None:
    left = sit("read_on")
    assert left["scroll"] > 0.05
    found = sit("look")
    assert (found["page"], found["line"]) == (left["page"], left["line"])
    assert found["scroll"] == pytest.approx(left["scroll"], abs=0.01)


def test_the_place_stays_however_often_the_program_is_opened(sit: Sit) -> None:
    left = sit("read_on")
    sit("look")
    found = sit("look")
    assert (found["page"], found["line"]) == (left["page"], left["line"])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("session.json", "{"),
        ("session.json", "[" * 100_000),
        ("session.json", json.dumps({"place": {**PLACE, "page": "gone"}})),
        ("session.json", json.dumps({"place": {**PLACE, "page": "\ud800"}})),
        ("session.json", '{"geometry": "@@@", "place": 4, "verified": null}'),
        ("session.json", '{"geometry": "ñ"}'),
        ("settings.json", "\x00\x00\x00"),
        ("settings.json", '{"theme": "pink", "text_percent": 1e9}'),
    ],
)
def test_damaged_files_of_ones_own_do_not_keep_the_program_from_opening(
    sit: Sit, data: Path, name: str, text: str
) -> None:
    data.mkdir()
    (data / name).write_text(text, encoding="utf-8")
    assert sit("look")["title"]


def test_escape_puts_a_hint_away_and_nothing_else(sit: Sit) -> None:
    seen = sit("put_hint_away")
    assert (seen["hint"], seen["tour"]) == (False, True)


def test_a_place_on_a_page_that_is_gone_opens_home(sit: Sit, data: Path) -> None:
    sit("read_on")
    session = data / "session.json"
    stored = json.loads(session.read_text(encoding="utf-8"))
    stored["place"]["page"] = "plan.gone"
    session.write_text(json.dumps(stored), encoding="utf-8")
    assert sit("look")["page"] == ""


def test_with_a_folder_that_cannot_be_written_the_program_opens_and_says_so(
    sit: Sit, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    seen = sit("enlarge", tmp_path / "file" / "data")
    assert f"saved in {tmp_path / 'file' / 'data'}" in seen["banner"]
    assert "You can read and search everything." in seen["banner"]
    assert seen["results"]


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")
def test_a_folder_of_the_system_is_such_a_folder(sit: Sit) -> None:
    assert "saved in /proc/fieldguide" in sit("enlarge", Path("/proc/fieldguide"))["banner"]


def test_the_first_page_loads_nothing_it_does_not_need(sit: Sit) -> None:
    assert sit("look")["loaded"] == []


def test_a_section_as_first_page_loads_nothing_it_does_not_need(sit: Sit) -> None:
    sit("read_on")
    assert sit("look")["loaded"] == []


def test_a_second_start_shows_the_first_window_and_ends(sit: Sit, data: Path) -> None:
    seen = sit("start_again")
    assert (seen["second"], seen["profile"]) == (0, "Main")
    assert not (data / "profiles" / "Main" / "raise.request").exists()


def test_a_mistake_of_the_program_is_told_once_and_noted(sit: Sit, data: Path) -> None:
    seen = sit("stumble")
    assert "The program made a mistake" in seen["told"]
    assert "They are safe." in seen["told"]
    assert str(data / "logs") in seen["told"]
    assert "a mistake made on purpose" in seen["report"]
    noted = (data / "logs" / "errors.log").read_text(encoding="utf-8")
    assert noted.count("LookupError: a mistake made on purpose") == 2


def test_after_a_death_the_next_start_says_so_once(sit: Sit, data: Path) -> None:
    died = run_module("tests.end2end.sitting", "die", data=data)
    assert died.returncode not in (0, 1)
    (told,) = sit("look_after_death")["told"]
    assert "closed by mistake last time" in told
    assert sit("look_after_death")["told"] == []


def test_safe_mode_opens_as_new_and_keeps_what_is_stored(sit: Sit, data: Path) -> None:
    data.mkdir()
    stored = '{"theme": "dark", "text_percent": 300, "profile": "Ana"}'
    (data / "settings.json").write_text(stored, encoding="utf-8")
    (data / "session.json").write_text(json.dumps({"place": PLACE}), encoding="utf-8")
    assert sit("look", options=["--safe"])["page"] == ""
    assert (data / "settings.json").read_text(encoding="utf-8") == stored
    assert (data / "profiles" / "Ana").is_dir()


@pytest.mark.parametrize("optimized", ["", "2"])
def test_keys_open_the_help_and_close_the_window(data: Path, optimized: str) -> None:
    # What is shipped runs without assertions and docstrings: nothing may hang on them.
    done = run_module("tests.end2end.keys_alone", data=data, PYTHONOPTIMIZE=optimized)
    assert done.stdout.split() == ["help", "closed"], done.stderr
