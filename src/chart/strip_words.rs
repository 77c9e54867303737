//! Names and words of the levels set for one try of the sorted strips.

use super::fit::{Fitted, fit};
use super::row_words::shown_name;
use crate::insight::{Picture, Row};
use crate::scene::{Rect, Weight, Words, measure};

/// What varies from one try to the next.
#[derive(Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "each varies by itself")]
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
    /// Whether the group that the workshop has put it in stands under a name.
    pub(super) groups: bool,
}

/// The names, measured once for all tries.
pub(super) fn measured(picture: &Picture) -> Vec<Words> {
    let names = picture.rows.iter().map(shown_name);
    names
        .map(|name| Words::new(&name, Weight::SemiBold))
        .collect()
}

/// The words of the levels over columns of this width, all of them short where one is too long;
/// nothing where even then any has no room.
pub(super) fn level_words(picture: &Picture, column: f32, small: f32) -> Option<Vec<Fitted>> {
    let room = column.max(0.0) * 0.94;
    let set = |text: &str| fit(text, Weight::Regular, small..=small, room, 3);
    let broken = |text: &str| Words::new(text, Weight::Regular).widest() * small > room;
    let all = |texts: Vec<&str>| {
        let levels: Vec<Fitted> = texts.iter().map(|text| set(text)).collect();
        let cut = |(set, text): (&Fitted, &&str)| set.is_cut(text) || broken(text);
        let whole = !levels.iter().zip(&texts).any(cut);
        whole.then_some(levels)
    };
    let labels = picture.levels.iter().map(String::as_str).collect();
    let short = picture.looks.iter().map(|look| look.short.as_str());
    let short: Vec<&str> = short.collect();
    all(labels).or_else(|| all(short).filter(|levels| levels.len() == picture.levels.len()))
}

/// For each name the group that the workshop has put it in, in lines, and how wide that is; nothing
/// where groups are not told.
pub(super) fn set_groups(
    picture: &Picture,
    area: Rect,
    of: Attempt,
    small: f32,
) -> Vec<(Vec<String>, f32)> {
    let room = if of.stacked { 1.0 } else { of.share } * area.width();
    let set = |row: &Row| {
        if row.in_group.is_empty() {
            return Default::default();
        }
        let words = Words::new(&row.in_group, Weight::Regular);
        let lines = words.wrap(small, room);
        let wide = lines
            .iter()
            .map(|line| measure(line, Weight::Regular, small));
        let wide = wide.fold(0.0, f32::max);
        (lines, wide)
    };
    let rows = picture.rows.iter().filter(|_| of.groups);
    rows.map(set).collect()
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
