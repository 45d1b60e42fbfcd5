"""Find rows in the pages of a damaged SQLite file without its help: page by page, cell by cell.

SQLite finds a row by walking from the root of its table; one bad page on the way hides all that
hang from it. Here every page is looked at for itself, as the file format describes it. What is
found counts only if the caller can tell that it is whole, as our rows can by their digests.
"""

import struct
from collections.abc import Iterator
from typing import Any

_LEAF = 0x0D
_HEADER = 100
_LARGEST_RECORD = 16_000_000


def rows(data: bytes) -> Iterator[list[Any]]:
    """Yield the values of every record on a page that looks like a leaf of a table."""
    size = _page_size(data)
    for start in range(0, len(data) - size + 1, size):
        at = start + (_HEADER if start == 0 else 0)
        if data[at] != _LEAF:
            continue
        count = int.from_bytes(data[at + 3 : at + 5], "big")
        for place in range(min(count, size // 4)):
            pointer = at + 8 + 2 * place
            cell = int.from_bytes(data[pointer : pointer + 2], "big")
            if not 8 <= cell < size:
                continue
            try:
                yield _record(_payload(data, start + cell, size))
            except (ValueError, IndexError, struct.error):
                continue


def _page_size(data: bytes) -> int:
    size = int.from_bytes(data[16:18], "big")
    size = 65536 if size == 1 else size
    return size if size >= 512 and size & (size - 1) == 0 else 4096


def _payload(data: bytes, cell: int, size: int) -> bytes:
    length, at = _varint(data, cell)
    _, at = _varint(data, at)
    if length > min(_LARGEST_RECORD, len(data)):
        raise ValueError("too long")
    if length <= size - 35:
        return data[at : at + length]
    least = (size - 12) * 32 // 255 - 23
    here = least + (length - least) % (size - 4)
    here = here if here <= size - 35 else least
    pieces = [data[at : at + here]]
    page = int.from_bytes(data[at + here : at + here + 4], "big")
    missing = length - here
    seen: set[int] = set()
    while missing > 0:
        start = (page - 1) * size
        if page < 2 or page in seen or start + size > len(data):
            raise ValueError("chain is broken")
        seen.add(page)
        pieces.append(data[start + 4 : start + 4 + min(missing, size - 4)])
        missing -= size - 4
        page = int.from_bytes(data[start : start + 4], "big")
    return b"".join(pieces)


def _record(payload: bytes) -> list[Any]:
    header, at = _varint(payload, 0)
    kinds = []
    while at < header:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    values: list[Any] = []
    for kind in kinds:
        value, at = _value(payload, at, kind)
        values.append(value)
    return values


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for place in range(8):
        byte = data[at + place]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + place + 1
    return value << 8 | data[at + 8], at + 9


_WHOLE_SIZES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}


def _value(payload: bytes, at: int, kind: int) -> tuple[Any, int]:
    if kind == 0:
        return None, at
    if kind in (8, 9):
        return kind - 8, at
    if kind == 7:
        return struct.unpack(">d", payload[at : at + 8])[0], at + 8
    if kind in _WHOLE_SIZES:
        end = at + _WHOLE_SIZES[kind]
        return int.from_bytes(payload[at:end], "big", signed=True), end
    if kind < 12:
        raise ValueError("no such kind")
    end = at + (kind - 12) // 2
    if end > len(payload):
        raise ValueError("too long")
    return (payload[at:end].decode() if kind % 2 else payload[at:end]), end
