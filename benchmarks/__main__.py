"""Run benchmarks: `python -m benchmarks [NAME...]`; each prints one JSON object."""

import argparse
import json
import sys
from importlib import import_module

NAMES = ("startup", "page", "search", "notes", "training", "learning", "workshop")
WHEN_NAMED = ("frozen",)
"""Run only when asked for by name: they need more than the checkout."""


def main() -> int:
    """Run those named, or all."""
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
