"""The table of what takes the size."""

from pathlib import Path

from shipping import sizes


def test_each_file_counts_once_and_links_do_not(tmp_path: Path) -> None:
    plugins = tmp_path / "_internal/PySide6/Qt/plugins/platforms"
    plugins.mkdir(parents=True)
    (plugins / "libqxcb.so").write_bytes(b"x" * 2_000_000)
    (tmp_path / "_internal/content.db").write_bytes(b"y" * 1_000_000)
    (tmp_path / "_internal/libqxcb.so").symlink_to(plugins / "libqxcb.so")
    lines = sizes.table(tmp_path).splitlines()
    assert lines[-1].startswith("| all | 2 | 3.0 |")
    assert any(line.startswith("| Qt: plugins | 1 | 2.0 |") for line in lines)
    assert any(line.startswith("| the guide: content.db | 1 | 1.0 |") for line in lines)
