#!/bin/sh
# Makes the checkout ready: system libraries, .venv, the locked packages, .venv/bin/fieldguide.
#
#   scripts/setup.sh run     what running the program needs
#   scripts/setup.sh test    what the tests need; no display
#   scripts/setup.sh all     both
#   scripts/setup.sh package what freezing and packing the program needs
#
#   PYTHON=/path/to/python   the Python to use (3.11, 3.12 or 3.13)
#   NO_APT=1                 never install system packages, only name them
#
# Does nothing when .venv/ready says that all of it was done before.
set -eu
unset PYTHONHOME PYTHONPATH
cd "$(dirname -- "$0")/.."

say() { printf 'setup: %s\n' "$*"; }
die() {
    printf 'setup: %s\n' "$@" >&2
    exit 1
}

# A part is done when .venv/ready holds a file of its name with the current key.
case ${1:-all} in
    run) parts="packages libraries-offscreen libraries-window" ;;
    test) parts="packages-dev libraries-offscreen browser" ;;
    all) parts="packages-dev libraries-offscreen libraries-window browser" ;;
    package) parts="packages libraries-offscreen libraries-window tools" ;;
    *) die "unknown purpose '$1': choose run, test, all or package." ;;
esac
case ${QT_QPA_PLATFORM:-} in
    offscreen* | minimal*) parts=${parts% libraries-window} ;;
esac

wants() { case " $parts " in *" $1 "*) ;; *) return 1 ;; esac }

# --- Is there anything to do? ---------------------------------------------------------

version_of() { "$1" -I -S -c 'import sys; print(sys.version.split()[0])' 2>/dev/null; }

# Sets $key: what .venv must have been set up with. Fails when there is no fitting .venv.
find_key() {
    version=$(version_of .venv/bin/python) || return 1
    case $version in 3.11.* | 3.12.* | 3.13.*) ;; *) return 1 ;; esac
    [ -z "${PYTHON:-}" ] || [ "$(version_of "$PYTHON")" = "$version" ] || return 1
    key="$version $(cat requirements.lock requirements-dev.lock pyproject.toml scripts/setup.sh | cksum)"
}

is_done() {
    [ -r ".venv/ready/$1" ] && read -r found <".venv/ready/$1" && [ "$found" = "$key" ]
}

mark_done() {
    mkdir -p .venv/ready
    for part; do printf '%s\n' "$key" >".venv/ready/$part"; done
}

all_done() {
    find_key && [ -x .venv/bin/fieldguide ] || return 1
    for part in $parts; do is_done "$part" || return 1; done
}

if all_done; then exit 0; fi

# Two set-ups of one checkout wait for each other where the system can do that.
if command -v flock >/dev/null 2>&1; then
    exec 9<scripts/setup.sh
    flock 9 || true
    if all_done; then exit 0; fi
fi

# --- Python ---------------------------------------------------------------------------

# Prints "usable VERSION", "no-venv VERSION", or why this Python cannot be used.
examine() {
    "$1" -c '
import sys
version = "%d.%d" % sys.version_info[:2]
if not (3, 11) <= sys.version_info[:2] <= (3, 13):
    print("is Python " + version)
    sys.exit()
for module in ("ctypes", "sqlite3", "ssl", "zlib"):
    try:
        __import__(module)
    except ImportError:
        print("is Python %s without the module %s" % (version, module))
        sys.exit()
try:
    import ensurepip, venv
    print("usable " + version)
except ImportError:
    print("no-venv " + version)
' 2>/dev/null || echo "does not start"
}

consider() {
    command -v "$1" >/dev/null 2>&1 || return 0
    verdict=$(examine "$1")
    case $verdict in
        usable\ *)
            # Better than an earlier one that cannot make virtual environments.
            if [ -z "$python" ] || [ -n "$venv_missing" ]; then
                python=$1 python_version=${verdict#* } venv_missing=''
            fi
            ;;
        no-venv\ *)
            if [ -z "$python" ]; then
                python=$1 python_version=${verdict#* } venv_missing=yes
            fi
            ;;
        *) rejected="$rejected $1 $verdict;" ;;
    esac
}

python='' python_version='' venv_missing='' rejected=''
if find_key && .venv/bin/python -I -m pip --version >/dev/null 2>&1; then
    python=.venv/bin/python
elif [ -n "${PYTHON:-}" ]; then
    command -v "$PYTHON" >/dev/null 2>&1 || die "PYTHON=$PYTHON was not found."
    consider "$PYTHON"
    [ -n "$python" ] || die "needs Python 3.11, 3.12 or 3.13, with sqlite3 and ssl. Found:${rejected%;}."
else
    for name in python3.13 python3.12 python3.11 python3; do consider "$name"; done
    [ -n "$python" ] || die \
        "needs Python 3.11, 3.12 or 3.13, with sqlite3 and ssl.${rejected:+ Found:${rejected%;}.}" \
        "Debian 12, Ubuntu 24.04 or newer: sudo apt-get install python3 python3-venv" \
        "Elsewhere: install one of them and name it, for example make run PYTHON=/path/to/python3.12"
fi

# --- System packages ------------------------------------------------------------------

# Tried by loading them, as Qt will: package names differ between releases, these do not.
offscreen_libraries="
libglib-2.0.so.0        libglib2.0-0
libgthread-2.0.so.0     libglib2.0-0
libGL.so.1              libgl1
libEGL.so.1             libegl1
libxkbcommon.so.0       libxkbcommon0
libfontconfig.so.1      libfontconfig1
libdbus-1.so.3          libdbus-1-3"
window_libraries="
libxcb-cursor.so.0      libxcb-cursor0
libxkbcommon-x11.so.0   libxkbcommon-x11-0
libxcb-icccm.so.4       libxcb-icccm4
libxcb-image.so.0       libxcb-image0
libxcb-keysyms.so.1     libxcb-keysyms1
libxcb-randr.so.0       libxcb-randr0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0       libxcb-shape0
libxcb-xkb.so.1         libxcb-xkb1"

# Reads "library package" lines and prints those whose library does not load.
missing_among() {
    "$python" -c '
import ctypes, sys
for line in sys.stdin:
    if line.strip():
        try:
            ctypes.CDLL(line.split()[0])
        except OSError:
            print(line.strip())
'
}

missing_libraries() {
    [ "$(uname -s)" = Linux ] || return 0
    if wants libraries-offscreen; then echo "$offscreen_libraries" | missing_among; fi
    if wants libraries-window; then echo "$window_libraries" | missing_among; fi
    if wants tools; then missing_tools; fi
}

# Prints "tool package" lines: what freezing calls, and on Debian what makes its package.
# The system's Python keeps its library in a package of its own there.
missing_tools() {
    case $(readlink -f "$(command -v "$python")") in
        /usr/bin/*)
            short=$("$python" -I -S -c 'import sys; print("%d.%d" % sys.version_info[:2])')
            echo "libpython$short.so.1.0 libpython$short" | missing_among
            ;;
    esac
    command -v objdump >/dev/null 2>&1 || echo "objdump binutils"
    ! command -v dpkg >/dev/null 2>&1 || command -v dpkg-shlibdeps >/dev/null 2>&1 ||
        echo "dpkg-shlibdeps dpkg-dev"
}

# Sets $as_root to what installs system packages; empty where that is not allowed.
find_root() {
    as_root=''
    [ -z "${NO_APT:-}" ] || return 0
    if [ "$(id -u)" = 0 ]; then
        as_root='env'
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        as_root='sudo -n env'
    fi
}

missing=$(missing_libraries)
sonames=$(echo "$missing" | awk 'NF { print $1 }' | xargs)
packages=$(echo "$missing" | awk 'NF && !seen[$2]++ { print $2 }' | xargs)

if [ -n "$venv_missing" ]; then
    case $(readlink -f "$(command -v "$python")") in
        /usr/bin/*) packages="python$python_version-venv${packages:+ $packages}" ;;
        *) die "$python has no ensurepip, so it cannot make a virtual environment. Name another one with PYTHON=..." ;;
    esac
fi

if [ -n "$packages" ]; then
    if ! command -v apt-get >/dev/null 2>&1; then
        [ -z "$venv_missing" ] || say "missing: the Python modules venv and ensurepip of $python"
        [ -z "$sonames" ] || say "missing: $sonames"
        die "Install them with your system's package manager, then run the same command again."
    fi

    install="apt-get install -y --no-install-recommends $packages"
    find_root
    if [ -z "$as_root" ]; then
        say "system packages are missing: $packages" >&2
        say "Run this one command, then the same command as before again:" >&2
        if [ "$(id -u)" = 0 ]; then
            printf '\n    apt-get update && %s\n\n' "$install" >&2
        elif command -v sudo >/dev/null 2>&1; then
            printf '\n    sudo sh -c "apt-get update && %s"\n\n' "$install" >&2
        else
            printf '\n    su - -c "apt-get update && %s"\n\n' "$install" >&2
        fi
        exit 1
    fi

    say "installing system packages: $packages"
    log=$(mktemp)
    # A package source that cannot be reached matters only if the installation then fails.
    # shellcheck disable=SC2086  # words on purpose
    if ! {
        $as_root DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 update || true
        $as_root DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 \
            install -y --no-install-recommends $packages
    } >"$log" 2>&1 </dev/null 9<&-; then
        tail -n 20 "$log" >&2
        rm -f -- "$log"
        die "apt-get could not install them; its last lines are above."
    fi
    rm -f -- "$log"

    missing=$(missing_libraries)
    [ -z "$missing" ] || die "still missing after the installation: $(echo "$missing" | awk '{ print $1 }' | xargs)"
fi

# --- The virtual environment and its packages -----------------------------------------

if [ "$python" != .venv/bin/python ]; then
    [ ! -e .venv ] || say "replacing .venv, which does not fit or is incomplete"
    say "making .venv with Python $(version_of "$python")"
    "$python" -m venv --clear .venv || die "$python could not make .venv; its reason is above."
    find_key || die ".venv does not start."
fi

lock=requirements.lock part=packages
if wants packages-dev; then lock=requirements-dev.lock part=packages-dev; fi
if ! is_done "$part"; then
    say "installing the packages of $lock (about 100 MB the first time)"
    quiet=--quiet
    [ ! -t 1 ] || quiet=''
    # shellcheck disable=SC2086  # no word at all when empty
    PIP_USER=0 .venv/bin/python -I -m pip install $quiet --disable-pip-version-check --no-input \
        --require-hashes --no-deps --only-binary :all: -r "$lock" ||
        die "pip could not install them; its reason is above. Without internet, see docs/setup.md."
fi

# The program runs from the checkout: a relative path and a launcher, nothing is copied.
site=$(.venv/bin/python -I -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
echo ../../../.. >"$site/fieldguide.pth"
cat >.venv/bin/fieldguide <<'LAUNCHER'
#!/bin/sh
# Starts the program of this checkout, from any folder.
exec "$(dirname -- "$(readlink -f -- "$0")")/python" -P -m desktop "$@"
LAUNCHER
chmod +x .venv/bin/fieldguide

# The library list above is what was found missing on bare systems; this is the proof here.
problem=$(QT_QPA_PLATFORM=offscreen .venv/bin/python -I - "$parts" 2>&1 <<'PROOF'
import ctypes, pathlib, sys
import PySide6
from PySide6 import QtPrintSupport, QtSvg, QtWidgets

QtWidgets.QApplication(["setup"])
if sys.platform == "linux" and "libraries-window" in sys.argv[1]:
    ctypes.CDLL(str(pathlib.Path(PySide6.__file__).parent / "Qt/plugins/platforms/libqxcb.so"))
PROOF
) || die "Qt does not start here:" "$problem"

# The phone page is tried in a real browser. Without one these tests are skipped, and say why.
if wants browser && ! command -v chromedriver >/dev/null 2>&1; then
    browser="chromium chromium-driver"
    find_root
    if [ -n "$as_root" ] && command -v apt-get >/dev/null 2>&1 && [ -r /etc/debian_version ] &&
        grep -qi '^ID=debian' /etc/os-release 2>/dev/null; then
        say "installing a browser for the tests: $browser"
        # shellcheck disable=SC2086  # words on purpose
        $as_root DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 \
            install -y --no-install-recommends $browser >/dev/null 2>&1 </dev/null 9<&- ||
            say "it could not be installed: tests of the phone page are skipped"
    else
        say "no browser ($browser): tests of the phone page are skipped"
    fi
fi

# shellcheck disable=SC2086  # words on purpose
mark_done packages $parts
say "ready"
