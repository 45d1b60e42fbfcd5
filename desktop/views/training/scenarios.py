"""Scenarios: the list, the player, and the map of the path taken."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from desktop.domain.annotations import Changes
from desktop.domain.curriculum import Choice
from desktop.domain.library import PassageId, owner_of
from desktop.domain.scenes import MapStep, PathMap, Scene, Taken
from desktop.domain.training import RunId
from desktop.errors import EnvironmentProblem, InputProblem
from desktop.qt import tokens
from desktop.qt.announce import announce
from desktop.qt.direction import in_row
from desktop.qt.overriding import override
from desktop.qt.theme import Theme
from desktop.qt.training_words import minutes, quality_words
from desktop.services.exploring import ScenarioOverview
from desktop.services.reading import ReadingService
from desktop.services.training import Training
from desktop.views.questions.base import LETTERS
from desktop.views.reading_screen import place_of
from desktop.views.training.sitting_body import WIDTH as QUESTION_WIDTH
from desktop.views.widgets.choice_button import ChoiceButton
from desktop.views.widgets.sheet import Sheet, SheetCard


class ScenariosPage(Sheet):
    """All scenarios, or the one that is played.

    Signals:
        place_wanted(Place): a passage shall be opened in the guide.
        changed(Changes): a choice was stored.
        failed(EnvironmentProblem): a choice could not be stored.
    """

    place_wanted = Signal(object)
    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, training: Training, reading: ReadingService, theme: Theme) -> None:
        self._training = training
        self._reading = reading
        self._run_id: RunId | None = None
        super().__init__("", theme)
        self.setAccessibleName(self.tr("Scenarios"))

    def play(self, scenario_id: str) -> None:
        """Go on with a scenario that was begun, or begin it."""
        waiting = next(
            (
                overview.open_run
                for overview in self._training.exploring.scenarios()
                if overview.head.id == scenario_id and overview.open_run
            ),
            None,
        )
        if waiting is not None:
            self._open(waiting.id)
        else:
            self._do(lambda: self._training.exploring.begin(scenario_id))

    def show_list(self) -> None:
        """Show all scenarios."""
        self._open(None)

    @property
    @override
    def widest(self) -> int:
        """A scene is read and answered like a question, and as wide."""
        return super().widest if self._run_id is None else QUESTION_WIDTH

    def fill(self) -> None:
        """Put the list, or the scene, on the page."""
        if self._run_id is None:
            self._fill_list()
            return
        scene = self._training.exploring.scene(self._run_id)
        self.add_buttons(self.button(self.tr("All scenarios"), self.show_list))
        self.add_title(scene.scenario.head.title)
        if scene.ending is None:
            self._fill_step(scene)
        else:
            self._fill_ending(scene)

    # -- the list ---------------------------------------------------------------------------

    def _fill_list(self) -> None:
        self.add_title(
            self.tr("Scenarios"),
            self.tr("You decide, and see what comes of it. Other paths can be explored later."),
        )
        for overview in self._training.exploring.scenarios():
            self.column.addWidget(self._card(overview))

    def _card(self, overview: ScenarioOverview) -> SheetCard:
        head = overview.head
        card = self.card()
        part = self._reading.part(head.part_id)
        name, colour = (part.title, part.colour) if part else (self.tr("Whole cycle"), "accent")
        card.add(self.label(in_row(" ", "●", name), 14, bold=True, colour=colour))
        card.add(self.label(head.title, 16, bold=True))
        words = self.tr("about {time} · {found} of %n ending(s) seen", "", overview.endings).format(
            time=minutes(head.minutes * 60), found=overview.endings_found
        )
        card.add(self.label(words, 14, colour="muted"))
        words = self.tr("Go on") if overview.open_run else self.tr("Play")
        self.add_buttons(
            self.button(words, lambda: self.play(head.id), name=f"{words}: {head.title}"),
            to=card.column,
        )
        return card

    # -- a scene ----------------------------------------------------------------------------

    def _fill_step(self, scene: Scene) -> None:
        assert scene.step is not None
        if scene.taken:
            self._add_consequence(scene.taken[-1])
        else:
            self.add_text(scene.scenario.intro)
        self.add_text(scene.step.situation)
        self.column.addWidget(self.label(scene.step.question, tokens.LARGE, bold=True))
        for place, choice in enumerate(scene.step.choices):
            self.column.addWidget(self._choice_button(place, choice))
        if scene.taken:
            self.add_buttons(self.button(self.tr("Take the last choice back"), self._step_back))

    def _choice_button(self, place: int, choice: Choice) -> ChoiceButton:
        button = ChoiceButton(LETTERS[place], choice.text, self.theme)
        button.clicked.connect(lambda: self._choose(place))
        return button

    def _add_consequence(self, taken: Taken) -> None:
        card = self.card()
        words, colour = quality_words(taken.choice.quality)
        you = self.tr("You chose: {choice}").format(choice=taken.choice.text)
        card.add(self.label(you, 14, colour="muted"))
        card.add(self.label(words, 14, bold=True, colour=colour))
        card.add(self.label(taken.choice.consequence))
        self.add_buttons(self._passage_button(taken.choice.passage_id), to=card.column)
        self.column.addWidget(card)

    def _passage_button(self, passage_id: PassageId) -> QPushButton:
        page_id = owner_of(passage_id)
        found = self._reading.page_title(page_id)
        title = found[1] if found else ""
        place = place_of(page_id, passage_id.partition("#")[2])
        words = self.tr("What the guide says: {title}").format(title=title)
        return self.button(words, lambda: self.place_wanted.emit(place))

    def _fill_ending(self, scene: Scene) -> None:
        assert scene.ending is not None
        if scene.taken:
            self._add_consequence(scene.taken[-1])
        card = self.card()
        card.add(self.label(self.tr("The end"), 14, colour="muted"))
        card.add(self.label(scene.ending.title, tokens.LARGE, bold=True))
        card.add(self.label(scene.ending.text))
        self.column.addWidget(card)
        self.add_heading(self.tr("What to learn from it"))
        self.add_text(scene.scenario.debrief)
        self._add_map(self._training.exploring.path_map(scene.run.id))
        again = self.button(
            self.tr("Play it again"),
            lambda: self._do(lambda: self._training.exploring.begin(scene.scenario.head.id)),
            primary=True,
        )
        self.add_buttons(again, self.button(self.tr("All scenarios"), self.show_list))

    # -- the map ----------------------------------------------------------------------------

    def _add_map(self, path: PathMap) -> None:
        self.add_heading(self.tr("Your path"))
        endings = {each.ending.id: each for each in path.endings}
        for number, step in enumerate((s for s in path.steps if s.is_visited), 1):
            self.column.addWidget(self._map_card(number, step, path))
        known = sum(each.is_known for each in endings.values())
        words = self.tr("You have seen {known} of %n ending(s).", "", len(endings)).format(
            known=known
        )
        if path.open_choices:
            elsewhere = self.tr("Other choices lead to other endings.")
            words = f"{words} {elsewhere}"
        self.add_text(words, muted=True)

    def _map_card(self, number: int, step: MapStep, path: PathMap) -> SheetCard:
        card = self.card()
        card.add(self.label(f"{number}   {step.step.question}", 14, bold=True))
        names = {each.ending.id: each for each in path.endings}
        before = self.tr("seen before")
        for choice in step.choices:
            sign, colour = ("→", "ink") if choice.is_taken else ("·", "muted")
            words = f"{sign}  {choice.choice.text}"
            if choice.is_taken:
                quality = quality_words(choice.choice.quality)[0]
                words = f"{words}  ({quality})"
            elif choice.is_known:
                words = f"{words}  ({before})"
            ending = names.get(choice.choice.next_id)
            if ending is not None and ending.is_known and choice.is_known:
                words = f"{words}  » {ending.ending.title}"
            card.add(self.label(words, 14, bold=choice.is_taken, colour=colour))
        self.add_buttons(
            self.button(
                self.tr("Choose something else here"),
                self._explore(step.step.id),
                name=self.tr("Choose something else here: {question}").format(
                    question=step.step.question
                ),
            ),
            to=card.column,
        )
        return card

    # -- deeds ------------------------------------------------------------------------------

    def _explore(self, step_id: str) -> Callable[[], None]:
        run_id = self._run_id

        def explore() -> None:
            if run_id is not None:
                self._do(lambda: self._training.exploring.explore_from(run_id, step_id))

        return explore

    def _choose(self, place: int) -> None:
        if self._run_id is not None:
            run_id = self._run_id
            self._do(lambda: self._training.exploring.choose(run_id, place))

    def _step_back(self) -> None:
        if self._run_id is not None:
            run_id = self._run_id
            self._do(lambda: self._training.exploring.step_back(run_id))

    def _do(self, deed: Callable[[], tuple[Scene, Changes]]) -> None:
        try:
            scene, changes = deed()
        except (EnvironmentProblem, InputProblem) as problem:
            self.failed.emit(problem)
            return
        self._open(scene.run.id)
        if scene.taken:
            announce(self, scene.taken[-1].choice.consequence)
        self.changed.emit(changes)

    def _open(self, run_id: RunId | None) -> None:
        self._run_id = run_id
        self.refresh()
        self.verticalScrollBar().setValue(0)
        if self.isVisible():
            self.focus_first()

    def focus_first(self) -> None:
        """Move the keyboard to the first choice, or to the first button."""
        inner = self.widget()
        choices = inner.findChildren(ChoiceButton) if inner else []
        if choices:
            choices[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().focus_first()
