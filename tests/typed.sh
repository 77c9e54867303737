#!/usr/bin/env bash
# Kills the window at some moment while somebody types into a note, in sessions of 0.2, 2 and 8 MB, on an
# X server of its own:
#
#     tests/typed.sh [KILLS] [SEED]
#
# What was kept holds all but the last letters, and the first that is missing was typed at most a quarter
# of a second before the kill: so many kills at each size, half of them in the room view.
# The program is the one in ROUNDTABLE, or else the release build.
#
# Needs Xvfb, openbox, xdotool, ImageMagick and Python.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=tests/own_display.bash
source tests/own_display.bash

kills=${1:-20}
RANDOM=${2:-$$}
printf '%s kills at each size, from seed %s\n' "$kills" "${2:-$$}"

find_program
open_display 1280x720
"$program" sample --out "$scratch/sample.roundtable" >/dev/null

# The sample with so many bytes of text in the notes of its ten mechanisms.
large() {
    python3 - "$scratch/sample.roundtable" "$1" "$2" <<'PYTHON'
import re, sys
text = open(sys.argv[1]).read()
long = "n" * (int(sys.argv[3]) // 40)
text = re.sub(r'^            private: ".*?",\n', "", text, flags=re.MULTILINE | re.DOTALL)
text = re.sub(r'^            notes: "', f'            private: "{long}",\n            notes: "{long}', text, flags=re.MULTILINE)
text = re.sub(r'^            (why|next_level): "', rf'            \1: "{long}', text, flags=re.MULTILINE)
open(sys.argv[2], "w").write(text)
PYTHON
}

now() {
    date +%s%N
}

failures=0
for bytes in 200000 2000000 7500000; do
    large "$scratch/large.roundtable" "$bytes"
    most=0
    letters=0
    for kill in $(seq "$kills"); do
        export HOME=$scratch/home
        mkdir "$HOME"
        run "$program" "$scratch/large.roundtable"
        pid=$!
        xdotool search --sync --onlyvisible --name '^Riverside.*Roundtable$' >/dev/null
        sleep 2
        go_to_welcome
        ((kill % 2)) || { xdotool key F5 && sleep 1; }
        xdotool key n
        sleep 1
        typed=()
        end=$(($(now) + 500000000 + RANDOM % 2000 * 1000000))
        # The first two tell the place.
        while (($(now) < end)); do
            ((${#typed[@]} < 2)) && letter=z || letter=x
            typed+=("$(now)")
            xdotool key "$letter"
        done
        kill -9 "$pid"
        died=$(now)
        wait "$pid" 2>/dev/null || true
        unset 'pids[-1]'
        kept=$(python3 tests/kept.py "$HOME/.local/share/roundtable/recovery" | grep -o 'zzx*' | head -1 || true)
        behind=0
        if ((${#kept} < ${#typed[@]})); then
            behind=$(((died - typed[${#kept}]) / 1000000))
        fi
        ((behind <= most)) || most=$behind
        ((behind <= 250)) || failures=$((failures + 1))
        letters=$((letters + ${#typed[@]}))
        rm -rf "$HOME"
    done
    printf '%s kills at %s kB of text, %s letters typed: at most the last %s ms were not kept\n' \
        "$kills" "$((bytes / 1000))" "$letters" "$most"
done
[[ $failures == 0 ]]
