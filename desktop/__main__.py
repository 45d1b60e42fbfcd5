"""Start the program: with no arguments the window, else the command line."""

import gc
import sys

from desktop import frozen


def main() -> int:
    """Run the program and return its exit status."""
    frozen.settle()
    arguments = sys.argv[1:]
    if arguments:
        from desktop.cli import main as run_command  # noqa: PLC0415 - not needed for the window

        return run_command(arguments)
    # Nothing that the start makes is garbage; the program turns it on after the first page.
    gc.disable()
    from desktop import paths  # noqa: PLC0415
    from desktop.app import run  # noqa: PLC0415

    return run(sys.argv[:1], paths.find())


if __name__ == "__main__":
    raise SystemExit(main())
