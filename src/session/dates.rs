//! Days as people type them. Nothing in here knows what day it is today: that is handed in.

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};

use super::limits::YEARS;

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const WEEKDAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];
const NUMBERS: [&str; 13] = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
];
/// "In 200 weeks" is a slip of the finger.
const FURTHEST_DAYS: i64 = 366 * 3;

/// Why a text is no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotADay {
    /// It says no day, or not which.
    Unclear,
    /// No calendar has it: 30 February, or 29 February of a year without one.
    NoSuchDay,
    /// Its month stands before its day, which only the day's number gives away.
    MonthFirst,
    /// It says another weekday than this day has.
    OtherWeekday(Date),
}

type Reading = Result<Date, NotADay>;

/// A day as people type it.
///
/// - a whole date: `2 March 2027`, `March 2nd, 2027`, `02/03/2027` (the day comes first), `2.3.27`,
///   `2027-03-02`; with its weekday before it if that is right;
/// - a day without a year, `2 March`, `02/03` or `2.3.`: the next one, today included;
/// - `today`, `tomorrow`, `Friday` or `next Friday` (the first one after today), `Friday week` or `a
///   week on Friday` (the one after that);
/// - `in 10 days`, `in two weeks`, `in a month`, `in a fortnight`, `next week`, `next month`: the
///   31st becomes the last day of a shorter month;
/// - `end of March`, `end of the month`, `end of next month`, `end of the year`, `end of 2027`.
///
/// # Errors
///
/// Where it is not clear which day is meant, or there is no such day.
///
/// ```
/// use jiff::civil::date;
/// use roundtable::session::{NotADay, read_date};
///
/// let today = date(2026, 11, 23);
/// assert_eq!(read_date("2 March", today), Ok(date(2027, 3, 2)));
/// assert_eq!(read_date("in two weeks", today), Ok(date(2026, 12, 7)));
/// assert_eq!(read_date("next Friday", today), Ok(date(2026, 11, 27)));
/// assert_eq!(read_date("30 February", today), Err(NotADay::NoSuchDay));
/// assert_eq!(read_date("3/13/2027", today), Err(NotADay::MonthFirst));
/// assert_eq!(read_date("soon", today), Err(NotADay::Unclear));
/// ```
pub fn read_date(text: &str, today: Date) -> Result<Date, NotADay> {
    let text = text.to_lowercase();
    let parts = parts(&text).ok_or(NotADay::Unclear)?;
    on_a_weekday(&parts, |parts| {
        whole(parts).or_else(|| yearless(parts, today))
    })
    .or_else(|| relative(&parts, today).map(Ok))
    .or_else(|| end_of(&parts, today).map(Ok))
    .unwrap_or(Err(NotADay::Unclear))
}

/// A whole date, with its year: what [`read_date`] reads without knowing today.
///
/// # Errors
///
/// Where it is not clear which day is meant, or there is no such day.
pub fn read_whole_date(text: &str) -> Result<Date, NotADay> {
    let text = text.to_lowercase();
    let parts = parts(&text).ok_or(NotADay::Unclear)?;
    on_a_weekday(&parts, whole).unwrap_or(Err(NotADay::Unclear))
}

/// Days as people write them, with "and" or commas between them: "27 November and 4 December 2026",
/// "27 and 28 November 2026". A day without a month or a year has those of the day after it. An
/// empty text is no day.
///
/// # Errors
///
/// Where it is not clear which day one of them is, or there is no such day.
///
/// ```
/// use jiff::civil::date;
/// use roundtable::session::read_days;
///
/// let two = vec![date(2026, 11, 27), date(2026, 12, 4)];
/// assert_eq!(read_days("27 November and 4 December 2026"), Ok(two));
/// assert_eq!(read_days(""), Ok(Vec::new()));
/// ```
pub fn read_days(text: &str) -> Result<Vec<Date>, NotADay> {
    if text.trim().is_empty() {
        return Ok(Vec::new());
    }
    // "March 2nd, 2027" has a comma in it.
    if let Ok(day) = read_whole_date(text) {
        return Ok(vec![day]);
    }
    let text = text.to_lowercase().replace(" and ", ",");
    let mut days: Vec<Date> = Vec::new();
    for text in text.rsplit(',').filter(|text| !text.trim().is_empty()) {
        let read = read_whole_date(text).or_else(|error| {
            let after = days.last().ok_or(error)?;
            let year = after.year();
            read_whole_date(&format!("{text} {year}"))
                .or_else(|_| read_whole_date(&format!("{text} {} {year}", after.strftime("%B"))))
                .map_err(|_| error)
        });
        days.push(read?);
    }
    days.reverse();
    Ok(days)
}

/// What a text is made of.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Part<'a> {
    /// One or two digits: a day, a month, a short year.
    Short(i64),
    /// Four digits: a year.
    Long(i64),
    /// Two short numbers with a mark between them and no third: a day and a month.
    Joined(i64, i64),
    Word(&'a str),
}

/// Numbers and words, without the marks between them and the words that carry nothing; nothing
/// where there is a sign or a number that no day has.
fn parts(text: &str) -> Option<Vec<Part<'_>>> {
    let text = text.trim();
    let is_mark = |c: char| matches!(c, '/' | '.' | '-' | '–');
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let run = |kind: fn(char) -> bool| rest.find(|c| !kind(c)).unwrap_or(rest.len());
        let end = if first.is_ascii_digit() {
            run(|c| c.is_ascii_digit())
        } else if first.is_alphabetic() {
            run(char::is_alphabetic)
        } else if first.is_whitespace() || first == ',' || is_mark(first) {
            first.len_utf8()
        } else if matches!(first, '\'' | '’') && !rest.ends_with(first) {
            // "’27"
            first.len_utf8()
        } else {
            return None;
        };
        let (word, after) = rest.split_at_checked(end)?;
        rest = after;
        match word {
            "the" | "of" | "on" | "by" => {}
            "st" | "nd" | "rd" | "th" if matches!(parts.last(), Some(Part::Short(_))) => {}
            _ if first.is_ascii_digit() => parts.push(match word.len() {
                1 | 2 => Part::Short(word.parse().ok()?),
                4 => Part::Long(word.parse().ok()?),
                _ => return None,
            }),
            _ if first.is_alphabetic() => parts.push(Part::Word(word)),
            _ => {}
        }
    }
    let last = parts.len().saturating_sub(2);
    if let [.., Part::Short(day), Part::Short(month)] = parts[..]
        && !parts[..last]
            .iter()
            .any(|part| matches!(part, Part::Short(_) | Part::Long(_)))
        && text.contains(is_mark)
    {
        parts.truncate(last);
        parts.push(Part::Joined(day, month));
    }
    Some(parts)
}

/// What is read without the weekday before it, if the day has that weekday.
fn on_a_weekday(
    parts: &[Part<'_>],
    read: impl Fn(&[Part<'_>]) -> Option<Reading>,
) -> Option<Reading> {
    let Some((Part::Word(first), rest)) = parts.split_first() else {
        return read(parts);
    };
    let Some(weekday) = weekday(first) else {
        return read(parts);
    };
    let read = read(rest)?;
    Some(read.and_then(|date| {
        if date.weekday() == weekday {
            Ok(date)
        } else {
            Err(NotADay::OtherWeekday(date))
        }
    }))
}

/// A day with its year; nothing where the parts are not those of one.
fn whole(parts: &[Part<'_>]) -> Option<Reading> {
    use Part::{Long, Short, Word};
    let (year, month, day) = match *parts {
        [Long(year), Short(month), Short(day)] => (year, month, day),
        [Short(day), Short(month), year] => {
            let year = year_number(year)?;
            return Some(day_first(day, month, |month| day_of(year, month, day)));
        }
        [Short(day), Word(month), year] | [Word(month), Short(day), year] => {
            (year_number(year)?, month_number(month)?, day)
        }
        [Long(year), Word(month), Short(day)] => (year, month_number(month)?, day),
        _ => return None,
    };
    year_of(year)?;
    Some(day_of(year, month, day).ok_or(NotADay::NoSuchDay))
}

/// A day and a month: the next such day, today included.
fn yearless(parts: &[Part<'_>], today: Date) -> Option<Reading> {
    // Leap days are up to eight years apart.
    let year = i64::from(today.year());
    let next = |month: i64, day: i64| {
        (year..=year + 8)
            .filter_map(|year| day_of(year, month, day))
            .find(|&day| day >= today)
    };
    match *parts {
        [Part::Joined(day, month)] => Some(day_first(day, month, |month| next(month, day))),
        [Part::Short(day), Part::Word(month)] | [Part::Word(month), Part::Short(day)] => {
            let month = month_number(month)?;
            Some(next(month, day).ok_or(NotADay::NoSuchDay))
        }
        _ => None,
    }
}

/// What is found for two numbers, of which the first is the day.
fn day_first(day: i64, month: i64, find: impl Fn(i64) -> Option<Date>) -> Reading {
    let swapped = (1..=12).contains(&day) && (13..=31).contains(&month);
    let error = if swapped {
        NotADay::MonthFirst
    } else {
        NotADay::NoSuchDay
    };
    find(month).ok_or(error)
}

fn relative(parts: &[Part<'_>], today: Date) -> Option<Date> {
    use Part::Word;
    let days = |days: i64| {
        (0..=FURTHEST_DAYS)
            .contains(&days)
            .then(|| today.checked_add(days.days()).ok())
            .flatten()
    };
    let months = |months: i64| {
        (0..=36)
            .contains(&months)
            .then(|| today.checked_add(months.months()).ok())
            .flatten()
    };
    match *parts {
        [Word("today")] => Some(today),
        [Word("tomorrow")] => days(1),
        [Word("next"), Word("week")] => days(7),
        [Word("next"), Word("month")] => months(1),
        [Word("next"), Word(day)] | [Word(day)] => today.nth_weekday(1, weekday(day)?).ok(),
        [Word(day), Word("week")] | [Word("a"), Word("week"), Word(day)] => {
            today.nth_weekday(2, weekday(day)?).ok()
        }
        [Word("in"), many, Word(unit)] => {
            let many = counted(many)?;
            match unit.strip_suffix('s').unwrap_or(unit) {
                "day" => days(many),
                "week" => days(many.checked_mul(7)?),
                "fortnight" => days(many.checked_mul(14)?),
                "month" => months(many),
                "year" => months(many.checked_mul(12)?),
                _ => None,
            }
        }
        _ => None,
    }
}

fn end_of(parts: &[Part<'_>], today: Date) -> Option<Date> {
    use Part::{Long, Word};
    let Some((Word("end"), rest)) = parts.split_first() else {
        return None;
    };
    let year = i64::from(today.year());
    let last_of = |year: i64, month: i64| Some(day_of(year, month, 1)?.last_of_month());
    match *rest {
        [Word("month")] | [Word("this"), Word("month")] => Some(today.last_of_month()),
        [Word("next"), Word("month")] => {
            let first = today.first_of_month().checked_add(1.month()).ok()?;
            Some(first.last_of_month())
        }
        [Word("year")] | [Word("this"), Word("year")] => Some(today.last_of_year()),
        [Long(year)] => last_of(year, 12),
        [Word(month), Long(year)] => last_of(year, month_number(month)?),
        [Word(month)] => {
            let month = month_number(month)?;
            (year..=year + 1)
                .filter_map(|year| last_of(year, month))
                .find(|&day| day >= today)
        }
        _ => None,
    }
}

fn year_of(year: i64) -> Option<i16> {
    i16::try_from(year).ok().filter(|year| YEARS.contains(year))
}

fn day_of(year: i64, month: i64, day: i64) -> Option<Date> {
    Date::new(
        year_of(year)?,
        i8::try_from(month).ok()?,
        i8::try_from(day).ok()?,
    )
    .ok()
}

/// "2027"; "27" is 2027: nobody plans for the first century.
fn year_number(part: Part<'_>) -> Option<i64> {
    match part {
        Part::Long(year) => Some(year),
        Part::Short(year) => Some(year + 2000),
        Part::Joined(..) | Part::Word(_) => None,
    }
}

/// "ten", "10", "a".
fn counted(part: Part<'_>) -> Option<i64> {
    match part {
        Part::Short(many) | Part::Long(many) => Some(many),
        Part::Word("a" | "an") => Some(1),
        Part::Word(word) => {
            let index = NUMBERS.iter().position(|name| *name == word)?;
            (index > 0).then(|| i64::try_from(index).ok()).flatten()
        }
        Part::Joined(..) => None,
    }
}

/// "march", "mar", "sept".
fn month_number(word: &str) -> Option<i64> {
    let index = named(&MONTHS, word)?;
    i64::try_from(index + 1).ok()
}

fn weekday(word: &str) -> Option<Weekday> {
    let index = named(&WEEKDAYS, word)?;
    Weekday::from_monday_zero_offset(i8::try_from(index).ok()?).ok()
}

/// The name that this is, or begins with three letters or more of.
fn named(names: &[&str], word: &str) -> Option<usize> {
    let long_enough = word.len() >= 3;
    names
        .iter()
        .position(|name| long_enough && name.starts_with(word))
}

#[cfg(test)]
mod tests;
