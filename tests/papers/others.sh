#!/usr/bin/env bash
# Opens every format with other people's programs and says what they saw. What is not installed is
# skipped and named. Leaves with 1 where one of them found a fault.
#
#   cargo build && cargo test --test papers && tests/papers/others.sh
#
# Python's side: python3 -m pip install python-docx python-pptx openpyxl openxml-audit html5lib duckdb \
#   icalendar pdfua outloud
# Debian's side: libreoffice-writer libreoffice-calc libreoffice-impress chromium qpdf poppler-utils
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

program=${ROUNDTABLE:-target/debug/roundtable}
[[ -x "$program" ]] || { printf 'others.sh: build the program first: cargo build\n' >&2; exit 1; }
desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT
faults=0

say() {
    printf '%-28s %s\n' "$1" "$2"
}

# check NAME PROGRAM COMMAND…: what the command prints, or that it is not there, or its fault.
check() {
    local name=$1 tool=$2 said
    shift 2
    if ! command -v "$tool" >/dev/null; then
        say "$name" "skipped: no $tool"
    elif said=$("$@" 2>&1); then
        say "$name" "$(tail -n 1 <<<"$said")"
    else
        faults=1
        say "$name" "FAULT: $(tail -n 5 <<<"$said")"
    fi
}

# look NAME MODULE FILE: what Python's module reads in the file; the script stands on standard input.
look() {
    local name=$1 module=$2 file=$3 script said
    script=$(cat)
    if ! python3 -c "import $module" 2>/dev/null; then
        say "$name" "skipped: no Python module $module"
    elif said=$(timeout 120 python3 -c "$script" "$file" 2>&1); then
        say "$name" "$(tail -n 1 <<<"$said")"
    else
        faults=1
        say "$name" "FAULT: $(tail -n 5 <<<"$said")"
    fi
}

# LibreOffice comes in parts: without the part for this kind of file it cannot open any.
office() {
    local file=$1 part
    case $file in
        *.docx) part=libswlo.so ;;
        *.xlsx) part=libsclo.so ;;
        *) part=libsdlo.so ;;
    esac
    if [[ ! -e "$(dirname "$(readlink -f "$(command -v soffice)")")/$part" ]]; then
        printf 'skipped: this part of LibreOffice is not installed\n'
        return
    fi
    timeout 120 soffice "-env:UserInstallation=file://$desk/office" --headless --convert-to pdf \
        --outdir "$desk/office-pdf" "$file" >/dev/null 2>&1
    local pdf
    pdf="$desk/office-pdf/$(basename "${file%.*}").pdf"
    [[ -s "$pdf" ]] || { printf 'LibreOffice could not open it\n'; return 1; }
    local pages='some'
    command -v pdfinfo >/dev/null && pages=$(pdfinfo "$pdf" | sed -n 's/^Pages: *//p')
    rm -f "$pdf"
    printf 'LibreOffice: %s pages\n' "$pages"
}

# Warnings are faults too: qpdf leaves with 3 for them.
unharmed() {
    qpdf --check "$1" >/dev/null && printf 'qpdf: no error, no warning\n'
}

tagged() {
    local told
    told=$(pdfinfo "$1" 2>/dev/null) || return 1
    grep -q '^Tagged: *yes' <<<"$told" && grep -q '^Title: *[^ ]' <<<"$told" || {
        printf 'no tags or no title\n'
        return 1
    }
    printf 'pdfinfo: tagged, %s pages\n' "$(sed -n 's/^Pages: *//p' <<<"$told")"
}

# What a screen reader would find: a first heading, and no table without heads.
read_aloud() {
    local tree
    tree=$(pdfinfo -struct-text "$1" 2>/dev/null) || return 1
    local heads tables
    heads=$(grep -c '^ *H[1-6] ' <<<"$tree")
    tables=$(grep -c '^ *Table ' <<<"$tree")
    [[ $heads -gt 0 && $(grep -c '^ *THead' <<<"$tree") -eq $tables ]] || {
        printf 'no heading, or a table without heads\n'
        return 1
    }
    [[ -n $(pdftotext "$1" - 2>/dev/null) ]] || return 1
    printf 'poppler: %s headings, %s tables with heads\n' "$heads" "$tables"
}

ua() {
    pdfua check "$1" | sed -n 's/^ *result: /pdfua: /p'
    return "${PIPESTATUS[0]}"
}

printed() {
    if ! timeout 30 chromium --version >/dev/null 2>&1; then
        printf 'skipped: Chromium does not start here\n'
        return
    fi
    local pdf=$desk/page.pdf
    timeout 120 chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer \
        --print-to-pdf="$pdf" "file://$1" >/dev/null 2>&1
    [[ -s "$pdf" ]] || return 1
    rm -f "$pdf"
    printf 'Chromium: printed\n'
}

# opened TITLE FORMAT FILE: what other programs read in a document of this format.
opened() {
    local title=$1 format=$2 file=$3
    case $format in
        docx)
            look "$title" docx "$file" <<'PYTHON'
import sys, docx
d = docx.Document(sys.argv[1])
p = d.core_properties
assert p.title and p.author == "" and p.language == "en-GB"
heads = [q.text for q in d.paragraphs if q.style.name.startswith("Heading")]
rows = [t.rows[0]._tr.xpath("./w:trPr/w:tblHeader") for t in d.tables]
assert heads and all(rows)
words = [s._inline.docPr.get("descr") for s in d.inline_shapes]
assert all(words)
print(f"python-docx: {len(heads)} headings, {len(d.tables)} tables, {len(words)} pictures with words")
PYTHON
            check "$title" openxml-audit openxml-audit "$file"
            check "$title" soffice office "$file"
            ;;
        pptx)
            look "$title" pptx "$file" <<'PYTHON'
import io, sys, openpyxl, pptx
deck = pptx.Presentation(sys.argv[1])
p = deck.core_properties
assert p.title and p.author == "" and p.language == "en-GB"
titles = [s.shapes.title.text for s in deck.slides]
assert all(titles) and len(set(titles)) == len(titles)
shapes = [x for s in deck.slides for x in s.shapes]
told = [x for x in shapes if x.shape_type == 6 or x.has_table or x.has_chart]
assert all(x._element.xpath(".//p:cNvPr")[0].get("descr") for x in told)
tables = [x.table for x in shapes if x.has_table]
assert all(t.first_row for t in tables)
for chart in (x.chart for x in shapes if x.has_chart):
    book = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
    heads, *rows = book.active.iter_rows(values_only=True)
    column = {head: [row[at] for row in rows] for at, head in enumerate(heads)}
    assert all(list(series.values) == column[series.name] for series in chart.plots[0].series)
notes = sum(s.has_notes_slide for s in deck.slides)
print(f"python-pptx: {len(titles)} slides, {len(told)} pictures with words, {len(tables)} tables, {notes} notes")
PYTHON
            check "$title" openxml-audit openxml-audit "$file"
            check "$title" soffice office "$file"
            ;;
        xlsx)
            look "$title" openpyxl "$file" <<'PYTHON'
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
cells = [c for s in book for r in s.iter_rows() for c in r]
assert not [c for c in cells if c.data_type == "f"], "a formula"
for sheet in book:
    heads = [c.value for c in sheet[1]]
    assert all(heads) and sheet.freeze_panes and sheet.print_title_rows == "$1:$1", sheet.title
charts = sum(len(s._charts) for s in book)
print(f"openpyxl: {book.sheetnames}, {len(cells)} cells, {charts} chart, no formula")
PYTHON
            check "$title" openxml-audit openxml-audit "$file"
            check "$title" soffice office "$file"
            ;;
        pdf)
            check "$title" qpdf unharmed "$file"
            check "$title" pdfinfo tagged "$file"
            check "$title" pdftotext read_aloud "$file"
            check "$title" pdfua ua "$file"
            # A table of names and endings has as many heads as cells: that is no fault.
            check "$title" outloud outloud --quiet --skip TBL-010 "$file"
            ;;
        html)
            look "$title" html5lib "$file" <<'PYTHON'
import sys, html5lib
parser = html5lib.HTMLParser(strict=False)
parser.parse(open(sys.argv[1], "rb"), transport_encoding="utf-8")
assert not parser.errors, parser.errors[:3]
print("html5lib: no error")
PYTHON
            check "$title" chromium printed "$file"
            ;;
        csv)
            look "$title" duckdb "$file" <<'PYTHON'
import sys, duckdb
ask = """SELECT count(*), sum(TRY_CAST("count" AS BIGINT)) FILTER (perspective IS NULL), any_value(workshop)
FROM read_csv(?, all_varchar = true)"""
rows, people, workshop = duckdb.execute(ask, [sys.argv[1]]).fetchone()
columns = [c[0] for c in duckdb.execute("DESCRIBE SELECT * FROM read_csv(?)", [sys.argv[1]]).fetchall()]
assert columns[0] == "team" and len(columns) == 28 and workshop == "integrated-leadership"
print(f"DuckDB: {rows} rows, {len(columns)} columns, {people or 0} answers")
PYTHON
            ;;
        ics)
            look "$title" icalendar "$file" <<'PYTHON'
import sys, datetime, icalendar
data = open(sys.argv[1], "rb").read()
assert all(len(line) <= 75 for line in data.split(b"\r\n")) and b"\n" not in data.replace(b"\r\n", b"")
calendar = icalendar.Calendar.from_ical(data)
events = calendar.walk("VEVENT")
assert events and not calendar.errors and not [e.errors for e in events if e.errors]
for event in events:
    start, end = event["DTSTART"].dt, event["DTEND"].dt
    assert type(start) is datetime.date and end - start == datetime.timedelta(days=1)
    assert str(event["SUMMARY"]).strip() and event["DTSTAMP"].dt.tzinfo
assert len({str(e["UID"]) for e in events}) == len(events)
print(f"icalendar: {len(events)} whole days, from {min(e['DTSTART'].dt for e in events)}")
PYTHON
            ;;
        md)
            look "$title" markdown_it "$file" <<'PYTHON'
import sys, markdown_it
reader = markdown_it.MarkdownIt("commonmark").enable("table")
tokens = reader.parse(open(sys.argv[1]).read())
inner = [c.type for t in tokens for c in t.children or []]
assert "html_block" not in [t.type for t in tokens] and "code_block" not in [t.type for t in tokens]
assert not {"html_inline", "link_open", "image", "em_open", "strong_open", "code_inline"} & set(inner)
print(f"markdown-it: {sum(t.type == 'heading_open' for t in tokens)} headings, nothing typed became a mark")
PYTHON
            ;;
    esac
}

"$program" sample --out "$desk/sample.roundtable" >/dev/null || exit 1
sessions=("$desk/sample.roundtable")
for session in target/tmp/hostile.roundtable target/tmp/empty.roundtable target/tmp/full.roundtable; do
    [[ -e "$session" ]] && sessions+=("$session")
done

for session in "${sessions[@]}"; do
    for reader in everything team share; do
        for format in docx pdf pptx xlsx html csv ics md; do
            name=$(basename "${session%.*}")
            file=$desk/$name-$reader.$format
            "$program" report "$session" --out "$file" --for "$reader" >/dev/null 2>&1 || {
                say "$name $reader $format" 'skipped: the program does not write it'
                continue
            }
            title="$name $reader $format"
            opened "$title" "$format" "$file"
        done
    done
done

# Many teams together, and one of them over time: their tables are others than a session's.
"$program" sample --teams 3 --sessions 3 --out "$desk/made-up" >/dev/null || exit 1
for of in teams trend; do
    one=$desk/made-up
    [[ $of == trend ]] && one=$(find "$one" -mindepth 1 -type d | sort | head -n 1)
    for format in docx pdf pptx xlsx html; do
        file=$desk/$of.$format
        if "$program" "$of" "$one" --out "$file" >/dev/null 2>&1; then
            opened "$of $format" "$format" "$file"
        else
            faults=1
            say "$of $format" 'FAULT: the program does not write it'
        fi
    done
done

exit "$faults"
