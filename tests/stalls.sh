#!/usr/bin/env bash
# Has the disk stall for five seconds while somebody types, on an X server of its own: the user's folder lies
# in a file system of its own, which is frozen meanwhile.
#
#     tests/stalls.sh [STALLS]
#
# Each stall comes after five seconds of typing without one, in the same window, so that it can be told what a
# letter costs on this machine just now: while the disk stalls, half of the letters take no more than a fifth
# longer to the screen, and nine in ten of them no more than a fifth and 10 ms. The slowest takes no more than
# 33 ms, or twice the slowest without a stall, where that is more. The title says within two seconds of the first
# letter that nothing is kept safe, and no more once the disk answers; all that was typed is kept then. The
# window's thread never waits for the disk.
# The program is the one in ROUNDTABLE, or else the release build.
#
# Needs root, for the file system; Xvfb, openbox, xdotool, Python with python-xlib, e2fsprogs and util-linux.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=tests/own_display.bash
source tests/own_display.bash

stalls=${1:-5}
python=${PYTHON:-python3}
"$python" -c 'import Xlib' 2>/dev/null || python=/usr/bin/python3
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

is_said() {
    [[ $(xdotool getwindowname "$window") == *'not kept safe'* ]]
}

# Looks every few milliseconds which threads wait for the disk, until a file is there no more; says how
# often the window's did, and how often others.
watch() {
    python3 - "$pid" "$scratch/watching" >>"$scratch/waited" <<'PYTHON'
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

back=0
first=zz
for stall in $(seq "$stalls"); do
    "$python" tests/letters.py "${first}x" 5 >>"$scratch/usual"
    first=
    ! is_said || { printf 'the title says without a reason that nothing is kept safe\n' && exit 1; }
    touch "$scratch/watching"
    watch &
    watcher=$!
    fsfreeze --freeze "$disk"
    "$python" tests/letters.py x 5 >"$scratch/stalled-$stall" &
    typing=$!
    until is_said || ! kill -0 "$typing" 2>/dev/null; do sleep 0.05; done
    now >>"$scratch/said"
    wait "$typing"
    melt
    answered=$(now)
    rm "$scratch/watching"
    wait "$watcher"
    while is_said && (($(now) < answered + 10000)); do sleep 0.05; done
    taken_back=$(($(now) - answered))
    ((taken_back <= back)) || back=$taken_back
done
sleep 1.5
python3 tests/kept.py "$disk/.local/share/roundtable/recovery" | grep -o 'zzx*' | head -1 >"$scratch/kept" || true
python3 - "$scratch" "$stalls" "$back" <<'PYTHON'
import pathlib, statistics, sys
folder = pathlib.Path(sys.argv[1])
stalls, back = map(int, sys.argv[2:])
lines = lambda name: [tuple(map(float, line.split())) for line in (folder / name).read_text().splitlines()]
usual = [took for took, _ in lines("usual")]
each = [lines(f"stalled-{stall + 1}") for stall in range(stalls)]
stalled = [took for letters in each for took, _ in letters]
late = max(said - letters[0][1] for (said,), letters in zip(lines("said"), each))
window, others = map(sum, zip(*lines("waited")))
kept = len((folder / "kept").read_text().strip())
figures = lambda took: (statistics.median(took), statistics.quantiles(took, n=10)[-1], max(took))
for name, took in (("without a stall", usual), ("while the disk stalls", stalled)):
    half, most, slowest = figures(took)
    above = sum(it > 33 for it in took)
    print(f"{name}: {len(took)} letters, half of them on the screen within {half:.0f} ms, nine in ten within {most:.0f} "
          f"ms, the slowest after {slowest:.0f} ms; {above} after more than 33 ms")
print(f"the window waited for the disk {window:.0f} times, its other threads {others:.0f} times")
print(f"the title said so at most {late:.0f} ms after the first letter, and no more {back} ms after the disk answered")
print(f"{len(usual) + len(stalled)} letters typed, {kept} kept")
(half, most, slowest), (half_stalled, most_stalled, slowest_stalled) = map(figures, (usual, stalled))
good = (half_stalled <= 1.2 * half, most_stalled <= 1.2 * most + 10, slowest_stalled <= max(33, 2 * slowest),
        window == 0, others > 0, late <= 2000, back <= 2000, kept == len(usual) + len(stalled))
sys.exit(not all(good))
PYTHON
