//! How long and how many: what a session can hold.

/// The longest note, in bytes. More than a team can say in two hours.
pub const MAX_NOTE: usize = 200_000;
/// The longest team name, in characters.
pub const MAX_TEAM: usize = 120;
/// The longest title that a facilitator gives the picture, in characters.
pub const MAX_HEADLINE: usize = 200;
/// The most days that one session can go over.
pub const MAX_DAYS: usize = 10;
/// The largest team.
pub const MAX_PEOPLE: u16 = 300;

/// The years that a day may be in: others are slips of the finger.
pub(crate) const YEARS: std::ops::RangeInclusive<i16> = 1900..=9000;
