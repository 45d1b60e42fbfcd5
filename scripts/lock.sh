#!/bin/sh
# Writes requirements.lock, requirements-dev.lock and requirements-package.lock from pyproject.toml.
# Versions already locked stay as they are; pass --upgrade to move them.
# Needs uv (https://docs.astral.sh/uv/); nobody else needs it. UV=... names another one.
set -eu

cd "$(dirname -- "$0")/.."
uv=${UV:-uv}
command -v "$uv" >/dev/null 2>&1 || {
    echo "lock: uv was not found. Install it, or name it with UV=/path/to/uv." >&2
    exit 1
}

compile() {
    # What the file holds goes into its first lines; the rest comes from uv.
    file=$1 holds=$2
    shift 2
    # pip is left out: every virtual environment brings its own.
    "$uv" pip compile --quiet --universal --python-version 3.11 --only-binary :all: \
        --generate-hashes --no-header --no-emit-index-url --no-emit-find-links \
        --no-emit-package pip --output-file "$file" "$@" pyproject.toml
    {
        echo "# $holds"
        echo "# For Python 3.11 to 3.13 on Linux, Windows and macOS. Written by 'make lock': do not edit."
        echo
        grep -v -e '^# The following packages were excluded' -e '^# pip$' "$file"
    } >"$file.new"
    mv -- "$file.new" "$file"
}

compile requirements.lock "What the program needs to run." "$@"
compile requirements-dev.lock "What the program, its content and its tests need." \
    --constraint requirements.lock --extra authoring --extra dev "$@"
compile requirements-package.lock "What freezing the program into a package needs." \
    --constraint requirements.lock --extra package "$@"
