//! A file with a table of answers, whichever kind it is.

use super::comma;
use super::reader::Reader;
use super::saying::Answerable;
use super::table::Answers;
use super::unreadable::{MAX_BYTES, Unreadable};
use super::workbook;
use crate::session::Session;

impl Answers {
    /// Reads a table of answers to the questions of this session; `source` is what its file is called.
    ///
    /// # Errors
    /// An [`Unreadable`] that says why the file is none.
    ///
    /// ```
    /// use roundtable::answers::{Answers, Mapping};
    /// use roundtable::session::Session;
    /// use roundtable::workshop::integrated_leadership;
    ///
    /// let session = Session::new(integrated_leadership());
    /// let table = "Name,Working with power\nAnna,Mostly\nBen,don't know\n";
    /// let answers = Answers::read("monday.csv", table.as_bytes(), &session).unwrap();
    /// let mapping = Mapping::guess(&answers, &session);
    /// let counted = answers.count(&mapping, &session).unwrap();
    /// assert_eq!(counted[0].1.len(), 2);
    /// ```
    pub fn read(source: &str, bytes: &[u8], session: &Session) -> Result<Self, Unreadable> {
        if bytes.len() > MAX_BYTES {
            return Err(Unreadable::TooLarge);
        }
        if workbook::is_old(bytes) {
            return Err(Unreadable::OldWorkbook);
        }
        let answerable = Answerable::of(session);
        if workbook::is_archive(bytes) {
            return workbook::read(bytes, || Reader::new(&answerable, source));
        }
        comma::read(bytes, Reader::new(&answerable, source))
    }
}
