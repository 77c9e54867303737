#!/usr/bin/env bash
# Makes what Windows installs, on Linux: an installer for one person (NSIS) and an archive. It needs
# makensis (package nsis), zip and the program that was built on Windows.
#
#   packaging/windows.sh PROGRAM.exe LICENCES.txt [FOLDER]     into FOLDER, or else target/package
#
# With WINDOWS_CERTIFICATE (a PKCS #12 file in base64) and WINDOWS_CERTIFICATE_PASSWORD both are
# signed by osslsigncode; without, it says that they are not.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

[[ $# -ge 2 ]] || { sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$0" >&2; exit 2; }
out=${3:-target/package}
mkdir -p "$out"
out=$(realpath "$out")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
version=$(sed -n 's/^version = "\(.*\)"$/\1/p' Cargo.toml | head -1)

sign() { # FILE
    if [[ -z "${WINDOWS_CERTIFICATE:-}" ]]; then
        printf 'not signed, for want of a certificate: %s\n' "$(basename "$1")"
        return
    fi
    base64 -d <<<"$WINDOWS_CERTIFICATE" >"$scratch/certificate"
    osslsigncode sign -pkcs12 "$scratch/certificate" -pass "${WINDOWS_CERTIFICATE_PASSWORD:-}" \
        -h sha256 -n Roundtable ${WINDOWS_TIMESTAMP:+-ts "$WINDOWS_TIMESTAMP"} \
        -in "$1" -out "$1.signed"
    mv "$1.signed" "$1"
    rm "$scratch/certificate"
}

cp "$1" "$scratch/roundtable.exe"
# Notepad wants its own line ends.
sed 's/\r*$/\r/' "$2" >"$scratch/licences.txt"
sign "$scratch/roundtable.exe"

setup=$out/roundtable-$version-windows-x86_64-setup.exe
makensis -V2 -INPUTCHARSET UTF8 "-DVERSION=$version" "-DPROGRAM=$scratch/roundtable.exe" \
    "-DLICENCES=$scratch/licences.txt" "-DSETUP=$setup" packaging/windows/roundtable.nsi
sign "$setup"

archive=$out/roundtable-$version-windows-x86_64.zip
rm -f "$archive"
(cd "$scratch" && zip -q -X "$archive" roundtable.exe licences.txt)
du -h --apparent-size "$setup" "$archive"
