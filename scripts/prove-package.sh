#!/bin/sh
# Proves the packages of dist/ in a bare Debian without Python and Qt: installs the Debian
# package with apt, lets it check itself, starts it on a virtual display, takes a picture, removes
# it and compares what is left; then the same with the portable archive.
#
#   scripts/prove-package.sh             proves what `make package` made
#
#   SUITE=trixie                         another Debian than bookworm
#   PROOF=/path/to/folder                where roots and pictures go; kept between runs
#
# Needs root, and debootstrap, xvfb, xauth, x11-utils, xdotool, imagemagick, desktop-file-utils
# and appstream.
set -eu
cd "$(dirname -- "$0")/.."

suite=${SUITE:-bookworm}
proof=${PROOF:-${TMPDIR:-/tmp}/fieldguide-proof}
bare=$proof/bare-$suite
root=$proof/root
person=officer
library=usr/lib/procurement-field-guide
window='Procurement Field Guide'

say() { printf 'proof: %s\n' "$*"; }
die() {
    printf 'proof: FAILED: %s\n' "$@" >&2
    exit 1
}

[ "$(id -u)" = 0 ] || die "needs root, since it makes another system in a folder"
for tool in debootstrap Xvfb xdotool import xprop desktop-file-validate appstreamcli; do
    command -v "$tool" >/dev/null 2>&1 || die "$tool is not installed; the list is in this script"
done
deb=$(ls dist/*.deb) archive=$(ls dist/*.tar.xz) || die "run 'make package' first"

# --- The bare system ------------------------------------------------------------------

# The mounts are gone with the command, whatever happens to it.
in_root() {
    # shellcheck disable=SC2016  # for the inner shell
    unshare --mount --pid --fork --kill-child sh -c '
        mount -t proc proc "$0/proc" && exec chroot "$0" "$@"' "$root" "$@"
}

as_person() {
    in_root runuser -u "$person" -- env -i HOME=/home/$person LANG=C.UTF-8 PATH=/usr/bin:/bin "$@"
}

apt() { in_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y "$@" >"$proof/apt.log" 2>&1 ||
    { tail -n 15 "$proof/apt.log" >&2; die "apt-get $*"; }; }

fresh_root() {
    rm -rf -- "$root"
    cp -a -- "$bare" "$root"
}

# Every file but those that apt writes at each installation, and fontconfig's own cache, which
# it makes for any program where the system has none.
list_files() {
    (cd "$root" && find . -path ./proc -prune -o -path ./tmp -prune -o -print) |
        grep -v -E '^\./var/(lib/(apt|dpkg)|cache/apt|log)(/|$)|/\.cache(/fontconfig|$)' | LC_ALL=C sort
}

mkdir -p "$proof"
if [ ! -e "$bare/ready" ]; then
    say "making a bare $suite in $bare"
    rm -rf -- "$bare"
    debootstrap --variant=minbase "$suite" "$bare" >"$proof/debootstrap.log" 2>&1 ||
        die "debootstrap; see $proof/debootstrap.log"
    chroot "$bare" useradd --create-home "$person"
    touch "$bare/ready"
fi

# --- The display: of this system, so that it brings no library into the bare one ------

number=90
while [ -e "/tmp/.X11-unix/X$number" ]; do number=$((number + 1)); done
Xvfb ":$number" -screen 0 1366x768x24 >/dev/null 2>&1 &
display=$!
trap 'kill $display 2>/dev/null || true' EXIT INT TERM
export DISPLAY=":$number"

# Starts the program's window, looks at it, closes it: show PICTURE COMMAND...
show() {
    picture=$1
    shift
    as_person DISPLAY="$DISPLAY" timeout 120 "$@" >"$proof/program.log" 2>&1 &
    started=$!
    id=$(timeout 30 xdotool search --sync --onlyvisible --name "$window" | tail -n 1) || {
        cat "$proof/program.log" >&2
        die "no window appeared"
    }
    # Painted when two pictures in a row are the same.
    before='' now=0
    while [ "$before" != "$now" ]; do
        before=$now
        sleep 1
        import -window root "$picture"
        now=$(cksum <"$picture")
    done
    say "$(xprop -id "$id" WM_CLASS), picture in $picture"
    # On a busy machine a key may come before the program listens to keys.
    while kill -0 "$started" 2>/dev/null; do
        xdotool windowfocus --sync "$id" key ctrl+q 2>/dev/null || true
        sleep 2
    done
    status=0
    wait "$started" || status=$?
    [ "$status" = 0 ] || { cat "$proof/program.log" >&2; die "the program ended with status $status"; }
    [ ! -s "$proof/program.log" ] || { say "it said:"; cat "$proof/program.log"; }
}

# --- The Debian package ---------------------------------------------------------------

say "the Debian package $(basename "$deb") in a bare $suite"
fresh_root
for word in python perl-modules libqt libQt PySide; do
    if list_files | grep -q -i "lib.*/$word"; then say "note: the bare system has $word"; fi
done
apt update
list_files >"$proof/before"
cp -- "$deb" "$root/tmp/fieldguide.deb"
apt install --no-install-recommends /tmp/fieldguide.deb
say "apt installed it with $(grep -c '^Setting up' "$proof/apt.log") packages"
if in_root sh -c 'command -v python3'; then die "Python came along"; fi
desktop-file-validate "$root"/usr/share/applications/*.desktop
appstreamcli validate --no-net "$root"/usr/share/metainfo/*.xml
as_person fieldguide --version
as_person fieldguide self-check || die "self-check"
show "$proof/debian-package.png" fieldguide

missing=$(in_root sh -c "find /$library -name '*.so*' -type f |
    LD_LIBRARY_PATH=/$library/_internal xargs ldd 2>/dev/null" | awk '/not found/ { print $1 }' | sort -u | xargs)
recommended=$(dpkg-deb -f "$deb" Recommends)
say "not there, since only recommended ($recommended): $missing"

apt purge --autoremove procurement-field-guide
list_files >"$proof/after"
diff "$proof/before" "$proof/after" | grep '^[<>]' >"$proof/left-by-package" || true
say "left behind after the removal:"
sed 's/^/    /' "$proof/left-by-package"
if grep -q -v "^> ./home/$person" "$proof/left-by-package"; then
    die "something other than the person's own files was left behind"
fi

# --- The portable archive -------------------------------------------------------------

say "the portable archive $(basename "$archive")"
fresh_root
apt update
# What a desktop has and a bare system lacks: the package says it best.
needs=$(dpkg-deb -f "$deb" Depends | sed -e 's/([^)]*)//g' -e 's/ *, */ /g')
# shellcheck disable=SC2086  # words on purpose
apt install --no-install-recommends $needs
list_files >"$proof/before"
as_person mkdir "/home/$person/stick"
tar -xJf "$archive" -C "$root/home/$person/stick" --no-same-owner
in_root chown -R "$person:" "/home/$person/stick"
program=$(cd "$root" && ls -d home/$person/stick/fieldguide-*)
as_person "/$program/fieldguide" self-check || die "self-check"
show "$proof/portable-archive.png" "/$program/fieldguide"
say "its data is in its own folder:"
ls -A "$root/$program"
[ -e "$root/$program/data/settings.json" ] || [ -e "$root/$program/data/session.json" ] ||
    die "the data is not in the program's folder"
rm -rf -- "$root/home/$person/stick"
list_files >"$proof/after"
diff "$proof/before" "$proof/after" | grep '^[<>]' >"$proof/left-by-archive" || true
[ ! -s "$proof/left-by-archive" ] || {
    cat "$proof/left-by-archive" >&2
    die "the archive left something outside its folder"
}
say "nothing is left behind by the archive"
rm -rf -- "$root"
say "all is well; the pictures are in $proof"
