"""The languages that tests show the program in."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication

from desktop.domain.settings import SOURCE_LANGUAGE
from desktop.qt import i18n
from shipping.interface_texts import FOLDER
from tests.gui.pseudo import Mirrored, Pseudo

PSEUDO, MIRRORED = "pseudo", "mirrored"
MADE_UP = {PSEUDO: Pseudo, MIRRORED: Mirrored}
LANGUAGES = [SOURCE_LANGUAGE, "es", *MADE_UP]


@contextmanager
def spoken(language: str) -> Iterator[None]:
    """Speak a language, be it made up, in all that is made meanwhile; then English again."""
    made_up = MADE_UP[language]() if language in MADE_UP else None
    if made_up is None:
        i18n.use_language(FOLDER, language)
    else:
        i18n.forget()
        QCoreApplication.installTranslator(made_up)
    if language == MIRRORED:
        QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        yield
    finally:
        # As the language says from now on.
        QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        if made_up is not None:
            QCoreApplication.removeTranslator(made_up)
        i18n.use_language(FOLDER, SOURCE_LANGUAGE)
