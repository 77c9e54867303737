//! Days as people type them, by a table of ways.

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
        ("Friday week", date(2026, 12, 4)),
        ("a week on Friday", date(2026, 12, 4)),
        ("by Monday week", date(2026, 12, 7)),
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
        assert_eq!(read_date(text, TODAY), Ok(day), "{text}");
    }
    assert_eq!(
        read_date("in a month", date(2027, 1, 31)),
        Ok(date(2027, 2, 28))
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
        assert!(read_date(text, TODAY).is_err(), "{text}");
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
        if let Ok(day) = read_date(&words.join(" "), today) {
            prop_assert!(day.year() >= 1900);
        }
    }
}

#[test]
fn a_whole_date_needs_no_today() {
    assert_eq!(read_whole_date(" 23 Nov 2026 "), Ok(TODAY));
    assert_eq!(read_whole_date("23.11.2026"), Ok(TODAY));
    for text in ["2026-11-23", "23/11/2026", "23 November 2026"] {
        assert_eq!(read_whole_date(text), Ok(TODAY), "{text}");
    }
    for text in ["", "soon", "31/02/2026", "11/23/2026", "2026"] {
        assert!(read_whole_date(text).is_err(), "{text}");
    }
    assert_eq!(read_whole_date("23 November"), Err(NotADay::Unclear));
}

/// Every way of writing: the day that is meant, and the texts that mean it.
#[expect(clippy::too_many_lines, reason = "a table of ways to write a day")]
#[test]
fn two_hundred_ways_of_writing_a_day() {
    let ways: [(Date, &[&str]); 23] = [
        (
            date(2026, 12, 4),
            &[
                "4 December 2026",
                "4 Dec 2026",
                "4 Dec. 2026",
                "4 dec 26",
                "4 DECEMBER 2026",
                "04 December 2026",
                "4th December 2026",
                "4th of December 2026",
                "the 4th of December, 2026",
                "4 December, 2026",
                "4December2026",
                "4dec26",
                "4-Dec-2026",
                "04-Dec-26",
                "4/Dec/2026",
                "4.Dec.2026",
                "4. December 2026",
                "December 4 2026",
                "December 4, 2026",
                "Dec 4, 2026",
                "Dec. 4th, 2026",
                "December the 4th, 2026",
                "december 4th 2026",
                "2026 December 4",
                "4 Dec ’26",
                "4 Dec '26",
                "by 4 December 2026",
                "on 4 December 2026",
                "  4  December  2026  ",
                "4\u{a0}December\u{a0}2026",
                "04/12/2026",
                "4/12/2026",
                "4/12/26",
                "04/12/26",
                "4.12.2026",
                "04.12.2026",
                "4.12.26",
                "4. 12. 2026",
                "04-12-2026",
                "4-12-26",
                "4 12 2026",
                "4 / 12 / 2026",
                "4–12–2026",
                "2026-12-04",
                "2026-12-4",
                "2026/12/04",
                "2026.12.04",
                "2026 12 04",
                "4 December",
                "4 Dec",
                "4 Dec.",
                "4th Dec",
                "4th December",
                "4th of December",
                "the 4th of December",
                "December 4",
                "Dec 4",
                "Dec 4th",
                "4dec",
                "4/12",
                "04/12",
                "4.12.",
                "4.12",
                "04.12.",
                "4-12",
                "4/12/",
                "by 4/12",
                "by the 4th of December",
                "Friday 4 December",
                "Fri 4 Dec",
                "Fri, 4 Dec 2026",
                "Friday, 4th December 2026",
                "Friday the 4th of December",
                "fri 04/12/2026",
                "Fri. 4.12.",
                "Friday 2026-12-04",
                "Friday, December 4",
                "in 11 days",
            ],
        ),
        (
            date(2026, 11, 23),
            &[
                "today",
                "Today",
                "TODAY",
                "23/11",
                "23 Nov",
                "Monday 23 November",
                "in 0 days",
            ],
        ),
        (
            date(2026, 11, 24),
            &[
                "tomorrow",
                "Tomorrow",
                "by tomorrow",
                "Tuesday",
                "Tue",
                "next Tuesday",
                "in a day",
                "in 1 day",
                "in one day",
            ],
        ),
        (
            date(2026, 11, 27),
            &[
                "Friday",
                "Fri",
                "fri.",
                "next Friday",
                "next fri",
                "by Friday",
                "by next Friday",
                "on Friday",
                "in four days",
            ],
        ),
        (
            date(2026, 11, 26),
            &["Thursday", "Thu", "Thur", "Thurs", "next Thursday"],
        ),
        (date(2026, 11, 29), &["Sunday", "Sun", "next Sunday"]),
        (
            date(2026, 11, 30),
            &[
                "Monday",
                "next Monday",
                "next week",
                "in a week",
                "in 1 week",
                "in one week",
                "in 7 days",
                "end of the month",
                "end of this month",
                "by the end of the month",
                "end of November",
                "end of Nov",
                "end Nov 2026",
            ],
        ),
        (
            date(2026, 12, 7),
            &[
                "in two weeks",
                "in 2 weeks",
                "in a fortnight",
                "In Two Weeks",
                "in 14 days",
                "in 1 fortnight",
            ],
        ),
        (
            date(2026, 12, 23),
            &["next month", "in a month", "in one month", "in 1 month"],
        ),
        (date(2027, 2, 23), &["in three months", "in 3 months"]),
        (
            date(2027, 11, 23),
            &["in a year", "in one year", "in 12 months"],
        ),
        (
            date(2026, 12, 31),
            &[
                "end of the year",
                "end of this year",
                "end of year",
                "end of December",
                "end of next month",
                "end of 2026",
                "by the end of the year",
                "31/12",
                "31 Dec",
            ],
        ),
        (
            date(2027, 3, 31),
            &[
                "end of March",
                "end of Mar",
                "the end of March 2027",
                "31.3.",
            ],
        ),
        // The next one: what has been this year is next year's.
        (
            date(2027, 11, 22),
            &["22 November", "22 Nov", "22/11", "22.11.", "Nov 22"],
        ),
        (
            date(2027, 1, 1),
            &[
                "1 January",
                "1 Jan",
                "1st Jan",
                "01/01",
                "1.1.",
                "1/1/27",
                "Jan 1",
            ],
        ),
        (
            date(2027, 9, 2),
            &["2 Sept", "2 Sep", "2nd September", "2/9", "2 sept. 27"],
        ),
        (
            date(2027, 8, 3),
            &[
                "3 August",
                "3rd Aug",
                "3rd of August 2027",
                "3/8/2027",
                "Aug 3, 2027",
            ],
        ),
        (
            date(2027, 3, 13),
            &[
                "13/3/2027",
                "13/03/27",
                "13.3.2027",
                "13 March 2027",
                "March 13, 2027",
                "2027-03-13",
            ],
        ),
        (
            date(2027, 5, 5),
            &[
                "5 May",
                "5/5",
                "5.5.",
                "5.5.27",
                "May 5",
                "May 5, 2027",
                "5th of May",
                "Wed 5 May",
            ],
        ),
        // Both orders can be read: the day comes first.
        (date(2027, 2, 1), &["01/02/2027", "1/2/27", "1.2.", "1/2"]),
        // Leap years: 2028 is one, 2027 none, 2100 none, 2400 one.
        (
            date(2028, 2, 29),
            &[
                "29 February",
                "29/02",
                "29.2.",
                "29 Feb 2028",
                "29/02/2028",
                "29/2/28",
                "2028-02-29",
                "end of February 2028",
                "Tuesday 29 February 2028",
            ],
        ),
        (date(2400, 2, 29), &["29 February 2400", "29/02/2400"]),
        (
            date(2027, 2, 28),
            &[
                "28 February",
                "28/2/2027",
                "end of February",
                "end of Feb 2027",
            ],
        ),
    ];
    let mut count = 0;
    for (day, texts) in ways {
        for text in texts {
            assert_eq!(read_date(text, TODAY), Ok(day), "{text}");
            count += 1;
        }
    }
    assert!(count >= 200, "{count}");
}

#[test]
fn what_is_no_day_says_why() {
    use NotADay::{MonthFirst, NoSuchDay, OtherWeekday, Unclear};
    for text in [
        "3/13/2027",
        "3/13",
        "03/13/27",
        "12.31.2026",
        "11/23/2026",
        "12-25",
    ] {
        assert_eq!(read_date(text, TODAY), Err(MonthFirst), "{text}");
    }
    for text in [
        "29/02/2027",
        "29 February 2027",
        "29/2/27",
        "2027-02-29",
        "29.02.2100",
        "30 February",
        "30/2",
        "31 April",
        "31/04/2027",
        "31.6.",
        "31 Sept 2027",
        "31 November",
        "0 March",
        "0/3/2027",
        "32 March",
        "13/13/2027",
        "2027-13-01",
        "00/00/0000",
        "Friday 31 April",
    ] {
        assert_eq!(read_date(text, TODAY), Err(NoSuchDay), "{text}");
    }
    for text in ["Tuesday 27 November", "Tue 27/11/2026", "Thursday, 27 Nov"] {
        let friday = date(2026, 11, 27);
        assert_eq!(read_date(text, TODAY), Err(OtherWeekday(friday)), "{text}");
    }
    for text in [
        "",
        " ",
        "?",
        "soon",
        "asap",
        "March",
        "March 2027",
        "2027",
        "27",
        "4",
        "4th",
        "the 4th",
        "4 12",
        "4/",
        "/12",
        "4/12/202",
        "4/12/20261",
        "2/3/4/5",
        "2 March or 3 March",
        "2-3 March",
        "2 March – 4 March",
        "next",
        "next year",
        "next March",
        "last Friday",
        "week",
        "in",
        "in two",
        "in weeks",
        "in 1.5 weeks",
        "in minus two weeks",
        "in no days",
        "in 200 weeks",
        "end",
        "end of",
        "end of week",
        "mid March",
        "Christmas",
        "4 Dicembre",
        "4 De",
        "4 ma 2027",
        "4st mar ch",
        "2nd of",
        "2 March 99999",
        "2 March 1700",
        "4 Dec 10:30",
        "2026-12-04T10:00",
        "20261204",
        "4_12_2026",
        "4;12",
        "½",
        "4 Dez",
        "٤ December",
        "4 дек",
        "Friday March",
        "Friday Friday",
        "no",
        "-",
        "...",
        "’",
        "2026-",
        "-4 March 2027x",
    ] {
        assert_eq!(read_date(text, TODAY), Err(Unclear), "{text}");
    }
}
