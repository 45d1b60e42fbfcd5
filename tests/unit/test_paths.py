"""Where things are, and that tests never find the folders of whoever runs them."""

import sys
import tempfile
from pathlib import Path

import pytest

from desktop import APP_ID, paths


def test_a_test_finds_only_temporary_folders() -> None:
    temporary = Path(tempfile.gettempdir()).resolve()
    assert temporary in paths.find().data.resolve().parents
    assert temporary in Path.home().resolve().parents


def test_the_variable_names_another_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(paths.DATA_FOLDER_VARIABLE, str(tmp_path))
    assert paths.find().data == tmp_path


def test_an_argument_counts_more_than_the_variable(tmp_path: Path) -> None:
    assert paths.find(data=tmp_path / "mine").data == tmp_path / "mine"


def test_without_either_the_folder_is_named_after_the_program(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv(paths.DATA_FOLDER_VARIABLE)
    assert paths.find().data.name == APP_ID


def test_content_and_resources_are_beside_the_program() -> None:
    found = paths.find()
    assert found.content.is_file()
    assert (found.resources / "icons" / "home.svg").is_file()


def test_finding_makes_no_folder(tmp_path: Path) -> None:
    found = paths.find(data=tmp_path / "data")
    assert found.settings.parent == found.session.parent == tmp_path / "data"
    assert not found.data.exists()


def test_backups_are_beside_the_data_and_not_in_it(tmp_path: Path) -> None:
    found = paths.find(data=tmp_path / "data")
    assert found.backups == tmp_path / "data-backups"
    assert found.profiles == tmp_path / "data" / "profiles"


def portable(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Start the program from a stick with the marker on it."""
    monkeypatch.delenv(paths.DATA_FOLDER_VARIABLE)
    monkeypatch.setattr(sys, "_MEIPASS", str(folder / "unpacked"), raising=False)
    monkeypatch.setattr(sys, "executable", str(folder / "fieldguide"))
    (folder / paths.PORTABLE_MARKER).touch()


def test_with_the_marker_everything_stays_in_the_programs_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    portable(monkeypatch, tmp_path)
    found = paths.find()
    assert found.data == tmp_path / "data"
    assert found.backups.parent == tmp_path


def test_on_macos_the_marker_is_beside_the_bundle(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    portable(monkeypatch, tmp_path)
    program = tmp_path / "Field Guide.app" / "Contents" / "MacOS" / "fieldguide"
    monkeypatch.setattr(sys, "executable", str(program))
    assert paths.portable_folder() == tmp_path


def test_a_frozen_program_finds_what_was_bundled(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "_internal"), raising=False)
    found = paths.find()
    assert found.content == tmp_path / "_internal" / "content.db"
    assert found.resources == tmp_path / "_internal" / "resources"
    assert found.licences == tmp_path / "_internal" / "LICENSES"


def test_the_variable_counts_more_than_the_marker(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    portable(monkeypatch, tmp_path)
    monkeypatch.setenv(paths.DATA_FOLDER_VARIABLE, str(tmp_path / "mine"))
    assert paths.find().data == tmp_path / "mine"


def test_without_the_marker_nothing_is_kept_beside_the_program() -> None:
    assert paths.portable_folder() is None
