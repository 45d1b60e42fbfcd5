"""The QR code that brings a phone to the page."""

from typing import NamedTuple

import segno


class QrCode(NamedTuple):
    """The dark squares of a code, row by row; leave four squares of paper around it."""

    address: str
    rows: tuple[tuple[bool, ...], ...]


def qr_code(origin: str, pin: str) -> QrCode:
    """Return the code for an address. It holds the PIN, so that nobody has to type it.

    The PIN stands behind `#`: a browser keeps that to itself.
    """
    address = f"{origin}/#p={pin}"
    made = segno.make(address, error="m", micro=False, boost_error=False)
    return QrCode(address, tuple(tuple(bool(dark) for dark in row) for row in made.matrix))
