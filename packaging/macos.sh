#!/usr/bin/env bash
# Makes what macOS installs, on macOS: Roundtable.app for both kinds of processors, in a disk image.
#
#   packaging/macos.sh PROGRAM-ARM64 PROGRAM-X86_64 LICENCES.txt [FOLDER]
#
# With MACOS_IDENTITY ("Developer ID Application: …", in the keychain) the app is signed; with
# MACOS_NOTARY_PROFILE (stored by `notarytool store-credentials`) it is shown to Apple, too. Without,
# it says that it is not, and whoever opens it first has to allow it in the system's settings.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

[[ $# -ge 3 ]] || { sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$0" >&2; exit 2; }
out=${4:-target/package}
mkdir -p "$out"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
version=$(sed -n 's/^version = "\(.*\)"$/\1/p' Cargo.toml | head -1)

app=$scratch/image/Roundtable.app
mkdir -p "$app/Contents/MacOS" "$app/Contents/Resources"
lipo -create -output "$app/Contents/MacOS/roundtable" "$1" "$2"
chmod 755 "$app/Contents/MacOS/roundtable"
sed "s/@VERSION@/$version/" packaging/macos/Info.plist >"$app/Contents/Info.plist"
plutil -lint "$app/Contents/Info.plist"
cp packaging/macos/*.icns "$app/Contents/Resources/"
cp "$3" "$app/Contents/Resources/licences.txt"

if [[ -n "${MACOS_IDENTITY:-}" ]]; then
    codesign --force --options runtime --timestamp --sign "$MACOS_IDENTITY" "$app"
else
    # Processors of Apple start nothing that is not signed at all.
    codesign --force --sign - "$app"
    printf 'not signed by a person, for want of MACOS_IDENTITY: %s\n' Roundtable.app
fi
codesign --verify --strict "$app"

image=$out/roundtable-$version-macos-universal.dmg
ln -s /Applications "$scratch/image/Applications"
hdiutil create -quiet -ov -format UDZO -volname Roundtable -srcfolder "$scratch/image" "$image"
if [[ -n "${MACOS_IDENTITY:-}" && -n "${MACOS_NOTARY_PROFILE:-}" ]]; then
    xcrun notarytool submit "$image" --keychain-profile "$MACOS_NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
else
    printf 'not shown to Apple, for want of MACOS_NOTARY_PROFILE: %s\n' "$image"
fi
du -h "$image"
