//! Lists beside each other: strengths, gaps, where we differ.

use std::ops::Range;

use super::pages::pages as shared;
use super::places::list;
use super::prose::{Run, filled, height, lines, paragraph, plain, sized};
use crate::report::NamedList;
use crate::scene::Weight;

/// The sizes that are tried for names, in points, and the one with which lists go on over several
/// slides.
const NAMES: [f32; 4] = [28.0, 25.0, 22.0, SEVERAL];
const SEVERAL: f32 = 20.0;
/// How much smaller the words are that say how it ended.
const STANDING: f32 = 0.8;
/// Above each item, for the size of its name.
const BETWEEN: f32 = 0.6;
/// A quiet shade of the text's own colour.
const QUIET: &str = "<a:solidFill><a:schemeClr val=\"tx1\"><a:lumMod val=\"75000\"/>\
     <a:lumOff val=\"25000\"/></a:schemeClr></a:solidFill>";

/// The columns, on as many slides as the longest needs.
pub(super) fn pages(lists: &[NamedList], language: &str) -> Vec<String> {
    let shares = |size: f32| -> Vec<Vec<Range<usize>>> {
        let columns = lists.iter().enumerate();
        let shares = columns.map(|(at, told)| {
            let place = list(at, lists.len());
            let heights = told
                .items
                .iter()
                .map(|item| high(item, size, place.width()));
            shared(&heights.collect::<Vec<_>>(), place.height())
        });
        shares.collect()
    };
    let slides = |shares: &[Vec<Range<usize>>]| shares.iter().map(Vec::len).max().unwrap_or(0);
    let mut tried = NAMES.map(|size| (size, shares(size))).into_iter();
    let one = tried.find(|(_, shares)| slides(shares) <= 1);
    let (size, shares) = one.unwrap_or_else(|| (SEVERAL, shares(SEVERAL)));
    let count = slides(&shares);
    let page = |number: usize| {
        let columns = lists.iter().zip(&shares).enumerate();
        let columns = columns.filter_map(|(at, (told, shares))| {
            let items = told.items.get(shares.get(number)?.clone())?;
            Some(column(at, &told.heading, items, size, language))
        });
        columns.collect()
    };
    (0..count).map(page).collect()
}

/// How high an item is, with what stands above it.
fn high((name, standing): &(String, String), size: f32, width: f32) -> f32 {
    let high = |text, weight, size| height(lines(text, weight, size, width).len(), size);
    let standing = high(standing, Weight::Regular, STANDING * size);
    high(name, Weight::Bold, size) + standing + BETWEEN * size
}

fn column(
    at: usize,
    heading: &str,
    items: &[(String, String)],
    size: f32,
    language: &str,
) -> String {
    let (large, smaller) = (format!("{} b=\"1\"", sized(size)), sized(STANDING * size));
    let above = (BETWEEN * size * 100.0).round() as u32;
    let above = format!("<a:spcBef><a:spcPts val=\"{above}\"/></a:spcBef>");
    let items = items.iter().map(|(name, standing)| {
        let runs = [
            Run {
                look: &large,
                inner: "",
                text: name,
            },
            Run {
                look: &smaller,
                inner: QUIET,
                text: standing,
            },
        ];
        paragraph("", &above, &runs, language)
    });
    let (first, second) = (2 * at as u32 + 3, 2 * at as u32 + 4);
    let kind = |number: usize| format!("type=\"body\" idx=\"{number}\"");
    let heading = filled(
        first,
        &kind(20 + 2 * at),
        &format!("Heading {first}"),
        &plain(heading, None, language),
    );
    let list = filled(
        second,
        &kind(21 + 2 * at),
        &format!("List {second}"),
        &items.collect::<String>(),
    );
    heading + &list
}
