//! Text from a clipboard or a file as rows of cells.

use super::field::TableField;
use super::markdown;

/// Rows of cells, as many in each as there happen to be.
pub type Rows = Vec<Vec<String>>;

/// The cells of a text: parted by tabs as a spreadsheet and a web page copy them, or by semicolons or
/// commas as in a CSV file. A line that parts nothing is one cell.
///
/// ```
/// use roundtable::workshop::table::cells_of;
///
/// let rows = cells_of("Name\tSummary\nTrust\t\"One,\ntwo\"\n");
/// assert_eq!(rows, [["Name", "Summary"], ["Trust", "One,\ntwo"]]);
/// assert_eq!(cells_of("Care, and time\nTrust"), [["Care, and time"], ["Trust"]]);
/// ```
pub fn cells_of(text: &str) -> Rows {
    let text = text.trim_start_matches('\u{feff}');
    // A line for Excel that says what parts the cells.
    let first = text.lines().next().unwrap_or_default();
    if let Some(said) = first.strip_prefix("sep=")
        && let Some(separator) = said.chars().next()
    {
        return parted(text.get(first.len()..).unwrap_or_default(), Some(separator));
    }
    if let Some(rows) = markdown::rows(text) {
        return rows;
    }
    if text.contains('\t') {
        return parted(text, Some('\t'));
    }
    let likely = [';', ',']
        .into_iter()
        .map(|separator| parted(text, Some(separator)));
    let fits = |rows: &Rows| {
        let columns =
            |row: &Vec<String>| (row.iter().any(|cell| !cell.is_empty())).then_some(row.len());
        let mut counts = rows.iter().filter_map(columns);
        let first = counts.next().unwrap_or(1);
        // Sentences have commas too: they part cells where every line has as many, or where what they
        // part are headings.
        let even = rows.len() > 1 && first > 1 && counts.all(|count| count == first);
        let named = rows.iter().take(40).any(|row| {
            row.len() > 1
                && row
                    .iter()
                    .filter(|cell| TableField::of(cell).is_some())
                    .count()
                    > 1
        });
        even || named
    };
    likely
        .into_iter()
        .find(fits)
        .unwrap_or_else(|| parted(text, None))
}

/// Parts a text. A cell that begins with a quotation mark ends with one, if one is there that ends it;
/// else the mark is a part of it, as in what Word copies.
fn parted(text: &str, separator: Option<char>) -> Rows {
    let mut rows = Rows::new();
    let mut row = Vec::new();
    let mut rest = text;
    // Whether a cell in quotation marks may still come: once one has no end, none has.
    let mut quotes = true;
    loop {
        let cell = match quoted(rest, separator) {
            Quoted::Whole(cell, after) if quotes => Some((cell, after)),
            Quoted::NoEnd => {
                quotes = false;
                None
            }
            _ => None,
        };
        let (cell, after) = cell.unwrap_or_else(|| {
            let ends = |c: char| c == '\n' || c == '\r' || Some(c) == separator;
            let end = rest.find(ends).unwrap_or(rest.len());
            let (cell, after) = rest.split_at(end);
            (cell.to_owned(), after)
        });
        row.push(cell);
        let mut signs = after.chars();
        match signs.next() {
            None => {
                rows.push(row);
                break;
            }
            Some(sign) if Some(sign) == separator => rest = signs.as_str(),
            Some(sign) => {
                rows.push(std::mem::take(&mut row));
                rest = signs.as_str();
                if sign == '\r' {
                    rest = rest.strip_prefix('\n').unwrap_or(rest);
                }
                if rest.is_empty() {
                    break;
                }
            }
        }
    }
    rows
}

/// What a quotation mark at the start of a cell is.
enum Quoted<'a> {
    /// It encloses the cell, and this comes after it.
    Whole(String, &'a str),
    /// It is a part of the cell, as in “"We" is a word”.
    Part,
    /// It has no end.
    NoEnd,
}

/// Looks for the end of a cell in quotation marks at the start of a text.
fn quoted(text: &str, separator: Option<char>) -> Quoted<'_> {
    let ends = |c: char| c == '\n' || c == '\r' || Some(c) == separator;
    let Some(mut rest) = text.strip_prefix('"') else {
        return Quoted::Part;
    };
    let mut cell = String::new();
    // Whether there was a quotation mark within, written once: then the cell is within its line.
    let mut once = false;
    loop {
        let Some((before, after)) = rest
            .split_once('"')
            .filter(|(it, _)| !once || !it.contains(ends))
        else {
            return if once { Quoted::Part } else { Quoted::NoEnd };
        };
        cell.push_str(before);
        if let Some(more) = after.strip_prefix('"') {
            cell.push('"');
            rest = more;
            continue;
        }
        if after.chars().next().is_none_or(ends) {
            return Quoted::Whole(cell.replace("\r\n", "\n"), after);
        }
        if cell.contains(ends) {
            return Quoted::NoEnd;
        }
        once = true;
        cell.push('"');
        rest = after;
    }
}

/// What a spreadsheet calls a cell: both count from 0.
///
/// ```
/// use roundtable::workshop::table::place;
///
/// assert_eq!([place(0, 0), place(6, 1), place(0, 26), place(0, 701)], ["A1", "B7", "AA1", "ZZ1"]);
/// ```
pub fn place(row: usize, column: usize) -> String {
    format!("{}{}", column_letters(column), row.saturating_add(1))
}

/// How a spreadsheet names the column at this place, counted from 0: A, B, …, Z, AA.
///
/// ```
/// use roundtable::workshop::table::column_letters;
///
/// assert_eq!([0, 25, 26, 499].map(column_letters), ["A", "Z", "AA", "SF"]);
/// ```
pub fn column_letters(place: usize) -> String {
    let mut letters = Vec::new();
    let mut left = place;
    loop {
        let letter = u8::try_from(left % 26).unwrap_or(0);
        letters.push(char::from(b'A' + letter));
        match (left / 26).checked_sub(1) {
            Some(rest) => left = rest,
            None => break,
        }
    }
    letters.into_iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotation_marks_part_nothing_that_they_do_not_enclose() {
        assert_eq!(
            cells_of("\"We\" is a word\tb\n\"a\"\"b\"\t\"c\nd\"\r\n"),
            [["\"We\" is a word", "b"], ["a\"b", "c\nd"]]
        );
        assert_eq!(
            cells_of("\"open\tb\nc\t\"d\""),
            [["\"open", "b"], ["c", "\"d\""]]
        );
    }

    #[test]
    fn semicolons_and_commas_part_where_every_line_has_them_or_headings_say_so() {
        assert_eq!(cells_of("a;b\nc;d"), [["a", "b"], ["c", "d"]]);
        assert_eq!(
            cells_of("Name,Summary,Weak\nTrust,One"),
            vec![vec!["Name", "Summary", "Weak"], vec!["Trust", "One"]]
        );
        assert_eq!(cells_of("sep=|\na|b,c"), vec![vec![""], vec!["a", "b,c"]]);
        assert_eq!(
            cells_of("\u{feff}one, two\nthree"),
            [["one, two"], ["three"]]
        );
    }

    #[test]
    fn a_text_full_of_quotation_marks_takes_no_longer_than_another() {
        let text = "\"x\t".repeat(200_000);
        assert_eq!(cells_of(&text)[0].len(), 200_001);
    }
}
