#!/usr/bin/env bash
# Runs every query of docs/data on the table of forty made-up teams, and compares what comes out with
# what docs/data.md shows. What is not installed is skipped and named. Leaves with 1 where something
# differs.
#
#   cargo build && tests/data.sh            compares
#   cargo build && tests/data.sh --show     prints what came out as well
#
# Python's side: python3 -m pip install duckdb pandas pyspark frictionless
# Debian's side: default-jre-headless (for Spark), libreoffice-calc
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

program=$(realpath "${ROUNDTABLE:-target/debug/roundtable}")
python=${PYTHON:-python3}
[[ -x "$program" ]] || { printf 'data.sh: build the program first: cargo build\n' >&2; exit 1; }
docs=$PWD/docs
desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT
show=${1:-}
faults=0

say() {
    printf '%-28s %s\n' "$1" "$2"
}

has() {
    "$python" -c "import $1" 2>/dev/null
}

# shown NAME: the table of docs/data.md below the line that names the query.
shown() {
    awk -v name="<!-- $1 -->" '
        $0 == name { found = 1; next }
        found && /^\|/ { print; begun = 1; next }
        begun { exit }
    ' "$docs/data.md"
}

# as_page: lines with cells between bars as a table of Markdown.
as_page() {
    awk -F'|' '
        { line = "|"; for (i = 1; i <= NF; i++) line = line " " $i " |"; print line }
        NR == 1 { line = "|"; for (i = 1; i <= NF; i++) line = line "---|"; print line }
    '
}

# compare NAME QUERY OUTPUT: what came out against what the page shows of this query.
compare() {
    local name=$1 query=$2 out=$3
    [[ "$show" == --show ]] && printf '%s\n' "$out"
    if [[ "$out" == "$(shown "$query")" ]]; then
        say "$name" "as docs/data.md shows"
    else
        faults=1
        say "$name" "FAULT: not what docs/data.md shows"
        diff <(shown "$query") <(printf '%s\n' "$out") | head -n 10
    fi
}

"$program" sample --teams 40 --sessions 3 --out "$desk/teams" || exit 1
cd "$desk" || exit 1
"$program" collect teams --out data.csv || exit 1

if has duckdb; then
    for query in "$docs"/data/*.sql; do
        name=$(basename "$query")
        out=$("$python" - "$query" <<'PYTHON'
import sys
import duckdb

told = None
for statement in duckdb.extract_statements(open(sys.argv[1], encoding="utf-8").read()):
    told = duckdb.execute(statement)
print("|".join(column[0] for column in told.description))
for row in told.fetchall():
    print("|".join("" if cell is None else str(cell) for cell in row))
PYTHON
        ) || { faults=1; say "DuckDB: $name" "FAULT: it did not run"; continue; }
        compare "DuckDB: $name" "$name" "$(as_page <<<"$out")"
    done
else
    say 'DuckDB' 'skipped: no Python module duckdb'
fi

for how in pandas pyspark; do
    script=$docs/data/with_${how#py}.py
    if ! has "$how"; then
        say "$how" "skipped: no Python module $how"
    elif [[ $how == pyspark ]] && ! command -v java >/dev/null; then
        say "$how" 'skipped: no java'
    elif out=$("$python" "$script" 2>"$desk/said"); then
        # The same question has the same answer as DuckDB's.
        compare "$how" moved.sql "$(as_page <<<"$out")"
    else
        faults=1
        say "$how" "FAULT: $(tail -n 3 "$desk/said")"
    fi
done

if has frictionless; then
    if said=$("$python" - <<'PYTHON' 2>&1
import frictionless

report = frictionless.Package("datapackage.json").validate()
rows = report.tasks[0].stats.get("rows")
print(f"{rows} rows fit the schema" if report.valid else report.flatten(["type", "note"])[:5])
raise SystemExit(0 if report.valid else 1)
PYTHON
    ); then
        say 'Frictionless' "$said"
    else
        faults=1
        say 'Frictionless' "FAULT: $(tail -n 3 <<<"$said")"
    fi
else
    say 'Frictionless' 'skipped: no Python module frictionless'
fi

if command -v soffice >/dev/null; then
    head -n 5000 data.csv >some.csv
    timeout 180 soffice "-env:UserInstallation=file://$desk/office" --headless \
        --infilter='CSV:44,34,76,1' --convert-to xlsx some.csv >/dev/null 2>&1
    if [[ -s some.xlsx ]]; then
        say 'LibreOffice Calc' 'opened it and made a workbook of it'
    else
        say 'LibreOffice Calc' 'skipped: this part of LibreOffice is not installed'
    fi
else
    say 'LibreOffice Calc' 'skipped: no soffice'
fi
exit "$faults"
