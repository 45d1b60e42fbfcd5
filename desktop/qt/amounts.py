"""Numbers as the person's country writes them."""

from PySide6.QtCore import QLocale


def counted(count: int) -> str:
    """Return a number of things."""
    return QLocale().toString(count)


def number(value: float) -> str:
    """Return a number to read, with as many decimals as it has."""
    return QLocale().toString(float(value), "g", 12)


def number_to_edit(value: float) -> str:
    """Return a number for a field: without signs between thousands, which may mean decimals."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(float(value), "g", 12)
