//! The numbers of a document as one long table for other programs; `docs/csv-format.md` is its
//! schema.

use super::block::{Cell, Table};
use super::counts::Counted;
use super::fields::DataField;
use super::sitting::Sitting;
use crate::insight::Picture;

/// The columns that are the same in each row of a mechanism.
const OF_MECHANISM: [DataField; 15] = [
    DataField::Team,
    DataField::Date,
    DataField::People,
    DataField::Rehearsal,
    DataField::Workshop,
    DataField::MechanismId,
    DataField::Mechanism,
    DataField::Ending,
    DataField::Agreed,
    DataField::Focus,
    DataField::MedianLow,
    DataField::MedianHigh,
    DataField::MiddleHalfLow,
    DataField::MiddleHalfHigh,
    DataField::Verdict,
];
/// The same in each row too; these came later.
const SINCE: [DataField; 7] = [
    DataField::Target,
    DataField::LastDate,
    DataField::LastEnding,
    DataField::LastAgreed,
    DataField::LastMedianLow,
    DataField::LastMedianHigh,
    DataField::Group,
];
/// The columns of a count.
const OF_COUNT: [DataField; 6] = [
    DataField::Round,
    DataField::Perspective,
    DataField::Answer,
    DataField::Level,
    DataField::Label,
    DataField::Count,
];

/// A row for each mechanism, round, perspective and level; for a mechanism of which no count may be
/// told, one row without them.
pub(super) fn tidy(sitting: &Sitting, picture: &Picture, counts: &[Counted]) -> Table {
    let columns = OF_MECHANISM.iter().chain(&OF_COUNT).chain(&SINCE);
    let columns = columns.map(|field| field.column()).collect();
    let mut rows = Vec::new();
    for row in &picture.rows {
        let told = OF_MECHANISM.map(|field| field.of_mechanism(sitting, row));
        let since = SINCE.map(|field| field.of_mechanism(sitting, row));
        let mut add = |count: [Cell; 6]| {
            let cells = told.iter().cloned().chain(count);
            rows.push(cells.chain(since.iter().cloned()).collect());
        };
        let mut counted = counts
            .iter()
            .filter(|one| one.mechanism == row.mechanism)
            .peekable();
        if counted.peek().is_none() {
            add(OF_COUNT.map(|_| Cell::Nothing));
        }
        for one in counted {
            add(OF_COUNT.map(|field| field.of_count(one, &picture.levels)));
        }
    }
    Table {
        caption: String::new(),
        columns,
        rows,
    }
}
