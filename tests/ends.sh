#!/usr/bin/env bash
# Ends the window while somebody types, as a system does that shuts down (SIGTERM), a terminal that is closed
# (SIGHUP), Ctrl C (SIGINT), a display that goes away, and a limit on the size of files (SIGXFSZ), on an X
# server of its own:
#
#     tests/ends.sh
#
# The signals end it cleanly within three seconds, with all that was typed kept, a field among it that nobody
# has left yet. A display that goes takes the last quarter of a second at most. A limit on files ends nothing:
# the title says that nothing is kept safe.
# The program is the one in ROUNDTABLE, or else the release build.
#
# Needs Xvfb, openbox, xdotool and Python.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=tests/own_display.bash
source tests/own_display.bash

find_program
failures=0
fail() {
    printf '%s\n' "$1"
    failures=$((failures + 1))
}

# A home of its own, and the window in it.
begin() {
    export HOME=$scratch/home-$1
    mkdir "$HOME"
    shift
    run "$@"
    pid=$!
    xdotool search --sync --onlyvisible --name '^Roundtable$' >/dev/null
    sleep 2
}

# Types this into the notes of the welcome.
type_a_note() {
    local key
    for key in Return Return n; do
        xdotool key "$key"
        sleep 0.5
    done
    xdotool type --delay 30 "$1"
}

kept() {
    python3 tests/kept.py "$HOME/.local/share/roundtable/recovery"
}

open_display 1280x720
for signal in TERM HUP INT; do
    # Whatever runs in the background of a script has Ctrl C switched off.
    begin "$signal" env --default-signal=INT "$program"
    # The name of the team, in a field that has not been left.
    xdotool key Return
    sleep 1
    xdotool type --delay 30 zzxxxxxxxxxx
    kill -s "$signal" "$pid"
    sent=$(date +%s%3N)
    status=0
    wait "$pid" || status=$?
    took=$(($(date +%s%3N) - sent))
    unset 'pids[-1]'
    found=$(kept | grep -o 'team: "zzx*"' || true)
    printf 'SIG%s: ended with %s after %s ms; kept: %s\n' "$signal" "$status" "$took" "${found:-nothing}"
    [[ $status == 0 && $found == 'team: "zzxxxxxxxxxx"' ]] || fail "SIG$signal lost something, or ended it at once"
done

begin limit bash -c 'ulimit -f 1; exec "$0"' "$program"
type_a_note "$(printf 'x%.0s' $(seq 40))"
sleep 3
title=$(xdotool getactivewindow getwindowname)
printf 'files of at most 1 kB: %s\n' "$title"
kill -0 "$pid" 2>/dev/null || fail 'a limit on files ended it'
[[ $title == *'not kept safe'* ]] || fail 'the title does not say that nothing is kept safe'
kill -9 "$pid"
wait "$pid" 2>/dev/null || true
unset 'pids[-1]'

begin display "$program"
type_a_note zzxxxxxxxxxx
sleep 0.3
kill -9 "${pids[0]}"
wait "${pids[0]}" 2>/dev/null || true
status=0
wait "$pid" || status=$?
found=$(kept | grep -o 'zzx*' | head -1 || true)
printf 'a display that goes away: ended with %s; kept: %s\n' "$status" "${found:-nothing}"
[[ $found == zzxxxxxxxxxx ]] || fail 'a display that goes away lost something'
[[ $failures == 0 ]]
