"""A copy of the small book for every test, and ways to plant a fault in it."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, Protocol

import pytest

from desktop.authoring.book import Book, read_book
from desktop.authoring.lint import check
from desktop.authoring.problem import Problem

SMALL_BOOK = Path(__file__).parent.parent.parent / "data" / "small-book"


class Plant(Protocol):
    """Replaces text in a file of the book; fails if it does not stand there `times` times."""

    def __call__(self, name: str, old: str, new: str, times: int = 1) -> None: ...


class Fault(NamedTuple):
    """A change to a file of the small book, and where and in what words it must be found."""

    name: str
    old: str
    new: str
    place: str
    words: str


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of a fresh copy of the small book."""
    return shutil.copytree(SMALL_BOOK, tmp_path / "book")


@pytest.fixture
def book(folder: Path) -> Book:
    """Return the small book as it is."""
    return read_book(folder)


@pytest.fixture
def plant(folder: Path) -> Plant:
    """Return a function that changes a file of the book."""

    def change(name: str, old: str, new: str, times: int = 1) -> None:
        path = folder / name
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == times, f"{old!r} stands {text.count(old)} times in {name}"
        path.write_text(text.replace(old, new), encoding="utf-8")

    return change


class FindFault(Protocol):
    """Plants one fault and makes sure that it is found at its line."""

    def __call__(self, fault: Fault, *, strict: bool = False) -> None: ...


@pytest.fixture
def find_fault(plant: Plant, found: Callable[..., list[str]]) -> FindFault:
    """Return a function that plants one fault and looks for it."""

    def run(fault: Fault, *, strict: bool = False) -> None:
        plant(fault.name, fault.old, fault.new)
        problems = found(strict=strict)
        assert [p for p in problems if p.startswith(f"{fault.place} ") and fault.words in p]

    return run


@pytest.fixture
def found(folder: Path) -> Callable[..., list[str]]:
    """Return a function that checks the book and gives the problems, paths made short."""

    def run(*, strict: bool = False) -> list[str]:
        problems: list[Problem] = check(read_book(folder), strict=strict)
        return [str(p._replace(path=p.path.relative_to(folder))) for p in problems]

    return run
