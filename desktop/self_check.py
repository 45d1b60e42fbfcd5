"""The self-check: the content, the folders, the libraries and every screen, one line a check."""

import sys
import tempfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from desktop import compiled, paths
from desktop.errors import EnvironmentProblem
from desktop.services.searching import SearchingService
from desktop.storage.content_store import ContentStore, verify
from desktop.storage.search_index import SearchIndex

LATER_LIBRARIES = (
    "fsrs",
    "genanki",
    "markdown",
    "nh3",
    "platformdirs",
    "rapidfuzz.distance",
    "segno",
    "sqlite_utils",
    "websockets.asyncio.server",
)
"""Libraries imported when they are wanted; the self-check sees that each is there."""


def run(found: paths.Paths) -> bool:
    """Look at everything and print what was seen; return whether all is well.

    Nothing of Qt may be loaded before: in a frozen program that is looked at first.
    """
    with tempfile.TemporaryDirectory(prefix="fieldguide-") as folder:
        own = found._replace(data=Path(folder))
        checks: list[tuple[str, Callable[[], str]]] = [
            ("content", lambda: _check_content(own)),
            ("search", lambda: _check_search(own)),
            ("settings folder", lambda: _check_settings(found)),
            ("libraries", _check_libraries),
            ("screens", lambda: _check_screens(own)),
            ("workshop", lambda: _check_workshop(own)),
        ]
        if getattr(sys, "frozen", False):
            checks.insert(0, ("start", _check_start))
        is_well = True
        for name, check in checks:
            try:
                print(f"ok    {name}: {check()}")
            except EnvironmentProblem as problem:
                from desktop.qt.wording import Explanation  # noqa: PLC0415

                is_well = False
                print(f"FAIL  {name}: {' '.join(str(Explanation(problem)).splitlines())}")
            except CheckFailed as failure:
                is_well = False
                print(f"FAIL  {name}: {failure}")
    return is_well


class CheckFailed(Exception):  # noqa: N818 - a check fails, it does not err
    """Something the self-check looked at is not as it must be."""


def _check_start() -> str:
    """See that the frozen program starts as quickly as it can: both are easily lost unnoticed."""
    if "shiboken6" in sys.modules:
        raise CheckFailed("Qt was loaded before the program asked for it")
    compiled_anew: list[str] = []

    def note(event: str, values: tuple[object, ...]) -> None:
        if event == "compile" and str(values[1]).startswith(compiled.PACKAGE):
            compiled_anew.append(str(values[1]))

    sys.addaudithook(note)
    import_module("desktop.app")
    if compiled_anew:
        raise CheckFailed(f"compiled anew at each start: {', '.join(compiled_anew)}")
    return "Qt is loaded when the program asks for it, with nothing to compile"


def _check_content(found: paths.Paths) -> str:
    verify(found.content)
    store = ContentStore(found.content)
    try:
        pages = [page for page_id in store.page_ids() if (page := store.page(page_id))]
        terms = store.terms()
        edition = store.edition()
    finally:
        store.close()
    empty = [page.id for page in pages if not page.passages]
    if empty or not pages or not terms:
        raise CheckFailed(f"pages without text: {', '.join(empty) or 'all'}")
    return f"version {edition.version}, {len(pages)} pages, {len(terms)} terms, digest is right"


def _check_search(found: paths.Paths) -> str:
    searching = SearchingService(lambda: SearchIndex(found.content))
    try:
        for query in ("procurem", "user needs", "“(*", "采购"):
            results = searching.search(query)
            if query.isascii() and not results.hits:
                raise CheckFailed(f"nothing found for “{query}”")
    finally:
        searching.close()
    return "all indexes answer"


def _check_settings(found: paths.Paths) -> str:
    from desktop.services.remembering import RememberingService  # noqa: PLC0415

    remembering = RememberingService(found.settings, found.session)
    remembering.keep_settings(remembering.settings())
    return str(found.data)


def _check_libraries() -> str:
    missing = []
    for name in LATER_LIBRARIES:
        try:
            import_module(name)
        except ImportError as error:
            missing.append(f"{name} ({error})")
    if missing:
        raise CheckFailed(f"cannot be used: {', '.join(missing)}")
    return f"{len(LATER_LIBRARIES)} that are used later are there"


def _check_screens(found: paths.Paths) -> str:
    from desktop import portrait  # noqa: PLC0415 - needs Qt

    return portrait.open_every_screen(found)


def _check_workshop(found: paths.Paths) -> str:
    from desktop import portrait  # noqa: PLC0415 - needs Qt

    return portrait.open_workshop(found)
