"""What phones show in a workshop, in the language that is spoken."""

from PySide6.QtCore import QCoreApplication

from desktop.qt.i18n import spoken
from desktop.workshop.words import CONTEXT, ENGLISH, LABELS, PhoneWords


def phone_words() -> PhoneWords:
    """Return the sentences of the phone page, and what stands for sides without a name."""
    return PhoneWords(
        spoken(),
        {name: _said(sentence) for name, sentence in ENGLISH.items()},
        {kind: (_said(one), _said(other)) for kind, (one, other) in LABELS.items()},
    )


def _said(sentence: str) -> str:
    return QCoreApplication.translate(CONTEXT, sentence)
