"""The program with a profile open and the training screen shown."""

import pytest

from desktop.domain.history import Place, Screen
from desktop.services.personal import Personal
from desktop.services.training import Training
from desktop.views.training.screen import TrainingScreen
from desktop.views.window import MainWindow
from tests.gui.person import shown


@pytest.fixture
def training(personal: Personal) -> Training:
    """The services of training over a new person's profile."""
    return personal.training


@pytest.fixture
def screen(window: MainWindow, training: Training) -> TrainingScreen:
    """The training screen."""
    window.go(Place(Screen.TRAINING))
    return shown(window, TrainingScreen)
