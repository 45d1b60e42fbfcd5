"""The one place where code points and Qt's UTF-16 units meet."""


def to_units(text: str, position: int) -> int:
    """Return the UTF-16 position of a code point position in `text`."""
    if text.isascii():
        return position
    return position + sum(c > "\uffff" for c in text[:position])


def to_points(text: str, position: int) -> int:
    """Return the code point position of a UTF-16 position in `text`.

    A position inside a pair of surrogates counts as the one before the pair.
    """
    units = 0
    for points, character in enumerate(text):
        units += 2 if character > "\uffff" else 1
        if units > position:
            return points
    return len(text)
