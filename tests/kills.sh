#!/usr/bin/env bash
# Kills the window while people score, on an X server of its own, as soon as the screen shows the last
# score:
#
#     tests/kills.sh [KILLS] [SEED]
#
# Every score that the screen showed is in what was kept, and that can be read by the next start. Half of
# them are killed in the room view.
# The program is the one in ROUNDTABLE, or else the release build.
#
# Needs Xvfb, openbox, xdotool, ImageMagick and Python.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=tests/own_display.bash
source tests/own_display.bash

kills=${1:-200}
RANDOM=${2:-$$}
printf '%s kills from seed %s\n' "$kills" "${2:-$$}"

find_program
open_display 1280x720

# What stands between the bar at the top and the one with the clock.
screen() {
    import -window root -crop 1280x560+0+60 +repage rgba:- | md5sum
}

# Waits until the screen is another than this one, for at most twenty seconds.
changes_from() {
    for _ in $(seq 200); do
        [[ $(screen) == "$1" ]] || return 0
        sleep 0.02
    done
    printf 'the screen does not change\n' >&2
    return 1
}

press() {
    local before
    before=$(screen)
    xdotool key "$1"
    changes_from "$before"
}

failures=0
scores=0
for kill in $(seq "$kills"); do
    export HOME=$scratch/home-$kill
    mkdir "$HOME"
    empty=$(screen)
    run "$program"
    pid=$!
    changes_from "$empty"
    xdotool search --sync --onlyvisible --name '^Roundtable$' >/dev/null
    sleep 1
    press Return
    xdotool key Tab key Tab type 12
    xdotool key Return
    sleep 0.5
    for _ in 1 2 3; do press Return; done
    sleep 0.5
    ((kill % 2)) || { press F5 && sleep 0.5; }
    want=(0 0 0 0 0)
    for _ in $(seq $((1 + RANDOM % 9))); do
        level=$((RANDOM % 5))
        want[level]=$((want[level] + 1))
        press $((level + 1))
    done
    # The last score stands on the screen.
    kill -9 "$pid"
    wait "$pid" 2>/dev/null || true
    unset 'pids[-1]'
    shown="counts: [$(IFS=, && printf '%s' "${want[*]}" | sed 's/,/, /g')]"
    kept=$(python3 tests/kept.py "$HOME/.local/share/roundtable/recovery" | grep -o 'counts: \[[0-9, ]*\]' | head -1 || true)
    said=$("$program" doctor 2>&1 || true)
    scores=$((scores + $(IFS=+ && printf '%s' "$((${want[*]}))")))
    if [[ $kept != "$shown" ]]; then
        printf 'kill %s: the screen showed %s, kept is %s\n' "$kill" "$shown" "${kept:-nothing}"
        failures=$((failures + 1))
    elif ! grep -q '^Not saved: *1 session' <<<"$said" || grep -q '^Not to be read' <<<"$said"; then
        printf 'kill %s: what was kept cannot be read: %s\n' "$kill" "$said"
        failures=$((failures + 1))
    fi
    rm -rf "$HOME"
done
printf '%s kills, %s scores on the screen, %s kills that lost one\n' "$kills" "$scores" "$failures"
[[ $failures == 0 ]]
