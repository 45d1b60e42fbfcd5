"""The language of the interface: whose words are shown, and how days and numbers are written."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from desktop.domain.settings import SOURCE_LANGUAGE

_NO_TERRITORY = "001"
"""The whole world: where the computer does not say in which country it is."""

_FROM_RIGHT = ("ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi")
"""Languages written from right to left. QLocale knows, but tells it with the namespace `Qt`."""

_installed: list[QTranslator] = []


def use_language(folder: Path, chosen: str) -> str:
    """Speak a language in all that is made from now on; return which one it is.

    Qt's own words say which way it runs, and Qt mirrors the whole interface for Arabic.

    Args:
        folder: where the translations are, one `fieldguide_….qm` for each language.
        chosen: the language a person chose; empty is as the computer is set.
    """
    system = QLocale.system().name()
    language, _, territory = system.partition("_")
    wanted = chosen or language
    spoken = wanted if (folder / f"fieldguide_{wanted}.qm").is_file() else SOURCE_LANGUAGE
    # Days and numbers are as in the person's country, in words of the language that is spoken.
    QLocale.setDefault(QLocale(f"{spoken}_{territory or _NO_TERRITORY}"))
    forget()
    _install(Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)), f"qtbase_{spoken}")
    _install(folder, f"fieldguide_{spoken}")
    return spoken


def spoken() -> str:
    """Return the language that is spoken: the code of its two letters."""
    return QLocale().name().partition("_")[0]


def _install(folder: Path, name: str) -> None:
    # Qt's own words are missing for some languages; they stay English then.
    translator = _made_translator(name.rpartition("_")[2])
    if translator.load(str(folder / f"{name}.qm")):
        _installed.append(translator)
        QCoreApplication.installTranslator(translator)


def _made_translator(language: str) -> QTranslator:
    if language not in _FROM_RIGHT:
        return QTranslator()
    from desktop.qt.from_right import FromRight  # noqa: PLC0415 - for few languages

    return FromRight()


def forget() -> None:
    """Speak the language of the program's texts again, without plural forms."""
    while _installed:
        QCoreApplication.removeTranslator(_installed.pop())
