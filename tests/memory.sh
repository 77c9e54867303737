#!/usr/bin/env bash
# Turns page after page with the room view in a window of its own, and says what memory that takes:
#
#     tests/memory.sh [RENDERER] [STEPS]
#
# After the first two hundred steps, in which pages and letters are seen for the first time, it may
# grow no more than two megabytes.
#
# Needs a release build, Xvfb, openbox and xdotool.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=tests/own_display.bash
source tests/own_display.bash

renderer=${1:-wgpu}
steps=${2:-2000}
find_program
open_display 2600x900
run "$program" --renderer "$renderer"
window=$!
sleep 8

memory() {
    awk '/^VmRSS/ { print $2 }' "/proc/$window/status"
}

# The sample, with the room view in a window of its own.
xdotool key l
sleep 2
xdotool key shift+F5
sleep 1
xdotool key 3
sleep 3
[[ $(xdotool search --name 'the room view' | wc -l) -gt 0 ]] || { echo 'the room view did not open'; exit 1; }

# Back through the whole session and on again, so that each page is seen many times.
settled=0
for step in $(seq "$steps"); do
    if (((step - 1) / 25 % 2)); then key=Next; else key=Prior; fi
    xdotool key "$key"
    sleep 0.08
    if ((step == 200)); then
        settled=$(memory)
    fi
    if ((step % 200 == 0)); then
        printf '%s steps: %s KB\n' "$step" "$(memory)"
    fi
done
grown=$(($(memory) - settled))
printf '%s: %s KB more than after 200 steps\n' "$renderer" "$grown"
((grown <= 2048))
