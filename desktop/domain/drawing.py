"""How questions are drawn: by blueprint for an exam, by need for practice."""

import random
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from desktop.domain.curriculum import QuestionHead
from desktop.domain.quiz.question import Difficulty, QuestionId
from desktop.domain.training import Grade, Tally

SHARES = {Difficulty.RECALL: 0.2, Difficulty.UNDERSTAND: 0.4, Difficulty.APPLY: 0.4}
"""How much of an exam asks for what, as far as there are such questions."""


class Cell(NamedTuple):
    """One field of a blueprint: a stage or a section, and a difficulty."""

    group: str
    difficulty: Difficulty


def blueprint(stock: Mapping[Cell, int], length: int) -> dict[Cell, int]:
    """Return how many questions each cell gives to an exam of this length.

    Groups give equally many, difficulties by their shares, as far as the stock allows; what one
    cannot give the others do. The exam is shorter only if there is not enough of everything.
    """
    weights = {cell: SHARES[cell.difficulty] for cell in sorted(stock) if stock[cell] > 0}
    groups: dict[str, float] = {}
    for cell, weight in weights.items():
        groups[cell.group] = groups.get(cell.group, 0.0) + weight
    even = {cell: weight / groups[cell.group] for cell, weight in weights.items()}
    given = dict.fromkeys(even, 0)
    wanted = min(length, sum(stock[cell] for cell in even))
    while (missing := wanted - sum(given.values())) > 0:
        free = {cell: even[cell] for cell in even if given[cell] < stock[cell]}
        for cell, more in _apportioned(free, missing).items():
            given[cell] = min(stock[cell], given[cell] + more)
    return {cell: count for cell, count in given.items() if count}


def _apportioned(weights: Mapping[Cell, float], count: int) -> dict[Cell, int]:
    """Share out by largest remainder."""
    total = sum(weights.values())
    exact = {cell: weight / total * count for cell, weight in weights.items()}
    shares = {cell: int(value) for cell, value in exact.items()}
    rest = count - sum(shares.values())
    for cell in sorted(exact, key=lambda each: (shares[each] - exact[each], each))[:rest]:
        shares[cell] += 1
    return shares


def chosen_places(count: int, total: int, seed: str) -> list[int]:
    """Return so many different numbers below `total`, at random but the same for a seed."""
    return random.Random(seed).sample(range(total), min(count, total))


def mixed(question_ids: Iterable[QuestionId], seed: str) -> tuple[QuestionId, ...]:
    """Return questions in an order of chance, the same for a seed."""
    ids = list(question_ids)
    random.Random(seed).shuffle(ids)
    return tuple(ids)


def by_need(
    heads: Sequence[QuestionHead],
    tallies: Mapping[QuestionId, Tally],
    length: int,
    seed: str,
) -> tuple[QuestionId, ...]:
    """Return the questions to practise: wrong ones and new ones first, then the longest untouched.

    Every third is one that went wrong, while there are such; pages take turns, so that a short
    practice of a stage is not all about one section.
    """
    order = list(heads)
    random.Random(seed).shuffle(order)
    wrong, fresh, known = [], [], []
    for head in order:
        tally = tallies.get(head.id)
        if tally is None:
            fresh.append(head)
        elif tally.last_grade is Grade.RIGHT:
            known.append(head)
        else:
            wrong.append(head)
    known.sort(key=lambda head: tallies[head.id].answered)
    chosen: list[QuestionHead] = []
    first, second = _in_turns(fresh), _in_turns(wrong)
    while len(chosen) < length and (first or second):
        use = second if second and (len(chosen) % 3 == 2 or not first) else first
        chosen.append(use.pop(0))
    chosen += known[: length - len(chosen)]
    return mixed((head.id for head in chosen), seed)


def _in_turns(heads: Sequence[QuestionHead]) -> list[QuestionHead]:
    """Return heads so that pages take turns."""
    places: dict[str, int] = {}
    turns: list[tuple[int, QuestionHead]] = []
    for head in heads:
        turn = places.get(head.page_id, 0)
        places[head.page_id] = turn + 1
        turns.append((turn, head))
    return [head for _, head in sorted(turns, key=lambda each: each[0])]
