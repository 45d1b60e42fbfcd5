"""Digests of rows a person wrote: SQLite does not notice a flipped bit in text, we do."""

import hashlib
import json

LENGTH = 16

_encoded = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def digest_of(kind: str, *values: object) -> bytes:
    """Return the digest of a row: of its kind and its values as canonical JSON."""
    text = _encoded([kind, *values])
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:LENGTH]
