"""All tables of training, opened together the first time one is wanted."""

import sqlite3
from collections.abc import Sequence
from typing import Any

from desktop.domain.quiz.question import QuestionId
from desktop.domain.training import (
    Certificate,
    Doubt,
    ModuleState,
    OwnQuestion,
    QuestionSet,
    ReviewPlan,
    RunId,
    ScenarioRun,
    Scope,
    SetId,
    Sitting,
    SittingId,
    SittingKind,
    SittingState,
)
from desktop.storage import training_rows
from desktop.storage.annotation_rows import Guard
from desktop.storage.answer_table import AnswerTable
from desktop.storage.record_table import (
    RecordTable,
    choice,
    number,
    plain,
    plain_dict,
    plain_list,
    text,
    whole,
)


class SittingTable(RecordTable[Sitting]):
    """Sittings as records of the domain."""

    def __init__(self, connection: sqlite3.Connection, reading: Guard, writing: Guard) -> None:
        super().__init__(connection, reading, writing, training_rows.SITTINGS, _sitting)

    def open(self) -> list[Sitting]:
        """Return the sittings that were begun and not finished, the latest first."""
        return self._records(
            "WHERE state = ? ORDER BY started DESC, number DESC", SittingState.OPEN.value
        )

    def finished(self, kind: SittingKind) -> list[Sitting]:
        """Return the finished sittings of a kind, the latest first."""
        return self._records(
            "WHERE state = ? AND kind = ? ORDER BY started DESC, number DESC",
            SittingState.FINISHED.value,
            kind.value,
        )


class TrainingTables:
    """The tables of training. Whatever writes needs an open transaction."""

    def __init__(self, connection: sqlite3.Connection, reading: Guard, writing: Guard) -> None:
        guards = (connection, reading, writing)
        self.sittings = SittingTable(*guards)
        self.answers = AnswerTable(*guards)
        self.scenario_runs = RecordTable(*guards, training_rows.SCENARIO_RUNS, _run)
        self.doubts = RecordTable(*guards, training_rows.DOUBTS, _doubt)
        self.question_sets = RecordTable(*guards, training_rows.QUESTION_SETS, _set)
        self.own_questions = RecordTable(*guards, training_rows.OWN_QUESTIONS, _own_question)
        self.review_plans = RecordTable(*guards, training_rows.REVIEW_PLANS, _plan)
        self.module_states = RecordTable(*guards, training_rows.MODULE_STATES, _module_state)
        self.certificates = RecordTable(*guards, training_rows.CERTIFICATES, _certificate)

    def by_name(self, name: str) -> RecordTable[Any]:
        """Return a table by its name in the file."""
        table: RecordTable[Any] = getattr(self, name)
        return table


def _question_ids(value: Any) -> tuple[QuestionId, ...]:
    return tuple(QuestionId(text(each)) for each in plain_list(value))


def _sitting(values: Sequence[Any]) -> Sitting:
    return Sitting(
        SittingId(text(values[0])),
        choice(SittingKind.PRACTICE, values[1]),
        Scope.from_plain(plain(values[2])),
        _question_ids(values[3]),
        text(values[4]),
        text(values[5]),
        bool(values[6]),
        whole(values[7]),
        whole(values[8]),
        choice(SittingState.LEFT, values[9]),
        text(values[10]),
        text(values[11]),
        text(values[12]),
    )


def _run(values: Sequence[Any]) -> ScenarioRun:
    path = [each for each in plain_list(values[3]) if isinstance(each, list) and len(each) == 2]
    return ScenarioRun(
        RunId(text(values[0])),
        text(values[1]),
        text(values[2]),
        tuple((text(step), whole(place)) for step, place in path),
        text(values[4]),
        text(values[5]),
        text(values[6]),
    )


def _doubt(values: Sequence[Any]) -> Doubt:
    identity, question_id, *rest = (text(value) for value in values)
    return Doubt(identity, QuestionId(question_id), *rest)


def _set(values: Sequence[Any]) -> QuestionSet:
    return QuestionSet(
        SetId(text(values[0])),
        text(values[1]),
        _question_ids(values[2]),
        number(values[3]),
        text(values[4]),
        text(values[5]),
        text(values[6]),
    )


def _own_question(values: Sequence[Any]) -> OwnQuestion:
    return OwnQuestion(
        QuestionId(text(values[0])),
        plain_dict(values[1]),
        text(values[2]),
        text(values[3]),
        text(values[4]),
    )


def _plan(values: Sequence[Any]) -> ReviewPlan:
    return ReviewPlan(
        text(values[0]),
        text(values[1]),
        whole(values[2]),
        Scope.from_plain(plain(values[3])),
        text(values[4]),
        text(values[5]),
    )


def _module_state(values: Sequence[Any]) -> ModuleState:
    return ModuleState(
        text(values[0]),
        text(values[1]),
        number(values[2]),
        text(values[3]),
        text(values[4]),
        text(values[5]),
    )


def _certificate(values: Sequence[Any]) -> Certificate:
    words = [text(value) for value in values]
    return Certificate._make((*words[:5], number(values[5]), whole(values[6]), *words[7:]))
