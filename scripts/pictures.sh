#!/bin/sh
# Take the pictures that the documents show.
set -eu
cd "$(dirname "$0")/.."
mkdir -p docs/pictures
notes=$(mktemp -d)
trap 'rm -rf "$notes"' EXIT
PYTHONPATH=. .venv/bin/python scripts/sample_notes.py "$notes"
for theme in light dark; do
    .venv/bin/fieldguide screenshot home "docs/pictures/home-$theme.png" --theme "$theme"
    .venv/bin/fieldguide screenshot 4.1.2 "docs/pictures/guide-$theme.png" --theme "$theme"
    .venv/bin/fieldguide screenshot case.mexico-city "docs/pictures/case-$theme.png" --theme "$theme"
    .venv/bin/fieldguide screenshot search "docs/pictures/search-$theme.png" --theme "$theme"
    .venv/bin/fieldguide --data "$notes" screenshot notebook "docs/pictures/notebook-$theme.png" --theme "$theme"
done
