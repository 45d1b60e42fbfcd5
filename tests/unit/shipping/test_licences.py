"""Nothing is bundled without its licence."""

import sys
from pathlib import Path

import pytest
import rapidfuzz

from shipping import licences
from tests.conftest import ROOT


def gathered(folder: Path, *sources: str) -> dict[str, str]:
    entries = licences.gather(ROOT, [("x", source, "BINARY") for source in sources], folder)
    return {target: Path(source).read_text(encoding="utf-8") for target, source, _ in entries}


def test_the_list_names_what_is_bundled_with_its_text(tmp_path: Path) -> None:
    files = gathered(tmp_path / "out", rapidfuzz.__file__)
    listed = files["LICENSES/README.txt"]
    assert "RapidFuzz" in listed
    assert "segno" not in listed
    assert "Permission is hereby granted" in files["LICENSES/rapidfuzz.txt"]
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in files["LICENSES/LGPL-3.0.txt"]
    assert "SIL OPEN FONT LICENSE" in files["LICENSES/noto-sans.txt"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has system packages")
def test_a_system_library_without_a_licence_is_refused(tmp_path: Path) -> None:
    with pytest.raises(licences.LicenceMissing):
        gathered(tmp_path / "out", "/usr/lib/of-nobody/libnone.so")
