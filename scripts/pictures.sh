#!/bin/sh
# Take the pictures that the documents show.
set -eu
cd "$(dirname "$0")/.."
mkdir -p docs/pictures
for theme in light dark; do
    .venv/bin/fieldguide screenshot home "docs/pictures/home-$theme.png" --theme "$theme"
    .venv/bin/fieldguide screenshot 4.1.2 "docs/pictures/guide-$theme.png" --theme "$theme"
    .venv/bin/fieldguide screenshot case.mexico-city "docs/pictures/case-$theme.png" --theme "$theme"
    .venv/bin/fieldguide screenshot search "docs/pictures/search-$theme.png" --theme "$theme"
done
