#!/bin/sh
# Freezes the program into dist/fieldguide, lets it check itself where no Python is known, and
# packs it: the portable archive and, on Debian and Ubuntu, the Debian package.
#
#   scripts/package.sh           all of it
#   scripts/package.sh frozen    only dist/fieldguide
#   scripts/package.sh sizes     what takes the size, as a table
#   scripts/package.sh bench     what `python -m benchmarks frozen` measures
#
#   PYTHON=/path/to/python       the Python that goes into the package
#   SOURCE_DATE_EPOCH=SECONDS    the time the files carry; without it that of the last commit
#
# The same sources, Python and system libraries give the same bytes: docs/packaging.md.
set -eu
unset PYTHONHOME PYTHONPATH
cd "$(dirname -- "$0")/.."

die() {
    printf 'package: %s\n' "$@" >&2
    exit 1
}

venv=.venv-package
python=$venv/bin/python
: "${SOURCE_DATE_EPOCH:=$(git log -1 --format=%ct 2>/dev/null || echo 1767225600)}"
export SOURCE_DATE_EPOCH PYTHONHASHSEED=0 LC_ALL=C.UTF-8 TZ=UTC
# Everybody's files carry the same modes.
umask 022

set_up() {
    version() { "$1" -I -S -c 'import sys; print(sys.version.split()[0])' 2>/dev/null; }
    chosen=${PYTHON:-.venv/bin/python}
    command -v "$chosen" >/dev/null 2>&1 || chosen=python3
    key="$(version "$chosen") $(cksum <requirements-package.lock)"
    if [ -r "$venv/ready" ] && [ "$(cat "$venv/ready")" = "$key" ]; then return 0; fi
    echo "package: installing what freezing needs into $venv"
    "$chosen" -m venv --clear "$venv"
    PIP_USER=0 "$python" -I -m pip install --quiet --disable-pip-version-check --no-input \
        --require-hashes --no-deps --only-binary :all: -r requirements-package.lock ||
        die "pip could not install them; its reason is above."
    printf '%s\n' "$key" >"$venv/ready"
}

# freeze SPEC FOLDER
freeze() {
    "$python" -P -m PyInstaller --log-level WARN --noconfirm --clean \
        --distpath "$2" --workpath build/frozen "$1" >build/frozen.log 2>&1 || {
        tail -n 30 build/frozen.log >&2
        die "PyInstaller could not freeze the program; its last lines are above."
    }
}

# What PySide compiles anew at each start goes along, compiled: keep_compiled FOLDER
keep_compiled() {
    PYTHONPATH=$PWD "$python" -OO -P -c '
import sys
from pathlib import Path
from desktop import compiled
sys.dont_write_bytecode = False
with compiled.kept(Path(sys.argv[1]) / "_internal" / "desktop" / "app.pyside"):
    import shiboken6
' "$1" || die "PySide's own modules could not be compiled."
}

freeze_program() {
    rm -rf dist/fieldguide
    freeze build_app.spec dist
    keep_compiled dist/fieldguide
    [ "$(uname -s)" != Linux ] || PATH="$PWD/$venv/bin:$PATH" shipping paths
}

# Without any variable of this shell, so that nothing of the Python here can help.
check() {
    data=$(mktemp -d)
    env -i FIELDGUIDE_DATA="$data" QT_QPA_PLATFORM=offscreen dist/fieldguide/fieldguide self-check ||
        die "The frozen program does not pass its own check."
    rm -rf -- "$data"
}

shipping() { PYTHONPATH=$PWD "$python" -P -m shipping "$@"; }

mkdir -p build dist
set_up
case ${1:-all} in
    sizes) shipping sizes ;;
    bench)
        freeze benchmarks/frozen.spec build/bench
        keep_compiled build/bench/program
        ;;
    frozen)
        freeze_program
        check
        ;;
    all)
        freeze_program
        check
        case $(uname -s) in
            Linux)
                shipping archive
                if command -v dpkg-shlibdeps >/dev/null 2>&1; then
                    shipping deb
                else
                    echo "package: no Debian package; dpkg-dev is not installed"
                fi
                shipping sums
                ;;
            *) echo "package: dist/fieldguide is ready; the next step: docs/packaging.md" ;;
        esac
        ;;
    *) die "unknown purpose '$1': choose all, frozen, sizes or bench." ;;
esac
