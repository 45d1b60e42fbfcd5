"""Words for what happens in a workshop: stages, ways to answer, and why something cannot be."""

import sys

from PySide6.QtCore import QCoreApplication

from desktop.domain.workshop.events import Channel
from desktop.domain.workshop.scoring import Tally
from desktop.domain.workshop.session import Person, Refusal, Stage
from desktop.domain.workshop.setup import LETTERS, QuestionKind, WorkshopQuestion
from desktop.qt.training_words import per_cent

translate = QCoreApplication.translate


def stage_words(stage: Stage) -> str:
    """Return where a session is."""
    return {
        Stage.PREPARED: translate("Workshop", "Prepared"),
        Stage.LOBBY: translate("Workshop", "People are joining"),
        Stage.OPEN: translate("Workshop", "Answers are taken"),
        Stage.CLOSED: translate("Workshop", "Closed, not revealed yet"),
        Stage.REVEALED: translate("Workshop", "Revealed"),
        Stage.DISCUSSION: translate("Workshop", "Discussion"),
        Stage.ENDED: translate("Workshop", "Ended"),
    }[stage]


def channel_name(channel: Channel) -> str:
    """Return a way to answer."""
    return {
        Channel.PHONES: translate("Workshop", "Phones"),
        Channel.HANDS: translate("Workshop", "Show of hands"),
        Channel.TEAMS: translate("Workshop", "Tables at this computer"),
        Channel.PAPER: translate("Workshop", "Paper"),
    }[channel]


def person_name(person: Person) -> str:
    """Return somebody's name, or their number where there is none."""
    return person.name or translate("Workshop", "Number {number}").format(number=person.id)


def presence_words(person: Person, *, has_answered: bool | None) -> tuple[str, str]:
    """Return a sign and words for what somebody does; None is while nothing is asked."""
    way = channel_name(person.channel)
    if person.is_removed:
        return "✗", translate("Workshop", "Sent out; the answers do not count")
    if not person.is_present and person.channel is Channel.PHONES:
        return "–", translate("Workshop", "{way}, not connected").format(way=way)
    if has_answered is None:
        return "•", way
    if has_answered:
        return "✓", translate("Workshop", "{way}, answered").format(way=way)
    return "○", translate("Workshop", "{way}, has not answered yet").format(way=way)


def kind_words(kind: QuestionKind) -> str:
    """Return what people do to answer."""
    return {
        QuestionKind.SINGLE: translate("Workshop", "Choose one"),
        QuestionKind.SEVERAL: translate("Workshop", "Choose all that are right"),
        QuestionKind.TRUE_FALSE: translate("Workshop", "True or false"),
        QuestionKind.POLL: translate("Workshop", "Opinion, nothing is right or wrong"),
        QuestionKind.ORDER: translate("Workshop", "Put in order"),
        QuestionKind.MATCH: translate("Workshop", "Find the partners"),
        QuestionKind.SORT: translate("Workshop", "Sort each line"),
        QuestionKind.SHORT: translate("Workshop", "Answer in a word or two"),
        QuestionKind.NUMBER: translate("Workshop", "Answer with a number"),
    }[kind]


def solution_words(question: WorkshopQuestion) -> str:
    """Return the right answer in the letters people see; empty where nothing is right."""
    if not question.is_scored:
        return ""
    if question.accepted:
        return f"{question.accepted[0]} {question.unit}".strip()
    letters = [LETTERS[place] for place in question.solution]
    if question.items:
        return "  ".join(f"{place}{letter}" for place, letter in enumerate(letters, 1))
    return " ".join(letters)


def right_words(tally: Tally) -> str:
    """Return how many answers were right, where that can be said."""
    share = tally.share_right
    if share is None:
        return ""
    return translate("Workshop", "{right} of {count} right, {share}").format(
        right=tally.right, count=tally.judged, share=per_cent(share)
    )


def answers(count: int) -> str:
    """Return how many answers there are."""
    return translate("Workshop", "Answers: {count}").format(count=count)


def people(count: int) -> str:
    """Return how many people are there."""
    return translate("Workshop", "Here: {count}").format(count=count)


def refusal_words(refusal: Refusal) -> str:
    """Return why something cannot happen."""
    return {
        Refusal.NOT_NOW: translate("Workshop", "That is not possible at this moment."),
        Refusal.NAME_TAKEN: translate("Workshop", "Somebody here has this name already."),
        Refusal.NAME_UNUSABLE: translate("Workshop", "This name cannot be used."),
        Refusal.NAME_MISSING: translate("Workshop", "In this session everybody needs a name."),
        Refusal.CHANNEL_OFF: translate("Workshop", "This way to answer is switched off."),
        Refusal.BAD_ANSWER: translate("Workshop", "This cannot be an answer to the question."),
        Refusal.BAD_COUNT: translate("Workshop", "Hands cannot be counted for this question."),
        Refusal.TOO_MANY: translate("Workshop", "There are as many as a session can hold."),
    }.get(refusal, translate("Workshop", "The session changed meanwhile. Please try again."))


def firewall_words(platform: str = sys.platform) -> str:
    """Return what the system may ask when phones are let in for the first time."""
    if platform == "win32":
        return translate(
            "Workshop",
            "Windows may ask once whether this program may use the network. Tick “Private"
            " networks” and choose “Allow access”. Without administrator rights, close"
            " that window: phones may not be able to connect then, but the other ways"
            " still work.",
        )
    if platform == "darwin":
        return translate(
            "Workshop",
            "macOS may ask once whether this program may accept incoming connections. Choose"
            " “Allow”. If you may not, the other ways to answer still work.",
        )
    return translate(
        "Workshop",
        "If this computer has a firewall, it may block phones and say nothing;"
        " then use another way to answer.",
    )
