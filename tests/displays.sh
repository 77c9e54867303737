#!/usr/bin/env bash
# Plugs a projector in and out, mirrors it, changes its size and its place in random orders while
# the room view is on, on an X server of its own with two outputs:
#
#     tests/displays.sh [ORDERS] [SEED]
#
# Two seconds after each change the room view fills the projector exactly, or it is not there at
# all; one that has just been plugged in or parted from the console's has it; no part of the console,
# whose tint the wall does not have, is on the projector; and the session goes on.
#
# Needs a release build, X.Org with its dummy driver, xrandr, openbox, xdotool and ImageMagick.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=tests/own_display.bash
source tests/own_display.bash

orders=${1:-30}
RANDOM=${2:-$$}
printf '%s orders from seed %s\n' "$orders" "${2:-$$}"

find_program
tint='#E3EFF0'

start_server() {
    cat >"$scratch/xorg.conf" <<'CONF'
Section "Device"
  Identifier "dummy"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "any"
  HorizSync 5.0-1000.0
  VertRefresh 5.0-200.0
EndSection
Section "Screen"
  Identifier "screen"
  Device "dummy"
  Monitor "any"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Virtual 6000 4000
  EndSubSection
EndSection
CONF
    local number=70
    while [[ -e /tmp/.X$number-lock ]]; do number=$((number + 1)); done
    run Xorg ":$number" -config "$scratch/xorg.conf" -noreset -nolisten tcp \
        -logfile "$scratch/xorg.log"
    export DISPLAY=:$number
    for _ in $(seq 50); do xrandr >/dev/null 2>&1 && break || sleep 0.1; done
    local mode
    while read -r mode; do
        # The driver has some of them already.
        # shellcheck disable=SC2086
        xrandr --newmode $mode 2>/dev/null || true
        xrandr --addmode DUMMY0 "${mode%% *}"
        xrandr --addmode DUMMY1 "${mode%% *}"
    done <<'MODES'
1366x768 85.25 1366 1436 1579 1792 768 771 774 798
1920x1080 173.00 1920 2048 2248 2576 1080 1083 1088 1120
1280x720 74.50 1280 1344 1472 1664 720 723 728 748
1024x768 63.50 1024 1072 1176 1328 768 771 775 798
MODES
    xrandr --output DUMMY0 --mode 1366x768 --pos 0x0 --primary --output DUMMY1 --off
    manage_windows
}

sizes=(1920x1080 1280x720 1024x768)

# Changes the projector by two numbers; says what it did, and whether the room view has to be on it.
change() {
    local what=$(($1 % 5)) size=${sizes[$2 % 3]}
    case $what in
        0) xrandr --output DUMMY1 --off && said='unplugged' has_to=off ;;
        1) xrandr --output DUMMY1 --mode 1366x768 --pos 0x0 && said='mirrored' has_to=off ;;
        2) xrandr --output DUMMY1 --mode "$size" --pos 1366x0 && said="beside, $size" has_to=on ;;
        3) xrandr --output DUMMY1 --mode "$size" --pos 0x768 && said="below, $size" has_to=on ;;
        4) xrandr --output DUMMY1 --mode "$size" --pos 1400x200 && said="askew, $size" has_to=on ;;
    esac
}

# The window of the room view and the projector, as WIDTHxHEIGHT+X+Y; nothing where there is none.
wall() {
    local id
    id=$(xdotool search --onlyvisible --name '^Roundtable: the room view$' 2>/dev/null | head -1) || true
    [[ $id ]] || return 0
    xdotool getwindowgeometry --shell "$id" | awk -F= '{ v[$1] = $2 } END { print v["WIDTH"] "x" v["HEIGHT"] "+" v["X"] "+" v["Y"] }'
}
projector() {
    xrandr | sed -n 's/^DUMMY1 [a-z ]*\([0-9]*x[0-9]*+[0-9]*+[0-9]*\) .*/\1/p'
}

failures=0
fail() {
    printf '    %s\n' "$1"
    failures=$((failures + 1))
}

play() {
    local renderer=$1 steps=$2 said has_to there found
    xrandr --output DUMMY1 --off
    run "$program" --renderer "$renderer"
    local pid=$!
    sleep 5
    xdotool key Return
    sleep 1
    xdotool key F5
    sleep 2
    for _ in $(seq "$steps"); do
        change $((RANDOM / 8)) $((RANDOM / 8))
        sleep 2
        there=$(wall)
        printf '  %s %s: %s\n' "$renderer" "$said" "${there:-no room view in a window of its own}"
        kill -0 "$pid" 2>/dev/null || { fail "the program has ended: $(tail -1 "$scratch/log")"; return; }
        if [[ $there && $there != "$(projector)" ]]; then
            fail "it does not fill the projector, which is $(projector)"
        elif [[ $has_to == on && ! $there ]]; then
            fail "the projector is there and has no room view"
        elif [[ $has_to == off && $there ]]; then
            fail "there is no projector"
        fi
        if [[ $there ]]; then
            found=$(import -window root -crop "$there" +repage txt:- | grep -ci "$tint" || true)
            [[ $found == 0 ]] || fail "$found pixels of the console are on the projector"
        fi
    done
    kill "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
    unset 'pids[-1]'
}

start_server
for order in $(seq "$orders"); do
    printf 'order %s\n' "$order"
    play "$([[ $((order % 2)) == 0 ]] && printf glow || printf wgpu)" 6
done
printf '%s failures in %s orders\n' "$failures" "$orders"
[[ $failures == 0 ]]
