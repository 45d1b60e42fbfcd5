"""Modules: the list of courses, and one course from its aims to its check."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from desktop.domain.library import PageId
from desktop.qt.direction import in_row
from desktop.qt.theme import Theme
from desktop.qt.training_words import minutes, per_cent, questions
from desktop.qt.wording import page_name
from desktop.services.reading import ReadingService
from desktop.services.studying import ModuleOverview
from desktop.services.training import Training
from desktop.views.reading_screen import place_of
from desktop.views.widgets.share_bar import ShareBar
from desktop.views.widgets.sheet import Sheet, SheetCard


class ModulesPage(Sheet):
    """All modules; or one of them, once it is opened.

    Signals:
        place_wanted(Place): a page of the reading list shall be opened.
        sitting_wanted(str): go on with a sitting.
        begin_wanted(object): begin what this returns: (Sitting, Changes).
        scenario_wanted(str): a scenario shall be played.
        certificate_wanted(str): a certificate of a passed check is wanted.
    """

    place_wanted = Signal(object)
    sitting_wanted = Signal(str)
    begin_wanted = Signal(object)
    scenario_wanted = Signal(str)
    certificate_wanted = Signal(str)

    def __init__(self, training: Training, reading: ReadingService, theme: Theme) -> None:
        self._training = training
        self._reading = reading
        self._module_id = ""
        super().__init__("", theme)
        self.setAccessibleName(self.tr("Modules"))

    @property
    def module_id(self) -> str:
        """The module that is open, or empty."""
        return self._module_id

    def open_module(self, module_id: str) -> None:
        """Show one module, or all with an empty id."""
        self._module_id = module_id
        self.verticalScrollBar().setValue(0)
        self.refresh()
        if self.isVisible():
            self.focus_first()

    def fill(self) -> None:
        """Put the list, or the module, on the page."""
        if self._module_id:
            self._fill_module(self._training.studying.module(self._module_id))
            return
        self.add_title(
            self.tr("Modules"),
            self.tr("Take them in any order. You can stop at any point and go on later."),
        )
        for overview in self._training.studying.modules():
            self.column.addWidget(self._card(overview))

    def _card(self, overview: ModuleOverview) -> SheetCard:
        module = overview.module
        card = self.card()
        part = self._reading.part(module.part_id)
        name, colour = (part.title, part.colour) if part else (self.tr("Whole cycle"), "accent")
        if name == module.title:
            card.add(self.label(in_row(" ", "●", name), 16, bold=True, colour=colour))
        else:
            card.add(self.label(in_row(" ", "●", name), 14, bold=True, colour=colour))
            card.add(self.label(module.title, 16, bold=True))
        card.add(self.label(self._state_words(overview), 14, colour="muted"))
        self.add_buttons(
            self.button(
                self.tr("Open"),
                lambda: self.open_module(module.id),
                name=self.tr("Open: {title}").format(title=module.title),
            ),
            to=card.column,
        )
        return card

    def _state_words(self, overview: ModuleOverview) -> str:
        read = sum(line.is_read for line in overview.reading)
        pages = self.tr("{read} of %n page(s) read", "", len(overview.reading))
        asked = self.tr("{practised} of %n question(s) practised", "", overview.questions)
        words = " · ".join((pages.format(read=read), asked.format(practised=overview.practised)))
        if overview.is_passed:
            passed = self.tr("✓ check passed with {score}").format(
                score=per_cent(overview.state.best)
            )
            return f"{words} · {passed}"
        return words

    # -- one module -------------------------------------------------------------------------

    def _fill_module(self, overview: ModuleOverview) -> None:
        module = overview.module
        self.add_buttons(self.button(self.tr("All modules"), lambda: self.open_module("")))
        self.add_title(module.title, self._state_words(overview))
        self.add_heading(self.tr("What you can do afterwards"))
        self.add_points(module.objectives)
        self._add_reading(overview)
        self._add_step(
            self.tr("2  Practise"),
            self.tr("{questions} about these pages. What goes wrong is asked again.").format(
                questions=questions(module.practice_questions)
            ),
            self._waiting_or(overview, self._start_practice, self.tr("Practise")),
            overview.practised / overview.questions if overview.questions else 0.0,
        )
        if overview.scenario is not None:
            scenario = overview.scenario
            is_played = bool(overview.state.run_id)
            self._add_step(
                self.tr("3  Decide"),
                self.tr("Scenario: {title}, about {time}").format(
                    title=scenario.title, time=minutes(scenario.minutes * 60)
                ),
                (self.tr("Play it"), lambda: self.scenario_wanted.emit(scenario.id)),
                float(is_played),
            )
        self._add_step(
            self.tr("4  Check"),
            self.tr("{questions}, explained at the end. {mark} are needed to pass.").format(
                questions=questions(module.check_questions), mark=per_cent(module.pass_mark / 100)
            ),
            (self.tr("Begin the check"), self._begin(self._start_check)),
            overview.state.best,
        )
        if overview.is_passed:
            best = self._training.studying.best_check(module.id)
            if best is not None:
                self.add_buttons(
                    self.button(
                        self.tr("Certificate …"), lambda: self.certificate_wanted.emit(best)
                    )
                )

    def _add_reading(self, overview: ModuleOverview) -> None:
        self.add_heading(self.tr("1  Read"))
        card = self.card()
        for line in overview.reading:
            sign = "✓ " if line.is_read else ""
            read = self.tr("read") if line.is_read else self.tr("not read yet")
            name = page_name(line.number, line.title)
            button = self.button(
                f"{sign}{name}", self._opening(line.page_id), name=f"{name}, {read}", is_line=True
            )
            button.setProperty("line", True)
            button.setStyleSheet(self._line_style())
            card.add(button)
        self.column.addWidget(card)

    def _line_style(self) -> str:
        c, px = self.theme.colours, self.theme.px
        return (
            f"QPushButton {{ text-align: left; border: 1px solid transparent; font-weight: normal;"
            f" color: {c.ink}; padding: {px(4)}px {px(6)}px; }}"
            f" QPushButton:hover {{ background: {c.hover}; }}"
            f" QPushButton:focus {{ border: 2px solid {c.accent};"
            f" padding: {px(3)}px {px(5)}px; }}"
        )

    def _opening(self, page_id: PageId) -> Callable[[], None]:
        return lambda: self.place_wanted.emit(place_of(page_id))

    def _add_step(
        self, title: str, words: str, deed: tuple[str, Callable[[], object]], share: float
    ) -> None:
        self.add_heading(title)
        card = self.card()
        card.add(self.label(words))
        bar = ShareBar(self.theme)
        bar.set_share(share, f"{title}: {per_cent(share)}")
        card.add(bar)
        self.add_buttons(self.button(*deed), to=card.column)
        self.column.addWidget(card)

    def _waiting_or(
        self, overview: ModuleOverview, start: Callable[[], object], words: str
    ) -> tuple[str, Callable[[], object]]:
        if overview.open_sittings:
            waiting = overview.open_sittings[0]
            return self.tr("Go on"), lambda: self.sitting_wanted.emit(waiting)
        return words, self._begin(start)

    def _begin(self, start: Callable[[], object]) -> Callable[[], None]:
        return lambda: self.begin_wanted.emit(start)

    def _start_practice(self) -> object:
        return self._training.assembling.start_module_practice(self._module_id)

    def _start_check(self) -> object:
        return self._training.assembling.start_check(self._module_id)
