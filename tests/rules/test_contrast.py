"""Every colour that text is written in can be read on every ground it stands on."""

import pytest

from desktop.qt import tokens
from desktop.qt.tokens import PARTS, Colours

LEAST = {"light": 4.5, "dark": 4.5, "contrast": 7.0}
THEMES = {"light": tokens.LIGHT, "dark": tokens.DARK, "contrast": tokens.CONTRAST}

GROUNDS = ("paper", "raised")
"""What cards and pages are painted on."""
MARKS = ("yellow", "green", "blue", "pink")
PAIRS = [
    *((ink, ground) for ink in ("ink", "muted", "accent") for ground in GROUNDS),
    *((ink, "rail") for ink in ("ink", "muted")),
    # Lists, buttons and table heads: under the pointer, chosen, current.
    *(("ink", ground) for ground in ("hover", "selection", "accent_soft")),
    *(("muted", ground) for ground in ("hover", "selection")),
    *(("accent", ground) for ground in ("hover", "selection")),
    ("muted", "accent_soft"),
    ("accent", "accent_soft"),
    ("on_accent", "accent"),
    ("on_accent", "accent_strong"),
    # What search and find mark.
    *(("ink", ground) for ground in ("found", "found_now")),
    # Highlighted words, links and remarks.
    *((ink, f"mark_{name}") for name in MARKS for ink in ("ink", "muted", "accent")),
    *((f"line_{name}", ground) for name in MARKS for ground in (*GROUNDS, f"mark_{name}")),
    # The banner's words.
    ("ink", "emergency_soft"),
    # A notice is written the other way round.
    ("paper", "ink"),
    # Do, don't, and the signs before them.
    *((sign, ground) for sign in ("good", "bad") for ground in GROUNDS),
    # Names of parts, and lines of a list on the soft colour of their part.
    *((part, ground) for part in PARTS for ground in GROUNDS),
    *((ink, f"{part}_soft") for part in PARTS for ink in ("ink", "muted")),
    # The banner.
    ("emergency", "emergency_soft"),
]
"""Text colour and ground, as they meet on the screens."""


def luminance(colour: str) -> float:
    """Return the relative luminance as WCAG 2.2 defines it."""
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_the_formula_gives_a_known_value() -> None:
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_can_be_read(theme: str, ink: str, ground: str) -> None:
    colours: Colours = THEMES[theme]
    ratio = contrast(getattr(colours, ink), getattr(colours, ground))
    assert ratio >= LEAST[theme], f"{ink} on {ground}: {ratio:.2f}"


@pytest.mark.parametrize("theme", THEMES)
def test_what_shows_the_keyboard_stands_out(theme: str) -> None:
    colours = THEMES[theme]
    assert all(contrast(colours.accent, getattr(colours, ground)) >= 3 for ground in GROUNDS)


@pytest.mark.parametrize("theme", THEMES)
def test_the_edge_of_what_is_filled_in_stands_out(theme: str) -> None:
    colours = THEMES[theme]
    assert all(contrast(colours.edge, getattr(colours, ground)) >= 3 for ground in GROUNDS)


def test_every_colour_of_text_is_looked_at() -> None:
    grounds = {"paper", "raised", "rail", "hover", "found", "found_now", "selection"}
    others = {*grounds, "line", "edge", "faint", "accent_strong"}
    inks = {name for name in Colours._fields if name not in others and "_soft" not in name}
    inks -= {f"mark_{name}" for name in MARKS}
    assert inks <= {ink for ink, _ in PAIRS}
