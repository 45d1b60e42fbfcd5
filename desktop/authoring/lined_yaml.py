"""Read YAML so that every field and every text still knows its line."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from desktop.authoring.problem import Problem


class Lined(str):
    """A text with the line it stands on."""

    line: int

    def __new__(cls, value: str, line: int) -> "Lined":
        """Make a text that stands on `line`."""
        text = super().__new__(cls, value)
        text.line = line
        return text


class Text(Lined):
    """Words that people read."""


class Name(Lined):
    """An id or a keyword."""


class _Mapping(dict[str, Any]):
    """A mapping with the line of each value."""

    line: int
    lines: dict[str, int]


class _Sequence(list[Any]):
    """A list with the line of each value."""

    lines: list[int]


class _Loader(yaml.SafeLoader):
    """A safe loader that keeps lines and refuses a field that stands twice."""


def _mapping(loader: _Loader, node: yaml.MappingNode) -> Iterator[_Mapping]:
    result = _Mapping()
    result.line = node.start_mark.line + 1
    result.lines = {}
    yield result
    for key_node, value_node in node.value:
        key = str(loader.construct_object(key_node, deep=True))
        if key in result:
            raise yaml.constructor.ConstructorError(
                None, None, f"`{key}` stands twice", key_node.start_mark
            )
        result[key] = loader.construct_object(value_node, deep=True)
        result.lines[key] = key_node.start_mark.line + 1


def _sequence(loader: _Loader, node: yaml.SequenceNode) -> Iterator[_Sequence]:
    result = _Sequence()
    result.lines = [value.start_mark.line + 1 for value in node.value]
    yield result
    result.extend(loader.construct_object(value, deep=True) for value in node.value)


_Loader.add_constructor("tag:yaml.org,2002:map", _mapping)
_Loader.add_constructor("tag:yaml.org,2002:seq", _sequence)


class Fields:
    """The fields of one record, taken out by name; what is wrong becomes a problem.

    A field that nobody has taken when `close` is called is not known.
    """

    def __init__(self, path: Path, data: Any, line: int, problems: list[Problem]) -> None:
        self.path = path
        self.line = line
        self._problems = problems
        self._taken: set[str] = set()
        self._data = _Mapping()
        self._data.line, self._data.lines = line, {}
        if isinstance(data, _Mapping):
            self._data = data
        else:
            self.problem("lines of the form `field: value` are expected here")

    def problem(self, message: str, line: int = 0) -> None:
        """Add a problem at `line`, or at the record's first line."""
        self._problems.append(Problem(self.path, line or self.line, message))

    def line_of(self, name: str) -> int:
        """Return the line of a field, or of the record."""
        return self._data.lines.get(name, self.line)

    def has(self, name: str) -> bool:
        """Return whether the field is there."""
        return name in self._data

    def text(self, name: str, *, optional: bool = False) -> Text:
        """Return words that people read."""
        return Text(self._string(name, optional), self.line_of(name))

    def name(self, name: str, *, optional: bool = False) -> Name:
        """Return an id or a keyword."""
        return Name(self._string(name, optional), self.line_of(name))

    def texts(self, name: str, *, optional: bool = False) -> list[Text]:
        """Return a list of words that people read."""
        return [Text(value, line) for value, line in self._strings(name, optional)]

    def names(self, name: str, *, optional: bool = False) -> list[Name]:
        """Return a list of ids or keywords."""
        return [Name(value, line) for value, line in self._strings(name, optional)]

    def number(self, name: str) -> float:
        """Return a number; 0 if it is missing."""
        value = self._take(name, optional=False)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return value
        if value is not None:
            self.problem(f"`{name}` is a number", self.line_of(name))
        return 0

    def whole(self, name: str) -> int:
        """Return a whole number; 0 if it is missing."""
        value = self.number(name)
        if value != int(value):
            self.problem(f"`{name}` is a whole number", self.line_of(name))
        return int(value)

    def truth(self, name: str, *, optional: bool = False) -> bool:
        """Return `true` or `false`; false if it is missing."""
        value = self._take(name, optional)
        if value is not None and not isinstance(value, bool):
            self.problem(f"`{name}` is true or false", self.line_of(name))
        return value is True

    def record(self, name: str) -> "Fields":
        """Return the record below a field; an empty one if it is missing."""
        value = self._take(name, optional=False)
        return Fields(
            self.path, _empty() if value is None else value, self.line_of(name), self._problems
        )

    def records(self, name: str) -> list["Fields"]:
        """Return a list of records."""
        return [
            Fields(self.path, value, line, self._problems) for value, line in self._values(name)
        ]

    def named_records(self, name: str) -> list[tuple[Name, "Fields"]]:
        """Return records that stand below names of their own."""
        value = self._take(name, optional=False)
        if value is None:
            return []
        if not isinstance(value, _Mapping):
            self.problem(f"`{name}` holds names with records below them", self.line_of(name))
            return []
        return [
            (Name(key, value.lines[key]), Fields(self.path, data, value.lines[key], self._problems))
            for key, data in value.items()
        ]

    def pairs(self, name: str) -> list[tuple[Text, Text]]:
        """Return a list of `[left, right]`."""
        pairs: list[tuple[Text, Text]] = []
        for value, line in self._values(name):
            match value:
                case [str() as left, str() as right]:
                    pairs.append((Text(left.strip(), line), Text(right.strip(), line)))
                case _:
                    self.problem(f"`{name}` holds pairs: [left, right], both texts", line)
        return pairs

    def rest(self) -> list[str]:
        """Return the fields nobody has taken yet, and take them."""
        names = [name for name in self._data if name not in self._taken]
        self._taken.update(names)
        return names

    def close(self) -> None:
        """Report the fields nobody has taken."""
        for name in self.rest():
            self.problem(f"the field `{name}` is not known here", self.line_of(name))

    def _take(self, name: str, optional: bool) -> Any:
        self._taken.add(name)
        value = self._data.get(name)
        if value in (None, "", [], {}):
            if not optional or name in self._data:
                self.problem(f"the field `{name}` is missing or empty", self.line_of(name))
            return None
        return value

    def _string(self, name: str, optional: bool) -> str:
        value = self._take(name, optional)
        if value is None:
            return ""
        if not isinstance(value, str):
            self.problem(f'`{name}` is a text: put it in "double quotes"', self.line_of(name))
            return ""
        return value.strip()

    def _values(self, name: str, optional: bool = False) -> list[tuple[Any, int]]:
        value = self._take(name, optional)
        if value is None:
            return []
        if not isinstance(value, _Sequence):
            self.problem(f"`{name}` is a list", self.line_of(name))
            return []
        return list(zip(value, value.lines, strict=True))

    def _strings(self, name: str, optional: bool) -> list[tuple[str, int]]:
        strings: list[tuple[str, int]] = []
        for value, line in self._values(name, optional):
            if isinstance(value, str) and value.strip():
                strings.append((value.strip(), line))
            else:
                self.problem(f'`{name}` holds texts: put each in "double quotes"', line)
        return strings


def _empty() -> _Mapping:
    empty = _Mapping()
    empty.line, empty.lines = 1, {}
    return empty


def read_fields(path: Path, problems: list[Problem]) -> Fields | None:
    """Read a YAML file; a fault becomes a problem with its line."""
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), _Loader)
    except UnicodeDecodeError as error:
        problems.append(Problem(path, 1, f"the file is not UTF-8 text (byte {error.start})"))
        return None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        problems.append(
            Problem(
                path,
                line,
                f"the file cannot be read ({error.problem});"
                ' a text with a colon needs "double quotes" around it',
            )
        )
        return None
    except yaml.YAMLError as error:
        problems.append(Problem(path, 1, f"the file cannot be read ({error})"))
        return None
    return Fields(path, data, 1, problems)
