//! What is said beside a field whose text cannot be read.

use std::ops::RangeInclusive;

use super::dates::date_in_words;
use crate::session::NotADay;

/// Why a text is not the day by which something is to be done.
pub fn no_day(why: NotADay) -> String {
    said(why, "Like “2 March” or “in two weeks”")
}

/// Why a text is not the day of a session, which has a year.
pub fn no_whole_day(why: NotADay) -> String {
    said(why, "Type it like 23 November 2026 or 23/11/2026.")
}

fn said(why: NotADay, unclear: &str) -> String {
    match why {
        NotADay::Unclear => unclear.to_owned(),
        NotADay::NoSuchDay => "There is no such day.".to_owned(),
        NotADay::MonthFirst => "Put the day before the month, as in 31/12/2026.".to_owned(),
        NotADay::OtherWeekday(date) => {
            let weekday = date.strftime("%A");
            format!("{} is a {weekday}.", date_in_words(date))
        }
    }
}

/// Where a number from this range is asked for.
pub fn no_number(range: &RangeInclusive<u16>) -> String {
    format!("A number from {} to {}.", range.start(), range.end())
}
