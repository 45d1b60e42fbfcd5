"""Print what a schema finds wrong in each of some files."""

import sys

from lxml import etree  # type: ignore[import-untyped]


def main(schema: str, *files: str) -> None:
    checker = etree.XMLSchema(etree.parse(schema))
    for file in files:
        if not checker.validate(etree.parse(file)):
            print(file, *checker.error_log, sep="\n")


main(*sys.argv[1:])
