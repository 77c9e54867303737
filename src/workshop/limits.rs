//! How large a workshop may be. Lengths are in characters.

use std::ops::RangeInclusive;

use super::level::Level;

/// How many mechanisms a workshop has.
pub const MECHANISMS: RangeInclusive<usize> = 3..=24;
/// How many levels a scale has.
pub const LEVELS: RangeInclusive<usize> = 2..=Level::MAX as usize;
/// The number that the lowest level is called by.
pub const LOWEST: RangeInclusive<u8> = 0..=1;
/// Short words of levels.
pub const SHORT: usize = 16;
/// Names of groups.
pub const GROUP: usize = 60;
/// How many translations there are at most.
pub const TRANSLATIONS: usize = 12;
/// Titles, names and labels.
pub const NAME: usize = 120;
/// Summaries.
pub const SUMMARY: usize = 240;
/// Every other text.
pub const TEXT: usize = 8_000;
/// Items of a list.
pub const ITEMS: usize = 12;
/// Minutes of one part of the agenda.
pub const MINUTES: u32 = 600;
/// How many perspectives there are at most.
pub const PERSPECTIVES: usize = 6;
/// Names of perspectives.
pub const PERSPECTIVE: usize = 60;
/// Dots that one person has.
pub const DOTS: RangeInclusive<u8> = 1..=20;
/// Ids.
pub const ID: usize = 60;
