"""The program with a profile open and the workshop's screen shown."""

import pytest

from desktop.domain.history import Place, Screen
from desktop.domain.workshop.keeping import SessionId
from desktop.domain.workshop.setup import Setup
from desktop.services.hosting import HostingService
from desktop.services.personal import Personal
from desktop.views.window import MainWindow
from desktop.views.workshop.screen import WorkshopScreen
from tests.gui.person import shown
from tests.workshop import setup


@pytest.fixture
def hosting(personal: Personal) -> HostingService:
    """What a trainer does, over a new profile."""
    return personal.hosting


@pytest.fixture
def prepared(hosting: HostingService) -> SessionId:
    """A session with a question of every kind, kept for later."""
    return keep(hosting, setup())


@pytest.fixture
def screen(window: MainWindow, hosting: HostingService) -> WorkshopScreen:
    """The workshop's screen; ask for `prepared` before it."""
    window.go(Place(Screen.WORKSHOP))
    return shown(window, WorkshopScreen)


def keep(hosting: HostingService, kept: Setup) -> SessionId:
    """Keep a session."""
    session_id = hosting.new_id()
    hosting.prepare(session_id, kept)
    return session_id
