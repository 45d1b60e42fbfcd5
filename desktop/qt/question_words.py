"""Words for writing questions: names of kinds, and what is wrong with a question."""

from PySide6.QtCore import QCoreApplication

from desktop.domain.quiz.question import Fault, FaultKind

translate = QCoreApplication.translate


def kind_name(kind: str) -> str:
    """Return what a kind of question is called."""
    return {
        "single": translate("Question", "One option is right"),
        "several": translate("Question", "Several options are right"),
        "true-false": translate("Question", "True or false"),
        "order": translate("Question", "Put in order"),
        "match": translate("Question", "Match"),
        "sort": translate("Question", "Do or don’t"),
        "short": translate("Question", "Short answer"),
        "number": translate("Question", "Number"),
        "poll": translate("Question", "Opinion"),
    }.get(kind, kind)


def fault_words(fault: Fault) -> str:
    """Return what is wrong, and where."""
    words = {
        FaultKind.NO_STEM: translate("Question", "The question itself is missing."),
        FaultKind.NO_EXPLANATION: translate("Question", "An explanation helps people learn."),
        FaultKind.EMPTY_TEXT: translate("Question", "Line {line} is empty."),
        FaultKind.NO_WHY: translate("Question", "Line {line} does not say why."),
        FaultKind.TOO_FEW: translate("Question", "There are too few lines."),
        FaultKind.TOO_MANY: translate(
            "Question", "There are more lines than people can keep in mind."
        ),
        FaultKind.REPEATED: translate("Question", "Line {line} says the same as another one."),
        FaultKind.NO_RIGHT: translate("Question", "Tick what is right."),
        FaultKind.SEVERAL_RIGHT: translate("Question", "Only one option may be right."),
        FaultKind.ONE_RIGHT: translate(
            "Question", "Only one option is right. Is that what you want?"
        ),
        FaultKind.NO_WRONG: translate("Question", "Every option is right. Is that what you want?"),
        FaultKind.SOME_RIGHT: translate("Question", "No opinion is right or wrong."),
        FaultKind.ONE_SIDE: translate("Question", "All lines are on one side."),
        FaultKind.NO_ANSWER: translate("Question", "The right answer is missing."),
        FaultKind.NO_NUMBER: translate("Question", "This is not a number."),
        FaultKind.BELOW_ZERO: translate("Question", "The margin cannot be below zero."),
    }[fault.kind]
    return words.format(line=fault.place + 1)
