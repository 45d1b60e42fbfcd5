"""Days as the person's language writes them."""

from datetime import date

from PySide6.QtCore import QDate, QLocale


def to_qt(day: date) -> QDate:
    """Return a day as Qt's fields take it."""
    return QDate(day.year, day.month, day.day)


def from_qt(day: QDate) -> date:
    """Return a day of one of Qt's fields."""
    return date(day.year(), day.month(), day.day())


def short_day(day: date) -> str:
    """Return day and month, where the year is plain."""
    return QLocale().toString(to_qt(day), "d MMM")


def long_day(day: date) -> str:
    """Return a day in words."""
    return QLocale().toString(to_qt(day), QLocale.FormatType.LongFormat)
