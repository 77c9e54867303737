#!/usr/bin/env bash
# A form is made, opened in Chromium as on a phone and as on a computer, filled in by keyboard, and the files
# that it makes are imported. What is not installed is named. Leaves with 1 where there is a fault.
#
#   cargo build && tests/form.sh [FOLDER FOR PICTURES]
#
# Debian's side: chromium python3
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

program=${ROUNDTABLE:-target/debug/roundtable}
[[ -x "$program" ]] || { printf 'form.sh: build the program first: cargo build\n' >&2; exit 1; }
desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT
workshop=workshops/integrated-leadership.ron

"$program" form "$workshop" --out "$desk/form.html"
"$program" form "$workshop" --out "$desk/form.docx"
if ! command -v python3 >/dev/null || ! command -v chromium chromium-browser google-chrome >/dev/null; then
    printf 'skipped: no Chromium or no Python\n'
    exit 0
fi
mkdir "$desk/answers"
python3 tests/form.py "$desk/form.html" 390 1234512-04 "$desk/answers" "$@"
python3 tests/form.py "$desk/form.html" 1280 22345122-- "$desk/answers" "$@"
"$program" import "$workshop" "$desk/answers" --out "$desk/in.roundtable"
# What was chosen, mechanism by mechanism: two people, or those who answered.
counted=$(grep -o 'counts: \[[^]]*\]' "$desk/in.roundtable" | tr -d ' ')
expected='counts:[1,1,0,0,0]
counts:[0,2,0,0,0]
counts:[0,0,2,0,0]
counts:[0,0,0,2,0]
counts:[0,0,0,0,2]
counts:[2,0,0,0,0]
counts:[0,2,0,0,0]
counts:[0,1,0,0,0]
counts:[0,0,0,0,0]
counts:[0,0,0,1,0]'
if [[ "$counted" != "$expected" ]]; then
    printf 'FAULT: this was counted:\n%s\n' "$counted"
    exit 1
fi
printf 'two files, imported: as chosen\n'
