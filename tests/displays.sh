#!/usr/bin/env bash
# Plugs a projector in and out, mirrors it, changes its size, its place, the console's size and the
# system's scale in random orders while the room view is on, on an X server of its own with two
# outputs:
#
#     tests/displays.sh [ORDERS] [SEED]
#
# Two seconds after each change the room view fills the projector exactly, or it is not there at
# all; one that has just been plugged in or parted from the console's has it, or the console says in
# a sentence why not: a window manager may put the room view over the console first. No part of the
# console, whose tint the wall does not have, is on the projector; a black bar that stands in the
# private note is nowhere that the room sees, mirrored displays too; and the session goes on: a word
# is written into a note after each change, and the file has them all in the end.
# With PHOTOGRAPHS=FOLDER, what was seen is kept there.
#
# Needs a release build, X.Org with its dummy driver, xrandr, xrdb, openbox, wmctrl, xdotool and
# ImageMagick.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=tests/own_display.bash
source tests/own_display.bash

orders=${1:-30}
RANDOM=${2:-$$}
printf '%s orders from seed %s\n' "$orders" "${2:-$$}"

mkdir -p "${PHOTOGRAPHS:-$scratch}"
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

# Changes something by two numbers; says what it did, and whether the room view has to be on the
# projector afterwards, as far as that changes.
change() {
    local size=${sizes[$2 % 3]} laptop=(--output DUMMY0 --mode 1366x768 --pos 0x0)
    case $(($1 % 8)) in
        0) xrandr "${laptop[@]}" --output DUMMY1 --off && said='unplugged' has_to=off ;;
        1) xrandr "${laptop[@]}" --output DUMMY1 --mode 1366x768 --pos 0x0 && said='mirrored' has_to=off ;;
        2) xrandr "${laptop[@]}" --output DUMMY1 --mode "$size" --pos 1366x0 && said="right, $size" has_to=on ;;
        3) xrandr "${laptop[@]}" --output DUMMY1 --mode "$size" --pos 0x768 && said="below, $size" has_to=on ;;
        4) xrandr "${laptop[@]}" --output DUMMY1 --mode "$size" --pos 1400x200 && said="askew, $size" has_to=on ;;
        5)
            xrandr --output DUMMY1 --mode "$size" --pos 0x0 \
                --output DUMMY0 --mode 1366x768 --pos "${size%x*}x0" && said="left, $size" has_to=on
            ;;
        6) xrandr --output DUMMY0 --mode 1024x768 && said='the console at 1024x768' ;;
        7)
            dpi=$((96 + 48 * ($2 % 3)))
            xrdb -nocpp -merge <<<"Xft.dpi: $dpi" && said="a scale of $dpi dots an inch"
            ;;
    esac
    sleep 0.2
    keep_console
}

# Openbox leaves windows at their place when displays change theirs; desktops take them along.
keep_console() {
    local id rect width height x y
    id=$(xdotool search --onlyvisible --name 'Roundtable$' 2>/dev/null | head -1) || true
    [[ $id ]] || return 0
    eval "$(xdotool getwindowgeometry --shell "$id" | sed 's/^/local at_/')"
    rect=$(output DUMMY0)
    IFS=x+ read -r width height x y <<<"$rect"
    local middle_x=$((at_X + at_WIDTH / 2 - x)) middle_y=$((at_Y + at_HEIGHT / 2 - y))
    if ((middle_x < 0 || middle_x >= width || middle_y < 0 || middle_y >= height)); then
        wmctrl -i -r "$id" -b remove,maximized_vert,maximized_horz
        wmctrl -i -r "$id" -e "0,$((x + 50)),$((y + 50)),800,600"
        wmctrl -i -r "$id" -b add,maximized_vert,maximized_horz
    fi
}

# An output and the window of the room view, as WIDTHxHEIGHT+X+Y; nothing where there is none.
output() {
    xrandr | sed -n "s/^$1 [a-z ]*\([0-9]*x[0-9]*+[0-9]*+[0-9]*\) .*/\1/p"
}
wall() {
    local id
    id=$(xdotool search --onlyvisible --name '^Roundtable: the room view$' 2>/dev/null | head -1) || true
    [[ $id ]] || return 0
    xdotool getwindowgeometry --shell "$id" | awk -F= '{ v[$1] = $2 } END { print v["WIDTH"] "x" v["HEIGHT"] "+" v["X"] "+" v["Y"] }'
}

failures=0 said_why=0
fail() {
    printf '    %s\n' "$1"
    failures=$((failures + 1))
}

# Whether the console's tint is on this part of the photograph.
tinted() {
    convert "$scratch/seen.miff" -crop "$1" +repage -fill black +opaque "$tint" -format '%[fx:maxima > 0]' info:
}

# Whether there is the ground of a sentence that warns, wherever the window manager has put the console.
warned() {
    convert "$scratch/seen.miff" -fill black +opaque '#A34600' -format '%[fx:maxima > 0]' info:
}

# Whether the black bar of the private note is on this part: the foot has black of its own.
marked() {
    convert "$scratch/seen.miff" -crop "$1" +repage -gravity south -chop 0x80 -fill '#010101' -fuzz 5% \
        +opaque '#16202A' -threshold 2% -morphology Close Rectangle:5x1 -morphology Erode Rectangle:90x7 \
        -format '%[fx:maxima]' info:
}

# What is seen two seconds after a change.
look() {
    local there projector
    there=$(wall)
    projector=$(output DUMMY1)
    import -window root "$scratch/seen.miff"
    if [[ ${PHOTOGRAPHS:-} ]]; then
        convert "$scratch/seen.miff" -trim +repage -resize 1400x "$PHOTOGRAPHS/$1.png"
    fi
    printf '  %s: %s\n' "$said" "${there:-no room view in a window of its own}"
    if [[ $there && $there != "$projector" ]]; then
        fail "it does not fill the projector, which is $projector"
    elif [[ $has_to == on && ! $there ]]; then
        if [[ $(warned) == 0 ]]; then
            fail "the projector is there and has no room view, and the console does not say why"
        else
            said_why=$((said_why + 1))
        fi
        has_to=
    elif [[ $has_to == off && $there ]]; then
        fail "there is no projector"
    fi
    if [[ $there ]]; then
        [[ $(tinted "$there") == 0 ]] || fail "a part of the console is on the projector"
    fi
    if [[ $projector && ( $there || $has_to == off ) ]]; then
        [[ $(marked "$projector") == 0 ]] || fail "the private note is on the projector"
    fi
    if [[ $there && $said == right* && $dpi == 96 ]]; then
        [[ $(marked "$(output DUMMY0)") == 1 ]] || fail "the private note is not open on the console"
    fi
}

play() {
    local renderer=$1 steps=$2 name=$3 said has_to=off dpi=96 word file=$scratch/session.roundtable
    xrandr --output DUMMY1 --off --output DUMMY0 --mode 1366x768 --pos 0x0
    xrdb -nocpp -merge <<<'Xft.dpi: 96'
    "$program" sample --out "$file" --force >/dev/null
    sed -i "s/^ *notes: \"• The flood/private: \"$(printf '█%.0s' {1..24})\",\n&/" "$file"
    run "$program" --renderer "$renderer" "$file"
    local pid=$!
    sleep 5
    # On with the session of an earlier day, to its last mechanism, where it has notes.
    xdotool key --delay 700 F7 Prior F5
    sleep 2
    for word in $(seq "$steps"); do
        change $((RANDOM / 8)) $((RANDOM / 8))
        sleep 2
        kill -0 "$pid" 2>/dev/null || { fail "the program has ended: $(tail -1 "$scratch/log")"; return; }
        look "$name-$word-${said//[ ,]/-}"
        xdotool key n
        sleep 0.5
        xdotool type --delay 40 " kept$word"
        xdotool key Escape
    done
    xdotool key --delay 500 ctrl+s
    sleep 1.5
    for word in $(seq "$steps"); do
        grep -q "kept$word" "$file" || fail "the word written after change $word is lost"
    done
    kill "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
    unset 'pids[-1]'
}

start_server
for order in $(seq "$orders"); do
    renderer=$([[ $((order % 2)) == 0 ]] && printf glow || printf wgpu)
    printf 'order %s, %s\n' "$order" "$renderer"
    play "$renderer" 6 "$order-$renderer"
done
printf '%s failures in %s orders; %s times the console said why there was no room view\n' \
    "$failures" "$orders" "$said_why"
[[ $failures == 0 ]]
