//! What is wrong with a text, with line and column.

use std::fmt;

/// One thing that is wrong with a text, and where. Lines and columns start at 1.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Line of the text, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What is wrong, in the words of workshops and sessions.
    pub reason: String,
}

/// Everything that was found wrong with one text, in the order of the text. Never empty.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// Puts the problems in the order of the text.
    pub fn new(first: Problem, mut rest: Vec<Problem>) -> Self {
        rest.push(first);
        rest.sort();
        Self(rest)
    }

    /// One problem alone.
    pub fn one(line: usize, column: usize, reason: impl Into<String>) -> Self {
        Self(vec![Problem {
            line,
            column,
            reason: reason.into(),
        }])
    }

    /// The problems in the order of the text.
    pub fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.0.iter()
    }

    /// One `name:line:column: reason` a line, as compilers write it.
    pub fn in_file(&self, name: impl fmt::Display) -> String {
        let lines: Vec<String> = self
            .iter()
            .map(|problem| format!("{name}:{problem}"))
            .collect();
        lines.join("\n")
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.line, self.column, self.reason)
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<String> = self
            .iter()
            .map(|p| format!("line {}, column {}: {}", p.line, p.column, p.reason))
            .collect();
        f.write_str(&lines.join("\n"))
    }
}
