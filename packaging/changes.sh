#!/usr/bin/env bash
# Prints what CHANGELOG.md says of a version, for the page of its release. Fails where it says
# nothing of it, or that it is not released yet.
#
#   packaging/changes.sh 0.2.0
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

version=${1:?which version?}
heading=$(grep -m1 "^## ${version//./\\.}\b" CHANGELOG.md) || {
    printf 'CHANGELOG.md has no section for %s\n' "$version" >&2
    exit 1
}
if [[ "$heading" == *"not released yet"* ]]; then
    printf 'CHANGELOG.md says “%s”: put the day in its place\n' "${heading#\#\# }" >&2
    exit 1
fi
awk -v heading="$heading" '$0 == heading { inside = 1; next } /^## / { inside = 0 } inside' CHANGELOG.md
