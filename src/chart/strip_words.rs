//! Names and words of the levels set for one try of the sorted strips.

use super::fit::{Fitted, fit};
use crate::insight::Picture;
use crate::scene::{Rect, Weight, Words, measure};

/// What varies from one try to the next.
#[derive(Clone, Copy)]
pub(super) struct Attempt {
    /// The size of the names' text.
    pub(super) size: f32,
    /// The part of the width that names may take.
    pub(super) share: f32,
    /// Whether people may be drawn as columns.
    pub(super) columns: bool,
    /// Whether the words of the levels stand above the columns.
    pub(super) words: bool,
    /// Whether name and facts stand over the scale, not beside it.
    pub(super) stacked: bool,
    /// The most lines of a name: what is longer is cut with a sign.
    pub(super) lines: usize,
}

/// The names, measured once for all tries.
pub(super) fn measured(picture: &Picture) -> Vec<Words> {
    let names = picture.rows.iter().map(|row| row.name.as_str());
    names
        .map(|name| Words::new(name, Weight::SemiBold))
        .collect()
}

/// The words of the levels over columns of this width; nothing where any has no room.
pub(super) fn level_words(picture: &Picture, column: f32, small: f32) -> Option<Vec<Fitted>> {
    let room = column.max(0.0) * 0.94;
    let set = |text: &String| fit(text, Weight::Regular, small..=small, room, 3);
    let broken = |text: &String| Words::new(text, Weight::Regular).widest() * small > room;
    let levels: Vec<Fitted> = picture.levels.iter().map(set).collect();
    let last = |set: &Fitted| set.lines.last().is_some_and(|line| line.ends_with('…'));
    let whole = !levels.iter().any(last) && !picture.levels.iter().any(broken);
    whole.then_some(levels)
}

/// The names in lines, the widest, and whether all of them are whole.
pub(super) fn set_names(names: &[Words], area: Rect, of: Attempt) -> (Vec<Vec<String>>, f32, bool) {
    let room = if of.stacked { 1.0 } else { of.share } * area.width();
    let (mut whole, mut widest) = (true, 0.0_f32);
    let mut set = |words: &Words| {
        // A long word breaks only where no room would hold it.
        whole &= words.widest() * of.size <= room || words.widest() >= 14.0;
        let (mut lines, mut width) = words.measured(room / of.size);
        if lines.len() > of.lines || words.widest() * of.size > room {
            whole &= lines.len() <= of.lines;
            let sizes = of.size..=of.size;
            lines = fit(words.text(), Weight::SemiBold, sizes, room, of.lines).lines;
            let one = |line: &String| measure(line, Weight::SemiBold, 1.0);
            width = lines.iter().map(one).fold(0.0, f32::max);
        }
        widest = widest.max(width * of.size);
        lines
    };
    let lines = names.iter().map(&mut set).collect();
    (lines, widest, whole)
}
