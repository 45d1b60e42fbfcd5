"""Digests of rows a person wrote: SQLite does not notice a flipped bit in text, we do."""

import hashlib
import json

LENGTH = 16


def digest_of(kind: str, *values: object) -> bytes:
    """Return the digest of a row: of its kind and its values as canonical JSON."""
    text = json.dumps([kind, *values], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:LENGTH]
