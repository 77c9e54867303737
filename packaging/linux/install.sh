#!/bin/sh
# Installs Roundtable from this folder for you alone, without an administrator; or takes it away.
#
#   ./install.sh                  into ~/.local
#   ./install.sh --prefix FOLDER  somewhere else
#   ./install.sh --remove         takes away what was installed, and nothing else
#
# bin/roundtable runs from where it is, too. Sessions, settings and what is kept safe are yours: they
# are never touched.
set -eu

prefix=$HOME/.local
remove=no
while [ $# -gt 0 ]; do
    case $1 in
    --prefix)
        [ $# -gt 1 ] || { echo "install.sh: --prefix wants a folder" >&2; exit 2; }
        prefix=$2
        shift 2
        ;;
    --remove) remove=yes && shift ;;
    *) echo "install.sh: there is no option '$1'; see the head of this file" >&2 && exit 2 ;;
    esac
done
mkdir -p "$prefix"
prefix=$(cd "$prefix" && pwd)
list=$prefix/share/doc/roundtable/installed-files

# Menus and kinds of files are looked up in lists that these programs make; a system without them
# needs none.
refresh() {
    if command -v update-desktop-database >/dev/null; then
        update-desktop-database -q "$prefix/share/applications" 2>/dev/null || true
    fi
    if command -v update-mime-database >/dev/null && [ -d "$prefix/share/mime/packages" ]; then
        update-mime-database "$prefix/share/mime" 2>/dev/null || true
    fi
    if command -v gtk-update-icon-cache >/dev/null && [ -f "$prefix/share/icons/hicolor/index.theme" ]; then
        gtk-update-icon-cache -q "$prefix/share/icons/hicolor" 2>/dev/null || true
    fi
}

# What an earlier version brought goes, so that none of it stays behind.
take_away() {
    [ -f "$list" ] || return 0
    while IFS= read -r file; do
        rm -f "$prefix/$file"
        # Folders that are empty now, up to the one that was installed into.
        folder=$(dirname "$file")
        while [ "$folder" != . ] && rmdir "$prefix/$folder" 2>/dev/null; do
            folder=$(dirname "$folder")
        done
    done <"$list"
    rm -f "$list"
    rmdir "$prefix/share/doc/roundtable" "$prefix/share/doc" "$prefix/share" 2>/dev/null || true
}

if [ "$remove" = yes ]; then
    [ -f "$list" ] || { echo "install.sh: nothing was installed in $prefix from here" >&2; exit 1; }
    take_away
    refresh
    echo "Roundtable is gone from $prefix. Your sessions and settings are where they were."
    exit
fi

here=$(cd "$(dirname "$0")" && pwd)
[ -x "$here/bin/roundtable" ] || { echo "install.sh: bin/roundtable is not beside it" >&2; exit 1; }
take_away
(cd "$here" && find bin share -type f) | while IFS= read -r file; do
    mkdir -p "$prefix/$(dirname "$file")"
    # A program that runs keeps its file until it ends.
    rm -f "$prefix/$file"
    cp "$here/$file" "$prefix/$file"
    printf '%s\n' "$file"
done >"$here/.installed-files.$$"
mv "$here/.installed-files.$$" "$list"
desktop=$prefix/share/applications/roundtable.desktop
sed "s|^Exec=roundtable|Exec=\"$prefix/bin/roundtable\"|; s|^TryExec=.*|TryExec=$prefix/bin/roundtable|" \
    "$here/share/applications/roundtable.desktop" >"$desktop"
refresh
echo "Roundtable is installed in $prefix. Start it from the menu, or as $prefix/bin/roundtable"
