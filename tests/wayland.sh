#!/usr/bin/env bash
# Tries the window under Wayland, with input methods and with what a desktop says of its looks, and
# says line by line what works:
#
#     tests/wayland.sh [CASE]...
#
# The cases are those of docs/wayland.md. Sway runs in windows of an X server of its own, one window
# for each of its displays, so that keys come from a real keyboard and a display can be unplugged.
# With PHOTOGRAPHS=FOLDER, what was seen is kept there.
#
# Needs a release build, sway, weston, Xvfb, openbox, xdotool, wmctrl, setxkbmap, wl-clipboard,
# wlr-randr, ImageMagick, dbus, ibus with libpinyin and mozc, fcitx5 with pinyin and mozc, and
# python3-gi. Sway does not start for root: run it as somebody else.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=tests/own_display.bash
source tests/own_display.bash

find_program
failed=0

# A place of its own for each case: nothing of the one before is offered again.
fresh() {
    stop
    export HOME=$scratch/$1 XDG_RUNTIME_DIR=$scratch/run
    rm -rf "$HOME" "$XDG_RUNTIME_DIR"
    mkdir -p "$HOME" "$XDG_RUNTIME_DIR"
    chmod 700 "$XDG_RUNTIME_DIR"
    unset WAYLAND_DISPLAY XDG_DATA_HOME XDG_CONFIG_HOME XMODIFIERS DBUS_SESSION_BUS_ADDRESS LC_ALL
    : >"$scratch/log"
    open_display 3000x900
    local bus
    bus=$(dbus-daemon --session --fork --print-address=1 --print-pid=1 2>/dev/null)
    DBUS_SESSION_BUS_ADDRESS=$(sed -n 1p <<<"$bus")
    export DBUS_SESSION_BUS_ADDRESS
    pids+=("$(sed -n 2p <<<"$bus")")
}

# Sway with so many displays, of 1280 by 720 each.
sway_with() {
    cat >"$scratch/sway.conf" <<'CONF'
default_border none
xwayland disable
output * resolution 1280x720
CONF
    WLR_BACKENDS=x11 WLR_RENDERER=pixman WLR_X11_OUTPUTS=$1 run sway -c "$scratch/sway.conf"
    for _ in $(seq 50); do
        SWAYSOCK=$(find "$XDG_RUNTIME_DIR" -name 'sway-ipc*' 2>/dev/null | head -1)
        [[ -n $SWAYSOCK ]] && break || sleep 0.1
    done
    export SWAYSOCK
    sleep 1
    WAYLAND_DISPLAY=$(basename "$(find "$XDG_RUNTIME_DIR" -name 'wayland-?' | head -1)")
    export WAYLAND_DISPLAY
}

# Opens the program, without a way to X11 where Wayland is tried.
open_on_wayland() {
    run env -u DISPLAY "$program"
    until_shown 'Roundtable' && sleep 2
    # The display of the console has the keyboard.
    wmctrl -a "wlroots - $(display_of 'Roundtable$')"
    sleep 1
}

# The windows and the displays that sway shows, a line each.
tree() {
    swaymsg -t get_tree -r | sed -n 's/^ *"name": "\(.*\)",$/\1/p'
}

# The display on which the window of that name is.
display_of() {
    tree | awk -v name="$1" '/^X11-/ { display = $0 } $0 ~ name { print display; exit }'
}

until_shown() {
    for _ in $(seq 100); do tree | grep "$1" >/dev/null && return || sleep 0.1; done
    return 1
}

keys() {
    for key in "$@"; do
        xdotool key "$key"
        sleep 0.4
    done
}

# Presses a key until a window has that title: the first may come before it has the keyboard.
press_until() {
    for _ in $(seq 10); do
        keys "$1"
        sleep 1
        { tree 2>/dev/null; wmctrl -l; } | grep "$2" >/dev/null && break
    done
}

# Starts a session, with the cursor in the name of the team.
start_session() {
    press_until Return 'mechanisms – Roundtable'
}

# The name of the team, as it was kept.
team() {
    sleep 1.5
    grep -saoh 'team: "[^"]*"' -r "$HOME/.local/share/roundtable" | head -1 | cut -d'"' -f2
}

photograph() {
    [[ -z ${PHOTOGRAPHS:-} ]] || import -window root "$PHOTOGRAPHS/$1.png"
}

# verdict CASE SENTENCE SEEN EXPECTED
verdict() {
    photograph "$1"
    if [[ $3 == "$4" ]]; then
        printf 'works      %-12s %s\n' "$1" "$2"
    else
        printf 'DOES NOT   %-12s %s: seen “%s”, expected “%s”\n' "$1" "$2" "$3" "$4"
        failed=1
    fi
}

case_open() {
    fresh open && sway_with 1 && open_on_wayland
    verdict open 'the window opens under sway and fills the display' \
        "$(swaymsg -t get_tree -r | grep -A12 '"app_id"' | grep -c roundtable)" 1
}

case_keys() {
    fresh keys && sway_with 1 && open_on_wayland && start_session
    xdotool type --delay 60 'Riverside'
    verdict keys 'typed text arrives' "$(team)" 'Riverside'
}

case_layouts() {
    local layout seen=''
    for layout in us fr cz de gr ru; do
        fresh layouts && sway_with 1 && setxkbmap "$layout" && swaymsg input '*' xkb_layout "$layout" >/dev/null
        open_on_wayland && start_session
        # On to the first mechanism's score, where three people press the key of level 3.
        keys Return Return Return Return Return
        for _ in 1 2 3; do xdotool key --delay 60 12 && sleep 0.4; done
        sleep 1
        [[ $(counted) == 'counts: [0, 0, 3, 0, 0]' ]] && seen+=" $layout"
    done
    verdict layouts 'the number keys score on every layout' "$seen" ' us fr cz de gr ru'
}

# How many have scored each level of the first mechanism, as it was kept.
counted() {
    grep -saoh 'counts: \[[^]]*\]' -r "$HOME/.local/share/roundtable" | head -1
}

case_dead_keys() {
    local seen=''
    fresh dead && sway_with 1 && setxkbmap fr && swaymsg input '*' xkb_layout fr >/dev/null
    open_on_wayland && start_session
    keys dead_circumflex e dead_diaeresis i
    seen+=$(team)
    fresh dead && sway_with 1 && setxkbmap -layout gb -variant extd &&
        swaymsg input '*' xkb_layout gb >/dev/null && swaymsg input '*' xkb_variant extd >/dev/null
    open_on_wayland && start_session
    keys dead_circumflex w
    seen+=$(team)
    fresh dead && sway_with 1 && setxkbmap pl && swaymsg input '*' xkb_layout pl >/dev/null
    open_on_wayland && start_session
    keys lstroke zabovedot
    seen+=$(team)
    verdict dead_keys 'French, Welsh and Polish letters' "$seen" 'êïŵłż'
}

case_paste() {
    fresh paste && sway_with 1 && open_on_wayland && start_session
    printf 'from elsewhere' | wl-copy 2>/dev/null
    sleep 0.5
    keys ctrl+v
    verdict paste 'text of another program is pasted' "$(team)" 'from elsewhere'
}

case_copy() {
    fresh copy && sway_with 1 && open_on_wayland && start_session
    xdotool type --delay 60 'to elsewhere'
    keys ctrl+a ctrl+c
    verdict copy 'text is copied for another program' "$(timeout 3 wl-paste --no-newline)" 'to elsewhere'
}

case_picture() {
    fresh picture && sway_with 1 && open_on_wayland
    press_until l 'Riverside neighbourhood team'
    keys y
    sleep 3
    verdict picture 'the picture is copied for another program' \
        "$(timeout 3 wl-paste --list-types | grep -c image/png)" 1
}

case_displays() {
    fresh displays && sway_with 2 && open_on_wayland && start_session
    local console projector seen
    console=$(display_of 'Roundtable$')
    projector=$(tree | grep '^X11-' | grep -v "$console")
    keys F5
    sleep 2
    verdict projector 'the room view fills the projector' "$(display_of 'the room view')" "$projector"
    wmctrl -c "wlroots - $projector"
    sleep 2
    verdict unplugged 'the projector goes, and the room view with it' "$(tree | grep -c 'the room view')" 0
    swaymsg create_output >/dev/null
    sleep 3
    projector=$(tree | grep '^X11-' | grep -v "$console")
    verdict plugged 'it comes back, and the room view is on it' "$(display_of 'the room view')" "$projector"
    swaymsg output "$console" scale 2 >/dev/null
    sleep 3
    verdict scale 'another scale of the console leaves it there' "$(display_of 'the room view')" "$projector"
}

case_weston() {
    fresh weston
    run weston --backend=x11-backend.so --use-pixman --width=1280 --height=720 --socket=wayland-7 \
        --no-config --idle-time=0
    for _ in $(seq 50); do [[ -S $XDG_RUNTIME_DIR/wayland-7 ]] && break || sleep 0.1; done
    export WAYLAND_DISPLAY=wayland-7
    sleep 1
    run env -u DISPLAY "$program"
    sleep 6
    wmctrl -a 'Weston' && sleep 1 && keys Return && sleep 1
    xdotool type --delay 60 'Riverside'
    verdict weston 'typed text arrives under weston' "$(team)" 'Riverside'
}

case_ibus() {
    fresh ibus
    mkdir -p "$HOME/.config/mozc"
    printf 'engines {\n  name : "mozc-jp"\n  longname : "Mozc"\n  layout : "default"\n}\nactive_on_launch: True\n' \
        >"$HOME/.config/mozc/ibus_config.textproto"
    # X11's way to input methods needs a locale with all letters.
    export XMODIFIERS=@im=ibus LC_ALL=C.UTF-8
    run ibus-daemon --xim --panel=disable
    sleep 3
    run env -u WAYLAND_DISPLAY "$program"
    sleep 5
    start_session
    ibus engine libpinyin >/dev/null 2>&1
    sleep 1
    xdotool type --delay 100 'nihao'
    keys space
    verdict ibus_pinyin 'Chinese by ibus on X11' "$(team)" '你好'
    keys ctrl+a BackSpace
    ibus engine mozc-jp >/dev/null 2>&1
    sleep 2
    xdotool type --delay 100 'nihon'
    keys space Return
    verdict ibus_mozc 'Japanese by ibus on X11' "$(team)" '日本'
}

case_fcitx() {
    fresh fcitx && sway_with 1
    mkdir -p "$HOME/.config/fcitx5"
    cat >"$HOME/.config/fcitx5/profile" <<'CONF'
[Groups/0]
Name=Default
Default Layout=us
DefaultIM=pinyin

[Groups/0/Items/0]
Name=keyboard-us
Layout=

[Groups/0/Items/1]
Name=pinyin
Layout=

[Groups/0/Items/2]
Name=mozc
Layout=

[GroupOrder]
0=Default
CONF
    run env -u DISPLAY fcitx5 --disable=notifications
    sleep 3
    open_on_wayland && start_session
    fcitx5-remote -s pinyin
    sleep 1
    # The first letter waits for the dictionary, and repeats meanwhile.
    keys n Escape
    sleep 1
    xdotool type --delay 100 'nihao'
    keys space
    verdict fcitx_pinyin 'Chinese by fcitx5 under sway' "$(team)" '你好'
    keys ctrl+a BackSpace
    fcitx5-remote -s mozc
    sleep 2
    xdotool type --delay 100 'nihon'
    keys space Return
    verdict fcitx_mozc 'Japanese by fcitx5 under sway' "$(team)" '日本'
}

# A settings portal that tells one thing: its namespace, its name, its value as GVariant writes it.
settings_portal() {
    cat >"$scratch/portal.py" <<'PORTAL'
import sys
from gi.repository import Gio, GLib

SETTINGS = '''<node><interface name="org.freedesktop.portal.Settings"><method name="ReadAll">
<arg type="as" direction="in"/><arg type="a{sa{sv}}" direction="out"/></method></interface></node>'''
space, name, value = sys.argv[1:]
told = GLib.Variant("(a{sa{sv}})", ({space: {name: GLib.Variant.parse(None, value)}},))
bus = Gio.bus_get_sync(Gio.BusType.SESSION)
settings = Gio.DBusNodeInfo.new_for_xml(SETTINGS).interfaces[0]
answer = lambda *call: call[-1].return_value(told)
bus.register_object("/org/freedesktop/portal/desktop", settings, answer, None, None)
Gio.bus_own_name_on_connection(bus, "org.freedesktop.portal.Desktop", 0, None, None)
GLib.MainLoop().run()
PORTAL
    run /usr/bin/python3 "$scratch/portal.py" "$@"
    sleep 1
}

case_looks() {
    local seen='' told
    for told in 'appearance color-scheme 1' 'appearance contrast 1' 'appearance reduced-motion 1' none; do
        fresh looks
        # shellcheck disable=SC2086
        [[ $told == none ]] || settings_portal org.freedesktop.${told% *} "uint32 ${told##* }"
        run "$program"
        sleep 5
        seen+=" $(import -window root -crop 1x1+30+700 -depth 8 -format '%[hex:p{0,0}]' info:)"
        # What the key does depends on whether things moved before.
        keys F9
        sleep 1
        seen+=$(grep -o 'still: [a-z]*' "$HOME/.local/share/roundtable/settings.ron" | cut -d: -f2)
    done
    verdict looks 'dark, contrast and less movement as the desktop says, light where it is silent' \
        "$seen" ' 12181E true FFFFFF true FBFAF6 false FBFAF6 true'
}

cases=(open keys layouts dead_keys paste copy picture displays weston ibus fcitx looks)
[[ $# == 0 ]] || cases=("$@")
for name in "${cases[@]}"; do
    "case_$name"
done
exit "$failed"
