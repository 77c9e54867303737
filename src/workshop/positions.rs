//! Where each value of a RON text stands, so that a reason found after parsing gets a line.
//!
//! `ron` gives positions for its own errors only. This walks the tokens of a text that `ron` has
//! already accepted; it checks nothing and never fails.

#![expect(
    clippy::string_slice,
    reason = "every cut is where a search in the same text stopped"
)]

use std::collections::HashMap;

/// Line and column (both from 1) of every value in a RON text, by path: `mechanisms[3].id`.
///
/// ```
/// use roundtable::workshop::TextPositions;
///
/// let positions = TextPositions::of("(\n    name: \"x\",\n    list: [1, Some(2)],\n)");
/// assert_eq!(positions.find("name"), (2, 11));
/// assert_eq!(positions.find("list[1]"), (3, 15));
/// assert_eq!(positions.find("list[7]"), (3, 11), "the nearest value that is there");
/// ```
#[derive(Debug, Default)]
pub struct TextPositions {
    starts: HashMap<String, (usize, usize)>,
    comments: bool,
}

impl TextPositions {
    /// Walks the text once.
    pub fn of(text: &str) -> Self {
        let mut walk = Walk {
            rest: text,
            line: 1,
            column: 1,
            positions: Self::default(),
            open: Vec::new(),
        };
        walk.run();
        walk.positions
    }

    /// Whether the text has comments.
    ///
    /// ```
    /// use roundtable::workshop::TextPositions;
    ///
    /// assert!(TextPositions::of("( // why\n a: 1)").comments());
    /// assert!(!TextPositions::of("(a: \"https://example.org\")").comments());
    /// ```
    pub fn comments(&self) -> bool {
        self.comments
    }

    /// Where the value at `path` starts, or else the nearest value around it.
    pub fn find(&self, path: &str) -> (usize, usize) {
        let mut path = path;
        loop {
            if let Some(&start) = self.starts.get(path) {
                return start;
            }
            match path.rfind(['.', '[']) {
                Some(end) => path = &path[..end],
                None => return self.starts.get("").copied().unwrap_or((1, 1)),
            }
        }
    }
}

/// No file that makes sense has so many values. After these a place is that of a value around it,
/// so that a hostile file takes neither the memory nor the time of millions.
const MOST: usize = 100_000;

/// A bracket that is still open.
struct Open {
    path: String,
    list: bool,
    index: usize,
    /// The path of the value that comes next, where a field name has been read.
    field: Option<String>,
}

struct Walk<'a> {
    rest: &'a str,
    line: usize,
    column: usize,
    positions: TextPositions,
    open: Vec<Open>,
}

impl Walk<'_> {
    fn run(&mut self) {
        while let Some(c) = self.rest.chars().next() {
            match c {
                '/' => self.comment(),
                '"' => {
                    self.value();
                    self.string();
                }
                '\'' => {
                    self.value();
                    self.quoted_char();
                }
                '(' | '[' | '{' => {
                    self.value();
                    let path = self.path();
                    self.open.push(Open {
                        path,
                        list: c == '[',
                        index: 0,
                        field: None,
                    });
                    self.skip(1);
                }
                ')' | ']' | '}' => {
                    self.open.pop();
                    self.skip(1);
                }
                ',' => {
                    if let Some(open) = self.open.last_mut() {
                        open.index += 1;
                        open.field = None;
                    }
                    self.skip(1);
                }
                c if c.is_alphanumeric() || matches!(c, '_' | '-' | '+' | '.') => self.word(),
                // Perhaps a space that is longer than a byte.
                other => self.skip(other.len_utf8()),
            }
        }
    }

    /// The path of the value that starts here.
    fn path(&self) -> String {
        match self.open.last() {
            None => String::new(),
            Some(Open {
                field: Some(path), ..
            }) => path.clone(),
            Some(Open {
                path,
                list: true,
                index,
                ..
            }) => format!("{path}[{index}]"),
            Some(Open { path, .. }) => path.clone(),
        }
    }

    fn value(&mut self) {
        if self.positions.starts.len() >= MOST {
            return;
        }
        let start = (self.line, self.column);
        let path = self.path();
        self.positions.starts.entry(path).or_insert(start);
    }

    /// A field name, a variant or a number; `Some(…)` keeps the path of what it holds.
    fn word(&mut self) {
        let end = self
            .rest
            .find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '-' | '+' | '.' | '#')))
            .unwrap_or(self.rest.len());
        let word = self.rest[..end].to_owned();
        let after = &self.rest[end..];
        if (word == "r" || word.starts_with("r#")) && after.starts_with('"') {
            self.value();
            self.raw_string(word.len() - 1);
            return;
        }
        let is_field = after.trim_start().starts_with(':');
        if is_field {
            if let Some(open) = self.open.last_mut() {
                let path = if open.path.is_empty() {
                    word
                } else {
                    format!("{}.{word}", open.path)
                };
                open.field = Some(path);
            }
        } else {
            self.value();
        }
        self.skip(end);
    }

    fn string(&mut self) {
        let mut escaped = false;
        let end = self.rest.char_indices().skip(1).find(|&(_, c)| {
            let closes = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            closes
        });
        self.skip(end.map_or(self.rest.len(), |(at, _)| at + 1));
    }

    fn raw_string(&mut self, hashes: usize) {
        let close = format!("\"{}", "#".repeat(hashes));
        let start = hashes + 2;
        let end = self.rest.get(start..).and_then(|inner| inner.find(&close));
        self.skip(end.map_or(self.rest.len(), |at| start + at + close.len()));
    }

    fn quoted_char(&mut self) {
        let inner = &self.rest[1..];
        let skip = if inner.starts_with('\\') {
            2
        } else {
            inner.chars().next().map_or(0, char::len_utf8)
        };
        let end = inner
            .get(skip..)
            .and_then(|tail| tail.find('\''))
            .map_or(1, |at| at + skip + 2);
        self.skip(end);
    }

    fn comment(&mut self) {
        self.positions.comments |= self.rest.starts_with("//") || self.rest.starts_with("/*");
        if self.rest.starts_with("//") {
            self.skip(self.rest.find('\n').unwrap_or(self.rest.len()));
        } else if self.rest.starts_with("/*") {
            let mut depth = 0_usize;
            let mut at = 0;
            while at < self.rest.len() {
                let tail = &self.rest.as_bytes()[at..];
                if tail.starts_with(b"/*") {
                    depth += 1;
                    at += 2;
                } else if tail.starts_with(b"*/") {
                    depth -= 1;
                    at += 2;
                    if depth == 0 {
                        break;
                    }
                } else {
                    at += 1;
                }
            }
            self.skip(at);
        } else {
            self.skip(1);
        }
    }

    /// Moves over some bytes, counting lines and characters.
    fn skip(&mut self, bytes: usize) {
        let (passed, rest) = self.rest.split_at(bytes);
        for c in passed.chars() {
            if c == '\n' {
                self.line += 1;
                self.column = 1;
            } else {
                self.column += 1;
            }
        }
        self.rest = rest;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_and_comments_hide_brackets() {
        let text =
            "(a: \"(\\\"[\", /* ( /* nested */ */ b: r#\"x\"(\"#, // ]\n c: ')', d: [(e: 1)])";
        let positions = TextPositions::of(text);
        assert_eq!(positions.find("b"), (1, 37));
        assert_eq!(positions.find("c"), (2, 5));
        assert_eq!(positions.find("d[0].e"), (2, 18));
    }

    #[test]
    fn the_end_of_a_text_can_come_anywhere() {
        let text = crate::workshop::INTEGRATED_LEADERSHIP;
        for (end, _) in text.char_indices().step_by(37) {
            TextPositions::of(&text[..end]);
        }
        for odd in [
            "\"\\", "'", "'\\", "r#", "r##\"", "/*", "/", ")))", "é'", "'é", "\u{2028}", "’", "(•)",
        ] {
            TextPositions::of(odd);
        }
    }
}
