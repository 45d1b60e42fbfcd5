"""Remember between runs what a person set and where they were."""

import logging
from pathlib import Path
from typing import Any

from desktop.domain.history import Place, place_from_plain, place_to_plain
from desktop.domain.settings import Settings, from_plain, to_plain
from desktop.storage import json_file

log = logging.getLogger(__name__)


class RememberingService:
    """Settings and the last place, each in a small file of its own."""

    def __init__(self, settings_path: Path, session_path: Path, *, is_safe: bool = False) -> None:
        """`is_safe` begins with the usual settings and place, whatever is stored."""
        self._is_safe = is_safe
        self._settings_path = settings_path
        self._session_path = session_path
        self._verified: str | None = None

    @property
    def folder(self) -> Path:
        """The folder that holds the person's own files."""
        return self._settings_path.parent

    def settings(self) -> Settings:
        """Return the settings; what cannot be used is logged and replaced by its default."""
        settings, bad = from_plain(json_file.read(self._settings_path))
        for name in bad:
            log.warning("the setting %s cannot be used; its default is taken", name)
        return Settings(profile=settings.profile) if self._is_safe else settings

    def keep_settings(self, settings: Settings) -> None:
        """Store the settings. Raises EnvironmentProblem if the folder cannot be written."""
        json_file.write(self._settings_path, to_plain(settings))

    def session(self) -> tuple[Place | None, str]:
        """Return the last place, if any, and the window's geometry as the window gave it."""
        plain = {} if self._is_safe else json_file.read(self._session_path)
        geometry = plain.get("geometry", "")
        return place_from_plain(plain.get("place")), geometry if isinstance(geometry, str) else ""

    def keep_session(self, place: Place, geometry: str) -> None:
        """Store where the person is. Raises EnvironmentProblem if it cannot be written."""
        plain: dict[str, Any] = {
            "place": place_to_plain(place),
            "geometry": geometry,
            "verified": self.verified_content(),
        }
        json_file.write(self._session_path, plain)

    def verified_content(self) -> str:
        """Return the signature of the content file that was last found to be whole."""
        if self._verified is None:
            stored = json_file.read(self._session_path).get("verified", "")
            self._verified = stored if isinstance(stored, str) else ""
        return self._verified

    def keep_verified(self, signature: str) -> None:
        """Remember that a content file is whole; stored with the session."""
        self._verified = signature
