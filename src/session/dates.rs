//! Days as people type them. Nothing in here knows what day it is today: that is handed in.

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};

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

/// A day as people type it, or nothing where it is not clear which day is meant.
///
/// - a whole date: `2 March 2027`, `2nd of March 2027`, `02/03/2027` (the day comes first),
///   `2.3.27`, `2027-03-02`; with its weekday before it if that is right;
/// - a day without a year, `2 March` or `02/03`: the next one, today included;
/// - `today`, `tomorrow`, `Friday` or `next Friday` (the first one after today);
/// - `in 10 days`, `in two weeks`, `in a month`, `in a fortnight`, `next week`, `next month`: the
///   31st becomes the last day of a shorter month;
/// - `end of March`, `end of the month`, `end of next month`, `end of the year`.
///
/// ```
/// use jiff::civil::date;
/// use roundtable::session::read_date;
///
/// let today = date(2026, 11, 23);
/// assert_eq!(read_date("2 March", today), Some(date(2027, 3, 2)));
/// assert_eq!(read_date("in two weeks", today), Some(date(2026, 12, 7)));
/// assert_eq!(read_date("next Friday", today), Some(date(2026, 11, 27)));
/// assert_eq!(read_date("30 February", today), None);
/// assert_eq!(read_date("soon", today), None);
/// ```
pub fn read_date(text: &str, today: Date) -> Option<Date> {
    let words = words(text);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    whole(&words)
        .or_else(|| yearless(&words, today))
        .or_else(|| relative(&words, today))
        .or_else(|| end_of(&words, today))
        .or_else(|| with_weekday(&words, today))
}

/// A date as people write it: "23 November 2026". [`read_whole_date`] reads it back.
///
/// ```
/// use roundtable::session::{date_in_words, read_whole_date};
///
/// let date = jiff::civil::date(2026, 11, 23);
/// assert_eq!(date_in_words(date), "23 November 2026");
/// assert_eq!(read_whole_date(&date_in_words(date)), Some(date));
/// ```
pub fn date_in_words(date: Date) -> String {
    date.strftime("%-d %B %Y").to_string()
}

/// A whole date, with its year: what [`read_date`] reads without knowing today.
pub fn read_whole_date(text: &str) -> Option<Date> {
    let words = words(text);
    whole(&words.iter().map(String::as_str).collect::<Vec<_>>())
}

/// Small letters, without commas and the words that carry nothing.
fn words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .split(|c: char| c.is_whitespace() || c == ',')
        .filter(|word| !matches!(*word, "" | "the" | "of" | "on" | "by"))
        .map(str::to_owned)
        .collect()
}

fn whole(words: &[&str]) -> Option<Date> {
    let (year, month, day) = match words {
        [word] if word.contains('-') => {
            let [year, month, day] = numbers(word, '-')?;
            (year, month, day)
        }
        [word] => {
            let mark = if word.contains('/') { '/' } else { '.' };
            let [day, month, year] = numbers(word, mark)?;
            // "27" is 2027: nobody plans for the first century.
            let year = if (0..100).contains(&year) {
                year + 2000
            } else {
                year
            };
            (year, month, day)
        }
        [day, month, year] => (number(year)?, month_number(month)?, day_number(day)?),
        _ => return None,
    };
    (1900..=9000).contains(&year).then_some(())?;
    day_of(year, month, day)
}

/// A day and a month: the next such day, today included.
fn yearless(words: &[&str], today: Date) -> Option<Date> {
    let (month, day) = match words {
        [word] => {
            let [day, month] = numbers(word, '/')?;
            (month, day)
        }
        [day, month] => (month_number(month)?, day_number(day)?),
        _ => return None,
    };
    // Leap days are up to eight years apart.
    let year = i64::from(today.year());
    (year..=year + 8)
        .filter_map(|year| day_of(year, month, day))
        .find(|&day| day >= today)
}

fn relative(words: &[&str], today: Date) -> Option<Date> {
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
    match words {
        ["today"] => Some(today),
        ["tomorrow"] => days(1),
        ["next", "week"] => days(7),
        ["next", "month"] => months(1),
        ["next", day] | [day] => {
            let day = weekday(day)?;
            today.nth_weekday(1, day).ok()
        }
        ["in", many, unit] => {
            let many = match *many {
                "a" | "an" => 1,
                word => counted(word)?,
            };
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

fn end_of(words: &[&str], today: Date) -> Option<Date> {
    match words {
        ["end", "month"] | ["end", "this", "month"] => Some(today.last_of_month()),
        ["end", "next", "month"] => {
            let first = today.first_of_month().checked_add(1.month()).ok()?;
            Some(first.last_of_month())
        }
        ["end", "year"] | ["end", "this", "year"] => Some(today.last_of_year()),
        ["end", month] => {
            let month = month_number(month)?;
            let year = i64::from(today.year());
            (year..=year + 1)
                .filter_map(|year| Some(day_of(year, month, 1)?.last_of_month()))
                .find(|&day| day >= today)
        }
        _ => None,
    }
}

/// "Friday 27 November": only where that day is a Friday.
fn with_weekday(words: &[&str], today: Date) -> Option<Date> {
    let (first, rest) = words.split_first()?;
    let day = weekday(first)?;
    whole(rest)
        .or_else(|| yearless(rest, today))
        .filter(|date| date.weekday() == day)
}

fn day_of(year: i64, month: i64, day: i64) -> Option<Date> {
    let year = i16::try_from(year).ok()?;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// The parts of a word between marks, each of them a number.
fn numbers<const N: usize>(word: &str, mark: char) -> Option<[i64; N]> {
    let parts: Option<Vec<i64>> = word.split(mark).map(number).collect();
    parts?.try_into().ok()
}

/// Up to four digits and nothing else.
fn number(word: &str) -> Option<i64> {
    let digits = (1..=4).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| word.parse().ok()).flatten()
}

/// "2", "2nd".
fn day_number(word: &str) -> Option<i64> {
    let bare = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending));
    number(bare.unwrap_or(word)).filter(|day| (1..=31).contains(day))
}

/// "ten", "10".
fn counted(word: &str) -> Option<i64> {
    let named = NUMBERS.iter().skip(1).position(|name| *name == word);
    match named {
        Some(index) => i64::try_from(index + 1).ok(),
        None => number(word),
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
    let word = word.strip_suffix('.').unwrap_or(word);
    let long_enough = word.len() >= 3;
    names
        .iter()
        .position(|name| long_enough && name.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    /// A Monday.
    const TODAY: Date = date(2026, 11, 23);

    #[test]
    fn days_are_read_as_people_write_them() {
        for (text, day) in [
            ("2 March", date(2027, 3, 2)),
            ("2nd of March", date(2027, 3, 2)),
            ("2 Mar 2028", date(2028, 3, 2)),
            ("02/03/2027", date(2027, 3, 2)),
            ("2.3.27", date(2027, 3, 2)),
            ("2027-03-02", date(2027, 3, 2)),
            ("02/03", date(2027, 3, 2)),
            ("23 November", TODAY),
            ("22 Nov", date(2027, 11, 22)),
            ("29 February", date(2028, 2, 29)),
            ("Friday 27 November", date(2026, 11, 27)),
            ("in two weeks", date(2026, 12, 7)),
            ("In 10 days", date(2026, 12, 3)),
            ("in a fortnight", date(2026, 12, 7)),
            ("in 3 months", date(2027, 2, 23)),
            ("next Friday", date(2026, 11, 27)),
            ("by Friday", date(2026, 11, 27)),
            ("Monday", date(2026, 11, 30)),
            ("tomorrow", date(2026, 11, 24)),
            ("end of March", date(2027, 3, 31)),
            ("end of November", date(2026, 11, 30)),
            ("by the end of the month", date(2026, 11, 30)),
            ("end of next month", date(2026, 12, 31)),
            ("end of the year", date(2026, 12, 31)),
        ] {
            assert_eq!(read_date(text, TODAY), Some(day), "{text}");
        }
        assert_eq!(
            read_date("in a month", date(2027, 1, 31)),
            Some(date(2027, 2, 28))
        );
    }

    #[test]
    fn nonsense_is_no_day() {
        for text in [
            "",
            "soon",
            "31/02/2026",
            "11/23/2026",
            "2026",
            "2",
            "30 February",
            "March",
            "ma",
            "0 March",
            "Tuesday 27 November",
            "in ten",
            "in 99999999999 days",
            "in 9999 weeks",
            "in no days",
            "2 March 99999",
            "end of",
            "2-3-4-5",
            "--",
            "٢ March",
        ] {
            assert_eq!(read_date(text, TODAY), None, "{text}");
        }
    }

    proptest! {

        #[test]
        fn no_text_stops_it(
            words in prop::collection::vec(
                prop::sample::select(vec![
                    "in", "end", "of", "next", "a", "9999", "31", "2nd", "weeks", "years", "friday",
                    "february", "month", "9999-12-31", "31/12", "0", "-1", "é", "29",
                ]),
                0..5,
            ),
            days in 0_i32..3_000_000,
        ) {
            let today = date(1900, 1, 1).saturating_add(days.days());
            if let Some(day) = read_date(&words.join(" "), today) {
                prop_assert!(day.year() >= 1900);
            }
        }
    }

    #[test]
    fn a_whole_date_needs_no_today() {
        assert_eq!(read_whole_date(" 23 Nov 2026 "), Some(TODAY));
        assert_eq!(read_whole_date("23.11.2026"), Some(TODAY));
        assert_eq!(read_whole_date("23 November"), None);
    }
}
