#!/usr/bin/env bash
# How long `collect` takes and how much memory it needs, for 100, 1,000 and 10,000 sessions of made-up
# teams; medians of three runs.
#
#   cargo build --release && benches/collect.sh
#
# Needs python3. The sessions are written into a folder of their own first, which takes a while.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

program=$(realpath "${ROUNDTABLE:-target/release/roundtable}")
desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT

for sessions in 100 1000 10000; do
    "$program" sample --teams $((sessions / 4)) --sessions 4 --out "$desk/$sessions" >/dev/null
    python3 - "$program" "$desk" "$sessions" <<'PYTHON'
import os, statistics, sys, time

program, desk, sessions = sys.argv[1:]
table = os.path.join(desk, "data.csv")
seconds, memory, cpu = [], [], []
for _ in range(3):
    start = time.monotonic()
    child = os.posix_spawn(
        program,
        [program, "collect", os.path.join(desk, sessions), "--out", table, "--force"],
        os.environ,
        file_actions=[(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_WRONLY, 0) for fd in (1, 2)],
    )
    _, status, used = os.wait4(child, 0)
    assert status == 0, "collect failed"
    seconds.append(time.monotonic() - start)
    memory.append(used.ru_maxrss / 1024)
    cpu.append(used.ru_utime + used.ru_stime)
rows = sum(1 for _ in open(table, "rb")) - 1
print(
    f"{int(sessions):6,} sessions: {statistics.median(seconds):6.2f} s, processor "
    f"{statistics.median(cpu):6.2f} s, memory {statistics.median(memory):5.1f} MB, "
    f"{rows:,} rows, {os.path.getsize(table) / 1e6:,.1f} MB"
)
PYTHON
done
