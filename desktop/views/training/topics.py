"""The pages of training, in their order."""

from enum import StrEnum


class Topic(StrEnum):
    """Names a page of training; the value stands in the way back and in the session file."""

    TODAY = "today"
    MODULES = "modules"
    PRACTISE = "practise"
    EXAM = "exam"
    SCENARIOS = "scenarios"
    PROGRESS = "progress"
    SETS = "sets"
