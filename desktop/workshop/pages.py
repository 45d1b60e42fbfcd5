"""The few files the server hands out, ready in memory: it reads no other, whatever is asked for."""

import re
from importlib import resources
from typing import NamedTuple

from desktop.workshop.words import PhoneWords, script


class Resource(NamedTuple):
    """A file as it goes over the network."""

    kind: str
    body: bytes


_KINDS = {
    "index.html": "text/html; charset=utf-8",
    "page.css": "text/css; charset=utf-8",
    "page.js": "text/javascript; charset=utf-8",
}
_INDENT = re.compile(rb"^[ \t]*//[^\n]*\n|^[ \t]+", re.MULTILINE)


def page(words: PhoneWords) -> dict[str, Resource]:
    """Return what stands at which path; the sentences of the page are one of them."""
    folder = resources.files("desktop.workshop") / "page"
    found = {
        f"/{name}": Resource(kind, _INDENT.sub(b"", (folder / name).read_bytes()))
        for name, kind in _KINDS.items()
    }
    found["/"] = found.pop("/index.html")
    found["/words.js"] = Resource(_KINDS["page.js"], script(words))
    return found


def headers_for(origin: str) -> list[tuple[str, str]]:
    """Return what every reply says to the browser: load nothing from elsewhere, run nothing else.

    `origin` is our own, as `http://192.168.1.7:8080`.
    """
    policy = (
        "default-src 'none'; script-src 'self'; style-src 'self';"
        f" connect-src 'self' ws://{origin.partition('//')[2]};"
        " base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
    return [
        ("Content-Security-Policy", policy),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Cache-Control", "no-store"),
        ("Connection", "close"),
    ]
