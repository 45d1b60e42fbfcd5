"""What a person might have written: annotations, progress and training for tests."""

import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

from desktop.clock import stamp
from desktop.domain.annotations import (
    Anchor,
    Annotation,
    AnnotationId,
    Colour,
    Deed,
    Placing,
    Progress,
    TargetKind,
)
from desktop.domain.library import PageId, PassageId
from desktop.domain.quiz.question import QuestionId
from desktop.domain.training import (
    Attempt,
    Certificate,
    Confidence,
    Doubt,
    Grade,
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
from desktop.storage.profile_store import ProfileStore

NOON = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
PAGE = PageId("plan.user-needs")
PASSAGE = PassageId("plan.user-needs#ask-consent")


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self, now: datetime = NOON) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def move(self, **distance: float) -> None:
        self.now += timedelta(**distance)


def anchor(**fields: Any) -> Anchor:
    """Return a stretch of a passage."""
    usual = Anchor(PAGE, PASSAGE, 4, PASSAGE, 17, "ask people 🙂", "First, ", " and listen", "1")
    return usual._replace(**fields)


def note(body: str = "Remember this.", **fields: Any) -> Annotation:
    """Return a note on a passage; fields of the anchor are taken too."""
    place = {name: fields.pop(name) for name in Anchor._fields if name in fields}
    usual = Annotation(
        AnnotationId(str(uuid.uuid4())),
        Deed.NOTE,
        TargetKind.PASSAGE,
        anchor(**place),
        Colour.YELLOW,
        body,
        ("ask the lawyer",),
        Placing.PLACED,
        1.0,
        stamp(NOON),
        stamp(NOON),
        "",
    )
    return usual._replace(**fields)


def progress(page_id: str = PAGE, **fields: Any) -> Progress:
    """Return how far a page was read."""
    return Progress(PageId(page_id), 95, True, True, False, stamp(NOON))._replace(**fields)


def attempt(question_id: str = "plan.outcomes.bus-screens", **fields: Any) -> Attempt:
    """Return a right answer, given at noon."""
    usual = Attempt(
        SittingId("00000000-0000-4000-8000-00000000000a"),
        0,
        0,
        QuestionId(question_id),
        PageId(question_id.rpartition(".")[0]),
        "1",
        "2",
        1.0,
        Grade.RIGHT,
        Confidence.NONE,
        False,
        12,
        stamp(NOON),
        "",
    )
    return usual._replace(**fields)


def sitting(*question_ids: str, **fields: Any) -> Sitting:
    """Return a sitting that has begun."""
    usual = Sitting(
        SittingId("00000000-0000-4000-8000-00000000000a"),
        SittingKind.PRACTICE,
        Scope(part_ids=("planning",)),
        tuple(QuestionId(each) for each in question_ids or ("plan.outcomes.bus-screens",)),
        "seed",
        "1",
        False,
        0,
        0,
        SittingState.OPEN,
        stamp(NOON),
        "",
        stamp(NOON),
    )
    return usual._replace(**fields)


def own_question(**fields: Any) -> OwnQuestion:
    """Return a question that a person wrote."""
    body = {"kind": "true-false", "stem": "Two and two are four.", "answer": True}
    usual = OwnQuestion(
        QuestionId("own:00000000-0000-4000-8000-00000000000b"), body, stamp(NOON), "", stamp(NOON)
    )
    return usual._replace(**fields)


def fill_training(store: ProfileStore) -> None:
    """Put a row into every table of training; a transaction must be open."""
    training, when = store.training, stamp(NOON)
    training.sittings.put(sitting())
    training.answers.add(attempt())
    training.scenario_runs.put(
        ScenarioRun(RunId("run"), "scenario.x", "1", (("start", 1), ("call", 0)), "", when, when)
    )
    training.doubts.put(
        Doubt("doubt", QuestionId("plan.outcomes.bus-screens"), "Why? 采购", "2", "1", when, when)
    )
    own = own_question()
    training.own_questions.put(own)
    training.question_sets.put(
        QuestionSet(SetId("set"), "For Monday", (own.id,), 1.0, when, "", when)
    )
    training.review_plans.put(ReviewPlan("plan", "2026-04-01", 10, Scope(), when, when))
    training.module_states.put(ModuleState("module.planning", "run", 0.8, when, when, when))
    training.certificates.put(
        Certificate(
            "paper", "module.planning", "sitting", "Ana", "Planning", 0.8, 10, "1", when, when
        )
    )
