#!/bin/sh
# Watches every network call of the frozen program while it opens every screen: first without a
# display, then on a virtual one. Fails if it speaks to anything but the local display and bus.
# Needs strace; the second part Xvfb as well. 'make package' comes first.
set -eu
cd "$(dirname -- "$0")/.."

program=$PWD/dist/fieldguide/fieldguide
[ -x "$program" ] || {
    echo "network: run 'make package' first" >&2
    exit 1
}
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

# Sockets that can reach another computer, or that are of another kind than the local ones.
foreign() { grep -E '(socket|connect|bind|sendto|sendmsg|listen)\(' "$1" | grep -v -E 'AF_UNIX|AF_LOCAL' |
    grep -E 'socket\(|AF_|inet' || true; }

tour() {
    name=$1
    shift
    # shellcheck disable=SC2086,SC2016  # words on purpose, and for the inner shell
    $within strace -f -qq -e trace=network -e signal=none -o "$work/$name" sh -c '
        exec env -i HOME="$0" FIELDGUIDE_DATA="$0/data" \
            ${DBUS_SESSION_BUS_ADDRESS:+DBUS_SESSION_BUS_ADDRESS="$DBUS_SESSION_BUS_ADDRESS"} \
            "$@" self-check' "$work" "$@" "$program" >"$work/said" || {
        cat "$work/said" >&2
        exit 1
    }
    tail -n 1 "$work/said"
    found=$(foreign "$work/$name")
    [ -z "$found" ] || {
        printf 'network: %s: these reach further than this computer:\n%s\n' "$name" "$found" >&2
        exit 1
    }
    calls=$(wc -l <"$work/$name")
    printf 'network: %s: %s network calls, %s local sockets\n' "$name" "$calls" \
        "$(grep -c 'socket(AF_UNIX' "$work/$name" || true)"
    grep -o 'sun_path=[^}]*' "$work/$name" | sort | uniq -c || true
}

within=''
unset DBUS_SESSION_BUS_ADDRESS
tour offscreen QT_QPA_PLATFORM=offscreen
[ "$(grep -c . "$work/offscreen" || true)" = 0 ] || {
    cat "$work/offscreen"
    echo "network: without a display there must be no network call at all" >&2
    exit 1
}
if command -v Xvfb >/dev/null 2>&1; then
    number=80
    while [ -e "/tmp/.X11-unix/X$number" ]; do number=$((number + 1)); done
    Xvfb ":$number" -screen 0 1366x768x24 -nolisten tcp >/dev/null 2>&1 &
    display=$!
    trap 'kill $display 2>/dev/null || true; rm -rf -- "$work"' EXIT INT TERM
    tries=0
    until [ -e "/tmp/.X11-unix/X$number" ] || [ "$tries" = 100 ]; do
        tries=$((tries + 1))
        sleep 0.1
    done
    tour display QT_QPA_PLATFORM=xcb DISPLAY=":$number"
    if command -v dbus-run-session >/dev/null 2>&1; then
        # The bus is not ours: only the program in it is watched.
        within='dbus-run-session --'
        tour display-and-bus QT_QPA_PLATFORM=xcb DISPLAY=":$number" \
            QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
    fi
fi
