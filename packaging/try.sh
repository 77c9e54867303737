#!/usr/bin/env bash
# Tries the Debian package where nothing else is: in a bare Debian that debootstrap makes. Installs it,
# opens a session and a workshop as a double click does (xdg-open), in two windows beside each other;
# puts a newer package over it while a session is kept and not saved; removes it, and looks at what
# stays. What can be seen is photographed.
#
#   packaging/try.sh FOLDER-WITH-THE-PACKAGE [FOLDER-FOR-PHOTOGRAPHS]
#
# Needs root, debootstrap, dpkg-deb, xvfb, openbox, xdotool and ImageMagick, and a mirror of Debian's
# packages (MIRROR and SUITE choose which). TREE names a bare Debian that is there already: it is
# copied, not changed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

package=$(realpath "${1:?the folder with the package}"/roundtable_*.deb)
photographs=${2:-target/photographs}
mkdir -p "$photographs"
photographs=$(realpath "$photographs")
scratch=$(mktemp -d)
tree=$scratch/debian
pids=()

finish() {
    local pid place
    for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
    sleep 1
    for place in tmp/.X11-unix proc dev; do
        ! mountpoint -q "$tree/$place" || umount "$tree/$place"
    done
    rm -rf --one-file-system "$scratch"
}
trap finish EXIT

say() { printf '\n== %s\n' "$1"; }
fail() {
    printf 'packaging/try.sh: %s\n' "$1" >&2
    exit 1
}

say "A bare Debian"
if [[ -n "${TREE:-}" ]]; then
    cp -a "$TREE" "$tree"
else
    debootstrap --variant=minbase "${SUITE:-bookworm}" "$tree" ${MIRROR:+"$MIRROR"} >"$scratch/log" ||
        { tail "$scratch/log" >&2; fail "debootstrap could not make it"; }
fi
mount --bind /dev "$tree/dev"
mount -t proc proc "$tree/proc"
mkdir -p "$tree/tmp/.X11-unix"
cp /etc/resolv.conf "$tree/etc/" 2>/dev/null || true

inside() { chroot "$tree" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 \
    DEBIAN_FRONTEND=noninteractive "$@"; }
user() { chroot --userspec=1000:1000 "$tree" /usr/bin/env -i PATH=/usr/bin:/bin HOME=/home/jo USER=jo \
    LC_ALL=C.UTF-8 XDG_RUNTIME_DIR=/home/jo/.run LIBGL_ALWAYS_SOFTWARE=1 DISPLAY="$DISPLAY" "$@"; }

say "Install: the package, and what a desktop has"
cp "$package" "$tree/tmp/roundtable.deb"
inside apt-get update -qq
# The package brings what its window needs; a desktop brings what double clicks go by.
inside apt-get install -y -qq --no-install-recommends /tmp/roundtable.deb >"$scratch/log" 2>&1 ||
    { tail "$scratch/log" >&2; fail "it could not be installed"; }
inside apt-get install -y -qq --no-install-recommends xdg-utils libfile-mimeinfo-perl desktop-file-utils \
    shared-mime-info hicolor-icon-theme man-db procps >"$scratch/log" 2>&1
inside useradd --uid 1000 --create-home jo
inside install -d -o jo -m 700 /home/jo/.run
inside roundtable --version
inside man --where roundtable roundtable-chart

say "A display"
mkfifo "$scratch/display"
Xvfb -displayfd 3 -screen 0 1600x900x24 -nolisten tcp 3>"$scratch/display" >/dev/null 2>&1 &
pids+=($!)
read -r number <"$scratch/display"
export DISPLAY=:$number
mount --bind /tmp/.X11-unix "$tree/tmp/.X11-unix"
openbox >/dev/null 2>&1 &
pids+=($!)
sleep 2

windows() { xdotool search --class '^roundtable$' 2>/dev/null | sort -u || true; }
until_windows() { # NUMBER
    local tries
    for tries in $(seq 60); do
        [[ "$(windows | wc -l)" != "$1" ]] || { sleep 3; return; }
        sleep 0.5
    done
    cat "$scratch/window.log" >&2
    fail "there are $(windows | wc -l) windows, and should be $1"
}
shot() { import -window root "$photographs/$1.png" && printf 'photographed: %s\n' "$1"; }

say "Associations"
user roundtable sample --out /home/jo/Riverside.roundtable
inside cp /usr/share/doc/roundtable/examples/integrated-leadership.workshop.ron /home/jo/our.workshop.ron
for file in Riverside.roundtable our.workshop.ron; do
    kind=$(user xdg-mime query filetype "/home/jo/$file")
    opens=$(user xdg-mime query default "$kind")
    printf '%s is %s, opened by %s\n' "$file" "$kind" "$opens"
    [[ "$opens" == roundtable.desktop ]] || fail "$file is not opened by Roundtable"
done

say "A double click, and another"
user xdg-open /home/jo/Riverside.roundtable >>"$scratch/window.log" 2>&1 &
pids+=($!)
until_windows 1
shot 1-a-session-by-double-click
first=$(windows)
user xdg-open /home/jo/our.workshop.ron >>"$scratch/window.log" 2>&1 &
pids+=($!)
until_windows 2
second=$(comm -13 <(echo "$first") <(windows))
xdotool windowunmap "$second" windowmap "$first" 2>/dev/null || true
xdotool windowmap "$second"
xdotool windowactivate --sync "$first" windowsize "$first" 800 860 windowmove "$first" 0 0 || true
xdotool windowactivate --sync "$second" windowsize "$second" 800 860 windowmove "$second" 800 0 || true
sleep 3
shot 2-two-windows

say "Work that is kept and not saved, and a program that dies"
xdotool windowactivate --sync "$second"
sleep 1
xdotool type --delay 80 'Hillside team'
sleep 2
inside pkill -KILL -x roundtable || true
until_windows 0
find "$tree/home/jo" -path '*roundtable*' -type f -printf '%P\n' | sort

say "Upgrade"
dpkg-deb --raw-extract "$package" "$scratch/newer"
sed -i 's/^\(Version: .*\)$/\1+newer/' "$scratch/newer/DEBIAN/control"
dpkg-deb --root-owner-group -Zgzip -z1 --build "$scratch/newer" "$tree/tmp/newer.deb" >/dev/null
inside dpkg --install /tmp/newer.deb
user roundtable doctor
user roundtable doctor | grep -q '^Not saved: .*1 session' || fail "what was kept is not there after the upgrade"
user roundtable >>"$scratch/window.log" 2>&1 &
pids+=($!)
until_windows 1
shot 3-after-the-upgrade

say "A session dropped on the window"
if python3 -c 'import Xlib' 2>/dev/null; then
    python3 packaging/drop.py /home/jo/Riverside.roundtable "$(windows)"
    sleep 3
    [[ "$(xdotool getwindowname "$(windows)")" == Riverside* ]] || fail "it was not opened"
    shot 4-dropped
else
    printf 'skipped: python3-xlib is not installed\n'
fi
inside pkill -TERM -x roundtable || true
until_windows 0

say "Export"
user roundtable report /home/jo/Riverside.roundtable --out /home/jo/report.docx --for team
user roundtable chart /home/jo/Riverside.roundtable --out /home/jo/radar.png

say "Remove"
before=$(cd "$tree/home/jo" && find . -type f | sort)
inside apt-get purge -y -qq roundtable >"$scratch/log" 2>&1
after=$(cd "$tree/home/jo" && find . -type f | sort)
[[ "$before" == "$after" ]] || fail "removing it touched the user's files"
left=$(find "$tree" -xdev \( -path "$tree/proc" -o -path "$tree/dev" -o -path "$tree/home" -o -path "$tree/tmp" \
    -o -path "$tree/var/log" -o -path "$tree/var/cache" \) -prune -o -iname '*roundtable*' -print)
[[ -z "$left" ]] || fail "it left behind: $left"
! grep -rqs roundtable "$tree/usr/share/applications/mimeinfo.cache" "$tree/usr/share/mime/globs2" ||
    fail "the lists of kinds of files still name it"
printf 'gone, and nothing of the user:\n%s\n' "$after"
