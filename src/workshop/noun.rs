//! What a workshop calls the things that it scores.

use serde::{Deserialize, Serialize};

/// What a workshop calls the things that it scores: "mechanism" and "mechanisms".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Noun {
    /// One of them.
    pub one: String,
    /// Several of them.
    pub many: String,
}
