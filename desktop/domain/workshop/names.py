"""Names people type on a phone: cleaned, short, and told apart."""

import unicodedata

LONGEST_NAME = 24
"""Code points of a name."""
_MOST_MARKS = 3
"""Marks on one letter; more are drawn over the lines above and below."""
_JOINERS = "\u200c\u200d"
_UNWANTED = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


def clean_name(text: str) -> str:
    """Return a name fit for the projector; empty if nothing is left of it.

    No signs that steer text, none that cannot be seen, no towers of marks. Two invisible signs
    are part of names in Persian and in Indian scripts and stay between letters.
    """
    kept: list[str] = []
    marks = 0
    composed = unicodedata.normalize("NFC", text[: LONGEST_NAME * 8])
    for place, sign in enumerate(composed):
        category = unicodedata.category(sign)
        if sign in _JOINERS:
            if not _stands_between_letters(composed, place):
                continue
        elif category in _UNWANTED:
            sign = " " if sign in "\t\n\r\u2028\u2029" else ""  # noqa: PLW2901
        marks = marks + 1 if category.startswith("M") else 0
        if marks <= _MOST_MARKS and not (marks and not kept):
            kept.append(sign)
    name = " ".join("".join(kept).split())[:LONGEST_NAME]
    return name.strip(" " + _JOINERS)


def _stands_between_letters(text: str, place: int) -> bool:
    around = text[place - 1 : place] + text[place + 1 : place + 2]
    return len(around) == 2 and all(unicodedata.category(sign)[0] in "LM" for sign in around)


def key_of(name: str) -> str:
    """Return what two names have in common that people would take for the same."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    return "".join(sign for sign in folded if sign not in _JOINERS and not sign.isspace())
