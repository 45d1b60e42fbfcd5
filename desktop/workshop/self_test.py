"""Ask our own address for the page, as a phone would, and say what came of it."""

import socket
from enum import StrEnum


class Reach(StrEnum):
    """What the self-test found."""

    ANSWERS = "answers"
    """The address answers on this computer; whether a firewall lets phones in shows only when
    the first phone comes."""
    SILENT = "silent"
    """Nothing answers: the address is gone, or something on this computer blocks it."""
    OTHER = "other"
    """Something else answers there."""


def reach(address: str, port: int, seconds: float = 3.0) -> Reach:
    """Return whether our page answers at an address; takes up to some seconds, any thread."""
    request = f"GET / HTTP/1.1\r\nHost: {address}:{port}\r\nConnection: close\r\n\r\n"
    try:
        with socket.create_connection((address, port), seconds) as link:
            link.sendall(request.encode())
            reply = b""
            while len(reply) < 4096 and (piece := link.recv(4096)):
                reply += piece
    except OSError:
        return Reach.SILENT
    is_ours = reply.startswith(b"HTTP/1.1 200") and b"/words.js" in reply
    return Reach.ANSWERS if is_ours else Reach.OTHER
