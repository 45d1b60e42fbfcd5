"""Questions with texts that are hard on formats, and what is compared after a round trip."""

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from desktop.domain.question_exchange import ExchangeWords
from desktop.domain.quiz.kinds import KINDS, question_from_plain
from desktop.domain.quiz.question import Question
from desktop.domain.search import fold

WORDS = ExchangeWords("Do", "Don’t", "True", "False", "Field guide")

_NASTY = st.sampled_from(
    [
        *"~=#{}:\\%[]<>&;,'\"*|-+@/$\n\t",
        *("->", "####", "[html]", "[plain]", "%50%", "::", "//", "\\n", "..", "$CATEGORY:", "TRUE"),
        *("]]>", "&amp;", "<b>x</b>", "<!--", "é", "مناقصة", "招标", "\U0001f3d9", "1", "2", "a"),
    ]
)
_CHARACTERS = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
_PIECE = st.one_of(_NASTY, st.text(_CHARACTERS, max_size=6), st.sampled_from(["bid", "Q ", " 5"]))


def _clean(text: str) -> str:
    shown = text.strip()
    return "".join(c for c in shown if not 0xFDD0 <= ord(c) <= 0xFDEF).strip()


MAYBE_EMPTY = st.lists(_PIECE, max_size=5).map("".join).map(_clean)
TEXTS = MAYBE_EMPTY.filter(lambda text: any(c.isalnum() for c in text))
_NAMES = st.from_regex(r"[a-z]{1,6}(\.[a-z-]{1,8}[a-z]){0,2}", fullmatch=True)


@st.composite
def questions(draw: st.DrawFn, kinds: tuple[str, ...] = tuple(KINDS)) -> Question:
    """Return any question that can be asked, with all there may be of it."""
    kind = draw(st.sampled_from(kinds))
    texts = draw(
        st.lists(TEXTS, min_size=2, max_size=6, unique_by=lambda text: " ".join(fold(text).split()))
    )
    whys = draw(st.lists(MAYBE_EMPTY, min_size=len(texts), max_size=len(texts)))
    rights = draw(st.lists(st.booleans(), min_size=len(texts), max_size=len(texts)))
    if kind == "single":
        chosen = draw(st.integers(0, len(texts) - 1))
        rights = [place == chosen for place in range(len(texts))]
    elif kind == "poll":
        rights = [False] * len(texts)
    elif not any(rights):
        rights[0] = True
    parts = list(zip(texts, rights, whys, strict=True))
    plain: dict[str, Any] = {
        "kind": kind,
        "id": draw(st.sampled_from(["own:0", "plan.needs.bus"])),
        "page": draw(st.one_of(st.just(""), _NAMES)),
        "rests_on": draw(st.lists(_NAMES, max_size=2)),
        "tags": draw(st.lists(_NAMES, max_size=3)),
        "difficulty": draw(st.sampled_from(["recall", "understand", "apply"])),
        "stem": draw(TEXTS),
        "explanation": draw(MAYBE_EMPTY),
        "options": [{"text": text, "right": right, "why": why} for text, right, why in parts],
        "items": texts,
        "pairs": [[text, draw(TEXTS)] for text in texts],
        "extra": draw(st.lists(TEXTS, max_size=2)),
        "answers": texts,
        "answer": draw(st.booleans()),
        "why_wrong": draw(MAYBE_EMPTY),
        "tolerance": 0,
        "unit": draw(st.sampled_from(["", "km", "dollars"])),
    }
    if kind == "sort":
        plain["items"] = [
            {"text": text, "side": "do" if right else "dont", "why": why}
            for text, right, why in parts
        ]
    if kind == "number":
        plain["answer"] = draw(st.one_of(st.integers(-(10**9), 10**9), st.floats(-1e9, 1e9)))
        plain["tolerance"] = draw(st.floats(0, 10))
    question = question_from_plain(plain)
    return question if question.is_askable else replace(question, stem=question.stem or "Q")
