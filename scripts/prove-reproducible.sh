#!/bin/sh
# Packs the program once more, in another folder and with a virtual environment of its own, and
# compares every byte with what `make package` left in dist/.
set -eu
cd "$(dirname -- "$0")/.."

[ -r dist/SHA256SUMS ] || {
    echo "reproducible: run 'make package' first" >&2
    exit 1
}
other=$(mktemp -d)/a-folder-with-a-longer-name
trap 'rm -rf -- "$(dirname -- "$other")"' EXIT
mkdir -p "$other"
git ls-files -z | xargs -0 cp --parents -t "$other"

: "${SOURCE_DATE_EPOCH:=$(git log -1 --format=%ct)}"
export SOURCE_DATE_EPOCH
python=${PYTHON:-$PWD/.venv/bin/python}
PYTHON=$python "$other/scripts/package.sh" >/dev/null

sums() { (cd "$1/dist/fieldguide" && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum); }
sums . >build/sums-here
sums "$other" >build/sums-there
if ! diff build/sums-here build/sums-there; then
    echo "reproducible: NO: these files of the frozen program differ" >&2
    exit 1
fi
echo "reproducible: all $(wc -l <build/sums-here) files of the frozen program are the same"
diff dist/SHA256SUMS "$other/dist/SHA256SUMS" || {
    echo "reproducible: NO: the packages differ" >&2
    exit 1
}
echo "reproducible: archive and Debian package are the same:"
sed 's/^/    /' dist/SHA256SUMS
