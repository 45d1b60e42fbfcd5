"""Drawing questions: by blueprint for exams, by need for practice."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from desktop.clock import stamp
from desktop.domain.curriculum import QuestionHead
from desktop.domain.drawing import Cell, blueprint, by_need, chosen_places, mixed
from desktop.domain.library import PageId
from desktop.domain.quiz.question import Difficulty, QuestionId
from desktop.domain.training import Grade, Tally
from tests.personal import NOON

CELLS = st.builds(Cell, st.sampled_from("abcd"), st.sampled_from(list(Difficulty)))


@given(st.dictionaries(CELLS, st.integers(0, 50)), st.integers(0, 80))
def test_a_blueprint_never_asks_for_more_than_there_is(stock: dict[Cell, int], length: int) -> None:
    plan = blueprint(stock, length)
    assert all(0 < count <= stock[cell] for cell, count in plan.items())
    assert sum(plan.values()) == min(length, sum(stock.values()))


def test_groups_give_equally_many_and_difficulties_their_shares() -> None:
    stock = {Cell(group, each): 100 for group in "abc" for each in Difficulty}
    plan = blueprint(stock, 60)
    groups, difficulties = Counter[str](), Counter[str]()
    for cell, count in plan.items():
        groups[cell.group] += count
        difficulties[cell.difficulty] += count
    assert set(groups.values()) == {20}
    assert difficulties == {"recall": 12, "understand": 24, "apply": 24}


def test_what_one_group_cannot_give_the_others_do() -> None:
    stock = {Cell("a", Difficulty.APPLY): 2, Cell("b", Difficulty.APPLY): 50}
    assert blueprint(stock, 20) == {
        Cell("a", Difficulty.APPLY): 2,
        Cell("b", Difficulty.APPLY): 18,
    }


@given(st.integers(0, 50), st.integers(0, 50), st.text(max_size=4))
def test_places_are_different_and_the_same_for_a_seed(count: int, total: int, seed: str) -> None:
    places = chosen_places(count, total, seed)
    assert len(set(places)) == len(places) == min(count, total)
    assert all(0 <= place < total for place in places)
    assert chosen_places(count, total, seed) == places


def heads(*ids: str) -> list[QuestionHead]:
    return [
        QuestionHead(QuestionId(each), PageId(each[0]), Difficulty.APPLY, "single") for each in ids
    ]


def tally(question_id: str, grade: Grade = Grade.RIGHT, day: int = 1) -> Tally:
    answered = stamp(NOON.replace(day=day))
    return Tally(
        QuestionId(question_id), PageId(question_id[0]), 1, 1, 1.0, grade, answered,
        2.3, 2.0, answered, 2, answered,
    )  # fmt: skip


def test_new_questions_come_before_known_ones() -> None:
    pool = heads("a1", "a2", "b1", "b2")
    tallies = {each.question_id: each for each in (tally("a1"), tally("b1"))}
    assert set(by_need(pool, tallies, 2, "seed")) == {"a2", "b2"}


def test_of_known_ones_the_longest_untouched_come_first() -> None:
    pool = heads("a1", "a2", "a3")
    tallies = {f"a{n}": tally(f"a{n}", day=n) for n in (1, 2, 3)}
    chosen = by_need(pool, {QuestionId(k): v for k, v in tallies.items()}, 2, "seed")
    assert set(chosen) == {"a1", "a2"}


def test_every_third_is_one_that_went_wrong() -> None:
    pool = heads(*(f"a{n}" for n in range(20)), *(f"b{n}" for n in range(5)))
    tallies = {QuestionId(f"b{n}"): tally(f"b{n}", Grade.WRONG) for n in range(5)}
    chosen = by_need(pool, tallies, 9, "seed")
    assert sum(each.startswith("b") for each in chosen) == 3


@given(st.integers(1, 12))
def test_pages_take_turns(length: int) -> None:
    chosen = by_need(heads(*(f"{page}{n}" for page in "abc" for n in range(4))), {}, length, "s")
    spread = Counter(each[0] for each in chosen)
    assert max(spread.values()) - min([*spread.values(), *[0] * (3 - len(spread))]) <= 1


def test_an_order_of_chance_is_the_same_for_a_seed() -> None:
    ids = [QuestionId(str(n)) for n in range(9)]
    assert mixed(ids, "a") == mixed(ids, "a") != mixed(ids, "b")
    assert sorted(mixed(ids, "a")) == ids
