"""Questions of every kind, made by hand and made up."""

from typing import Any

from hypothesis import strategies as st

from desktop.domain.quiz.kinds import KINDS, question_from_plain
from desktop.domain.quiz.question import Question

TEXTS = st.text(min_size=1, max_size=12).filter(lambda text: text.strip() != "")


def options(*texts: str, right: tuple[int, ...] = (0,)) -> list[dict[str, Any]]:
    return [
        {"text": text, "right": place in right, "why": f"Because of {text}"}
        for place, text in enumerate(texts)
    ]


PLAIN: dict[str, dict[str, Any]] = {
    "single": {"options": options("one", "two", "three", right=(1,))},
    "several": {"options": options("a", "b", "c", "d", "e", right=(0, 2, 4))},
    "true-false": {"answer": True, "why_wrong": "It is true."},
    "order": {"items": ["first", "second", "third", "fourth"]},
    "match": {"pairs": [["cat", "meows"], ["dog", "barks"], ["cow", "moos"]], "extra": ["sings"]},
    "sort": {
        "items": [
            {"text": "ask", "side": "do", "why": "People know."},
            {"text": "guess", "side": "dont", "why": "You may be wrong."},
            {"text": "hide", "side": "dont", "why": "It comes out."},
            {"text": "test", "side": "do", "why": "It shows."},
        ]
    },
    "short": {"answers": ["standstill period", "RFI", "Beschaffung öffentlich"]},
    "number": {"answer": 40000, "tolerance": 0, "unit": "dollars"},
    "poll": {"options": options("yes", "no", right=())},
}


def example(kind: str, **changes: Any) -> Question:
    """Return a question of a kind as an author would write it."""
    plain = {"id": f"a.{kind}", "page": "a", "kind": kind, "stem": "Well?", "explanation": "So."}
    return question_from_plain({**plain, **PLAIN[kind], **changes})


GRADED = [kind for kind, each in KINDS.items() if each.is_graded]


@st.composite
def made_up(draw: st.DrawFn, kinds: list[str] | None = None) -> Question:
    """Return any question of any kind that can be asked."""
    kind = draw(st.sampled_from(kinds or GRADED))
    texts = draw(st.lists(TEXTS, min_size=2, max_size=6, unique=True))
    rights = draw(st.lists(st.booleans(), min_size=len(texts), max_size=len(texts)))
    if kind == "single":
        rights = [place == len(texts) // 2 for place in range(len(texts))]
    rights[0] = rights[0] or not any(rights)
    plain: dict[str, Any] = {
        "options": [
            {"text": text, "right": right} for text, right in zip(texts, rights, strict=True)
        ],
        "items": texts,
        "pairs": [[text, f"{place} {text}"] for place, text in enumerate(texts)],
        "extra": draw(st.lists(TEXTS, max_size=2)),
        "answers": ["tender", *texts],
        "answer": draw(st.booleans()),
        "tolerance": 0,
    }
    if kind == "sort":
        plain["items"] = [
            {"text": text, "side": "do" if right else "dont"}
            for text, right in zip(texts, rights, strict=True)
        ]
    if kind == "number":
        plain["answer"] = draw(st.one_of(st.integers(-(10**9), 10**9), st.floats(-1e9, 1e9)))
        plain["tolerance"] = draw(st.floats(0, 10))
    return question_from_plain({**plain, "kind": kind, "stem": "Well?"}, "a.made-up")


PLACES = st.one_of(st.none(), st.integers(-2, 8))
ANSWERS = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-2, 8),
        st.floats(),
        st.text(max_size=20),
        st.sampled_from(["do", "dont", "tender", "3", "1,5"]),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=7), st.dictionaries(st.text(max_size=3), inner, max_size=2)
    ),
    max_leaves=9,
)
"""Anything JSON can hold."""
