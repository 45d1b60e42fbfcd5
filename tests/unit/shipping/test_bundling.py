"""What goes into the frozen program."""

import sys
from pathlib import Path

import pytest

from desktop.self_check import LATER_LIBRARIES
from shipping import bundling
from shipping.bundling import Entry
from tests.conftest import ROOT


def entry(target: str, kind: str = "BINARY", source: str = "/somewhere") -> Entry:
    return target, source, kind


def kept(*targets: str) -> list[str]:
    return [each[0] for each in bundling.wanted(map(entry, targets))]


@pytest.mark.parametrize(
    "target",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/Qt/lib/libQt6Svg.so.6",
        "PySide6/Qt6Core.dll",
        "PySide6/Qt/lib/libicudata.so.73",
        "PySide6/QtWidgets.abi3.so",
        "content.db",
        "markdown-3.11.3.dist-info/METADATA",
        "resources/icons/home.svg",
        "rapidfuzz/distance/metrics_cpp.cpython-311-x86_64-linux-gnu.so",
    ],
)
def test_what_the_program_uses_is_kept(target: str) -> None:
    assert kept(target) == [target]


@pytest.mark.parametrize(
    "target",
    [
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/plugins/sqldrivers/qsqlite.dll",
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/Qt6Quick.dll",
        "PySide6/opengl32sw.dll",
        "PySide6/Qt/translations/qtbase_de.qm",
        "markdown-3.11.3.dist-info/RECORD",
    ],
)
def test_what_it_does_not_use_is_left_out(target: str) -> None:
    assert kept(target) == []


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has them")
@pytest.mark.parametrize(
    ("library", "is_kept"),
    [
        ("libxcb-cursor.so.0", True),
        ("libpython3.11.so.1.0", True),
        ("libstdc++.so.6", False),
        ("libglib-2.0.so.0", False),
    ],
)
def test_of_linux_only_what_may_be_missing_comes_along(library: str, is_kept: bool) -> None:
    assert bool(kept(library)) == is_kept


def test_nothing_that_imports_qt_runs_before_the_program() -> None:
    names = ("pyiboot01_bootstrap", "pyi_rth_inspect", "pyi_rth_pyside6", "__main__")
    scripts = [entry(name, "PYSOURCE") for name in names]
    assert bundling.wanted_scripts(scripts) == [scripts[0], scripts[-1]]


def test_qt_speaks_the_languages_of_the_interface() -> None:
    words = [entry(f"PySide6/Qt/translations/qtbase_{code}.qm", "DATA") for code in ("de", "es")]
    assert bundling.wanted(words, ["es"]) == [words[1]]


def test_the_languages_are_those_with_a_translation(tmp_path: Path) -> None:
    folder = tmp_path / "resources" / "i18n"
    folder.mkdir(parents=True)
    for name in ("fieldguide_es.qm", "fieldguide_pt_BR.qm", "fieldguide_es.ts"):
        (folder / name).touch()
    assert bundling.interface_languages(tmp_path) == ["es", "pt_BR"]


def test_a_link_goes_when_what_it_leads_to_goes() -> None:
    links = [
        entry("libQt6Core.so.6", "SYMLINK", "PySide6/Qt/lib/libQt6Core.so.6"),
        entry("libQt6Network.so.6", "SYMLINK", "PySide6/Qt/lib/libQt6Network.so.6"),
    ]
    files = [entry("PySide6/Qt/lib/libQt6Core.so.6"), entry("PySide6/Qt/lib/libQt6Network.so.6")]
    assert bundling.wanted([*links, *files]) == [files[0], links[0]]


def test_the_order_does_not_depend_on_how_files_were_found() -> None:
    entries = [entry("b"), entry("a"), entry("c")]
    assert bundling.wanted(entries) == bundling.wanted(reversed(entries))


def test_content_and_resources_come_along_and_the_sources_of_the_text_do_not() -> None:
    targets = {Path(folder) / Path(file).name for file, folder in bundling.data_files(ROOT)}
    assert {Path("content.db"), Path("resources/icons/home.svg")} <= targets
    assert not [target for target in targets if "content" in target.parts]


def test_a_new_data_folder_is_picked_up(tmp_path: Path) -> None:
    for name in ("resources/i18n/fieldguide_es.qm", "desktop/workshop/page/index.html"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).touch()
    (tmp_path / "desktop" / "__init__.py").touch()
    (tmp_path / "pyproject.toml").write_text(
        "[tool.hatch.build.targets.wheel.force-include]\n"
        "'content.db' = 'elsewhere'\n'docs/guide' = 'elsewhere'\n"
    )
    (tmp_path / "docs" / "guide" / "en").mkdir(parents=True)
    (tmp_path / "docs" / "guide" / "en" / "keys.md").touch()
    (tmp_path / "content.db").touch()
    assert {folder for _, folder in bundling.data_files(tmp_path)} == {
        ".",
        "docs/guide/en",
        "resources/i18n",
        "desktop/workshop/page",
    }


def test_modules_are_named_even_if_nothing_imports_them() -> None:
    modules = bundling.hidden_imports(ROOT)
    assert {"desktop.views.settings", "desktop.storage", *LATER_LIBRARIES} <= set(modules)
    assert not [name for name in modules if "authoring" in name]
