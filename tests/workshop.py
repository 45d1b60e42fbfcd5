"""Sessions for tests: a small setup with every kind of question, and people who take part."""

from typing import Any

from desktop.domain.workshop import events as e
from desktop.domain.workshop.events import Answer, Channel, Event, PersonId
from desktop.domain.workshop.session import Refused, Session
from desktop.domain.workshop.setup import (
    Choice,
    QuestionKind,
    Rules,
    Setup,
    WorkshopQuestion,
)

AT = "2026-03-10T12:00:00.000Z"

SINGLE = WorkshopQuestion(
    "plan.first",
    QuestionKind.SINGLE,
    "What comes first?",
    (
        Choice("Ask the people who ride at night", True, "They know."),
        Choice("Write the specification", False, "Too early."),
        Choice("Buy from last year's supplier"),
    ),
    explanation="Needs come first.",
    page_id="plan.user-needs",
    passage_ids=("plan.user-needs#ask-consent",),
    quote="Ask people first.",
    citation="4.1.2 ¶3",
    prompts=("Who was surprised?",),
)
SEVERAL = WorkshopQuestion(
    "plan.several",
    QuestionKind.SEVERAL,
    "Which two hold?",
    (Choice("One", True), Choice("Two", True), Choice("Three")),
)
TRUE_FALSE = WorkshopQuestion(
    "plan.true",
    QuestionKind.TRUE_FALSE,
    "A habit is a reason.",
    (Choice("True"), Choice("False", True)),
)
POLL = WorkshopQuestion(
    "plan.poll", QuestionKind.POLL, "How sure are you?", (Choice("Sure"), Choice("Not sure"))
)
ORDER = WorkshopQuestion(
    "plan.order",
    QuestionKind.ORDER,
    "Put in order.",
    (Choice("Sign"), Choice("Ask"), Choice("Score")),
    solution=(1, 2, 0),
)
MATCH = WorkshopQuestion(
    "plan.match",
    QuestionKind.MATCH,
    "What fits?",
    (Choice("A meeting"), Choice("A request"), Choice("A visit")),
    items=("Hear all firms", "Get it in writing"),
    solution=(0, 1),
)
SHORT = WorkshopQuestion(
    "plan.short", QuestionKind.SHORT, "What is the word?", accepted=("API", "interface")
)
NUMBER = WorkshopQuestion(
    "plan.number",
    QuestionKind.NUMBER,
    "How many?",
    accepted=("16",),
    tolerance=0.5,
    unit="September",
)
QUESTIONS = (SINGLE, SEVERAL, TRUE_FALSE, POLL, ORDER, MATCH, SHORT, NUMBER)


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
