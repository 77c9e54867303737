//! A table in Markdown, as it is copied from a chat or a wiki: each line between two bars.

/// Its cells, if a text is one: each line begins with a bar, and the second parts the headings from what
/// stands below them.
///
/// A bar within a cell has a backslash before it; `<br>` ends a line within one.
pub(super) fn rows(text: &str) -> Option<Vec<Vec<String>>> {
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .collect();
    let is_row = |line: &&str| line.starts_with('|') && line.len() > 1;
    if lines.len() < 2 || !lines.iter().all(is_row) || !is_rule(lines[1]) {
        return None;
    }
    let rows = lines.into_iter().filter(|line| !is_rule(line));
    Some(rows.map(cells).collect())
}

/// `|---|:-:|`
fn is_rule(line: &str) -> bool {
    line.contains('-') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}

fn cells(line: &str) -> Vec<String> {
    let (mut cells, mut cell) = (Vec::new(), String::new());
    let mut signs = line.chars().skip(1).peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' if signs.peek() == Some(&'|') => cell.extend(signs.next()),
            '|' => cells.push(std::mem::take(&mut cell)),
            sign => cell.push(sign),
        }
    }
    // The last bar may be missing.
    if !cell.is_empty() {
        cells.push(cell);
    }
    let tidy = |cell: String| {
        let lines = cell.replace("<br/>", "<br>").replace("<br />", "<br>");
        let lines: Vec<&str> = lines.split("<br>").map(str::trim).collect();
        lines.join("\n")
    };
    cells.into_iter().map(tidy).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_between_bars_has_its_cells() {
        let text =
            "| Name | Good |\n|:---|---:|\n| Trust \\| time | We say so<br>We ask |\n| Tools ||\n";
        let expected = [
            vec!["Name", "Good"],
            vec!["Trust | time", "We say so\nWe ask"],
            vec!["Tools", ""],
        ];
        assert_eq!(rows(text).unwrap(), expected);
        for other in ["| one |", "a | b\n--- | ---", "| a |\n| b |", ""] {
            assert_eq!(rows(other), None, "{other}");
        }
    }
}
