#!/usr/bin/env bash
# Runs every random test again and again, each time from a fresh seed:
#
#     tests/fresh-seeds.sh [MINUTES] [CARGO ARGUMENTS…]
#
# Stops at the first failure and prints its seed and the command that runs it again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

minutes="${1:-10}"
shift || true

# The tests that stand in a block of `proptest!` or draw from `seeded`, by their names.
mapfile -t names < <(find src tests -name '*.rs' -exec awk '
    FNR == 1 { close_line = ""; test = "" }
    match($0, /^fn [a-z0-9_]+\(\) \{$/) { test = substr($0, 4, RLENGTH - 7) }
    /= seeded\(|\(seeded\(/ && test { print test }
    match($0, /^ *proptest! \{$/) { close_line = $0; sub(/proptest! \{/, "}", close_line) }
    $0 == close_line { close_line = "" }
    close_line && match($0, /fn [a-z0-9_]+\($/) { print substr($0, RSTART + 3, RLENGTH - 4) }
    close_line && match($0, /fn [a-z0-9_]+\(.+\) \{$/) { sub(/^ *fn /, ""); sub(/\(.*/, ""); print }
' {} + | sort -u)
printf '%s random tests for %s minutes\n' "${#names[@]}" "$minutes"

cargo test --no-run --quiet "$@"
end=$((SECONDS + minutes * 60))
runs=0
while ((SECONDS < end)); do
    seed=$((RANDOM * 32768 * 32768 + RANDOM * 32768 + RANDOM))
    if ! said=$(PROPTEST_RNG_SEED=$seed cargo test --lib --tests --quiet "$@" -- "${names[@]}" 2>&1); then
        printf '%s\n\nFails from seed %s. Again:\n' "$said" "$seed"
        failed=$(sed -n 's/^    \([a-z0-9_:]*\)$/\1/p' <<<"$said" | sort -u | tr '\n' ' ')
        printf '    PROPTEST_RNG_SEED=%s cargo test -- %s\n' "$seed" "$failed"
        exit 1
    fi
    runs=$((runs + 1))
done
printf 'no failure in %s runs\n' "$runs"
