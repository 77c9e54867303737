#!/usr/bin/env bash
# Runs the window and every command under strace, and lists what they connected to:
#
#     tests/sockets.sh
#
# The window may speak to its display, to the bus and to what reads the screen aloud, all on this
# machine, and the C library may ask the machine who the user is; the commands speak to nobody else.
# Anything else is an error.
#
# Needs a release build, Xvfb, openbox, xdotool, dbus and strace.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=tests/own_display.bash
source tests/own_display.bash

find_program
open_display 1366x768
bus=$(dbus-daemon --session --fork --print-address=1 --print-pid=1 2>/dev/null)
DBUS_SESSION_BUS_ADDRESS=$(sed -n 1p <<<"$bus")
export DBUS_SESSION_BUS_ADDRESS
pids+=("$(sed -n 2p <<<"$bus")")

# What a trace connected or was bound to, a line each. A socket of no kind but AF_UNIX may be made.
peers() {
    sed -nE 's/.*\b(connect|bind|sendto)\([^{]*\{(sa_family=[^}]*)\}.*/\2/p; s/.*\bsocket\((AF_[A-Z0-9]+).*/\1/p' "$1" |
        sort | uniq -c
}

allowed='AF_UNIX$|sun_path=@?"(/tmp/\.X11-unix/X[0-9]+|[^"]*(dbus|at-spi|/bus|/nscd/socket)[^"]*)"'

verdict() {
    local unknown
    unknown=$(peers "$2" | grep -vE "$3" || true)
    printf '%s:\n' "$1"
    peers "$2" | sed "s|$scratch|…|"
    if [[ -n $unknown ]]; then
        printf 'not allowed:\n%s\n' "$unknown"
        exit 1
    fi
}

run strace -f -qq -e trace=socket,connect,bind,sendto -o "$scratch/window" "$program"
traced=$!
sleep 12
# The sample, its picture on the clipboard, the room view, and what is taken away.
for key in l y F5 F5 ctrl+e Escape ctrl+k Escape; do
    xdotool key "$key"
    sleep 1.5
done
pkill -TERM -P "$traced" || true
wait "$traced" || true
verdict 'the window' "$scratch/window" "$allowed"

workshop=$PWD/workshops/integrated-leadership.ron
cd "$scratch"
strace -f -qq -e trace=socket,connect,bind,sendto -o "$scratch/commands" bash -euc '
    "$0" sample --out s.roundtable
    "$0" check s.roundtable
    printf "Working with power\n4\n" >t.csv
    "$0" import "$1" t.csv --out i.roundtable
    for kind in html docx; do "$0" form s.roundtable --out "form.$kind"; done
    "$0" summary s.roundtable --json
    "$0" chart s.roundtable --out s.png
    for kind in docx pdf pptx xlsx html md csv ics; do "$0" report s.roundtable --for team --out "s.$kind"; done
    for kind in png svg pdf docx pptx xlsx; do "$0" teams s.roundtable --out "teams.$kind"; done
    for kind in png svg pdf docx pptx xlsx; do "$0" trend s.roundtable --out "trend.$kind"; done
    "$0" sample --teams 3 --out made-up
    "$0" collect made-up --out data.csv
    "$0" copy s.roundtable --out copy.roundtable
    "$0" workshop from s.roundtable --out w.ron
    "$0" workshop table team-check --out w.xlsx
    "$0" completions bash
    "$0" man
    "$0" doctor
' "$program" "$workshop" >/dev/null
verdict 'the commands' "$scratch/commands" 'AF_UNIX$|/nscd/socket'
printf 'nothing else\n'
