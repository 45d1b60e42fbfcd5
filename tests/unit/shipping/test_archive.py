"""The portable archive."""

import os
import tarfile
from pathlib import Path

import pytest

from desktop import __version__
from desktop.paths import PORTABLE_MARKER
from shipping import archive

MOMENT = 1_700_000_000
TOP = f"fieldguide-{__version__}"


def frozen(folder: Path) -> Path:
    """Make a small frozen folder."""
    (folder / "_internal").mkdir(parents=True)
    program = folder / "fieldguide"
    program.write_text("program")
    program.chmod(0o700)
    (folder / "_internal" / "lib.so").write_text("library")
    (folder / "_internal" / "link.so").symlink_to("lib.so")
    return folder


def test_it_unpacks_into_one_folder_with_the_program_and_the_marker(tmp_path: Path) -> None:
    output = tmp_path / "out.tar.xz"
    archive.write(frozen(tmp_path / "in"), output, MOMENT)
    with tarfile.open(output) as opened:
        # Debian 12 has a Python that does not know filters yet.
        opened.extraction_filter = getattr(tarfile, "data_filter", None)
        opened.extractall(tmp_path / "there")
    top = tmp_path / "there" / TOP
    assert os.access(top / "fieldguide", os.X_OK)
    assert (top / "_internal" / "link.so").read_text() == "library"
    assert (top / PORTABLE_MARKER).is_file()
    assert f'"{PORTABLE_MARKER}"' in (top / "README.txt").read_text()


def test_the_same_files_give_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "first.tar.xz", tmp_path / "second.tar.xz"
    archive.write(frozen(tmp_path / "one"), first, MOMENT)
    other = frozen(tmp_path / "two")
    (other / "_internal" / "lib.so").chmod(0o600)
    os.utime(other / "fieldguide", (1, 1))
    archive.write(other, second, MOMENT)
    assert first.read_bytes() == second.read_bytes()


def test_a_half_written_archive_never_has_the_name_of_a_whole_one(tmp_path: Path) -> None:
    output = tmp_path / "out.tar.xz"
    with pytest.raises(FileNotFoundError):
        archive.write(tmp_path / "nothing", output, MOMENT)
    assert not output.exists()
