"""What an editor types, and what comes back."""

import sqlite3
from pathlib import Path

import pytest

from desktop.authoring.__main__ import main
from desktop.authoring.spelling import read_words
from tests.unit.authoring.conftest import Plant


def test_check_prints_the_coverage_table(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--strict", "--content", str(folder)]) == 0
    printed = capsys.readouterr().out
    assert "| 4.1.1 | Know the needs |" in printed
    assert printed.endswith("No faults.\n")


def test_check_prints_faults_and_fails(
    folder: Path, plant: Plant, capsys: pytest.CaptureFixture[str]
) -> None:
    plant("modules/cycle.yaml", "part: cycle", "part: circle")
    assert main(["check", "--content", str(folder)]) == 1
    path = folder / "modules" / "cycle.yaml"
    assert capsys.readouterr().err == f"{path}:3: the part circle does not exist\n1 fault.\n"


def test_build_writes_the_file(folder: Path, tmp_path: Path) -> None:
    output = tmp_path / "content.db"
    assert main(["build", "--content", str(folder), "--output", str(output)]) == 0
    connection = sqlite3.connect(output)
    try:
        assert connection.execute("SELECT count(*) FROM questions").fetchone()[0] == 13
    finally:
        connection.close()


def test_build_writes_nothing_if_there_are_faults(
    folder: Path, plant: Plant, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plant("scenarios/ferry.yaml", "start: letter", "start: phone")
    output = tmp_path / "content.db"
    assert main(["build", "--content", str(folder), "--output", str(output)]) == 1
    assert not output.exists()
    assert "Nothing was written." in capsys.readouterr().err


def test_build_says_that_the_old_file_is_unchanged(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "nowhere" / "content.db"
    (tmp_path / "nowhere").write_text("a file, no folder", encoding="utf-8")
    assert main(["build", "--content", str(folder), "--output", str(output)]) == 1
    assert "The old file is unchanged." in capsys.readouterr().err


def test_coverage_writes_a_file_that_says_it_is_generated(folder: Path, tmp_path: Path) -> None:
    output = tmp_path / "coverage.md"
    assert main(["coverage", "--content", str(folder), "--output", str(output)]) == 0
    text = output.read_text(encoding="utf-8")
    assert "This file is generated." in text
    assert "| Questions with a right answer |    12 |" in text


def test_words_shows_new_words_and_where_they_stand(
    folder: Path, plant: Plant, capsys: pytest.CaptureFixture[str]
) -> None:
    plant("cases/harbour.md", "Measure the pier.", "Measure the jetty.")
    assert main(["words", "--content", str(folder)]) == 1
    assert "jetty  cases/harbour.md:44" in capsys.readouterr().out


def test_accepted_words_enter_the_list_and_unused_ones_leave(folder: Path, plant: Plant) -> None:
    plant("cases/harbour.md", "Measure the pier.", "Measure the jetty.")
    plant("cases/harbour.md", "paper: The harbour paper", "paper: The Harbour Courier")
    before = read_words(folder)
    assert main(["words", "--accept", "--content", str(folder)]) == 0
    assert read_words(folder) - before == {"jetty", "Courier"}
    assert main(["check", "--strict", "--content", str(folder)]) == 0


def test_words_that_are_known_change_nothing(folder: Path) -> None:
    before = (folder / "words.txt").read_bytes()
    assert main(["words", "--accept", "--content", str(folder)]) == 0
    assert (folder / "words.txt").read_bytes() == before
