"""What every test stands on: temporary folders, no display, and the real content to read."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

# Before anything imports Qt or asks where a person's files are: no test may ever find the folders
# of whoever runs it, nor a window on their desktop.
_HOME = tempfile.TemporaryDirectory(prefix="fieldguide-tests-", ignore_cleanup_errors=True)
for _name in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "QT_QPA_PLATFORMTHEME"):
    os.environ.pop(_name, None)
for _name, _folder in {
    "HOME": "home",
    "USERPROFILE": "home",
    "APPDATA": "roaming",
    "LOCALAPPDATA": "local",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "share",
    "XDG_STATE_HOME": "state",
    "XDG_CACHE_HOME": "cache",
    "XDG_RUNTIME_DIR": "runtime",
    "FIELDGUIDE_DATA": "fieldguide",
}.items():
    _path = Path(_HOME.name) / _folder
    _path.mkdir(mode=0o700, exist_ok=True)
    os.environ[_name] = str(_path)
os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest  # noqa: E402 - the folders come first
from hypothesis import settings  # noqa: E402

from desktop import paths as program_paths  # noqa: E402
from desktop.paths import Paths  # noqa: E402
from desktop.services.searching import SearchingService  # noqa: E402
from desktop.storage.content_store import ContentStore  # noqa: E402
from desktop.storage.search_index import SearchIndex  # noqa: E402
from tests.small_book import FOREIGN, write_book  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent

# HYPOTHESIS_PROFILE=thorough looks longer; `ci` tries the same examples on every run.
settings.register_profile("usual", deadline=None, max_examples=60)
settings.register_profile("ci", deadline=None, max_examples=60, derandomize=True, database=None)
settings.register_profile("thorough", deadline=None, max_examples=5000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if "CI" in os.environ else "usual"))


@pytest.fixture(scope="session")
def content() -> Path:
    """The content the program ships."""
    return ROOT / "content.db"


@pytest.fixture
def paths(content: Path, tmp_path: Path) -> Paths:
    """The real content, and a data folder that is not there yet."""
    return program_paths.find(data=tmp_path / "data", content=content)


@pytest.fixture(scope="session")
def store(content: Path) -> Iterator[ContentStore]:
    """The real content, open for reading."""
    opened = ContentStore(content)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def searching(content: Path) -> Iterator[SearchingService]:
    """Search over the real content."""
    service = SearchingService(lambda: SearchIndex(content))
    yield service
    service.close()


@pytest.fixture(scope="session")
def foreign_content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny content in Arabic, Chinese, Thai and Spanish, which the real one does not have."""
    path = tmp_path_factory.mktemp("book") / "content.db"
    write_book(path, FOREIGN)
    return path


@pytest.fixture(scope="session")
def searching_foreign(foreign_content: Path) -> Iterator[SearchingService]:
    """Search over the tiny content."""
    service = SearchingService(lambda: SearchIndex(foreign_content))
    yield service
    service.close()
