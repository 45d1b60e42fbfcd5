#!/bin/sh
# Take the pictures that README and the user guide show, over sample data.
set -eu
cd "$(dirname "$0")/.."
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
export PYTHONPATH=. QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8
.venv/bin/python scripts/sample_notes.py "$data"
.venv/bin/python scripts/sample_training.py "$data"
for folder in docs/guide/*/; do
    .venv/bin/python scripts/pictures.py "$data" "$(basename "$folder")"
done
