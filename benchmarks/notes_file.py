"""Write a file of all notes, take one in, or parse one whole; print the MiB that it took at most.

Run as a child: `python -m benchmarks.notes_file export|import|whole DATA_FOLDER FILE`.
"""

import json
import sys
from pathlib import Path

from benchmarks.memory import peak_mib, resident_mib
from desktop import paths
from desktop.domain.exchange import ExportFormat
from desktop.qt.export_words import export_wording
from desktop.services.importing import parsed
from desktop.services.personal import Personal, open_personal
from desktop.services.reading import ReadingService
from desktop.storage.content_store import ContentStore


def write(personal: Personal, file: Path) -> None:
    """Write all notes as the file that can be imported again."""
    exporting = personal.exporting
    exporting.export(exporting.all_ids(), ExportFormat.JSON, file, export_wording("Guide"))


def take_in(personal: Personal, file: Path) -> None:
    """Read a file, compare it with the profile, and merge it."""
    comparison = personal.importing.compare(parsed(file))
    for _ in comparison:
        pass
    _, steps = personal.importing.merge(comparison.preview())
    for _ in steps:
        pass


def main() -> None:
    """Do one of them, and print."""
    deed, data, file = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    content = ContentStore(paths.find().content)
    reading = ReadingService(content, lambda: None)
    personal = open_personal(data / "profiles", data / "backups", "Main", reading)
    before = resident_mib()
    if deed == "whole":
        json.loads(file.read_bytes())
    else:
        {"export": write, "import": take_in}[deed](personal, file)
    print(json.dumps(round(peak_mib() - before, 1)))
    personal.close()
    content.close()


if __name__ == "__main__":
    main()
