"""What is remembered from one run to the next."""

import json
import logging
from collections.abc import Callable

import pytest

from desktop.domain.history import Place, Screen
from desktop.domain.library import PageId
from desktop.domain.settings import Settings, ThemeChoice
from desktop.errors import EnvironmentProblem, Trouble
from desktop.paths import Paths
from desktop.services.remembering import RememberingService

NEEDS = Place(Screen.GUIDE, PageId("plan.user-needs"), "", 0.375)


def remembering_in(paths: Paths) -> RememberingService:
    """Return the service as a new run makes it."""
    return RememberingService(paths.settings, paths.session)


def store_session(paths: Paths, plain: object) -> None:
    paths.data.mkdir()
    paths.session.write_text(json.dumps(plain), encoding="utf-8")


def test_a_new_person_has_the_defaults_and_no_place(paths: Paths) -> None:
    remembering = remembering_in(paths)
    assert remembering.settings() == Settings()
    assert remembering.session() == (None, "")
    assert remembering.verified_content() == ""


def test_looking_makes_no_files(paths: Paths) -> None:
    remembering = remembering_in(paths)
    remembering.settings()
    remembering.session()
    assert not paths.data.exists()


def test_settings_are_there_in_the_next_run(paths: Paths) -> None:
    settings = Settings(ThemeChoice.CONTRAST, 175, False)
    remembering_in(paths).keep_settings(settings)
    assert remembering_in(paths).settings() == settings


def test_the_place_and_the_window_are_there_in_the_next_run(paths: Paths) -> None:
    remembering_in(paths).keep_session(NEEDS, "AdnQ")
    assert remembering_in(paths).session() == (NEEDS, "AdnQ")


def test_a_bad_setting_is_logged_by_name(paths: Paths, caplog: pytest.LogCaptureFixture) -> None:
    paths.data.mkdir()
    paths.settings.write_text('{"theme": "pink", "text_percent": 150}', encoding="utf-8")
    with caplog.at_level(logging.WARNING):
        assert remembering_in(paths).settings() == Settings(text_percent=150)
    assert "theme" in caplog.text


@pytest.mark.parametrize(
    ("plain", "session"),
    [
        ({}, (None, "")),
        ({"place": {"screen": "attic"}, "geometry": 5}, (None, "")),
        ({"place": None, "geometry": "AdnQ"}, (None, "AdnQ")),
    ],
)
def test_a_session_that_makes_no_sense_is_forgotten(
    paths: Paths, plain: object, session: tuple[Place | None, str]
) -> None:
    store_session(paths, plain)
    assert remembering_in(paths).session() == session


def test_whole_content_is_remembered_with_the_session(paths: Paths) -> None:
    remembering = remembering_in(paths)
    remembering.keep_verified("17-4")
    assert remembering.verified_content() == "17-4"
    assert remembering_in(paths).verified_content() == ""
    remembering.keep_session(NEEDS, "")
    assert remembering_in(paths).verified_content() == "17-4"


def test_keeping_the_place_does_not_forget_what_was_verified(paths: Paths) -> None:
    store_session(paths, {"verified": "17-4"})
    remembering_in(paths).keep_session(NEEDS, "")
    assert remembering_in(paths).verified_content() == "17-4"


def test_a_signature_that_is_no_text_is_forgotten(paths: Paths) -> None:
    store_session(paths, {"verified": [17]})
    assert remembering_in(paths).verified_content() == ""


@pytest.mark.parametrize(
    "keep",
    [
        lambda remembering: remembering.keep_settings(Settings()),
        lambda remembering: remembering.keep_session(NEEDS, ""),
    ],
    ids=["settings", "session"],
)
def test_a_folder_that_cannot_be_written_is_said(
    paths: Paths, keep: Callable[[RememberingService], None]
) -> None:
    paths.data.write_text("no folder", encoding="utf-8")
    with pytest.raises(EnvironmentProblem) as caught:
        keep(remembering_in(paths))
    assert caught.value.trouble is Trouble.FOLDER_NOT_WRITABLE


def test_the_folder_of_ones_own_files_can_be_told(paths: Paths) -> None:
    assert remembering_in(paths).folder == paths.data
