"""What a person can set, each declared once with its type, its default and its bounds."""

from enum import StrEnum
from typing import Any, NamedTuple

TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
"""Per cent of the usual size."""


SOURCE_LANGUAGE = "en"
"""What the program's own texts are written in."""
LANGUAGES = {SOURCE_LANGUAGE: "English", "es": "Español"}
"""Languages of the interface, each by its own name. How to add one: docs/translation.md."""


class ThemeChoice(StrEnum):
    """How the program looks."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Settings(NamedTuple):
    """All settings. To add one: a field here with a default, and a rule in `_usable`."""

    theme: ThemeChoice = ThemeChoice.SYSTEM
    text_percent: int = 100
    shows_companion: bool = True
    language: str = ""
    """Language of the interface; empty is as the computer is set."""
    profile: str = "Main"
    """Whose notes are opened at start."""
    asks_profile: bool = False
    """Whether to ask at start whose notes to open."""
    backup_folder: str = ""
    """Where backups go; empty is beside the folder of the person's own files."""
    has_seen_tour: bool = False
    keys: dict[str, tuple[str, ...]] = {}  # noqa: RUF012 - nobody changes it in place
    """Keys that the person chose, by the name of the deed; all others have their usual ones."""


def from_plain(plain: dict[str, Any]) -> tuple[Settings, list[str]]:
    """Return settings from stored values, and the names of those that could not be used.

    A value that cannot be used is replaced by its default; unknown names are passed over.
    """
    settings, bad = Settings(), []
    for name in Settings._fields:
        if name not in plain:
            continue
        value = _usable(name, plain[name])
        if value is None:
            bad.append(name)
        else:
            settings = settings._replace(**{name: value})
    return settings, bad


def to_plain(settings: Settings) -> dict[str, Any]:
    """Return settings as values that JSON can hold."""
    return settings._asdict()


def _usable(name: str, value: Any) -> Any:
    """Return a stored value as its type, or None if it makes no sense."""
    if name == "theme":
        return ThemeChoice(value) if value in list(ThemeChoice) else None
    if name == "text_percent":
        is_number = isinstance(value, int) and not isinstance(value, bool)
        return value if is_number and TEXT_SIZES[0] <= value <= TEXT_SIZES[-1] else None
    if name == "language":
        return value if value in ["", *LANGUAGES] else None
    if name in ("profile", "backup_folder"):
        is_usable = isinstance(value, str) and (value.strip() or name == "backup_folder")
        return value if is_usable else None
    if name == "keys":
        return _usable_keys(value)
    return value if isinstance(value, bool) else None


def _usable_keys(value: Any) -> dict[str, tuple[str, ...]] | None:
    if not isinstance(value, dict):
        return None
    keys: dict[str, tuple[str, ...]] = {}
    for deed, chosen in value.items():
        if not isinstance(chosen, list) or not all(isinstance(key, str) for key in chosen):
            return None
        keys[deed] = tuple(chosen)
    return keys


def larger(percent: int) -> int:
    """Return the next larger text size."""
    return next((size for size in TEXT_SIZES if size > percent), TEXT_SIZES[-1])


def smaller(percent: int) -> int:
    """Return the next smaller text size."""
    return next((size for size in reversed(TEXT_SIZES) if size < percent), TEXT_SIZES[0])
