"""Feed a reader of question files with what a fuzzer that watches its branches makes up."""

import sys

import atheris  # type: ignore[import-untyped]

with atheris.instrument_imports(include=["desktop.interchange", "desktop.domain.quiz"]):
    from desktop.interchange import csv_questions, gift, moodle_xml
    from desktop.interchange.plain_text import decoded

READERS = {"gift": gift.read, "moodle-xml": moodle_xml.read, "csv": csv_questions.read}


def main(name: str, *options: str) -> None:
    reader = READERS[name]

    def once(data: bytes) -> None:
        incoming = reader(decoded(data))
        assert all(question.is_askable for question in incoming.questions)
        assert all(refused.line > 0 for refused in incoming.refused)

    atheris.Setup([sys.argv[0], *options], once)
    atheris.Fuzz()


main(*sys.argv[1:])
