#!/bin/sh
# Runs every check, in .venv and without a display; stops at the first that fails.
# The tests come last, so that their summary is the last line. Arguments go to pytest.
set -eu
cd "$(dirname -- "$0")/.."

export QT_QPA_PLATFORM=offscreen
[ "$(uname -s)" != Linux ] || export LC_ALL=C.UTF-8
unset PYTHONHOME PYTHONPATH

python() { .venv/bin/python -P "$@"; }

# Names the check; what it printed is shown only if it fails.
check() {
    printf '== %s\n' "$1"
    shift
    output=$("$@" 2>&1) || {
        status=$?
        printf '%s\n== failed with status %s: %s\n' "$output" "$status" "$*" >&2
        exit "$status"
    }
}

check 'ruff check' python -m ruff check .
check 'ruff format --check' python -m ruff format --check .
check 'mypy' python -m mypy
check 'lint-imports' python -c 'from importlinter.cli import lint_imports_command as run; run()'
check 'desktop.authoring check' python -m desktop.authoring check --strict

printf '== pytest\n'
python -m pytest "$@"
