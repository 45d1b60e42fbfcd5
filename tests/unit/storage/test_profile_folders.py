"""Several profiles side by side, with names that every file system takes."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import EnvironmentProblem, InputProblem, ProfileLocked
from desktop.storage import profile_folders
from desktop.storage.profile_store import ProfileStore


def make(profiles: Path, name: str) -> ProfileStore:
    return ProfileStore(profile_folders.create(profiles, name))


@given(name=st.text(max_size=300))
def test_a_clean_name_is_a_folder_on_every_file_system(name: str) -> None:
    cleaned = profile_folders.clean_name(name)
    assert not set('<>:"/\\|?*\0\n') & set(cleaned)
    assert cleaned == cleaned.strip(" .")
    assert len(cleaned.encode()) <= 255
    assert profile_folders.clean_name(cleaned) == cleaned


@pytest.mark.parametrize(
    ("name", "cleaned"),
    [
        ("Amina", "Amina"),
        ("  Ärger & Söhne  ", "Ärger & Söhne"),
        ("采购 部", "采购 部"),
        ("a/b\\c:d", "a b c d"),
        ("../../etc", "etc"),
        ("con", "con_"),
        ("LPT1.txt", "LPT1.txt_"),
        ("...", ""),
        ("e\u0301", "é"),
        ("left\u202eright", "leftright"),
    ],
)
def test_what_is_left_of_a_name(name: str, cleaned: str) -> None:
    assert profile_folders.clean_name(name) == cleaned


def test_profiles_are_listed_by_name(tmp_path: Path) -> None:
    for name in ("zoe", "Amina", "Main"):
        make(tmp_path, name).close()
    (tmp_path / "no profile").mkdir()
    assert profile_folders.names(tmp_path) == ["Amina", "Main", "zoe"]


def test_where_nothing_is_nothing_is_listed(tmp_path: Path) -> None:
    assert profile_folders.names(tmp_path / "gone") == []


def test_a_name_is_taken_in_any_capitals(tmp_path: Path) -> None:
    make(tmp_path, "Amina").close()
    with pytest.raises(InputProblem):
        profile_folders.create(tmp_path, "AMINA ")
    assert profile_folders.folder_of(tmp_path, "amina") == tmp_path / "Amina"


@pytest.mark.parametrize("name", ["", "///", ". . ."])
def test_a_name_of_which_nothing_is_left_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputProblem):
        profile_folders.create(tmp_path, name)


def test_a_renamed_profile_takes_its_backups_along(tmp_path: Path) -> None:
    make(tmp_path / "profiles", "Amina").close()
    (tmp_path / "backups" / "Amina").mkdir(parents=True)
    folder = profile_folders.rename(tmp_path / "profiles", "Amina", "Bo", tmp_path / "backups")
    assert folder == tmp_path / "profiles" / "Bo"
    assert profile_folders.names(tmp_path / "profiles") == ["Bo"]
    assert (tmp_path / "backups" / "Bo").is_dir()


def test_only_the_capitals_of_a_name_can_be_changed(tmp_path: Path) -> None:
    make(tmp_path, "amina").close()
    profile_folders.rename(tmp_path, "amina", "Amina")
    assert profile_folders.names(tmp_path) == ["Amina"]


def test_an_open_profile_is_not_renamed(tmp_path: Path) -> None:
    store = make(tmp_path, "Amina")
    with pytest.raises(ProfileLocked):
        profile_folders.rename(tmp_path, "Amina", "Bo")
    store.close()


def test_a_name_that_another_has_is_refused(tmp_path: Path) -> None:
    for name in ("Amina", "Bo"):
        make(tmp_path, name).close()
    with pytest.raises(InputProblem):
        profile_folders.rename(tmp_path, "Amina", "bo")


def test_a_folder_that_cannot_be_made_is_reported(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(EnvironmentProblem):
        profile_folders.create(tmp_path / "file", "Amina")
