//! The actions of a document for a calendar (iCalendar, RFC 5545), as Outlook and others take them in.

use jiff::civil::Date;

use super::error::ExportError;
use crate::phrases::actions::{about_in_a_calendar, action_in_a_calendar, calendar_name};
use crate::report::{Document, Due};

/// How long a line may be, in bytes, without its end.
const LINE: usize = 75;

/// One event of a whole day for each open action with a day: Outlook leaves tasks (`VTODO`) of such a
/// file out. It takes up no time, so that nobody is busy on that day because of it.
///
/// What tells entries apart and when they were written (`UID`, `DTSTAMP`) comes from the session, so
/// that the same session gives the same bytes and an entry that is taken in again is no second one.
///
/// # Errors
/// [`ExportError::NoDay`] where no open action has a day: a calendar without entries is no file that
/// other programs take.
///
/// ```
/// use roundtable::edit::sample;
/// use roundtable::export::calendar;
/// use roundtable::report::Document;
///
/// let file = calendar(&Document::of(&sample())).unwrap();
/// assert!(file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
/// assert!(file.contains("SUMMARY:Ward manager will "));
/// ```
pub fn calendar(document: &Document) -> Result<String, ExportError> {
    if document.due.is_empty() {
        return Err(ExportError::NoDay);
    }
    let mut file = Lines::default();
    file.put("BEGIN", "VCALENDAR");
    file.put("VERSION", "2.0");
    file.put("PRODID", "-//Roundtable//Roundtable//EN");
    file.put("CALSCALE", "GREGORIAN");
    file.put("METHOD", "PUBLISH");
    file.put_text("X-WR-CALNAME", &calendar_name(&document.title));
    for due in &document.due {
        file.event(document, due);
    }
    file.put("END", "VCALENDAR");
    Ok(file.0)
}

/// The lines of a file (section 3.1 of the standard).
#[derive(Default)]
struct Lines(String);

impl Lines {
    /// A line of a name and a value; where it is too long it goes on on lines that begin with a space.
    fn put(&mut self, name: &str, value: &str) {
        let mut long = 0;
        for c in [name, ":", value].into_iter().flat_map(str::chars) {
            if long + c.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                long = 1;
            }
            self.0.push(c);
            long += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// The same of a text, in which some signs stand for something else (section 3.3.11).
    fn put_text(&mut self, name: &str, text: &str) {
        let mut escaped = String::with_capacity(text.len());
        for c in text.chars() {
            if matches!(c, '\\' | ';' | ',') {
                escaped.push('\\');
            }
            escaped.push(c);
        }
        self.put(name, &escaped);
    }

    fn event(&mut self, document: &Document, due: &Due) {
        let about = about_in_a_calendar(&due.action, due.mechanism.as_deref(), &document.foot);
        // It is told as of the session, and nothing else of the session is a moment.
        let written = document.sitting.date.unwrap_or(due.day);
        self.put("BEGIN", "VEVENT");
        self.put("UID", &due.id);
        self.put("DTSTAMP", &format!("{}T000000Z", digits(written)));
        self.put("DTSTART;VALUE=DATE", &digits(due.day));
        // The end is the first day that it is not on.
        if let Ok(next) = due.day.tomorrow() {
            self.put("DTEND;VALUE=DATE", &digits(next));
        }
        self.put_text("SUMMARY", &action_in_a_calendar(&due.action));
        self.put_text("DESCRIPTION", &about);
        self.put("TRANSP", "TRANSPARENT");
        self.put("X-MICROSOFT-CDO-BUSYSTATUS", "FREE");
        self.put("END", "VEVENT");
    }
}

/// "20261204".
fn digits(day: Date) -> String {
    day.strftime("%Y%m%d").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{AboutEdit, ActionEdit, Edit, apply};
    use crate::insight::Profile;
    use crate::session::{Action, Session};
    use crate::workshop::integrated_leadership;
    use jiff::civil::date;

    fn made(action: Action) -> Result<String, ExportError> {
        let session = Session::new(integrated_leadership());
        let edits = [
            Edit::About(AboutEdit::Team("Hill, Street; team".into())),
            Edit::About(AboutEdit::Dates(vec![date(2026, 11, 23)])),
            Edit::Action(ActionEdit::Add(action)),
        ];
        let mut edits = edits.into_iter();
        let session = edits
            .try_fold(session, |session, edit| apply(&session, edit))
            .unwrap();
        calendar(&Document::of(&session).for_profile(Profile::Team))
    }

    fn ring() -> Action {
        Action {
            what: "Ring the ward, then write; nothing else".into(),
            who: "Amina".into(),
            by: Some(date(2026, 12, 31)),
            mechanism: Some(0.into()),
            ..Action::default()
        }
    }

    #[test]
    fn an_action_is_a_whole_day_on_which_nobody_is_busy() {
        let file = made(ring()).unwrap();
        for line in [
            "X-WR-CALNAME:Hill\\, Street\\; team: actions",
            "BEGIN:VEVENT",
            "DTSTAMP:20261123T000000Z",
            "DTSTART;VALUE=DATE:20261231",
            "DTEND;VALUE=DATE:20270101",
            "SUMMARY:Amina will ring the ward\\, then write\\; nothing else",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ] {
            assert!(file.contains(&format!("\r\n{line}\r\n")), "{line}: {file}");
        }
        assert!(file.ends_with("\r\nEND:VCALENDAR\r\n"), "{file}");
    }

    #[test]
    fn every_line_is_short_and_ends_as_the_standard_says() {
        let what = "ring the ward, ask für 会 and مرحبا \\ \u{202e}turned ".repeat(15);
        let file = made(Action { what, ..ring() }).unwrap();
        for line in file.split_terminator("\r\n") {
            assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line:?}");
        }
    }

    #[test]
    fn what_has_no_day_is_done_or_says_nothing_is_no_entry() {
        let day = ring();
        for action in [
            Action {
                by: None,
                ..day.clone()
            },
            Action {
                done: true,
                ..day.clone()
            },
            Action {
                what: " ".into(),
                ..day
            },
        ] {
            let refused = made(action).unwrap_err();
            assert_eq!(
                refused.to_string(),
                "no open action has a day, so there is nothing for a calendar: give one a day first"
            );
        }
    }
}
