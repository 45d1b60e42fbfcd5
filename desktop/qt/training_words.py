"""Words for what happens in training: kinds of sitting, times, shares, difficulties."""

from PySide6.QtCore import QCoreApplication

from desktop.domain.curriculum import Quality
from desktop.domain.quiz.question import Difficulty
from desktop.domain.training import Confidence, Grade, SittingKind

translate = QCoreApplication.translate


def sitting_name(kind: SittingKind) -> str:
    """Return what a sitting is called."""
    return {
        SittingKind.PRACTICE: translate("Training", "Practice"),
        SittingKind.MODULE: translate("Training", "Module practice"),
        SittingKind.CHECK: translate("Training", "Module check"),
        SittingKind.EXAM: translate("Training", "Mock exam"),
        SittingKind.MISTAKES: translate("Training", "Mistakes"),
        SittingKind.SORTING: translate("Training", "Do or don’t"),
        SittingKind.REVIEW: translate("Training", "Review"),
        SittingKind.SET: translate("Training", "Your own set"),
    }[kind]


def difficulty_name(name: str) -> str:
    """Return what a question of a difficulty asks for."""
    return {
        Difficulty.RECALL.value: translate("Training", "Remember"),
        Difficulty.UNDERSTAND.value: translate("Training", "Understand"),
        Difficulty.APPLY.value: translate("Training", "Apply"),
    }.get(name, "")


def confidence_name(confidence: Confidence) -> str:
    """Return how sure a person says to be."""
    match confidence:
        case Confidence.GUESS:
            return translate("Training", "I guess")
        case Confidence.UNSURE:
            return translate("Training", "Not sure")
        case Confidence.SURE:
            return translate("Training", "Sure")
        case _:
            return ""


def questions(count: int) -> str:
    """Return a number of questions."""
    return translate("Training", "%n question(s)", "", count)


def minutes(seconds: int) -> str:
    """Return a time, rounded to minutes, at least one."""
    return translate("Training", "%n minute(s)", "", max(1, round(seconds / 60)))


def per_cent(share: float) -> str:
    """Return a share from 0 to 1 in per cent."""
    return translate("Training", "{number} %").format(number=round(share * 100))


def clock(seconds: int) -> str:
    """Return minutes and seconds, as a clock that runs down shows them."""
    return f"{seconds // 60}:{seconds % 60:02}"


def verdict_words(grade: Grade) -> str:
    """Return the verdict on an answer in a few words."""
    match grade:
        case Grade.RIGHT:
            return translate("Training", "Right")
        case Grade.PARTLY:
            return translate("Training", "Partly right")
        case Grade.WRONG:
            return translate("Training", "Not right")
        case Grade.POLL:
            return translate("Training", "Thank you. There is no right or wrong here.")


def task_words(kind: str) -> str:
    """Return what a person has to do with a question of a kind."""
    return {
        "single": translate("Training", "Choose one."),
        "several": translate("Training", "Choose all that fit."),
        "true-false": translate("Training", "Is this true?"),
        "order": translate("Training", "Put the lines in order."),
        "match": translate("Training", "Find the partner of each line."),
        "sort": translate("Training", "Choose for each line: do or don’t."),
        "short": translate("Training", "Type the answer. Small spelling mistakes do not matter."),
        "number": translate("Training", "Type a number."),
        "poll": translate("Training", "What do you think? There is no right or wrong."),
    }.get(kind, "")


def quality_words(quality: Quality) -> tuple[str, str]:
    """Return how good a choice in a scenario is, and the name of the colour for it."""
    match quality:
        case Quality.GOOD:
            return translate("Training", "✓ A good choice"), "good"
        case Quality.ACCEPTABLE:
            return translate("Training", "~ It works, but it has a disadvantage"), "award"
        case Quality.POOR:
            return translate("Training", "✗ A poor choice"), "bad"
