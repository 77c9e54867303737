#!/usr/bin/env bash
# Everything that must hold before a change goes in. CI runs this file and
# nothing else, so what passes here passes there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

heading() {
    printf '\n== %s\n' "$1"
}

fail() {
    printf 'check.sh: %s\n' "$1" >&2
    exit 1
}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

heading "Layout of the code"
cargo fmt --check

heading "Lints, in the program, its tests and its benches"
cargo clippy --locked --all-targets -- -D warnings

heading "The core compiles without a window"
cargo check --locked --lib --no-default-features

heading "Documentation"
RUSTDOCFLAGS="-D warnings" cargo doc --locked --no-deps --lib

heading "Tests, by the command that README.md gives"
test_command=$(awk '
    { sub(/\r$/, "") }
    /^```/ { in_shell = ($0 == "```sh"); next }
    in_shell && /^cargo test( |$)/ && !found { print; found = 1 }
' README.md)
if [[ -z "$test_command" ]]; then
    fail "README.md has no line that begins with 'cargo test' in a sh block; newcomers need one, and so do the checks"
fi
printf '%s\n' "$test_command"
mkdir "$scratch/tests"
TMPDIR="$scratch/tests" bash -euo pipefail -c "$test_command"
left=$(ls -A "$scratch/tests")
[[ -z "$left" ]] || fail "the tests left something behind in the folder for temporary files: ${left//$'\n'/ }"

heading "Release build"
cargo build --release --locked
program="${CARGO_TARGET_DIR:-target}/release/roundtable"
if [[ -f "$program.exe" ]]; then
    program="$program.exe"
fi

heading "Command line: sample, check, chart, summary"
session="$scratch/sample.roundtable"
"$program" sample --out "$session"
"$program" check "$session"
"$program" chart "$session" --out "$scratch/picture.png"
"$program" chart "$session" --out "$scratch/picture.svg"
"$program" chart "$session" --out "$scratch/picture.pdf"
"$program" summary "$session" --json >"$scratch/summary.json"
[[ -s "$session" ]] || fail "'sample' wrote nothing"
[[ "$(head -c 8 "$scratch/picture.png" | od -An -tx1 | tr -d ' \n')" == 89504e470d0a1a0a ]] ||
    fail "'chart' wrote a .png file that is no PNG"
grep -q '<svg' "$scratch/picture.svg" || fail "'chart' wrote a .svg file that is no SVG"
[[ "$(head -c 5 "$scratch/picture.pdf")" == %PDF- ]] || fail "'chart' wrote a .pdf file that is no PDF"
[[ "$(head -c 1 "$scratch/summary.json")" == "{" ]] || fail "'summary --json' printed no JSON object"
printf 'four commands, four results\n'

heading "The Linux package, and what is in it"
if command -v dpkg-deb >/dev/null; then
    ROUNDTABLE="$program" packaging/linux.sh --quick "$scratch/package"
    packaging/inside.sh "$scratch/package"
else
    printf 'skipped: dpkg-deb is not installed\n'
fi

heading "Papers, opened by other people's programs"
ROUNDTABLE="$program" tests/papers/others.sh

heading "Many sessions in one table, and the queries of docs/data"
ROUNDTABLE="$program" tests/data.sh

heading "The window opens and stays open"
if command -v xvfb-run >/dev/null; then
    # A home of its own: the check must not meddle with anyone's recent files.
    mkdir "$scratch/home"
    status=0
    env -u WAYLAND_DISPLAY -u WAYLAND_SOCKET \
        -u XDG_CONFIG_HOME -u XDG_DATA_HOME -u XDG_STATE_HOME -u XDG_CACHE_HOME \
        HOME="$scratch/home" \
        xvfb-run --auto-servernum --server-args="-screen 0 1280x800x24" \
        timeout 5 "$program" >"$scratch/window.log" 2>&1 || status=$?
    # 124 is how timeout says that it had to stop the program.
    if [[ "$status" != 124 ]] || grep -q 'panicked at' "$scratch/window.log"; then
        cat "$scratch/window.log" >&2
        fail "the window did not stay open for five seconds (exit status $status)"
    fi
    printf 'open for five seconds\n'
else
    printf 'skipped: xvfb-run is not installed\n'
fi

heading "Spelling"
if command -v typos >/dev/null; then
    typos
else
    printf 'skipped: typos is not installed\n'
fi

heading "Dependencies: duplicates, licences, sources, advisories"
if command -v cargo-deny >/dev/null; then
    cargo deny --locked check bans licenses sources
    # The list of what is known to be unsafe comes over the network.
    if cargo deny fetch db >/dev/null 2>&1; then
        cargo deny --locked --offline check advisories
    else
        printf 'skipped: the list of advisories could not be fetched\n'
    fi
else
    printf 'skipped: cargo-deny is not installed\n'
fi

heading "All checks passed"
