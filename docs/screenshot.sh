#!/usr/bin/env bash
# Makes the pictures in README.md from the real program, on a display of its own.
# Needs Xvfb, openbox, xdotool and ImageMagick's `import`, and a release build.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=tests/own_display.bash
source tests/own_display.bash

find_program
"$program" sample --out "$scratch/Riverside.roundtable"

open_display 1920x1080
run "$program" "$scratch/Riverside.roundtable"
sleep 6
xdotool key F11
sleep 2
# The sample was another day: it is only looked at.
xdotool key ctrl+k
sleep 1
xdotool type --delay 60 'only look'
xdotool key Return
sleep 2

shoot() {
    import -window root -resize 1280x720 +dither -colors 250 "docs/$1.png"
    printf 'docs/%s.png\n' "$1"
}

shoot picture
# Up four cards from the picture: the seventh, scored in two rounds.
xdotool key --delay 200 Up Up Up Up
sleep 1
xdotool key --delay 200 Right Right
sleep 1
shoot reveal
# The room view has the one window; the mouse is out of the way.
xdotool mousemove 5 5
xdotool key F5
sleep 4
shoot wall
