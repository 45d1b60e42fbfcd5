"""A session speaks the language of the program, on phones too."""

from collections.abc import Iterator
from http.client import HTTPConnection

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from desktop.domain.history import Place, Screen
from desktop.domain.training import Scope
from desktop.qt import i18n
from tests.gui.conftest import RESOURCES, Opener
from tests.gui.workshop.conftest import keep
from tests.unit.services.hosting_room import HERE


@pytest.fixture
def spanish(qapp: QApplication) -> Iterator[None]:
    """The language of the program while a test runs."""
    locale = QLocale()
    i18n.use_language(RESOURCES / "i18n", "es")
    yield
    i18n.use_language(RESOURCES / "i18n", "en")
    QLocale.setDefault(locale)


def test_phones_and_sides_speak_the_language_of_the_program(
    spanish: None, open_program: Opener
) -> None:
    program = open_program()
    program.open_personal()
    assert program.window is not None
    assert program.personal is not None
    program.window.go(Place(Screen.WORKSHOP))
    personal, hosting = program.personal, program.personal.hosting
    sorted_ = next(each for each in personal.training.bank.heads(Scope()) if each.kind == "sort")
    prepared = hosting.sets.from_questions("Sesión", [sorted_.id], "seed")
    assert prepared.questions[0].labels == ("Hacer", "No hacer")
    hosting.start(keep(hosting, prepared))
    hosting.open_phones(HERE)
    phones = HTTPConnection(hosting.snapshot().phones.origin.removeprefix("http://"))
    phones.request("GET", "/words.js")
    told = phones.getresponse().read().decode()
    phones.close()
    assert '"language":"es"' in told
    assert '"send":"Enviar mi respuesta"' in told
