"""Sessions for tests: a small setup with every kind of question, and people who take part."""

from typing import Any

from desktop.domain.library import PageId, PassageId
from desktop.domain.quiz.match import Match
from desktop.domain.quiz.number import Number
from desktop.domain.quiz.order import Order
from desktop.domain.quiz.poll import Poll
from desktop.domain.quiz.question import Option, Question, QuestionId
from desktop.domain.quiz.several import Several
from desktop.domain.quiz.short import Short
from desktop.domain.quiz.single import Single
from desktop.domain.quiz.sort import Sort, SortItem
from desktop.domain.quiz.true_false import TrueFalse
from desktop.domain.workshop import events as e
from desktop.domain.workshop.events import Answer, Channel, Event, PersonId
from desktop.domain.workshop.session import Refused, Session
from desktop.domain.workshop.setup import Rules, Setup, WorkshopQuestion

AT = "2026-03-10T12:00:00.000Z"


def ask(kind: type[Question], name: str, stem: str, **fields: Any) -> WorkshopQuestion:
    """Return a question; fields of the question as shown are taken too."""
    shown = {
        each: fields.pop(each)
        for each in ("order", "labels", "quote", "citation", "prompts", "seconds")
        if each in fields
    }
    return WorkshopQuestion(kind(id=QuestionId(name), stem=stem, **fields), **shown)


SINGLE = ask(
    Single,
    "plan.first",
    "What comes first?",
    options=(
        Option("Ask the people who ride at night", True, "They know."),
        Option("Write the specification", False, "Too early."),
        Option("Buy from last year's supplier"),
    ),
    explanation="Needs come first.",
    page_id=PageId("plan.user-needs"),
    passage_ids=(PassageId("plan.user-needs#ask-consent"),),
    quote="Ask people first.",
    citation="4.1.2 ¶3",
    prompts=("Who was surprised?",),
)
SEVERAL = ask(
    Several,
    "plan.several",
    "Which two hold?",
    options=(Option("One", True), Option("Two", True), Option("Three")),
)
TRUE_FALSE = ask(
    TrueFalse, "plan.true", "A habit is a reason.", is_true=False, labels=("True", "False")
)
POLL = ask(Poll, "plan.poll", "How sure are you?", options=(Option("Sure"), Option("Not sure")))
# Shown as Sign, Ask, Score; to be put in order as Ask, Score, Sign.
ORDER = ask(Order, "plan.order", "Put in order.", items=("Ask", "Score", "Sign"), order=(2, 0, 1))
# The right sides are shown as A visit, A meeting, A request.
MATCH = ask(
    Match,
    "plan.match",
    "What fits?",
    pairs=(("Hear all firms", "A meeting"), ("Get it in writing", "A request")),
    extra=("A visit",),
    order=(2, 0, 1),
)
# Shown are Publish it, Hide it.
SORT = ask(
    Sort,
    "plan.sort",
    "Do or don't?",
    items=(SortItem("Hide it", "dont"), SortItem("Publish it", "do")),
    labels=("Do", "Don't"),
    order=(1, 0),
)
SHORT = ask(Short, "plan.short", "What is the word?", answers=("API", "interface"))
NUMBER = ask(Number, "plan.number", "How many?", answer=16, tolerance=0.5, unit="September")
QUESTIONS = (SINGLE, SEVERAL, TRUE_FALSE, POLL, ORDER, MATCH, SORT, SHORT, NUMBER)


def setup(*questions: WorkshopQuestion, **fields: Any) -> Setup:
    """Return a setup with these questions, or with all."""
    rules = Rules(**fields.pop("rules", {}))
    return Setup("Spring training", questions or QUESTIONS, rules=rules, **fields)


class Room:
    """A session under way, with short ways to let things happen."""

    def __init__(self, prepared: Setup | None = None, *channels: Channel) -> None:
        self.session = Session(prepared or setup())
        self.log: list[tuple[str, Event]] = []
        self.do(e.Started())
        for channel in channels or Channel:
            self.do(e.ChannelOpened(channel))

    def do(self, *events: Event, at: str = AT) -> None:
        for event in events:
            self.session.apply(event, at)
            self.log.append((at, event))

    def refusal(self, event: Event) -> str:
        """Return why something is refused."""
        try:
            self.session.apply(event, AT)
        except Refused as refused:
            return refused.refusal.value
        return ""

    def join(self, name: str = "", channel: Channel = Channel.PHONES, **fields: Any) -> PersonId:
        person = self.session.next_person
        token = f"digest-{person}" if channel is Channel.PHONES else ""
        self.do(e.Joined(person, name, channel, token=token, **fields))
        return person

    def ask(self, question: int = 0) -> int:
        number = len(self.session.rounds) + 1
        self.do(e.Asked(number, question))
        return number

    def answer(self, person: PersonId, answer: Answer, after_ms: int = 0) -> None:
        self.do(e.Answered(person, len(self.session.rounds), answer, after_ms))

    def close(self) -> None:
        self.do(e.Closed(len(self.session.rounds)))

    def reveal(self) -> None:
        self.close()
        self.do(e.Revealed(len(self.session.rounds)))
