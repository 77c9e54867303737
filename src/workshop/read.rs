use serde::Deserialize;

use super::{FORMAT, Places, Problem, Problems, VERSION, Workshop, WorkshopText};

/// A workshop file may not be larger than this.
pub const MAX_BYTES: usize = 1024 * 1024;

/// The first lines of a file, read before anything else is looked at.
#[derive(Deserialize)]
struct Header {
    format: String,
    version: u32,
}

impl Workshop {
    /// Reads a workshop's text. A byte order mark at its start is allowed.
    ///
    /// # Errors
    /// Says with line and column what is wrong: one problem where the text cannot be read as RON,
    /// all of them together where it can.
    pub fn read(text: &str) -> Result<Self, Problems> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if text.len() > MAX_BYTES {
            return Err(Problems::one(
                1,
                1,
                "the file is larger than 1 MiB, the most a workshop may have",
            ));
        }
        let header: Header = ron::from_str(text).map_err(|e| ron_problem(&e))?;
        if header.format != FORMAT {
            let reason = format!(
                "this is not a workshop: its format is `{}`, not `{FORMAT}`",
                header.format
            );
            return Err(Places::of(text).problems([("format".to_owned(), reason)]));
        }
        if header.version == 0 || header.version > VERSION {
            let reason = format!(
                "this workshop is of version {}; this program knows version {VERSION}. A newer Roundtable will open it",
                header.version
            );
            return Err(Places::of(text).problems([("version".to_owned(), reason)]));
        }
        let parsed: WorkshopText = ron::from_str(text).map_err(|e| ron_problem(&e))?;
        Self::new(parsed).map_err(|found| Places::of(text).problems(found))
    }
}

/// Says in plain words why a text is not the RON that was expected, and where.
pub fn ron_problem(error: &ron::error::SpannedError) -> Problems {
    use ron::Error as E;
    let reason = match &error.code {
        E::MissingStructField { field, .. } => format!("the field `{field}` is missing"),
        E::DuplicateStructField { field, .. } => format!("the field `{field}` stands here twice"),
        E::NoSuchStructField {
            expected, found, ..
        } => {
            format!(
                "there is no field `{found}`; known here: {}",
                expected.join(", ")
            )
        }
        E::NoSuchEnumVariant {
            expected, found, ..
        } => {
            format!(
                "`{found}` is not known here; expected one of {}",
                expected.join(", ")
            )
        }
        E::InvalidValueForType { expected, found } => format!("expected {expected}, found {found}"),
        E::ExceededRecursionLimit => "this is nested too deeply".to_owned(),
        E::Eof => "the text ends too early".to_owned(),
        E::TrailingCharacters => "there is more text after the end".to_owned(),
        other => {
            let text = other.to_string();
            let mut chars = text.chars();
            let first = chars
                .next()
                .map(|c| c.to_lowercase().to_string())
                .unwrap_or_default();
            format!("the text cannot be read here: {first}{}", chars.as_str())
        }
    };
    let start = error.span.start;
    Problems::one(start.line.max(1), start.col.max(1), reason)
}

impl Places {
    /// Finds the line and column of each (path, reason).
    ///
    /// # Panics
    /// Never: an empty list gives one problem that says so.
    pub fn problems(&self, found: impl IntoIterator<Item = (String, String)>) -> Problems {
        let mut all: Vec<Problem> = found
            .into_iter()
            .map(|(path, reason)| {
                let (line, column) = self.find(&path);
                Problem {
                    line,
                    column,
                    reason,
                }
            })
            .collect();
        match all.pop() {
            Some(first) => Problems::new(first, all),
            None => Problems::one(1, 1, "something is wrong with this file"),
        }
    }
}
