"""Check scenarios: what they name, and every way through the story."""

from collections.abc import Iterator
from functools import cache

from desktop.authoring.book import Book
from desktop.authoring.problem import Problem
from desktop.authoring.prose import markup_in, texts_of
from desktop.authoring.training_source import CYCLE, SourceScenario, SourceStep

QUALITIES = ("good", "acceptable", "poor")
FEWEST_DECISIONS = 3
MOST_DECISIONS = 6
CHOICES = (2, 4)
WAYS_WITHOUT_A_POOR_CHOICE = 2


def check_scenarios(book: Book) -> Iterator[Problem]:
    """Yield what is wrong with scenarios."""
    seen: set[str] = set()
    for scenario in book.scenarios:
        for line, message in _faults(book, scenario):
            yield Problem(scenario.path, line, message)
        if scenario.id in seen:
            yield Problem(scenario.path, scenario.id.line, f"the id {scenario.id} is used twice")
        seen.add(scenario.id)


def _faults(book: Book, scenario: SourceScenario) -> Iterator[tuple[int, str]]:
    yield from _names(book, scenario)
    for step in scenario.steps.values():
        yield from _choices(book, scenario, step)
    for text in texts_of(scenario):
        if found := markup_in(text):
            yield text.line, f"scenarios are plain text; `{found}` would be shown as it is"
    dangling = list(_dangling(scenario))
    yield from dangling
    if dangling or not scenario.steps:
        return
    yield from _unreachable(scenario)
    if circle := _circle(scenario):
        yield scenario.steps[circle[0]].id.line, f"the story runs in a circle: {', '.join(circle)}"
    else:
        yield from _ways(scenario)


def _names(book: Book, scenario: SourceScenario) -> Iterator[tuple[int, str]]:
    if scenario.id and not scenario.id.startswith("scenario."):
        yield scenario.id.line, "the id of a scenario begins with `scenario.`"
    if scenario.part and scenario.part not in (*book.part_ids(), CYCLE):
        yield scenario.part.line, f"the part {scenario.part} does not exist"
    if scenario.case and scenario.case not in {case.id for case in book.cases}:
        yield scenario.case.line, f"`case` names {scenario.case}, which does not exist"
    for passage in scenario.rests_on:
        if passage not in book.passage_ids:
            yield passage.line, f"rests on {passage}, which does not exist"
    for name in scenario.endings:
        if name in scenario.steps:
            yield scenario.endings[name].id.line, f"`{name}` is a step and an ending"


def _choices(book: Book, scenario: SourceScenario, step: SourceStep) -> Iterator[tuple[int, str]]:
    fewest, most = CHOICES
    if step.choices and not fewest <= len(step.choices) <= most:
        yield step.id.line, f"`{step.id}` has {len(step.choices)} choices, not {fewest} to {most}"
    for choice in step.choices:
        if choice.quality and choice.quality not in QUALITIES:
            yield choice.quality.line, f"quality is one of {', '.join(QUALITIES)}"
        if choice.passage and choice.passage not in book.passage_ids:
            yield choice.passage.line, f"`passage` names {choice.passage}, which does not exist"


def _dangling(scenario: SourceScenario) -> Iterator[tuple[int, str]]:
    if scenario.start and scenario.start not in scenario.steps:
        yield scenario.start.line, f"the story starts at `{scenario.start}`, which is no step"
    for step in scenario.steps.values():
        for choice in step.choices:
            if choice.next not in scenario.steps and choice.next not in scenario.endings:
                yield choice.next.line, f"`next` names {choice.next}, no step and no ending"


def _unreachable(scenario: SourceScenario) -> Iterator[tuple[int, str]]:
    reached: set[str] = set()
    waiting: list[str] = [scenario.start]
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            if step := scenario.steps.get(name):
                waiting.extend(choice.next for choice in step.choices)
    for name, step in scenario.steps.items():
        if name not in reached:
            yield step.id.line, f"no choice leads to the step `{name}`"
    for name, ending in scenario.endings.items():
        if name not in reached:
            yield ending.id.line, f"no choice leads to the ending `{name}`"


def _circle(scenario: SourceScenario) -> list[str]:
    """Return the names of steps that lead back to the first of them, or nothing."""
    finished: set[str] = set()

    def follow(name: str, way: list[str]) -> list[str]:
        if name in way:
            return way[way.index(name) :]
        if name in finished or name not in scenario.steps:
            return []
        for choice in scenario.steps[name].choices:
            if circle := follow(choice.next, [*way, name]):
                return circle
        finished.add(name)
        return []

    return next((circle for name in scenario.steps if (circle := follow(name, []))), [])


def _ways(scenario: SourceScenario) -> Iterator[tuple[int, str]]:
    @cache
    def decisions(name: str) -> frozenset[int]:
        """Return how many decisions the ways from here can have."""
        step = scenario.steps.get(name)
        if step is None:
            return frozenset({0})
        return frozenset(1 + n for choice in step.choices for n in decisions(choice.next))

    @cache
    def ways_without_poor(name: str) -> int:
        step = scenario.steps.get(name)
        if step is None:
            return 1
        return sum(ways_without_poor(c.next) for c in step.choices if c.quality != "poor")

    line = scenario.start.line
    for count in sorted(decisions(scenario.start)):
        if not FEWEST_DECISIONS <= count <= MOST_DECISIONS:
            yield (
                line,
                f"a way through has {count} decisions, not {FEWEST_DECISIONS} to {MOST_DECISIONS}",
            )
    ways = ways_without_poor(scenario.start)
    if ways < WAYS_WITHOUT_A_POOR_CHOICE:
        yield (
            line,
            f"ways through without a poor choice: {ways};"
            f" at least {WAYS_WITHOUT_A_POOR_CHOICE} are needed",
        )
