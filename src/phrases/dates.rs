//! Days as people write them.

use jiff::civil::{Date, DateTime};

/// A date: "23 November 2026".
///
/// ```
/// use roundtable::phrases::dates::date_in_words;
/// use roundtable::session::read_whole_date;
///
/// let date = jiff::civil::date(2026, 11, 23);
/// assert_eq!(date_in_words(date), "23 November 2026");
/// assert_eq!(read_whole_date(&date_in_words(date)), Ok(date));
/// ```
pub fn date_in_words(date: Date) -> String {
    date.strftime("%-d %B %Y").to_string()
}

/// The days of a session, first to last, each with as much as the next does not say; nothing where
/// there is none.
///
/// ```
/// use jiff::civil::date;
/// use roundtable::phrases::dates::days_in_words;
/// use roundtable::session::read_days;
///
/// let days = [date(2026, 11, 27), date(2026, 12, 4)];
/// let words = days_in_words(&days).unwrap();
/// assert_eq!(words, "27 November and 4 December 2026");
/// assert_eq!(read_days(&words), Ok(days.to_vec()));
/// ```
pub fn days_in_words(days: &[Date]) -> Option<String> {
    let (&last, before) = days.split_last()?;
    let mut words = date_in_words(last);
    for (i, (day, next)) in before.iter().zip(&days[1..]).enumerate().rev() {
        let format = match (day.year() == next.year(), day.month() == next.month()) {
            (true, true) => "%-d",
            (true, false) => "%-d %B",
            (false, _) => "%-d %B %Y",
        };
        let joint = if i + 1 == before.len() { " and " } else { ", " };
        words = format!("{}{joint}{words}", day.strftime(format));
    }
    Some(words)
}

/// On which days the rounds of a mechanism were, first to last; nothing without rounds.
///
/// ```
/// use jiff::civil::date;
/// use roundtable::phrases::dates::rounds_on_days;
///
/// let (first, second) = (date(2026, 11, 27), date(2026, 12, 4));
/// let words = |days: &[_]| rounds_on_days(days).unwrap();
/// assert_eq!(words(&[first]), "Scored on 27 November 2026.");
/// assert_eq!(words(&[first, first]), "Scored on 27 November 2026.");
/// assert_eq!(
///     words(&[first, second]),
///     "Round 1 was on 27 November 2026, round 2 on 4 December 2026."
/// );
/// ```
pub fn rounds_on_days(days: &[Date]) -> Option<String> {
    let (&first, others) = days.split_first()?;
    if others.iter().all(|&day| day == first) {
        return Some(format!("Scored on {}.", date_in_words(first)));
    }
    let each = days.iter().enumerate().map(|(i, &day)| {
        let (round, was) = if i == 0 {
            ("Round", " was")
        } else {
            ("round", "")
        };
        format!("{round} {}{was} on {}", i + 1, date_in_words(day))
    });
    Some(format!("{}.", each.collect::<Vec<_>>().join(", ")))
}

/// What is said of a session that was held on an earlier day; nothing where it has no day.
///
/// ```
/// use roundtable::phrases::dates::earlier_in_words;
///
/// let days = [jiff::civil::date(2026, 11, 27)];
/// let words = earlier_in_words(&days).unwrap();
/// assert_eq!(words, "This session was on 27 November 2026. The timer is held.");
/// ```
pub fn earlier_in_words(days: &[Date]) -> Option<String> {
    let days = days_in_words(days)?;
    Some(format!("This session was on {days}. The timer is held."))
}

/// "today, 14:06", "yesterday, 09:30", "12 November 2026, 14:06".
pub fn moment(at: DateTime, now: DateTime) -> String {
    let day = if at.date() == now.date() {
        "today".to_owned()
    } else if at.date().tomorrow().ok() == Some(now.date()) {
        "yesterday".to_owned()
    } else {
        date_in_words(at.date())
    };
    format!("{day}, {:02}:{:02}", at.hour(), at.minute())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::read_days;
    use jiff::civil::{date, datetime};

    #[test]
    fn days_say_no_more_than_they_need_and_are_read_back() {
        let (first, second) = (date(2026, 11, 27), date(2026, 12, 4));
        let new_year = date(2027, 1, 8);
        for (days, words) in [
            (vec![first], "27 November 2026"),
            (vec![first, second], "27 November and 4 December 2026"),
            (vec![date(2026, 11, 26), first], "26 and 27 November 2026"),
            (
                vec![first, second, date(2026, 12, 11)],
                "27 November, 4 and 11 December 2026",
            ),
            (vec![second, new_year], "4 December 2026 and 8 January 2027"),
        ] {
            assert_eq!(days_in_words(&days).as_deref(), Some(words));
            assert_eq!(read_days(words), Ok(days));
        }
        assert_eq!(days_in_words(&[]), None);
    }

    #[test]
    fn a_moment_is_told_as_people_tell_it() {
        let now = datetime(2026, 12, 1, 0, 30, 0, 0);
        for (at, words) in [
            (datetime(2026, 12, 1, 0, 6, 0, 0), "today, 00:06"),
            (datetime(2026, 11, 30, 23, 59, 0, 0), "yesterday, 23:59"),
            (
                datetime(2026, 11, 29, 9, 0, 0, 0),
                "29 November 2026, 09:00",
            ),
            // A clock that was put back.
            (datetime(2027, 1, 2, 9, 0, 0, 0), "2 January 2027, 09:00"),
        ] {
            assert_eq!(moment(at, now), words);
        }
    }
}
