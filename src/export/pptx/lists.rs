//! Lists beside each other: strengths, gaps, where we differ.

use super::geometry::list;
use super::pages::pages as shared;
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

/// A list with more items than these stands in several columns, where it is alone.
const ALONE: usize = 4;
const ABREAST: usize = 3;

/// The columns of each slide, as many slides as the longest list needs: how many stand beside each
/// other, and what stands in them.
pub(super) fn pages(lists: &[NamedList], language: &str) -> Vec<(usize, String)> {
    let lists = match lists {
        [one] if one.items.len() > ALONE => abreast(one),
        lists => lists.to_vec(),
    };
    let whole = |size: &f32| firsts(&lists, *size) == items(&lists);
    if let Some(size) = NAMES.into_iter().find(whole) {
        return vec![(lists.len(), page(&lists, size, language))];
    }
    let (mut pages, mut rest) = (Vec::new(), lists);
    while !rest.is_empty() {
        let counts = firsts(&rest, SEVERAL);
        let mut first = rest.clone();
        for ((first, rest), count) in first.iter_mut().zip(&mut rest).zip(counts) {
            rest.items = first.items.split_off(count.min(first.items.len()));
        }
        pages.push((first.len(), page(&first, SEVERAL, language)));
        rest.retain(|list| !list.items.is_empty());
    }
    pages
}

/// How many items of each list stand on the first of its slides.
fn firsts(lists: &[NamedList], size: f32) -> Vec<usize> {
    let columns = lists.iter().enumerate();
    let firsts = columns.map(|(at, told)| {
        let place = list(at, lists.len());
        let heights = told.items.iter();
        let heights = heights.map(|item| high(item, size, place.width()));
        let pages = shared(&heights.collect::<Vec<_>>(), place.height());
        pages.first().map_or(0, |first| first.end)
    });
    firsts.collect()
}

fn items(lists: &[NamedList]) -> Vec<usize> {
    lists.iter().map(|list| list.items.len()).collect()
}

/// One list in columns, of which the first has its heading.
fn abreast(list: &NamedList) -> Vec<NamedList> {
    let each = list.items.len().div_ceil(ABREAST);
    let columns = list.items.chunks(each).enumerate();
    let columns = columns.map(|(at, items)| NamedList {
        heading: if at == 0 {
            list.heading.clone()
        } else {
            String::new()
        },
        items: items.to_vec(),
    });
    columns.collect()
}

fn page(lists: &[NamedList], size: f32, language: &str) -> String {
    let columns = lists.iter().enumerate();
    let columns = columns.map(|(at, told)| column(at, told, size, language));
    columns.collect()
}

/// How high an item is, with what stands above it.
fn high((name, standing): &(String, String), size: f32, width: f32) -> f32 {
    let high = |text, weight, size| height(lines(text, weight, size, width).len(), size);
    let standing = high(standing, Weight::Regular, STANDING * size);
    high(name, Weight::Bold, size) + standing + BETWEEN * size
}

fn column(at: usize, told: &NamedList, size: f32, language: &str) -> String {
    let (large, smaller) = (format!("{} b=\"1\"", sized(size)), sized(STANDING * size));
    let above = (BETWEEN * size * 100.0).round() as u32;
    let above = format!("<a:spcBef><a:spcPts val=\"{above}\"/></a:spcBef>");
    let items = told.items.iter().map(|(name, standing)| {
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
    let heading = match told.heading.as_str() {
        "" => String::new(),
        heading => {
            let heading = plain(heading, None, language);
            let name = format!("Heading {first}");
            filled(first, &kind(20 + 2 * at), &name, &heading)
        }
    };
    let list = filled(
        second,
        &kind(21 + 2 * at),
        &format!("List {second}"),
        &items.collect::<String>(),
    );
    heading + &list
}
