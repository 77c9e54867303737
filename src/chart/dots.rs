//! The sorted strips: one row a mechanism, strengths first, one dot a person.

use super::drawn::Chart;
use super::frame::{Page, Style};
use super::legend::{self, Entry};
use super::level_pages::level_pages;
use super::pages::{number_pages, pages_with_heads};
use super::palette::Palette;
use super::row_words::is_bare;
use super::strip_people::People;
use super::strip_words::{Attempt, measured};
use super::strips::Strips;
use super::strips_drawing::Drawing;
use crate::insight::Picture;
use crate::scene::{Size, Sketch, Words, line_height};

/// Names take one of these shares of the width.
const SHARES: [f32; 4] = [0.3, 0.24, 0.36, 0.42];
/// A name that is cut all the same has as much of it as there is.
const WIDEST: [f32; 4] = [0.42, 0.36, 0.3, 0.24];
/// How much smaller text is tried, and how often, where a page has no room for its rows.
const SHRINK: f32 = 0.85;
const TRIES: i32 = 24;

/// The sorted strips on one page: the radar's numbers in groups, strengths first, one column a
/// level. Sizes in points; text grows with the picture and is measured before it is placed; a name
/// that has no room even in the smallest text ends with an ellipsis.
///
/// On a page of 16:9 no text is smaller than 11 points on a slide 13.3 inches wide, with up to 24
/// mechanisms and 300 people on five levels: where rows have no room otherwise they stand close, under
/// a smaller title, and crowds have their counts beside the columns. Measured as for the radar.
pub fn dots(picture: &Picture, size: Size, palette: &Palette, style: Style<'_>) -> Chart {
    let page = Page::of(size, palette, style);
    let (largest, smallest) = (page.largest(), page.smallest);
    let sizes = [1.0, 0.94, 0.88, 0.82, 0.76, 0.7].map(|part| (part * largest).max(smallest));
    let whole = |set: &Set| set.strips.whole && set.fits();
    let search = Search::new(picture, &page);
    let roomy = search.find(&sizes, usize::MAX, whole);
    // The groups of the workshop take height, and nothing else of what the rows tell.
    let roomy = roomy.map(|plain| {
        let with = search.with_groups();
        let with = with.and_then(|search| search.find(&sizes, usize::MAX, whole));
        with.filter(|set| set.looks_like(&plain)).unwrap_or(plain)
    });
    let close = Page {
        close: true,
        ..page
    };
    let set = roomy.map(|set| (page, set)).or_else(|| {
        let search = Search::new(picture, &close);
        let cut = || {
            let mut lines = [3, 2, 1].into_iter();
            lines.find_map(|lines| search.find(&[smallest], lines, Set::fits))
        };
        let set = search.find(&[smallest], usize::MAX, whole).or_else(cut);
        set.map(|set| (close, set))
    });
    // Not even one line a row has room: all of it is drawn smaller, and nothing is left out.
    let smaller = (1..TRIES).map(|n| smallest * SHRINK.powi(n));
    let Some((page, set)) = set.or_else(|| {
        smaller.into_iter().find_map(|smallest| {
            let page = Page { smallest, ..close };
            let set = Search::new(picture, &page).find(&[smallest], 1, Set::fits);
            set.map(|set| (page, set))
        })
    }) else {
        let scene = page.finish(
            Sketch::default(),
            "Sorted scores",
            picture,
            picture.sorted(),
        );
        return Chart {
            scene,
            spots: Vec::new(),
            ring: 0.0,
        };
    };
    let Set {
        ground, mut strips, ..
    } = set;
    let all = 0..strips.lines.len();
    strips.stretch(&picture.rows, std::slice::from_ref(&all));
    let drawing = Drawing {
        picture,
        page: &page,
        strips: &strips,
    };
    drawing.page(ground, all)
}

/// The sorted strips on one or more pages of this size, strengths first, no text on any of them
/// smaller than `smallest` points. Each page has the scale over its rows; words of the levels that
/// leave the rows no room stand on a last page of their own.
pub fn dots_pages(
    picture: &Picture,
    size: Size,
    palette: &Palette,
    style: Style<'_>,
    smallest: f32,
) -> Vec<Chart> {
    let page = Page::with_smallest(size, palette, style, smallest);
    let sizes = [1.25, 1.12, 1.0].map(|part| part * smallest);
    let most = ((size.height * 0.4 / line_height(smallest)) as usize).max(1);
    let plain = Search::new(picture, &page);
    let with = plain.with_groups();
    let Some((mut set, mut key)) = plain.on_a_wall(&sizes, smallest, most) else {
        return Vec::new();
    };
    // The groups of the workshop stand there where they cost no page.
    if let Some((other, its_key)) = with.and_then(|search| search.on_a_wall(&sizes, smallest, most))
        && other.looks_like(&set)
        && (other.pages().len(), !its_key) <= (set.pages().len(), !key)
    {
        (set, key) = (other, its_key);
    }
    let ranges = set.pages();
    let Set {
        mut strips, signs, ..
    } = set;
    strips.stretch(&picture.rows, &ranges);
    let draw = |range: std::ops::Range<usize>| {
        // A page explains the signs of its own rows.
        let mut own = picture.clone();
        let lines = strips.lines[range.clone()].iter();
        let rows = lines.map(|line| picture.rows[line.row].clone());
        own.rows = rows.collect();
        let mut ground = Sketch::default();
        let names = strips.size;
        Page { names, ..page }.frame(&mut ground, &signs.entries(&own));
        let drawing = Drawing {
            picture,
            page: &page,
            strips: &strips,
        };
        drawing.page(ground, range)
    };
    let mut pages: Vec<Chart> = ranges.into_iter().map(draw).collect();
    if !key && strips.levels.is_empty() {
        pages.extend(level_pages(&page, "Sorted scores", picture));
    }
    number_pages(pages.iter_mut().map(|page| &mut page.scene));
    pages
}

/// What may vary besides the text's size and the names' width: people as dots or columns, the
/// words of the levels over their columns or in the legend, names beside or over the scale.
const VARIANTS: [(bool, bool, bool); 8] = [
    (false, true, false),
    (false, false, false),
    (false, true, true),
    (false, false, true),
    (true, true, false),
    (true, false, false),
    (true, true, true),
    (true, false, true),
];

/// Between the rows of a wall's pages, for the text's size; less than the other costs a page.
const AIRS: [f32; 6] = [1.0, 0.8, 0.6, 0.45, 0.3, 0.15];
const CLOSE: f32 = 0.3;

/// A frame, and the strips within it.
struct Set {
    ground: Sketch,
    strips: Strips,
    signs: Signs,
}

/// What a legend explains.
#[derive(Clone, Copy)]
struct Signs {
    columns: bool,
    /// Whether how a mechanism ended stands in words.
    in_words: bool,
    /// Whether the words of the levels stand here.
    levels: bool,
}

impl Signs {
    fn entries(self, picture: &Picture) -> Vec<Entry> {
        let mut entries = legend::of_strips(picture, self.columns, self.in_words);
        if self.levels {
            entries.extend(legend::levels(picture));
        }
        entries
    }
}

impl Set {
    /// Whether each row has room on a page.
    fn each_fits(&self) -> bool {
        let Strips {
            lines, head, area, ..
        } = &self.strips;
        let mut rows = lines.iter();
        rows.all(|line| {
            let over = self.strips.over(line) + self.strips.more_as_first(line);
            head + line.least + over <= area.height()
        })
    }

    /// The rows of each page.
    fn pages(&self) -> Vec<std::ops::Range<usize>> {
        let strips = &self.strips;
        let rows = strips.lines.iter();
        let heights: Vec<f32> = rows.map(|line| line.least + strips.over(line)).collect();
        let rows = strips.lines.iter();
        let heads: Vec<f32> = rows.map(|line| strips.more_as_first(line)).collect();
        let room = strips.area.height() - strips.head;
        let pages = |air: f32| {
            let airy: Vec<f32> = heights.iter().map(|height| height + air).collect();
            pages_with_heads(&airy, &heads, 0.0, room)
        };
        let fewest = pages(0.0);
        if fewest.len() == 1 {
            return fewest;
        }
        // As far apart as rows can be on so many pages; one more where they stand close otherwise.
        let on = |count: usize, least: f32| {
            let airs = AIRS.into_iter().filter(move |air| *air >= least);
            let mut airy = airs.map(|air| pages(air * strips.size));
            airy.find(|airy| airy.len() <= count)
        };
        let apart = || on(fewest.len(), CLOSE).or_else(|| on(fewest.len() + 1, 0.0));
        apart().unwrap_or(fewest)
    }

    /// Whether people are drawn and names stand as in another.
    fn looks_like(&self, other: &Self) -> bool {
        let same = self.signs.columns == other.signs.columns;
        same && self.strips.layout == other.strips.layout
    }

    fn fits(&self) -> bool {
        self.strips.head + self.strips.high() <= self.strips.area.height()
    }
}

/// A picture on its way to a page.
struct Search<'a> {
    picture: &'a Picture,
    page: &'a Page<'a>,
    names: Vec<Words>,
    /// Whether the legend gives the words of the levels where they have no room over their columns.
    key: bool,
    /// Whether the groups of the workshop stand under the names.
    groups: bool,
}

impl<'a> Search<'a> {
    fn new(picture: &'a Picture, page: &'a Page<'a>) -> Self {
        let names = measured(picture);
        Self {
            picture,
            page,
            names,
            key: true,
            groups: false,
        }
    }

    /// The same with the groups under the names, if there are any.
    fn with_groups(&self) -> Option<Self> {
        let any = self.picture.rows.iter().any(|row| !row.in_group.is_empty());
        any.then(|| Self {
            names: self.names.clone(),
            groups: true,
            ..*self
        })
    }

    /// The strips for as many pages of a wall as they need, names in so many lines at most, and
    /// whether the legend may give the words of the levels.
    fn on_a_wall(&self, sizes: &[f32], smallest: f32, lines: usize) -> Option<(Set, bool)> {
        let whole = self.find(sizes, lines, |set| set.strips.whole && set.fits());
        if let Some(set) = whole {
            return Some((set, true));
        }
        // Words of levels that cost more pages than one stand on a page of their own.
        let keyless = Self {
            names: self.names.clone(),
            key: false,
            ..*self
        };
        let with = self.fewest_pages(smallest, lines);
        let without = keyless.fewest_pages(smallest, lines);
        let chosen = match (with, without) {
            (Some((_, with)), Some((set, without))) if without < with => Some((set, false)),
            (Some((set, _)), _) => Some((set, true)),
            (None, without) => without.map(|(set, _)| (set, false)),
        };
        let rows = |passes: fn(&Set) -> bool| {
            let set = keyless.find(&[smallest], lines, passes);
            set.map(|set| (set, false))
        };
        // A legend of long words may leave no row any room.
        chosen
            .or_else(|| rows(Set::each_fits))
            .or_else(|| rows(|_| true))
    }

    /// The first strips that pass, in these sizes of text and with names of so many lines.
    fn find(&self, sizes: &[f32], lines: usize, passes: impl Fn(&Set) -> bool) -> Option<Set> {
        self.sets(sizes, lines).find(passes)
    }

    /// Whole strips on the fewest pages, dots before columns, and how many pages that makes.
    fn fewest_pages(&self, size: f32, lines: usize) -> Option<(Set, (bool, usize))> {
        let sizes = [size];
        let sets = self.sets(&sizes, lines);
        let whole = sets.filter(|set| set.strips.whole && set.each_fits());
        let ranked = whole.map(|set| {
            let columns = matches!(set.strips.people, People::Columns(..));
            let words =
                !self.key && set.strips.levels.is_empty() && !self.picture.levels.is_empty();
            let pages = set.pages().len() + usize::from(words);
            (set, (columns, pages))
        });
        ranked.min_by_key(|&(_, rank)| rank)
    }

    /// All strips that have room for their columns, variant by variant.
    fn sets<'b>(&'b self, sizes: &'b [f32], lines: usize) -> impl Iterator<Item = Set> + 'b {
        VARIANTS
            .into_iter()
            .flat_map(move |(columns, words, stacked)| {
                let signs = Signs {
                    columns,
                    in_words: stacked && !is_bare(self.picture),
                    levels: !words && self.key,
                };
                // Over the scale a name has all the width there is.
                let shares = match lines {
                    _ if stacked => &SHARES[..1],
                    ..=3 => &WIDEST[..],
                    _ => &SHARES[..],
                };
                let entries = signs.entries(self.picture);
                sizes.iter().flat_map(move |&size| {
                    let mut ground = Sketch::default();
                    let names = size;
                    let area = Page {
                        names,
                        ..*self.page
                    }
                    .frame(&mut ground, &entries);
                    shares.iter().filter_map(move |&share| {
                        let of = Attempt {
                            size,
                            share,
                            columns,
                            words,
                            stacked,
                            lines,
                            groups: self.groups,
                        };
                        let strips = Strips::of(self.picture, &self.names, area, self.page, of)?;
                        let ground = Sketch {
                            items: ground.items.clone(),
                        };
                        Some(Set {
                            ground,
                            strips,
                            signs,
                        })
                    })
                })
            })
    }
}
