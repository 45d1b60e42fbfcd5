"""What goes into the frozen program and what stays out; `build_app.spec` asks here."""

import os
import re
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from desktop.self_check import LATER_LIBRARIES

Entry = tuple[str, str, str]
"""A file as PyInstaller names it: where it goes, where it is, what kind it is."""

LEFT_OUT_MODULES = (
    # Only hooks that do not run here need it (`_LEFT_OUT_HOOKS`).
    "_pyi_rth_utils",
    "PySide6.QtDBus",
    "PySide6.QtNetwork",
    "_distutils_hack",
    "desktop.authoring",
    "distutils",
    "doctest",
    "lib2to3",
    # Nothing of ours runs in processes or looks for packages. PyInstaller prepares both at each
    # start where they are bundled, before anything else.
    "multiprocessing",
    "pdb",
    "pip",
    "pkg_resources",
    "pkgutil",
    "pydoc",
    "pydoc_data",
    "readline",
    "runpy",
    "setuptools",
    "tkinter",
    "unittest",
    "xmlrpc",
)

# Of Qt's plugins only these: one display system each, what types, prints and draws with it.
QT_PLUGINS = frozenset(
    {
        "iconengines/qsvgicon",
        "imageformats/qico",
        "imageformats/qjpeg",
        "imageformats/qsvg",
        "platforminputcontexts/composeplatforminputcontextplugin",
        "platforminputcontexts/ibusplatforminputcontextplugin",
        "platforms/qcocoa",
        "platforms/qoffscreen",
        "platforms/qwayland",
        "platforms/qwindows",
        "platforms/qxcb",
        "platformthemes/qxdgdesktopportal",
        "printsupport/cupsprintersupport",
        "wayland-decoration-client/bradient",
        "wayland-shell-integration/xdg-shell",
    }
)

# Of Qt's libraries those that the plugins above and the program's own modules need.
QT_LIBRARIES = frozenset(
    {"Core", "DBus", "Gui", "PrintSupport", "Svg", "WaylandClient", "Widgets", "XcbQpa"}
)

# Of Linux itself only what may be missing, or of another version, on a system without Python.
# All else is used as it is there: a copy of libstdc++ or GLib would quarrel with the drivers.
SYSTEM_LIBRARIES = (
    "libbz2",
    "libcrypto",
    "libffi",
    "liblzma",
    "libpython3",
    "libsqlite3",
    "libssl",
    "libuuid",
    "libxcb-cursor",
    "libxcb-icccm",
    "libxcb-image",
    "libxcb-keysyms",
    "libxcb-render-util",
    "libxcb-util",
)

# PyInstaller runs these before the program. The first imports Qt, and then PySide compiles its
# modules anew and reads up on all of ours (`desktop/compiled.py`, `desktop/app.py`); what it puts
# right, the wheels of PySide know. The second is for showing source, and there is none here.
_LEFT_OUT_HOOKS = ("pyi_rth_pyside6", "pyi_rth_inspect")

# A second OpenGL, and what pip notes down, which differs with the folder it installed into.
_LEFT_OUT_FILES = ("opengl32sw.dll", "INSTALLER", "RECORD", "REQUESTED", "direct_url.json")

STRIPS = sys.platform == "linux"
"""Symbols are of use to nobody here; on macOS and Windows stripping breaks libraries."""


def data_files(project: Path) -> list[tuple[str, str]]:
    """Return (file, folder it goes to) for what a wheel holds, resources and data of packages."""
    settings = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))
    wheel = settings["tool"]["hatch"]["build"]["targets"]["wheel"]
    wanted = [file for name in wheel["force-include"] for file in _files(project / name)]
    resources = project / "resources"
    for folder in sorted(resources.iterdir()):
        # The content is in content.db already.
        if folder.is_dir() and folder.name != "content":
            wanted += _files(folder)
    wanted += [file for file in _files(project / "desktop") if file.suffix != ".py"]
    return [(str(file), str(file.relative_to(project).parent)) for file in dict.fromkeys(wanted)]


def _files(folder: Path) -> list[Path]:
    return [
        file
        for file in (folder, *sorted(folder.rglob("*")))
        if file.is_file()
        and not {"__pycache__", "authoring"} & set(file.parts)
        # The program reads what was compiled from these.
        and file.suffix != ".ts"
        and not file.name.startswith(".")
    ]


def hidden_imports(project: Path) -> list[str]:
    """Return the modules that may be imported by name: the program's own, and later libraries."""
    modules = []
    for file in _files(project / "desktop"):
        if file.suffix == ".py":
            parts = file.relative_to(project).with_suffix("").parts
            modules.append(".".join(parts).removesuffix(".__init__"))
    return [*modules, *LATER_LIBRARIES]


def wanted_scripts(scripts: Iterable[Entry]) -> list[Entry]:
    """Return what runs at the start: the program, and what PyInstaller must prepare for it."""
    return [script for script in scripts if script[0] not in _LEFT_OUT_HOOKS]


def interface_languages(project: Path) -> list[str]:
    """Return the languages that the interface is translated into, as in `fieldguide_es.qm`."""
    files = (project / "resources" / "i18n").glob("*_*.qm")
    return sorted({file.stem.partition("_")[2] for file in files})


def wanted(entries: Iterable[Entry], translations: Iterable[str] = ()) -> list[Entry]:
    """Return those of PyInstaller's files that the program needs, in an order that stays.

    Args:
        entries: what PyInstaller found.
        translations: languages of the interface, for Qt's own words in dialogs.
    """
    languages = frozenset(translations)
    kept = [entry for entry in entries if _is_wanted(entry, languages)]
    there = {entry[0] for entry in kept}
    # A link is of use only with what it leads to.
    return sorted(entry for entry in kept if entry[2] != "SYMLINK" or _leads_to(entry) & there)


def _leads_to(entry: Entry) -> set[str]:
    return {entry[1], str(PurePosixPath(entry[0]).parent / entry[1])}


def _is_wanted(entry: Entry, languages: frozenset[str]) -> bool:
    target = PurePosixPath(entry[0].replace("\\", "/"))
    parts = target.parts
    if "PySide6" in parts and "plugins" in parts:
        return f"{target.parent.name}/{_plain_name(target)}" in QT_PLUGINS
    if "PySide6" in parts and "translations" in parts:
        return any(target.name == f"qtbase_{language}.qm" for language in languages)
    if library := re.match(r"(?:lib)?Qt6(\w+?)(?:\.so.*|\.dll|\.dylib)?$", target.name):
        return library[1] in QT_LIBRARIES
    if target.name in _LEFT_OUT_FILES:
        return False
    if sys.platform == "linux" and len(parts) == 1 and target.name.startswith("lib"):
        return entry[2] == "SYMLINK" or target.name.startswith(SYSTEM_LIBRARIES)
    return True


def _plain_name(target: PurePosixPath) -> str:
    return target.name.partition(".")[0].removeprefix("lib")


def icon(project: Path, folder: Path) -> str | None:
    """Write the program's icon as Windows or macOS wants it; Linux takes the drawing itself."""
    suffix = {"win32": "ico", "darwin": "icns"}.get(sys.platform)
    if suffix is None:
        return None
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication, QImage, QPainter  # noqa: PLC0415
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

    application = QGuiApplication.instance() or QGuiApplication([])
    assert application
    picture = QImage(256, 256, QImage.Format.Format_ARGB32)
    picture.fill(0)
    painter = QPainter(picture)
    QSvgRenderer(str(project / "resources" / "icons" / "app.svg")).render(painter)
    painter.end()
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"fieldguide.{suffix}"
    if not picture.save(str(file)):
        raise OSError(f"{file} could not be written")
    return str(file)
