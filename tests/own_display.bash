# A display of its own for a program that is tried, sourced by the scripts beside it: nothing of
# whoever runs them is read or written, and nothing is left behind.
#
#     open_display WIDTHxHEIGHT     an X server with a window manager, in $DISPLAY
#     run COMMAND…                  in the background until the script ends; its process is $!
#     go_to_welcome                 in the window that has the keyboard, by the list of commands
#     find_program                  the release build, or what ROUNDTABLE names, in $program

scratch=$(mktemp -d)
pids=()

# Ends all that runs in the background.
stop() {
    local pid
    for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
    wait 2>/dev/null || true
    pids=()
}

finish() {
    stop
    rm -rf "$scratch"
}
trap finish EXIT

export HOME=$scratch XDG_RUNTIME_DIR=$scratch LIBGL_ALWAYS_SOFTWARE=1
unset WAYLAND_DISPLAY XDG_DATA_HOME XDG_CONFIG_HOME

run() {
    "$@" >>"$scratch/log" 2>&1 </dev/null &
    pids+=($!)
}

find_program() {
    program=$(realpath "${ROUNDTABLE:-${CARGO_TARGET_DIR:-target}/release/roundtable}")
}

# The server chooses a number that is free, and says it once it listens. A window manager that comes
# before the server is ready ends at once, so it is asked for again.
open_display() {
    local number
    rm -f "$scratch/display"
    mkfifo "$scratch/display"
    Xvfb -displayfd 3 -screen 0 "${1}x24" -nolisten tcp 3>"$scratch/display" >/dev/null 2>&1 &
    pids+=($!)
    read -r number <"$scratch/display"
    export DISPLAY=:$number
    manage_windows
}

manage_windows() {
    run openbox
    sleep 1
    kill -0 $! 2>/dev/null || { run openbox && sleep 1; }
}

go_to_welcome() {
    xdotool key ctrl+k
    sleep 0.5
    xdotool type --delay 20 welcome
    sleep 0.5
    xdotool key Return
    sleep 0.5
}
