"""No module does so much that nobody can keep all of it in mind."""

from tests.conftest import ROOT

FOLDERS = ("desktop", "shipping", "scripts", "benchmarks")
MOST_LINES = 600


def test_no_module_is_too_long() -> None:
    lengths = {
        str(file.relative_to(ROOT)): len(file.read_text(encoding="utf-8").splitlines())
        for folder in FOLDERS
        for file in (ROOT / folder).rglob("*.py")
    }
    too_long = {file: lines for file, lines in lengths.items() if lines > MOST_LINES}
    assert too_long == {}, "ask what second thing it has begun to do, and give that its own module"
