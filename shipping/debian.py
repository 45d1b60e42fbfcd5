"""The Debian package: the frozen folder under /usr/lib, a command, a menu entry."""

import gzip
import os
import re
import shutil
import subprocess
from email.utils import formatdate
from pathlib import Path

from desktop import APP_ID, DESKTOP_ID, DISPLAY_NAME, __version__

SUMMARY = "offline guide and training for buying smart sustainable services"
MAINTAINER = "Procurement Field Guide contributors <contributors@procurement-field-guide.invalid>"
# Their absence costs printing on paper or the newer display system, not the program.
_WISHES = (
    "libcupsprintersupport",
    "libqwayland",
    "libQt6WaylandClient",
    "libxdg-shell",
    "libbradient",
)
_DESCRIPTION = """\
 Reference and training program for officials who buy technology for their
 city, built on the procurement guidelines for smart sustainable cities.
 .
 It needs no internet and opens no network connection."""


def write(project: Path, frozen: Path, output: Path, work: Path, moment: int) -> None:
    """Write the package, the same bytes for the same files.

    Args:
        project: the folder of the project.
        frozen: the folder that PyInstaller made.
        output: the `.deb` to write.
        work: where to lay the files out; made afresh.
        moment: the time that all files carry, in seconds since 1970.
    """
    shutil.rmtree(work, ignore_errors=True)
    root = work / "root"
    _lay_out(project, frozen, root, moment)
    needs, wishes = _dependencies(root / "usr/lib" / APP_ID, work)
    _write_control(root, needs, wishes)
    _make_normal(root, moment)
    beside = output.with_name(f"{output.name}.new")
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", root, beside],
        check=True,
        stdout=subprocess.DEVNULL,
        # One thread: how many there are would change how the file is cut into blocks.
        env=os.environ | {"SOURCE_DATE_EPOCH": str(moment), "DPKG_DEB_THREADS_MAX": "1"},
    )
    beside.replace(output)


def _lay_out(project: Path, frozen: Path, root: Path, moment: int) -> None:
    library = root / "usr/lib" / APP_ID
    shutil.copytree(frozen, library, symlinks=True)
    command = root / "usr/bin/fieldguide"
    command.parent.mkdir(parents=True)
    command.symlink_to(f"../lib/{APP_ID}/fieldguide")
    linux = project / "shipping" / "linux"
    for source, target in (
        (linux / f"{DESKTOP_ID}.desktop", "usr/share/applications"),
        (linux / f"{DESKTOP_ID}.metainfo.xml", "usr/share/metainfo"),
    ):
        (root / target).mkdir(parents=True)
        shutil.copyfile(source, root / target / source.name)
    icons = root / "usr/share/icons/hicolor/scalable/apps"
    icons.mkdir(parents=True)
    shutil.copyfile(project / "resources/icons/app.svg", icons / f"{DESKTOP_ID}.svg")
    documents = root / "usr/share/doc" / APP_ID
    documents.mkdir(parents=True)
    (documents / "copyright").write_text(_copyright(project), encoding="utf-8")
    _write_packed(documents / "changelog.gz", _changelog(moment))
    _write_packed(documents / "NEWS.gz", (project / "CHANGELOG.md").read_text(encoding="utf-8"))
    manuals = root / "usr/share/man/man1"
    manuals.mkdir(parents=True)
    _write_packed(manuals / "fieldguide.1.gz", (linux / "fieldguide.1").read_text("utf-8"))


def _write_packed(file: Path, text: str) -> None:
    file.write_bytes(gzip.compress(text.encode(), mtime=0))


def _copyright(project: Path) -> str:
    licence = (project / "LICENSE").read_text(encoding="utf-8").strip()
    holder = re.search(r"^Copyright.*$", licence, re.MULTILINE)
    indented = "\n".join(f" {line}" if line.strip() else " ." for line in licence.splitlines())
    return (
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        f"Upstream-Name: {DISPLAY_NAME}\n"
        "Comment: The libraries in the package, each with its own licence, are listed in\n"
        f" /usr/lib/{APP_ID}/_internal/LICENSES/README.txt\n\n"
        "Files: *\n"
        f"Copyright: {holder[0].removeprefix('Copyright').strip() if holder else DISPLAY_NAME}\n"
        f"License: Expat\n{indented}\n"
    )


def _changelog(moment: int) -> str:
    return (
        f"{APP_ID} ({__version__}) stable; urgency=medium\n\n"
        f"  * What changed for people: /usr/share/doc/{APP_ID}/NEWS.gz\n\n"
        f" -- {MAINTAINER}  {formatdate(moment)}\n"
    )


def _dependencies(library: Path, work: Path) -> tuple[str, str]:
    """Return the Debian packages that the binaries need, and those that some wish for."""
    (work / "debian").mkdir(parents=True)
    (work / "debian" / "control").write_text(
        f"Source: {APP_ID}\n\nPackage: {APP_ID}\nArchitecture: any\n", encoding="utf-8"
    )
    bundled = {file.name for file in library.rglob("lib*.so*")}
    folders = sorted({file.parent for file in library.rglob("*.so*")})
    command: list[str | Path] = ["dpkg-shlibdeps", "-O", "--ignore-missing-info"]
    command += [f"-l{folder}" for folder in folders]
    command += [f"-x{package}" for package in _packages_of(bundled)]
    for file in sorted(library.rglob("*")):
        if file.is_file() and not file.is_symlink() and _is_binary(file):
            is_wish = file.name.startswith(_WISHES)
            command += ["-dRecommends" if is_wish else "-dDepends", f"-e{file}"]
    answer = subprocess.run(command, check=True, cwd=work, capture_output=True, text=True).stdout
    found = dict(re.findall(r"^shlibs:(\w+)=(.*)$", answer, re.MULTILINE))
    return found["Depends"], found.get("Recommends", "")


def _packages_of(libraries: set[str]) -> list[str]:
    """Return the Debian packages that hold copies of libraries which the program brings along."""
    patterns = [f"*/{name}" for name in sorted(libraries)]
    answer = subprocess.run(
        ["dpkg-query", "-S", *patterns], check=False, capture_output=True, text=True
    ).stdout
    return sorted({line.partition(":")[0] for line in answer.splitlines()})


def _is_binary(file: Path) -> bool:
    with file.open("rb") as opened:
        return opened.read(4) == b"\x7fELF"


def _write_control(root: Path, needs: str, wishes: str) -> None:
    files = sorted(file for file in root.rglob("*") if file.is_file() or file.is_symlink())
    size = sum(file.lstat().st_size for file in files) // 1024
    folder = root / "DEBIAN"
    folder.mkdir()
    fields = {
        "Package": APP_ID,
        "Version": __version__,
        "Architecture": architecture(),
        "Maintainer": MAINTAINER,
        "Installed-Size": str(size),
        "Depends": needs,
        "Recommends": wishes,
        "Section": "education",
        "Priority": "optional",
        "Description": f"{SUMMARY}\n{_DESCRIPTION}",
    }
    (folder / "control").write_text(
        "".join(f"{name}: {value}\n" for name, value in fields.items() if value),
        encoding="utf-8",
    )
    sums = subprocess.run(
        ["md5sum", *(file.relative_to(root) for file in files if not file.is_symlink())],
        check=True,
        cwd=root,
        capture_output=True,
        text=True,
    )
    (folder / "md5sums").write_text(sums.stdout, encoding="utf-8")


def architecture() -> str:
    """Return the name of this machine in Debian."""
    asked = ["dpkg", "--print-architecture"]
    return subprocess.run(asked, check=True, capture_output=True, text=True).stdout.strip()


def _make_normal(root: Path, moment: int) -> None:
    """Give all files the modes and the time that do not depend on who builds."""
    for file in (root, *root.rglob("*")):
        if not file.is_symlink():
            runs = file.is_dir() or (file.stat().st_mode & 0o100 and ".so" not in file.name)
            file.chmod(0o755 if runs else 0o644)
        os.utime(file, (moment, moment), follow_symlinks=False)
