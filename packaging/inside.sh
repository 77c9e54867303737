#!/usr/bin/env bash
# Looks into what packaging/linux.sh has made: whether all is there, whether other people's programs
# find fault with it, and whether the archive installs and goes without a trace.
#
#   packaging/inside.sh FOLDER
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

folder=$(realpath "${1:?the folder with the packages}")
version=$(sed -n 's/^version = "\(.*\)"$/\1/p' Cargo.toml | head -1)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

fail() {
    printf 'packaging/inside.sh: %s\n' "$1" >&2
    exit 1
}

package=$(echo "$folder/roundtable_$version-1_"*.deb)
archive=$(echo "$folder/roundtable-$version-linux-"*.tar.gz)
[[ -f "$package" && -f "$archive" ]] || fail "there is no package of version $version in $folder"

dpkg-deb --extract "$package" "$scratch/deb"
dpkg-deb --control "$package" "$scratch/control"
for file in bin/roundtable share/applications/roundtable.desktop share/mime/packages/roundtable.xml \
    share/metainfo/local.roundtable.Roundtable.metainfo.xml share/man/man1/roundtable.1.gz \
    share/man/man1/roundtable-chart.1.gz share/bash-completion/completions/roundtable \
    share/zsh/vendor-completions/_roundtable share/fish/vendor_completions.d/roundtable.fish \
    share/icons/hicolor/{16x16,48x48,512x512}/apps/roundtable.png \
    share/icons/hicolor/scalable/{apps/roundtable,mimetypes/application-x-roundtable-{session,workshop}}.svg \
    share/doc/roundtable/{copyright,changelog.gz,changelog.Debian.gz}; do
    [[ -s "$scratch/deb/usr/$file" ]] || fail "$file is missing in $package"
done
(cd "$scratch/deb" && md5sum --quiet -c "$scratch/control/md5sums")
[[ "$("$scratch/deb/usr/bin/roundtable" --version)" == "roundtable $version"* ]] ||
    fail "the program in the package is another version"
bytes=$(stat -c %s "$package")
((bytes <= 15 * 1024 * 1024)) || fail "$package has $bytes bytes, more than 15 MB"
printf '%s: %d files, %d kB\n' "$(basename "$package")" "$(wc -l <"$scratch/control/md5sums")" $((bytes / 1024))

# The archive has the same files, installs them for one person, and takes them away again.
mkdir "$scratch/home"
tar -C "$scratch" -xzf "$archive"
prefix="$scratch/home/a folder"
HOME=$scratch/home "$scratch"/roundtable-"$version"-linux-*/install.sh --prefix "$prefix" >/dev/null
HOME=$scratch/home "$scratch"/roundtable-"$version"-linux-*/install.sh --prefix "$prefix" >/dev/null
diff <(cd "$scratch/deb/usr" && find . -type f ! -name changelog.Debian.gz | sort) \
    <(cd "$prefix" && sed 's|^|./|' share/doc/roundtable/installed-files | sort) ||
    fail "the archive has other files than the package"
"$prefix/bin/roundtable" --version >/dev/null
grep -qx "Exec=\"$prefix/bin/roundtable\" %f" "$prefix/share/applications/roundtable.desktop" ||
    fail "the menu entry does not start the program that was installed"
HOME=$scratch/home "$scratch"/roundtable-"$version"-linux-*/install.sh --prefix "$prefix" --remove >/dev/null
# What looks kinds of files up keeps its own lists there.
left=$(find "$prefix" -type f ! -path '*/share/mime/*' ! -name mimeinfo.cache ! -name icon-theme.cache)
[[ -z "$left" ]] || fail "the archive left behind: $left"
printf '%s: installed twice, removed, nothing left\n' "$(basename "$archive")"

# What is not installed is skipped and named.
try() { # PROGRAM WORDS…
    if command -v "$1" >/dev/null; then
        "$@" || fail "$1 finds fault with it"
        printf '%s: no error\n' "$1"
    else
        printf 'skipped: %s is not installed\n' "$1"
    fi
}
try desktop-file-validate "$scratch/deb/usr/share/applications/roundtable.desktop"
try appstreamcli validate --no-net "$scratch/deb/usr/share/metainfo/local.roundtable.Roundtable.metainfo.xml"
try xmllint --noout "$scratch/deb/usr/share/mime/packages/roundtable.xml" packaging/windows/roundtable.manifest
try lintian --fail-on error --suppress-tags initial-upload-closes-no-bugs "$package"
