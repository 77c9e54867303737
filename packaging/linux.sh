#!/usr/bin/env bash
# Makes what Linux installs: a Debian package and an archive that needs no administrator, of the same
# files. It needs the release build (or what ROUNDTABLE names), dpkg-deb and Python.
#
#   packaging/linux.sh [--quick] [FOLDER]     into FOLDER, or else target/package
#
# --quick packs loosely and leaves the licences out where Python is missing: for looking inside.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

quick=
if [[ "${1:-}" == --quick ]]; then
    quick=yes
    shift
fi
out=${1:-target/package}
program=${ROUNDTABLE:-${CARGO_TARGET_DIR:-target}/release/roundtable}

fail() {
    printf 'packaging/linux.sh: %s\n' "$1" >&2
    exit 1
}

[[ -x "$program" ]] || fail "there is no $program; cargo build --release makes it"
command -v dpkg-deb >/dev/null || fail "dpkg-deb is missing (package dpkg)"

# All that has a version takes it from the program, and the program from Cargo.toml.
read -r _ version commit < <("$program" --version)
# "(1a2b3c4d5e, 2026-11-27)": the day of the commit, so that the same commit makes the same package.
day=${commit##*, }
day=${day%)}
[[ "$day" =~ ^[0-9]{4}-[0-9]{2}-[0-9]{2}$ ]] || day=$(date -u -r "$program" +%F)
SOURCE_DATE_EPOCH=$(date -u -d "$day" +%s)
export SOURCE_DATE_EPOCH

pack=(-Zxz) level=-9n
[[ -z "$quick" ]] || pack=(-Zxz -z1) level=-1n

mkdir -p "$out"
out=$(realpath "$out")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
tree=$scratch/usr

put() { # FILE MODE PLACE
    install -D -m "$2" "$1" "$tree/$3"
}

zipped() { # PLACE; the text comes in
    mkdir -p "$(dirname "$tree/$1")"
    gzip -9n >"$tree/$1"
    chmod 644 "$tree/$1"
}

put "$program" 755 bin/roundtable
put packaging/linux/roundtable.desktop 644 share/applications/roundtable.desktop
put packaging/linux/roundtable.xml 644 share/mime/packages/roundtable.xml
metainfo=local.roundtable.Roundtable.metainfo.xml
sed "s/@VERSION@/$version/; s/@DAY@/$day/" "packaging/linux/$metainfo" >"$scratch/$metainfo"
put "$scratch/$metainfo" 644 "share/metainfo/$metainfo"
while IFS= read -r -d '' icon; do
    put "$icon" 644 "share/icons/hicolor/${icon#packaging/icons/}"
done < <(find packaging/icons -type f -print0)

"$program" man | zipped share/man/man1/roundtable.1.gz
for command in $("$program" --help | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p'); do
    [[ "$command" == help ]] || "$program" man "$command" | zipped "share/man/man1/roundtable-$command.1.gz"
done
"$program" completions bash >"$scratch/bash"
"$program" completions zsh >"$scratch/zsh"
"$program" completions fish >"$scratch/fish"
put "$scratch/bash" 644 share/bash-completion/completions/roundtable
put "$scratch/zsh" 644 share/zsh/vendor-completions/_roundtable
put "$scratch/fish" 644 share/fish/vendor_completions.d/roundtable.fish

doc=share/doc/roundtable
paragraphs() { # as Debian's copyright files have them
    sed 's/[[:space:]]*$//; s/^$/./; s/^/ /' "$1"
}
{
    cat packaging/linux/copyright
    printf '\nLicense: Expat\n'
    paragraphs LICENSE-MIT
    printf '\nLicense: OFL-1.1\n'
    paragraphs assets/fonts/OFL.txt
    printf ' .\n And for the typefaces called Noto:\n .\n'
    paragraphs assets/fonts/OFL-Noto.txt
} >"$scratch/copyright"
put "$scratch/copyright" 644 "$doc/copyright"
zipped "$doc/changelog.gz" <CHANGELOG.md
zipped "$doc/changelog.Debian.gz" <<TEXT
roundtable ($version-1) unstable; urgency=medium

  * Version $version. What has changed is in changelog.gz.

 -- $(sed -n 's/^Maintainer: //p' packaging/linux/control)  $(date -u -R -d "$day")
TEXT
put workshops/README.md 644 "$doc/workshops.md"
put workshops/integrated-leadership.ron 644 "$doc/examples/integrated-leadership.workshop.ron"
if command -v python3 >/dev/null; then
    python3 packaging/licences.py | zipped "$doc/licences.txt.gz"
elif [[ -n "$quick" ]]; then
    printf 'without licences.txt: python3 is not installed\n'
else
    fail "python3 is missing: it gathers the licences"
fi
find "$tree" -type d -exec chmod 755 {} +

# The archive: the same files, and what installs them.
name=roundtable-$version-linux-$(uname -m)
mkdir "$scratch/$name"
cp -a "$tree/bin" "$tree/share" "$scratch/$name/"
install -m 755 packaging/linux/install.sh "$scratch/$name/install.sh"
rm "$scratch/$name/$doc/changelog.Debian.gz"
tar -C "$scratch" --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner -cf - "$name" |
    gzip "$level" >"$out/$name.tar.gz"

# The package: what it needs of the C library is written in the program.
libc=$(grep -ao 'GLIBC_2\.[0-9]*' "$program" | sort -uV | tail -1)
mkdir -p "$scratch/package/DEBIAN"
mv "$tree" "$scratch/package/usr"
sed "s/@VERSION@/$version/; s/@ARCHITECTURE@/$(dpkg --print-architecture)/
    s/@SIZE@/$(du -sk --apparent-size "$scratch/package/usr" | cut -f1)/; s/@LIBC@/${libc#GLIBC_}/" \
    packaging/linux/control >"$scratch/package/DEBIAN/control"
(cd "$scratch/package" && find usr -type f -print0 | sort -z | xargs -0 md5sum) >"$scratch/package/DEBIAN/md5sums"
chmod 755 "$scratch/package" "$scratch/package/DEBIAN"
dpkg-deb --root-owner-group "${pack[@]}" --build "$scratch/package" "$out" | sed 's/^/  /'
(cd "$out" && du -h --apparent-size "$name.tar.gz" roundtable_"$version"-1_*.deb)
