#!/usr/bin/env bash
# Has the disk stall for five seconds while somebody types, on an X server of its own: the user's folder lies
# in a file system of its own, which is frozen meanwhile.
#
#     tests/stalls.sh
#
# The letters go on to the screen, the title says within two seconds that nothing is kept safe, and no more
# once the disk answers; all that was typed is kept then. The window's thread never waits for the disk.
# The program is the one in ROUNDTABLE, or else the release build.
#
# Needs root, for the file system; Xvfb, openbox, xdotool, ImageMagick, Python, e2fsprogs and util-linux.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=tests/own_display.bash
source tests/own_display.bash

find_program
disk=$scratch/disk
mkdir "$disk"
truncate --size 64M "$scratch/disk.img"
mkfs.ext4 -q "$scratch/disk.img"
mount -o loop "$scratch/disk.img" "$disk"
melt() {
    fsfreeze --unfreeze "$disk" 2>/dev/null || true
}
trap 'melt; stop; umount "$disk" || true; rm -rf "$scratch"' EXIT

open_display 1280x720
"$program" sample --out "$disk/sample.roundtable" >/dev/null
# What types and looks has another home, which does not stall.
run env HOME="$disk" "$program" "$disk/sample.roundtable"
pid=$!
window=$(xdotool search --sync --onlyvisible --name '^Riverside.*Roundtable$' | head -1)
sleep 2
go_to_welcome
xdotool key n
sleep 1

now() {
    date +%s%3N
}

screen() {
    import -window "$window" -crop 1000x460+240+150 +repage rgba:- | md5sum
}

# Types letters for so many seconds; the longest that one took to the screen, in milliseconds, in $slowest.
typed=0
said=
type_for() {
    local end=$(($(now) + $1 * 1000)) before pressed took
    slowest=0
    while (($(now) < end)); do
        ((typed < 2)) && letter=z || letter=x
        before=$(screen)
        pressed=$(now)
        xdotool key "$letter"
        typed=$((typed + 1))
        for _ in $(seq 100); do [[ $(screen) == "$before" ]] || break; done
        took=$(($(now) - pressed))
        ((took <= slowest)) || slowest=$took
        if [[ -z $said && $(xdotool getwindowname "$window") == *'not kept safe'* ]]; then
            said=$(($(now) - stalled))
        fi
    done
}

# Looks every few milliseconds which threads wait for the disk, until a file is there no more; says how
# often the window's did, and how often others.
watch() {
    python3 - "$pid" "$scratch/watching" >"$scratch/waited" <<'PYTHON'
import pathlib, sys, time
pid, watching = sys.argv[1], pathlib.Path(sys.argv[2])
waited = [0, 0]
while watching.exists():
    for thread in pathlib.Path(f"/proc/{pid}/task").iterdir():
        try:
            state = (thread / "stat").read_text().rpartition(")")[2].split()[0]
        except OSError:
            continue
        waited[thread.name != pid] += state == "D"
    time.sleep(0.005)
print(*waited)
PYTHON
}

stalled=$(now)
type_for 3
usual=$slowest
[[ -z $said ]] || { printf 'the title says without a reason that nothing is kept safe\n' && exit 1; }
touch "$scratch/watching"
watch &
watcher=$!
fsfreeze --freeze "$disk"
stalled=$(now)
type_for 5
melt
answered=$(now)
rm "$scratch/watching"
wait "$watcher"
while [[ $(xdotool getwindowname "$window") == *'not kept safe'* ]] && (($(now) < answered + 10000)); do
    sleep 0.05
done
taken_back=$(($(now) - answered))
sleep 1
read -r window_waited others_waited <"$scratch/waited"
kept=$(python3 tests/kept.py "$disk/.local/share/roundtable/recovery" | grep -o 'zzx*' | head -1 || true)

printf 'a disk that stalls for five seconds: a letter was on the screen after at most %s ms, before that %s ms\n' \
    "$slowest" "$usual"
printf 'the window waited for the disk %s times, its other threads %s times\n' "$window_waited" "$others_waited"
printf 'the title said so after %s ms, and no more %s ms after the disk answered\n' "${said:-never}" "$taken_back"
printf '%s letters typed, %s kept\n' "$typed" "${#kept}"
[[ -n $said ]] && ((said <= 2000 && window_waited == 0 && others_waited > 0 && ${#kept} == typed))
