"""Folders as Windows has them: long, with letters of any script, on drives that vanish.

Not run on Windows: the rules are the same on every system, the limits of Windows are not seen here.
"""

from pathlib import Path

import pytest

from desktop.domain.history import Place, Screen
from desktop.domain.settings import Settings
from desktop.errors import EnvironmentProblem, Trouble
from desktop.services.remembering import RememberingService
from desktop.storage import backup
from desktop.storage.content_store import ContentStore, verify
from desktop.storage.profile_store import ProfileStore
from desktop.storage.search_index import SearchIndex

ODD = (
    "Benutzer Åse/Eigene Dateien (alt)",
    "用户/采购 指南",
    "مستخدم/دليل",
    "50% #1 & 'more'; ñandú?",
    "/".join(["a folder with a rather long name that somebody thought helpful"] * 5),
)


@pytest.fixture(params=ODD, ids=range(len(ODD)))
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    made = tmp_path / str(request.param)
    made.mkdir(parents=True)
    return made


def test_the_content_opens_and_is_searched_from_there(folder: Path, content: Path) -> None:
    copy = folder / content.name
    copy.write_bytes(content.read_bytes())
    verify(copy)
    store, index = ContentStore(copy), SearchIndex(copy)
    try:
        assert store.parts()
    finally:
        index.close()
        store.close()


def test_settings_are_kept_there(folder: Path) -> None:
    remembering = RememberingService(folder / "settings.json", folder / "session.json")
    remembering.keep_settings(Settings(text_percent=150))
    remembering.keep_session(Place(Screen.HOME), "")
    again = RememberingService(folder / "settings.json", folder / "session.json")
    assert again.settings().text_percent == 150


def test_a_profile_and_its_backup_are_kept_there(folder: Path) -> None:
    store = ProfileStore(folder)
    store.close()
    made = folder / "copy.db"
    backup.put_in_place(folder / "profile.db", made)
    assert made.is_file()


def test_a_drive_that_vanished_is_told_as_such(tmp_path: Path) -> None:
    drive = tmp_path / "drive"
    drive.mkdir()
    remembering = RememberingService(drive / "own" / "s.json", drive / "own" / "p.json")
    remembering.keep_settings(Settings())
    # A file where the folder was: nothing can be made below it, like below a letter without drive.
    (drive / "own" / "s.json").unlink()
    (drive / "own").rmdir()
    drive.rmdir()
    drive.touch()
    with pytest.raises(EnvironmentProblem) as problem:
        remembering.keep_settings(Settings())
    assert problem.value.trouble is Trouble.FOLDER_NOT_WRITABLE
    assert remembering.settings() == Settings()
