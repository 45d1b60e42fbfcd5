"""A notebook with something of everything in it."""

import pytest
from PySide6.QtWidgets import QToolButton

from desktop.app import Program
from desktop.domain.annotations import Annotation, Colour
from desktop.domain.library import PageId
from desktop.services.personal import Personal
from desktop.views.notebook import NotebookScreen
from desktop.views.window import MainWindow
from tests.gui.person import click, page_of, shown

USER_NEEDS = PageId("plan.user-needs")
COSTS = PageId("plan.costs")
INDIA = PageId("case.india")


@pytest.fixture
def written(program: Program, personal: Personal) -> dict[str, Annotation]:
    """A bookmark, a highlight, a highlight with a note, and two notes."""
    annotating = personal.annotating
    needs, costs = (page_of(program, page).passages for page in (USER_NEEDS, COSTS))
    plain = annotating.highlight(USER_NEEDS, needs[2].id, 0, needs[2].id, 40, Colour.GREEN)[0]
    noted = annotating.highlight(COSTS, costs[3].id, 0, costs[3].id, 40, Colour.PINK)[0]
    annotating.save_body(noted.id, "Ask the lawyer first.")
    annotating.set_tags([noted.id], ["legal"])
    annotating.write_note(INDIA, "Lights that report themselves.")
    annotating.write_note_on_term(program.reading.glossary()[0].term.id, "A word to learn.")
    annotating.add_bookmark(COSTS)
    return {"plain": plain, "noted": noted}


@pytest.fixture
def notebook(window: MainWindow, written: dict[str, Annotation]) -> NotebookScreen:
    """The notebook as it is opened from the rail."""
    click(shown(window, QToolButton, "Notebook"))
    return shown(window, NotebookScreen)
