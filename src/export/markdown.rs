//! A document as Markdown (CommonMark with GitHub's tables), for wikis and repositories.

use crate::report::{Cell, ColumnKind, Content, Document, Table};

/// Headings, lists and tables in Markdown's marks; what somebody typed stays text, whatever signs it
/// holds. A picture is its caption: the figures beside it read the same.
///
/// ```
/// use roundtable::export::markdown;
/// use roundtable::insight::Profile;
/// use roundtable::report::Document;
/// use roundtable::edit::sample;
///
/// let document = Document::of(&sample()).for_profile(Profile::Share);
/// assert!(markdown(&document).starts_with("# Riverside integrated neighbourhood team\n\n"));
/// ```
pub fn markdown(document: &Document) -> String {
    let mut parts = vec![
        format!("# {}\n", escaped(&document.title)),
        format!("{}\n", line(&document.subtitle)),
    ];
    for block in &document.blocks {
        match &block.content {
            Content::Heading { level, text } => {
                let marks = "#".repeat(usize::from(*level) + 1);
                parts.push(format!("{marks} {}\n", escaped(text)));
            }
            Content::Paragraph(text) => parts.push(format!("{}\n", line(text))),
            Content::List(items) => {
                let items = items.iter().map(|item| format!("- {}\n", line(item)));
                parts.push(items.collect());
            }
            Content::Table(told) => parts.push(table(told)),
            Content::Picture(_) => {}
        }
    }
    parts.join("\n")
}

fn table(table: &Table) -> String {
    let heads = table.columns.iter().map(|column| escaped(&column.head));
    let under = table.columns.iter().map(|column| match column.kind {
        ColumnKind::Numbers => "---:".to_owned(),
        ColumnKind::Words | ColumnKind::Prose => "---".to_owned(),
    });
    let mut text = row(heads) + &row(under);
    for cells in &table.rows {
        let told = |cell: &Cell| {
            cell.to_text()
                .map_or_else(String::new, |text| escaped(&text))
        };
        text += &row(cells.iter().map(told));
    }
    text
}

fn row(cells: impl Iterator<Item = String>) -> String {
    let cells: Vec<String> = cells.collect();
    format!("| {} |\n", cells.join(" | "))
}

/// Text at the start of a line, where a few more signs would mean something.
fn line(text: &str) -> String {
    let text = escaped(text.trim());
    let number = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(0);
    match text.split_at_checked(number) {
        // "1. " would begin a list with numbers.
        Some((digits, rest)) if !digits.is_empty() && rest.starts_with(['.', ')']) => {
            format!("{digits}\\{rest}")
        }
        _ if text.starts_with(['-', '+', '=', ':']) => format!("\\{text}"),
        _ => text,
    }
}

/// Text within a line: each sign that could mean something stands for itself.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if "\\`*_{}[]<>#|~&!$^".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_typed_stays_text() {
        for (typed, written) in [
            ("# no heading", "\\# no heading"),
            ("1. no list", "1\\. no list"),
            ("12) no list", "12\\) no list"),
            ("1st of all", "1st of all"),
            ("- no item", "\\- no item"),
            ("=== no heading", "\\=== no heading"),
            ("> no quote", "\\> no quote"),
            ("a | b", "a \\| b"),
            ("<script>", "\\<script\\>"),
            ("[x](javascript:y)", "\\[x\\](javascript:y)"),
            ("&lt;", "\\&lt;"),
            ("    no code", "no code"),
            ("", ""),
        ] {
            assert_eq!(line(typed), written, "{typed}");
        }
    }
}
