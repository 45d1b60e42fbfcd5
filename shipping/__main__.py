"""Make packages of the frozen program: `python -m shipping paths|archive|deb|sizes|sums`."""

import argparse
import hashlib
import os
import platform
from pathlib import Path

from desktop import APP_ID, __version__
from shipping import archive, debian, search_paths, sizes

PROJECT = Path(__file__).resolve().parent.parent
DIST = PROJECT / "dist"
FROZEN = DIST / "fieldguide"


def main() -> int:
    """Make what is named."""
    parser = argparse.ArgumentParser(prog="python -m shipping", description=__doc__)
    parser.add_argument("what", nargs="+", choices=("paths", "archive", "deb", "sizes", "sums"))
    moment = int(os.environ["SOURCE_DATE_EPOCH"])
    for what in parser.parse_args().what:
        if what == "paths":
            search_paths.remove(FROZEN)
        elif what == "archive":
            output = DIST / f"fieldguide-{__version__}-linux-{platform.machine()}.tar.xz"
            archive.write(FROZEN, output, moment)
            print(f"{output.name}: {output.stat().st_size / 1e6:.1f} MB")
        elif what == "deb":
            output = DIST / f"{APP_ID}_{__version__}_{debian.architecture()}.deb"
            debian.write(PROJECT, FROZEN, output, PROJECT / "build" / "deb", moment)
            print(f"{output.name}: {output.stat().st_size / 1e6:.1f} MB")
        elif what == "sizes":
            print(sizes.table(FROZEN))
        else:
            _write_sums()
    return 0


def _write_sums() -> None:
    """Write the checksums of what is handed out, for those who fetch it."""
    files = sorted([*DIST.glob("*.tar.xz"), *DIST.glob("*.deb")])
    sums = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files]
    (DIST / "SHA256SUMS").write_text("".join(sums), encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
