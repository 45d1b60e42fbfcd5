"""Run benchmarks: `python -m benchmarks [NAME...]`; each prints one JSON object.

`anchors` alone takes options: `python -m benchmarks anchors --help`.
"""

import argparse
import json
import sys
from importlib import import_module

NAMES = (
    "startup",
    "page",
    "search",
    "notes",
    "many_notes",
    "training",
    "question",
    "learning",
    "workshop",
    "anchors",
)
WHEN_NAMED = ("frozen",)
"""Run only when asked for by name: they need more than the checkout."""


def main() -> int:
    """Run those named, or all."""
    if sys.argv[1:2] == ["anchors"]:
        return int(import_module("benchmarks.anchors").main(sys.argv[2:]))
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "name",
        nargs="*",
        choices=[*NAMES, *WHEN_NAMED, []],
        help="which ones; without, all but frozen",
    )
    options = parser.parse_args()
    for name in options.name or NAMES:
        results = import_module(f"benchmarks.{name}").run()
        json.dump(results, sys.stdout, indent=2)
        print(flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
