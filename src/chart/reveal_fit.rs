//! Texts and stacks of a reveal fitted to their room.

use super::fit::{Fitted, fit};
use crate::insight::Row;
use crate::scene::{Weight, Words, line_height};

/// The ballots of one row of dots, and what stands over them.
#[derive(Clone, Copy)]
pub(super) struct Band<'a> {
    pub(super) caption: &'a str,
    pub(super) row: &'a Row,
}

/// Between a level's words and what it means, for the text's size.
pub(super) const APART: f32 = 0.3;
/// How high dots can stand at least over a shared scale, for the text's size.
pub(super) const SHARED: f32 = 1.2;
/// Under an axis: the bar of the middle half and the triangles of the median, for the text's size.
pub(super) const UNDER: f32 = 1.2;

/// In how many lines a level's meaning has to fit.
const MEANING: usize = 4;

/// How high a text in lines is.
pub(super) fn height_of(text: &Fitted) -> f32 {
    text.lines.len() as f32 * line_height(text.size)
}

/// What the levels mean, all in one size and none cut, and how high that is with the space above it;
/// nothing where one has no room.
pub(super) fn explained(meanings: &[String], width: f32, text: f32) -> (Vec<Fitted>, f32) {
    let set = |meaning: &String, most: f32| {
        let sizes = 0.8 * text..=most;
        fit(meaning, Weight::Regular, sizes, width, MEANING)
    };
    let sizes = meanings.iter().map(|meaning| set(meaning, text).size);
    let least = sizes.fold(text, f32::min);
    let fitted: Vec<Fitted> = meanings.iter().map(|meaning| set(meaning, least)).collect();
    let cut = |(fitted, whole): (&Fitted, &String)| fitted.is_cut(whole);
    let deepest = fitted.iter().map(height_of).fold(0.0, f32::max);
    if deepest == 0.0 || fitted.iter().zip(meanings).any(cut) {
        return (Vec::new(), 0.0);
    }
    (fitted, deepest + text * APART)
}

/// The captions in lines, and their size. Over a band that has a page of its own a long one is as
/// small as the smallest words of the levels, and is cut with a sign where it leaves no room even so.
pub(super) fn captions(
    bands: &[Band<'_>],
    height: f32,
    width: f32,
    text: f32,
) -> (Vec<Vec<String>>, f32) {
    let set = |band: &Band<'_>| Words::new(band.caption, Weight::SemiBold).wrap(text, width);
    let lines: Vec<Vec<String>> = bands.iter().map(set).collect();
    let (&[only], [one]) = (bands, &lines[..]) else {
        return (lines, text);
    };
    // Dots, their axis, numbers and a line of words of the levels.
    let below = line_height(text * 1.3) + line_height(text) + (0.3 + UNDER + SHARED) * text;
    let room = height - below;
    if one.len() as f32 * line_height(text) <= room {
        return (lines, text);
    }
    let small = 0.8 * text;
    let most = ((room / line_height(small)) as usize).max(1);
    let cut = fit(only.caption, Weight::SemiBold, small..=small, width, most);
    (vec![cut.lines], small)
}

/// How far apart dots stand and how many abreast, so that a stack of so many fits: as narrow as
/// leaves the dots seven tenths of the size that they could have, so that stacks fill the height.
pub(super) fn stacking(most: u32, width: f32, height: f32, largest: f32) -> (f32, u32) {
    let pitch = |abreast: u32| {
        let rows = most.div_ceil(abreast).max(1);
        largest
            .min(width / abreast as f32)
            .min(height / rows as f32)
    };
    let all = 1..=most.max(1);
    let best = all.clone().map(pitch).fold(0.0, f32::max);
    let narrow = all.map(|abreast| (pitch(abreast), abreast));
    let mut enough = narrow.filter(|(pitch, _)| *pitch >= 0.7 * best);
    enough.next().unwrap_or((best, 1))
}
