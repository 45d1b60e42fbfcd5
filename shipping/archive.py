"""The portable archive: the frozen folder, ready to be unpacked anywhere and to stay there."""

import io
import lzma
import tarfile
from pathlib import Path

from desktop import DISPLAY_NAME, __version__
from desktop.paths import PORTABLE_MARKER

_README = """\
{name} {version}

Start it: run the file "fieldguide" in this folder. Nothing is installed.

Your notes and settings stay in this folder too, in "data" and "data-backups". Carry the folder
on a stick, or copy it, and they come along. If you delete the folder, they are gone with it.
To keep them in your own folder on the computer instead, delete the file "{marker}" here.

A new version: unpack it, then move "data" and "data-backups" over from the old folder.

Without a window: ./fieldguide --help
What is inside and its licences: _internal/LICENSES/README.txt
"""


def write(frozen: Path, output: Path, moment: int) -> None:
    """Write the archive, the same bytes for the same files.

    Args:
        frozen: the folder that PyInstaller made.
        output: the `.tar.xz` to write.
        moment: the time that all files carry, in seconds since 1970.
    """
    top = f"fieldguide-{__version__}"
    beside = output.with_name(f"{output.name}.new")
    with (
        lzma.open(beside, "wb", preset=9) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):

        def normal(member: tarfile.TarInfo) -> tarfile.TarInfo:
            member.uid = member.gid = 0
            member.uname = member.gname = "root"
            member.mtime = moment
            is_program = member.isdir() or member.mode & 0o100
            member.mode = 0o755 if is_program or member.issym() else 0o644
            return member

        for name, text in (("README.txt", readme()), (PORTABLE_MARKER, "")):
            data = text.encode()
            member = tarfile.TarInfo(f"{top}/{name}")
            member.size = len(data)
            archive.addfile(normal(member), io.BytesIO(data))
        for file in (frozen, *sorted(frozen.rglob("*"))):
            target = Path(top) / file.relative_to(frozen)
            archive.add(file, str(target), recursive=False, filter=normal)
    beside.replace(output)


def readme() -> str:
    """Return what the archive tells whoever unpacks it."""
    return _README.format(name=DISPLAY_NAME, version=__version__, marker=PORTABLE_MARKER)
