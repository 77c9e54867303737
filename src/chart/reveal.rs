//! The ballots of one mechanism, one dot a person; of several groups over one shared scale.

use super::palette::Palette;
use super::reveal_fit::Band;
use super::reveal_stage::Stage;
use crate::insight::{Ending, Levels, Row};
use crate::phrases::figures::{figures_in_words, row_in_words};
use crate::scene::{Scene, Size, Sketch};

/// Ballots that stand over the same scale as others, and whose they are.
#[derive(Clone, Debug, PartialEq)]
pub struct RevealGroup {
    /// Stands over its dots.
    pub caption: String,
    /// Its ballots.
    pub row: Row,
}

/// One dot a person, stacked on the scale; a bar for the middle half; a triangle at the median.
///
/// What the levels mean stands below their labels where few people leave it room, or nowhere where
/// it is not given. An agreed score is marked on the scale; a row
/// without one may leave its score out. `text_size` is the size of the labels in points: 40 at
/// the full height of 1080, where no text becomes smaller than 32. The drawing has no paper of
/// its own.
pub fn reveal(row: &Row, levels: &Levels, size: Size, text_size: f32, palette: &Palette) -> Scene {
    let bands = [Band { caption: "", row }];
    let stage = Stage::new(&bands, &bands, levels, size, text_size);
    drawn(&stage, &bands, size, palette, in_words(row, &levels.labels))
}

/// The same beside drawings of the other rows in this size: all have the same scale in the same place
/// and dots of one size, so that they can be compared.
pub fn reveal_among(
    row: &Row,
    rows: &[Row],
    levels: &Levels,
    size: Size,
    text_size: f32,
    palette: &Palette,
) -> Scene {
    let band = |row| Band { caption: "", row };
    let (bands, all) = ([band(row)], rows.iter().map(band).collect::<Vec<_>>());
    let stage = Stage::new(&bands, &all, levels, size, text_size);
    drawn(&stage, &bands, size, palette, in_words(row, &levels.labels))
}

/// Groups under each other over one scale, all dots of one size; who did not know stands beside the
/// scale. As many pages of this size as they need, each with the scale at its foot.
pub fn reveal_apart(
    groups: &[RevealGroup],
    levels: &Levels,
    size: Size,
    text_size: f32,
    palette: &Palette,
) -> Vec<Scene> {
    let bands: Vec<Band<'_>> = groups
        .iter()
        .map(|group| Band {
            caption: &group.caption,
            row: &group.row,
        })
        .collect();
    let pages = |each: usize| bands.chunks(each.max(1));
    let stage = |page: &[Band<'_>]| Stage::new(page, &bands, levels, size, text_size);
    let fits = |each: &usize| pages(*each).all(|page| stage(page).fits());
    // As even as they can be: four groups stand two and two, not three and one.
    let even = (1..=bands.len()).map(|count| bands.len().div_ceil(count));
    let each = even.into_iter().find(fits).unwrap_or(1);
    let draw = |page: &[Band<'_>]| {
        let told = page
            .iter()
            .map(|band| format!("{}. {}.", band.caption, in_words(band.row, &levels.labels)));
        let words = told.collect::<Vec<_>>().join(" ");
        drawn(&stage(page), page, size, palette, words)
    };
    pages(each).map(draw).collect()
}

fn drawn(
    stage: &Stage,
    bands: &[Band<'_>],
    size: Size,
    palette: &Palette,
    description: String,
) -> Scene {
    let mut sketch = Sketch::default();
    stage.draw(&mut sketch, bands, palette);
    let name = bands.first().map_or("", |band| band.row.name.as_str());
    Scene {
        size,
        background: None,
        title: format!("Ballots: {name}"),
        description,
        items: sketch.items,
    }
}

/// The row in words; before anything was agreed, its figures alone.
fn in_words(row: &Row, labels: &[String]) -> String {
    let figures = figures_in_words(row, labels);
    let words = figures.filter(|_| row.ending == Ending::ScoredNotAgreed);
    let words = words.unwrap_or_else(|| row_in_words(row, labels));
    format!("{}: {words}", row.name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::{Item, Point};

    fn labels() -> Levels {
        let labels = [
            "Not yet",
            "Early days",
            "In places",
            "Mostly",
            "Strong and steady",
        ];
        Levels {
            labels: labels.map(str::to_owned).into(),
            ..Levels::default()
        }
    }

    fn row(counts: &[u32], dont_know: u32) -> Row {
        let tally = crate::session::Tally::new(counts.to_vec(), dont_know).unwrap();
        Row::of_tally(0.into(), "Balancing multiple perspectives", &tally)
    }

    const SIZE: Size = Size {
        width: 1800.0,
        height: 700.0,
    };

    fn scene(counts: &[u32], dont_know: u32) -> Scene {
        let row = row(counts, dont_know);
        reveal(&row, &labels(), SIZE, 40.0, &Palette::LIGHT)
    }

    fn dots(scene: &Scene) -> Vec<(Point, f32)> {
        let dot = |item: &Item| match item {
            Item::Circle { centre, radius, .. } => Some((*centre, *radius)),
            Item::Path { .. } | Item::Text(_) => None,
        };
        scene.items.iter().filter_map(dot).collect()
    }

    #[test]
    fn rows_beside_each_other_have_their_levels_in_the_same_places_and_dots_of_one_size() {
        let rows = [
            row(&[4, 0, 0, 0, 4], 0),
            row(&[1, 9, 2, 0, 0], 0),
            row(&[4, 0, 0, 0, 4], 3),
        ];
        let drawn = rows.each_ref().map(|row| {
            let scene = reveal_among(row, &rows, &labels(), SIZE, 40.0, &Palette::LIGHT);
            dots(&scene)
        });
        let known = |dots: &[(Point, f32)]| dots.get(..8).map(<[_]>::to_vec);
        assert_eq!(known(&drawn[0]), known(&drawn[2]));
        let sizes = drawn.iter().flatten().map(|(_, radius)| *radius);
        // Those who did not know have rings, whose line lies within the same radius.
        let (least, most) = sizes.fold((f32::MAX, 0.0_f32), |(least, most), radius| {
            (least.min(radius), most.max(radius))
        });
        assert!(least >= 0.9 * most, "{least} to {most}");
    }

    #[test]
    fn every_ballot_has_a_dot_in_the_picture_that_touches_no_other() {
        for counts in [[4, 1, 1, 2, 4], [0, 0, 300, 0, 0], [60, 60, 60, 60, 60]] {
            let scene = scene(&counts, 3);
            let dots = dots(&scene);
            assert_eq!(dots.len() as u32, counts.iter().sum::<u32>() + 3);
            for (i, (a, radius)) in dots.iter().enumerate() {
                assert!(a.x - radius >= 0.0 && a.x + radius <= 1800.0 && a.y - radius >= 0.0);
                for (b, other) in &dots[..i] {
                    assert!((a.x - b.x).hypot(a.y - b.y) > radius + other);
                }
            }
        }
    }

    fn meanings() -> Vec<String> {
        let scale = &crate::workshop::integrated_leadership().scale;
        scale
            .levels
            .iter()
            .map(|level| level.meaning.clone())
            .collect()
    }

    /// A reveal as high as on a wall, with what the levels mean where there is room.
    fn explained(counts: &[u32]) -> Scene {
        let size = Size {
            width: 1780.0,
            height: 560.0,
        };
        let levels = Levels {
            meanings: meanings(),
            ..labels()
        };
        reveal(&row(counts, 0), &levels, size, 40.1, &Palette::LIGHT)
    }

    #[test]
    fn few_people_leave_room_for_what_the_levels_mean_and_for_larger_dots() {
        let least = meanings().iter().map(String::len).sum::<usize>() / 2;
        let words = |scene: &Scene| {
            let texts = scene.items.iter().filter_map(|item| match item {
                Item::Text(text) => Some(text),
                _ => None,
            });
            texts.map(|text| text.text.len()).sum::<usize>()
        };
        let many = explained(&[4, 1, 5, 2, 0]);
        for counts in [[0, 0, 0, 1, 0], [1, 0, 1, 1, 0], [1, 1, 1, 1, 1]] {
            let few = explained(&counts);
            assert!(words(&few) > words(&many) + least, "{counts:?}");
            assert!(dots(&few)[0].1 >= dots(&many)[0].1, "{counts:?}");
            for item in &few.items {
                if let Item::Text(text) = item {
                    let bounds = text.bounds();
                    assert!(text.size >= 32.0 && bounds.max.y <= 560.0, "{text:?}");
                }
            }
        }
    }

    fn group(caption: &str, counts: &[u32], dont_know: u32) -> RevealGroup {
        let tally = crate::session::Tally::new(counts.to_vec(), dont_know).unwrap();
        RevealGroup {
            caption: caption.to_owned(),
            row: Row::of_tally(0.into(), "Working with power", &tally),
        }
    }

    fn apart(groups: &[RevealGroup], height: f32) -> Vec<Scene> {
        let levels = Levels {
            labels: (1..=5).map(|i| format!("Level {i}")).collect(),
            ..Levels::default()
        };
        let size = Size {
            width: 1800.0,
            height,
        };
        reveal_apart(groups, &levels, size, 40.0, &Palette::LIGHT)
    }

    fn texts<'a>(scene: &'a Scene, words: &str) -> Vec<&'a crate::scene::Placed> {
        let text = |item: &'a Item| match item {
            Item::Text(text) => Some(text),
            _ => None,
        };
        let all = scene.items.iter().filter_map(text);
        all.filter(|text| text.text == words).collect()
    }

    fn three() -> [RevealGroup; 3] {
        [
            group("Health", &[1, 1, 0, 3, 2], 2),
            group("Social care", &[0, 0, 9, 0, 0], 0),
            group("Others", &[2, 2, 0, 0, 1], 1),
        ]
    }

    #[test]
    fn groups_share_one_scale_and_dots_of_one_size() {
        let pages = apart(&three(), 800.0);
        let [page] = &pages[..] else {
            panic!("one page")
        };
        for words in [
            "1",
            "5",
            "Level 1",
            "Level 5",
            "don’t know",
            "Health",
            "Others",
        ] {
            assert_eq!(texts(page, words).len(), 1, "{words}");
        }
        let dots = dots(page);
        assert_eq!(dots.len(), 7 + 9 + 5 + 3);
        let filled = |(_, radius): &&(Point, f32)| (radius - dots[0].1).abs() < 0.01;
        assert_eq!(dots.iter().filter(filled).count(), 7 + 9 + 5);
        // The same level stands over the same place in each band.
        let level = texts(page, "Level 1")[0].bounds().centre().x;
        let here = |(at, _): &&(Point, f32)| (at.x - level).abs() < 0.2 * 1800.0 / 6.25;
        assert_eq!(dots.iter().filter(here).count(), 3);
    }

    #[test]
    fn who_did_not_know_stands_outside_the_shared_scale() {
        let page = &apart(&three(), 800.0)[0];
        let hollow = page.items.iter().filter_map(|item| match item {
            Item::Circle {
                centre, fill: None, ..
            } => Some(centre.x),
            _ => None,
        });
        let hollow: Vec<f32> = hollow.collect();
        assert_eq!(hollow.len(), 3);
        let last = texts(page, "Level 5")[0].bounds();
        assert!(hollow.iter().all(|x| *x > last.max.x), "{hollow:?}");
    }

    #[test]
    fn groups_without_room_go_on_over_pages_that_each_have_the_scale() {
        let groups: Vec<RevealGroup> = (0..6)
            .map(|i| group(&format!("Group {i}"), &[1, 20, 1, 0, 2], i))
            .collect();
        let pages = apart(&groups, 700.0);
        assert!(pages.len() > 1);
        let all: usize = pages.iter().map(|page| dots(page).len()).sum();
        assert_eq!(all, 6 * 24 + 15);
        let radius = dots(&pages[0])[0].1;
        for page in &pages {
            assert_eq!(texts(page, "Level 3").len(), 1);
            assert!((dots(page)[0].1 - radius).abs() < 0.01);
            for item in &page.items {
                if let Item::Text(text) = item {
                    let bounds = text.bounds();
                    assert!(text.size >= 32.0 && bounds.min.y >= 0.0, "{text:?}");
                    assert!(bounds.max.y <= 700.0, "{text:?}");
                }
            }
        }
    }

    #[test]
    fn no_text_is_smaller_than_the_back_row_can_read() {
        for item in scene(&[4, 1, 1, 2, 4], 3).items {
            if let Item::Text(text) = item {
                assert!(text.size >= 32.0, "{text:?}");
                let bounds = text.bounds();
                assert!(bounds.min.x >= 0.0 && bounds.max.x <= 1800.0 && bounds.max.y <= 700.0);
            }
        }
    }
}
