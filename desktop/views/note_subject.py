"""What a note that is not written yet will be about."""

from collections.abc import Callable
from typing import NamedTuple

from desktop.domain.annotations import Annotation, Changes


class NoteSubject(NamedTuple):
    """Its name, the words quoted, and how the note is made from its first text."""

    about: str
    quote: str
    make: Callable[[str], tuple[Annotation, Changes]]
