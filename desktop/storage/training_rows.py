"""The tables of training that a person's own doing fills, and how to tell that a row is whole."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from desktop.storage.row_digest import digest_of

SINCE_VERSION = 2
"""Profiles before this have no such tables."""


class Shape(NamedTuple):
    """A table whose rows carry a digest. The last column says when or whether a row changed."""

    name: str
    columns: str
    key: int
    """So many of the first columns name a row."""
    indexes: tuple[str, ...]

    @property
    def names(self) -> list[str]:
        """Return the names of the columns."""
        return [name.strip() for name in self.columns.split(",")]

    @property
    def key_names(self) -> list[str]:
        """Return the names of the columns that name a row."""
        return self.names[: self.key]

    def digest_of_values(self, values: Sequence[Any]) -> bytes:
        """Return the digest of a row whose values stand in the order of `columns`."""
        # A damaged row may hold anything, bytes too.
        return digest_of(self.name, *(v.hex() if isinstance(v, bytes) else v for v in values))


def _named(name: str, columns: str) -> Shape:
    return Shape(name, columns, 1, (f"sqlite_autoindex_{name}_1",))


SITTINGS = _named(
    "sittings",
    "id, kind, scope, question_ids, seed, content_version, feedback_at_end, minutes, pass_mark,"
    " state, started, ended, changed",
)
ANSWERS = Shape(
    "answers",
    "sitting_id, position, turn, question_id, page_id, content_version, answer, score, grade,"
    " confidence, had_help, seconds, answered, taken_back",
    3,
    ("sqlite_autoindex_answers_1", "answers_by_question"),
)
SCENARIO_RUNS = _named(
    "scenario_runs", "id, scenario_id, content_version, path, ending_id, started, changed"
)
DOUBTS = _named("doubts", "id, question_id, text, answer, content_version, created, changed")
QUESTION_SETS = _named(
    "question_sets", "id, title, question_ids, position, created, trashed, changed"
)
OWN_QUESTIONS = _named("own_questions", "id, body, created, trashed, changed")
REVIEW_PLANS = _named("review_plans", "id, ready_by, minutes, scope, created, changed")
MODULE_STATES = _named("module_states", "module_id, run_id, best, passed, started, changed")
CERTIFICATES = _named(
    "certificates",
    "id, module_id, sitting_id, name, title, score, questions, content_version, issued, changed",
)

SHAPES = (
    SITTINGS,
    ANSWERS,
    SCENARIO_RUNS,
    DOUBTS,
    QUESTION_SETS,
    OWN_QUESTIONS,
    REVIEW_PLANS,
    MODULE_STATES,
    CERTIFICATES,
)
"""Every table of training that backups compare, checks look at and salvage reads."""
