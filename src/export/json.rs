//! Data as JSON, for other programs.

use serde::Serialize;

/// One object over several lines, with a new line at its end.
///
/// # Errors
/// When a value has no form in JSON, which none of ours is.
///
/// ```
/// use roundtable::export::json;
/// use roundtable::report::Data;
/// use roundtable::edit::sample;
///
/// let text = json(&Data::of(&sample())).unwrap();
/// assert!(text.starts_with("{\n  \"format\": \"roundtable-summary\",\n  \"version\": 2,\n"));
/// ```
pub fn json(data: &impl Serialize) -> Result<String, serde_json::Error> {
    Ok(serde_json::to_string_pretty(data)? + "\n")
}
