"""Gathers the licences of everything in the frozen program into one folder, with a list."""

import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

from desktop import DISPLAY_NAME, __version__
from shipping.bundling import Entry

FOLDER = "LICENSES"
_LICENCE_WORDS = ("licen", "copying", "notice", "authors")
# Their wheels bring no text of their own.
_QT = ("PySide6_Essentials", "shiboken6")
_QT_WORDS = """\
Qt, PySide6 and Shiboken are used under the GNU Lesser General Public License, version 3
(LGPL-3.0.txt; it refers to GPL-3.0.txt). They are separate files in this folder's neighbours and
may be replaced by others of the same version. Their sources: https://download.qt.io
Qt contains work by others, under their own terms: https://doc.qt.io/qt-6/licenses-used-in-qt.html
Qt's copy of ICU is under the Unicode License: https://www.unicode.org/license.txt
"""


class LicenceMissing(Exception):  # noqa: N818 - it is missing, it does not err
    """Something bundled has no licence text that could be found."""


def gather(project: Path, bundled: Iterable[Entry], folder: Path) -> list[Entry]:
    """Write the folder of licences and return its files as PyInstaller's entries.

    Args:
        project: the folder of the project.
        bundled: all binaries and modules that go into the program.
        folder: where to write; made afresh.

    Raises:
        LicenceMissing: for something that is bundled no licence was found.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    lines = [_own(project, folder), *_qt(project, folder), _python(folder)]
    sources = [Path(entry[1]) for entry in bundled if entry[2] != "SYMLINK"]
    lines += _distributions(sources, folder)
    if sys.platform == "linux":
        lines += _system_packages(sources, folder)
    (folder / "README.txt").write_text(
        f"{DISPLAY_NAME} {__version__} contains, with the licence of each in this folder:\n\n"
        + "".join(f"{line}\n" for line in lines),
        encoding="utf-8",
    )
    return [
        (f"{FOLDER}/{file.relative_to(folder).as_posix()}", str(file), "DATA")
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    ]


def _own(project: Path, folder: Path) -> str:
    shutil.copyfile(project / "LICENSE", folder / "procurement-field-guide.txt")
    shutil.copyfile(project / "resources" / "fonts" / "OFL.txt", folder / "noto-sans.txt")
    return (
        f"{DISPLAY_NAME} {__version__}: MIT (procurement-field-guide.txt)\n"
        "Noto Sans: SIL Open Font License 1.1 (noto-sans.txt)\n"
        "Map: Natural Earth, public domain"
    )


def _qt(project: Path, folder: Path) -> list[str]:
    for text in sorted((project / "shipping" / "texts").glob("*.txt")):
        shutil.copyfile(text, folder / text.name)
    (folder / "qt.txt").write_text(_QT_WORDS, encoding="utf-8")
    return [f"{name} {metadata.version(name)}: LGPL-3.0 (qt.txt, LGPL-3.0.txt)" for name in _QT]


def _python(folder: Path) -> str:
    version = sys.version.split()[0]
    for place in (
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
        Path(f"/usr/share/doc/python3.{sys.version_info[1]}/copyright"),
    ):
        if place.is_file():
            shutil.copyfile(place, folder / "python.txt")
            return f"Python {version}: Python Software Foundation License 2 (python.txt)"
    raise LicenceMissing(f"Python {version}")


def _distributions(sources: Iterable[Path], folder: Path) -> list[str]:
    """Copy the licences of the Python packages that any source belongs to."""
    wanted = {source.resolve() for source in sources}
    lines = []
    for package in sorted(metadata.distributions(), key=lambda each: each.name.lower()):
        files = [file for file in package.files or () if file.suffix in {".py", ".so", ".pyd"}]
        is_bundled = any(Path(str(file.locate())).resolve() in wanted for file in files)
        if package.name in _QT or not (is_bundled or package.name == "pyinstaller"):
            continue
        texts = [
            Path(str(file.locate()))
            for file in package.files or ()
            if any(word in file.name.lower() for word in _LICENCE_WORDS)
            and file.suffix not in {".py", ".pyc"}
        ]
        if not texts:
            raise LicenceMissing(package.name)
        name = f"{package.name.lower()}.txt"
        (folder / name).write_text(
            "\n\n".join(text.read_text(encoding="utf-8") for text in sorted(texts)),
            encoding="utf-8",
        )
        lines.append(f"{package.name} {package.version}: {name}")
    return lines


def _system_packages(sources: Iterable[Path], folder: Path) -> list[str]:
    """Copy the copyright files of the Debian packages that system libraries came from."""
    lines = {}
    for source in sources:
        if not source.is_relative_to("/usr/lib") and not source.is_relative_to("/lib"):
            continue
        package = _package_of(source)
        text = Path("/usr/share/doc") / package.partition(":")[0] / "copyright"
        if not text.is_file():
            raise LicenceMissing(str(source))
        name = f"{package.partition(':')[0]}.txt"
        shutil.copyfile(text, folder / name)
        version = subprocess.run(
            ["dpkg-query", "-W", "-f", "${Version}", package],
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        lines[package] = f"{package.partition(':')[0]} {version}: {name}"
    return [lines[package] for package in sorted(lines)]


def _package_of(library: Path) -> str:
    """Return the Debian package a file belongs to; /lib and /usr/lib are the same folder."""
    real = library.resolve()
    names = [str(real), str(real).removeprefix("/usr")]
    for name in names:
        found = subprocess.run(["dpkg", "-S", name], check=False, capture_output=True, text=True)
        if found.returncode == 0:
            return found.stdout.partition(": ")[0]
    raise LicenceMissing(str(library))
