//! What a picture found, under headings.

use crate::insight::Finding;
use crate::workshop::MechanismIndex;

/// The headings under which a finding is told, each with its mechanisms; empty ones are left out.
pub fn finding_headings(
    found: &Finding,
) -> impl Iterator<Item = (&'static str, &[MechanismIndex])> {
    [
        ("Our strengths", &found.strengths[..]),
        ("Our gaps", &found.weakest),
        ("Where we differ", &found.differ),
        ("Scored, not agreed", &found.not_agreed),
    ]
    .into_iter()
    .filter(|(_, mechanisms)| !mechanisms.is_empty())
}
