//! The charts, over everything that a workshop may hold: names that keep apart, lines that break,
//! files that say no more than they may.

#[path = "picture/kinds.rs"]
mod kinds;
#[path = "picture/letters.rs"]
mod letters;
#[path = "picture/matrix.rs"]
mod matrix;
#[path = "picture/over_time.rs"]
mod over_time;
#[path = "picture/shapes.rs"]
mod shapes;
#[path = "picture/wall.rs"]
mod wall;

use proptest::prelude::*;
use roundtable::chart::{Chart, Frame, Heading, Palette, Style, dots, radar};
use roundtable::edit::sample;
use roundtable::export::{Lettering, png, svg};
use roundtable::insight::{Ending, LevelLook, Picture, Profile, Row};
use roundtable::report::{ChartKind, PageSize, chart_page};
use roundtable::scene::{Colour, Item, Path, Point, Rect, Scene, Size, Verb};
use roundtable::session::Tally;
use roundtable::workshop::Level;

const PALETTE: Palette = Palette::LIGHT;
const HD: Size = Size {
    width: 1920.0,
    height: 1080.0,
};
const PAGE: Style<'_> = Style {
    frame: Frame::Page(Heading {
        title: "Strong on working with power; weakest on planning",
        subtitle: "Riverside team · 23 November 2026 · 12 people",
        notes: "This scale is our own. Somebody, Something, 2022. DOI 10.0000/0000. CC BY 4.0.",
    }),
    background: true,
};
/// Rounding of coordinates is not an overlap.
const SLACK: f32 = 0.05;

fn row(name: &str, counts: Vec<u32>, agreed: Option<u8>) -> Row {
    let levels = counts.len();
    let tally = Tally::new(counts, 0).unwrap_or_else(|| Tally::empty(levels));
    let row = Row::of_tally(0.into(), name, &tally);
    match agreed.and_then(Level::new) {
        Some(level) => Row {
            ending: Ending::Agreed(level),
            ..row
        },
        None => row,
    }
}

fn picture(levels: usize, rows: Vec<Row>) -> Picture {
    Picture {
        title: "Riverside team · 23 November 2026".to_owned(),
        dates: Vec::new(),
        note: "This scale is our own and is not a validated instrument.".to_owned(),
        laid_over: None,
        looks: Vec::new(),
        levels: (1..=levels).map(|i| format!("Level {i}")).collect(),
        rows: (rows.into_iter().enumerate())
            .map(|(mechanism, row)| Row {
                mechanism: mechanism.into(),
                ..row
            })
            .collect(),
    }
}

/// The same with its mechanisms in these groups, as many in each as can be.
fn grouped(mut picture: Picture, groups: &[String]) -> Picture {
    let count = picture.rows.len();
    for (i, row) in picture.rows.iter_mut().enumerate() {
        row.in_group = groups
            .get(i * groups.len() / count)
            .cloned()
            .unwrap_or_default();
    }
    picture
}

/// Agreed scores and nothing else; 0 for none.
fn scored(levels: usize, scores: &[u8]) -> Picture {
    let row = |(i, &score): (usize, &u8)| {
        row(
            &format!("Mechanism {i}"),
            vec![0; levels],
            (score > 0).then_some(score),
        )
    };
    picture(levels, scores.iter().enumerate().map(row).collect())
}

fn any_name() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[A-Z][a-z]{2,11}( [a-z]{1,12}){0,6}",
        2 => "\\PC{1,120}",
        1 => "[a-zA-Z-]{80,120}",
        1 => "([a-z]{1,14} ){8,9}[a-z]{1,14}",
        1 => "[\u{900}-\u{97f}\u{300}-\u{36f} ]{1,60}",
        // Wide letters, and letters with marks above and below them.
        1 => "[WM漢字가\u{fdfd}\u{2e3b}\u{12031} ]{1,120}",
        1 => "([a-zA-Zא-תا-ي][\u{300}-\u{36f}]{0,12} ?){1,40}",
    ]
}

/// How the levels may be told: from 0 or 1, with signs and colours of their own or without, some with
/// short words.
fn any_looks(levels: usize) -> impl Strategy<Value = (u8, Vec<LevelLook>)> {
    let colours = prop::option::of(prop::collection::vec(any::<[u8; 3]>(), levels));
    let short = prop::option::of("[A-Z][a-z]{1,11}");
    (0_u8..=1, any::<bool>(), colours, short).prop_map(move |(lowest, signs, colours, short)| {
        let look = |i: usize| {
            let number = (i + usize::from(lowest)).to_string();
            let sign = SIGNS.get(i).filter(|_| signs);
            LevelLook {
                mark: sign.map_or_else(|| number.clone(), |sign| (*sign).to_owned()),
                written: match sign {
                    Some(sign) => format!("{sign} {number}"),
                    None => number.clone(),
                },
                number,
                short: short.clone().unwrap_or_else(|| format!("Level {i}")),
                rgb: colours.as_ref().map(|colours| colours[i]),
            }
        };
        (lowest, (0..levels).map(look).collect())
    })
}

/// Signs that the embedded typefaces have.
const SIGNS: [&str; 11] = ["○", "◔", "◑", "◕", "●", "△", "▲", "□", "■", "◇", "◆"];

fn any_picture() -> impl Strategy<Value = Picture> {
    (2_usize..=11).prop_flat_map(|levels| {
        let counts = prop_oneof![
            1 => Just(vec![0; levels]),
            4 => prop::collection::vec(0_u32..8, levels),
            1 => prop::collection::vec(0_u32..60, levels),
        ];
        let agreed = prop::option::weighted(0.7, 1..=levels as u8);
        let one = (any_name(), counts, agreed)
            .prop_map(|(name, counts, agreed)| row(&name, counts, agreed));
        let groups = prop::option::of(prop::collection::vec(any_name(), 1..=6));
        let rows = prop::collection::vec(one, 3..=24);
        (rows, groups, any_looks(levels)).prop_map(move |(rows, groups, (lowest, looks))| {
            let mut picture = grouped(picture(levels, rows), &groups.unwrap_or_default());
            for row in &mut picture.rows {
                row.lowest = lowest;
            }
            Picture { looks, ..picture }
        })
    })
}

fn any_size() -> impl Strategy<Value = Size> {
    let named = [
        (640.0, 480.0),
        (800.0, 600.0),
        (1024.0, 768.0),
        (1280.0, 720.0),
        (1366.0, 768.0),
        (1920.0, 1080.0),
        (2000.0, 2000.0),
        (3840.0, 2160.0),
        (7680.0, 4320.0),
        (800.0, 1200.0),
        (480.0, 4320.0),
    ];
    prop_oneof![
        prop::sample::select(named.to_vec()),
        (480.0_f32..2400.0, 360.0_f32..1600.0),
    ]
    .prop_map(|(width, height)| Size { width, height })
}

fn any_style() -> impl Strategy<Value = Style<'static>> {
    let frame = prop::sample::select(vec![Frame::Bare, Frame::Legend, PAGE.frame]);
    frame.prop_map(|frame| Style {
        frame,
        background: true,
    })
}

fn texts(scene: &Scene) -> impl Iterator<Item = (&str, Rect)> {
    scene.items.iter().filter_map(|item| match item {
        Item::Text(text) => Some((text.text.as_str(), text.bounds())),
        Item::Path { .. } | Item::Circle { .. } => None,
    })
}

/// A slide is 957.6 points wide; from the back of a room nobody reads letters below eleven.
fn can_be_read_on_a_slide(scene: &Scene) {
    for item in &scene.items {
        if let Item::Text(text) = item {
            let points = text.size * 957.6 / scene.size.width;
            assert!(points >= 11.0 - 0.005, "{points}: {text:?}");
        }
    }
}

fn circles(scene: &Scene) -> impl Iterator<Item = (Point, f32, Option<Colour>)> {
    scene.items.iter().filter_map(|item| match item {
        Item::Circle {
            centre,
            radius,
            fill,
            ..
        } => Some((*centre, *radius, *fill)),
        Item::Path { .. } | Item::Text(_) => None,
    })
}

/// Paths drawn with a line of this colour.
fn lines(scene: &Scene, colour: Colour) -> Vec<&Path> {
    let of_colour = |item| match item {
        &Item::Path {
            ref path,
            stroke: Some(ref stroke),
            ..
        } => (stroke.colour == colour).then_some(path),
        _ => None,
    };
    scene.items.iter().filter_map(of_colour).collect()
}

fn corners(path: &Path) -> Vec<Point> {
    let corner = |verb: &Verb| match verb {
        Verb::MoveTo(p) | Verb::LineTo(p) => Some(*p),
        Verb::QuadTo(..) | Verb::CubicTo(..) | Verb::Close => None,
    };
    path.verbs().iter().filter_map(corner).collect()
}

/// Whether a rectangle and a convex polygon, clockwise, share more than an edge.
fn enters(rect: &Rect, polygon: &[Point]) -> bool {
    let rect = rect.expanded(-SLACK);
    let box_corners = [
        rect.min,
        Point::new(rect.max.x, rect.min.y),
        rect.max,
        Point::new(rect.min.x, rect.max.y),
    ];
    let parted = |p: Point, q: Point| {
        box_corners
            .iter()
            .all(|c| (q.x - p.x) * (c.y - p.y) - (q.y - p.y) * (c.x - p.x) < 0.0)
    };
    let beside = polygon.iter().all(|p| p.x < rect.min.x)
        || polygon.iter().all(|p| p.x > rect.max.x)
        || polygon.iter().all(|p| p.y < rect.min.y)
        || polygon.iter().all(|p| p.y > rect.max.y);
    let next = polygon.iter().cycle().skip(1);
    !beside && !polygon.iter().zip(next).any(|(p, q)| parted(*p, *q))
}

/// Names touch neither each other nor anything else, and nothing written leaves the picture.
fn names_keep_clear(chart: &Chart) -> Result<(), TestCaseError> {
    let scene = &chart.scene;
    let whole = Rect::new(0.0, 0.0, scene.size.width, scene.size.height).expanded(SLACK);
    let labels: Vec<Rect> = chart
        .spots
        .iter()
        .map(|spot| spot.label.expanded(-SLACK))
        .collect();
    let inside = |rect: &Rect| whole.contains(rect.min) && whole.contains(rect.max);
    for (i, label) in labels.iter().enumerate() {
        prop_assert!(inside(label), "label {i} {label:?} leaves the picture");
        for (j, other) in labels[..i].iter().enumerate() {
            prop_assert!(
                !label.overlaps(other),
                "labels {i} and {j}: {label:?} {other:?}"
            );
        }
        for spot in &chart.spots {
            prop_assert!(
                label.distance(spot.centre) >= spot.radius,
                "label {i} on a mark"
            );
        }
        for (centre, radius, _) in circles(scene) {
            prop_assert!(
                label.distance(centre) >= radius,
                "label {i} on a circle at {centre:?}"
            );
        }
        for ring in lines(scene, PALETTE.strong_line) {
            prop_assert!(!enters(label, &corners(ring)), "label {i} in the rings");
        }
    }
    // The rim of a faint column has the colour of an arc, and is closed.
    let open = |path: &&Path| !path.verbs().contains(&Verb::Close);
    for arc in lines(scene, PALETTE.quiet).into_iter().filter(open) {
        for (text, bounds) in texts(scene) {
            let under = corners(arc).iter().any(|corner| bounds.contains(*corner));
            prop_assert!(!under, "{text:?} lies on the arc of a group");
        }
    }
    for (text, bounds) in texts(scene) {
        prop_assert!(inside(&bounds), "{text:?} {bounds:?} leaves the picture");
        let own = labels.iter().any(|label| label.contains(bounds.centre()));
        let touched = labels.iter().position(|label| label.overlaps(&bounds));
        prop_assert!(
            own || touched.is_none(),
            "{text:?} {bounds:?} touches label {touched:?}"
        );
    }
    Ok(())
}

/// A dot for each person, or a column for each level with its count.
fn everybody_is_drawn(picture: &Picture, scene: &Scene) -> Result<(), TestCaseError> {
    // People on a level with a colour of its own have that colour.
    if picture.looks.iter().any(|look| look.rgb.is_some()) {
        return Ok(());
    }
    let counts = || {
        picture
            .rows
            .iter()
            .flat_map(|row| row.counts.iter().copied())
    };
    let dots = circles(scene)
        .filter(|(.., fill)| *fill == Some(PALETTE.person))
        .count();
    let told = |sign: &str| texts(scene).filter(|(text, _)| *text == sign).count();
    let of = |item: &Item| matches!(item, Item::Path { fill, .. } if *fill == Some(PALETTE.person));
    let columns = scene.items.iter().filter(|item| of(item)).count();
    if columns == 0 {
        prop_assert_eq!(dots - told("one person"), counts().sum::<u32>() as usize);
    } else {
        prop_assert_eq!(dots, 0);
        prop_assert_eq!(
            columns - told("how many people"),
            counts().filter(|n| *n > 0).count()
        );
        for count in counts().filter(|n| *n > 0) {
            prop_assert!(told(&count.to_string()) > 0, "{count} is not told");
        }
    }
    Ok(())
}

/// No text lies on another, or is covered by something that is drawn after it.
fn nothing_is_covered(scene: &Scene) -> Result<(), TestCaseError> {
    let ink = |bounds: Rect, size: f32| {
        let top = bounds.min.y + 0.2 * size;
        Rect::new(bounds.min.x, top, bounds.width(), 0.9 * size).expanded(-0.1 * size)
    };
    let mut before: Vec<(&str, Rect)> = Vec::new();
    for item in &scene.items {
        match item {
            Item::Text(text) => {
                let rect = ink(text.bounds(), text.size);
                for (other, there) in &before {
                    prop_assert!(!rect.overlaps(there), "{:?} on {other:?}", text.text);
                }
                before.push((&text.text, rect));
            }
            Item::Circle {
                centre,
                radius,
                fill: Some(_),
                ..
            } => {
                for (text, rect) in &before {
                    let over = rect.distance(*centre) < *radius - SLACK;
                    prop_assert!(!over, "{text:?} under a circle at {centre:?}");
                }
            }
            Item::Path {
                path,
                fill: Some(_),
                ..
            } => {
                for (text, rect) in &before {
                    let over = corners(path).iter().any(|corner| rect.contains(*corner));
                    prop_assert!(!over, "{text:?} under a shape");
                }
            }
            Item::Path { .. } | Item::Circle { .. } => {}
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn names_around_a_radar_keep_clear(
        picture in any_picture(), size in any_size(), style in any_style(),
    ) {
        names_keep_clear(&radar(&picture, size, &PALETTE, style))?;
    }

    #[test]
    fn names_beside_dots_keep_clear(
        picture in any_picture(), size in any_size(), style in any_style(),
    ) {
        names_keep_clear(&dots(&picture, size, &PALETTE, style))?;
    }

    #[test]
    fn everybody_is_drawn_once_and_nothing_covers_a_text(
        picture in any_picture(), size in any_size(), style in any_style(),
    ) {
        let scene = dots(&picture, size, &PALETTE, style).scene;
        everybody_is_drawn(&picture, &scene)?;
        nothing_is_covered(&scene)?;
        nothing_is_covered(&radar(&picture, size, &PALETTE, style).scene)?;
    }

    #[test]
    fn small_print_can_be_read_on_a_slide(mut picture in any_picture()) {
        let around = radar(&picture, HD, &PALETTE, PAGE).scene;
        // With more rows, all of them crowds, a slide is full before the letters are small.
        picture.rows.truncate(12);
        let rows = dots(&picture, HD, &PALETTE, PAGE).scene;
        for scene in [around, rows] {
            can_be_read_on_a_slide(&scene);
        }
    }

    #[test]
    fn the_same_numbers_give_the_same_file_and_it_reads_as_xml(
        picture in any_picture(), size in any_size(),
    ) {
        let file = svg(&radar(&picture, size, &PALETTE, PAGE).scene, Lettering::Outlines);
        prop_assert_eq!(&file, &svg(&radar(&picture.clone(), size, &PALETTE, PAGE).scene, Lettering::Outlines));
        let document = roxmltree::Document::parse(&file).unwrap();
        for link in document.descendants().filter_map(|node| node.attribute("href")) {
            prop_assert!(link.starts_with('#'), "{link} is outside the file");
        }
    }

    #[test]
    fn without_people_nothing_is_counted(picture in any_picture()) {
        let picture = picture.for_profile(Profile::Team);
        for chart in [radar, dots] {
            let scene = chart(&picture, HD, &PALETTE, PAGE).scene;
            prop_assert!(circles(&scene).all(|(.., fill)| fill != Some(PALETTE.person)));
            let file = svg(&scene, Lettering::Outlines);
            prop_assert!(!file.contains(" at level ") && !file.contains("one person"));
        }
    }
}

#[test]
fn the_radar_goes_clockwise_from_twelve_o_clock_and_the_lowest_level_is_off_the_centre() {
    for count in 3..=24 {
        let chart = radar(&scored(5, &vec![1; count]), HD, &PALETTE, PAGE);
        let marks: Vec<Point> = chart.spots.iter().map(|spot| spot.centre).collect();
        let sum = marks
            .iter()
            .fold(Point::default(), |s, p| Point::new(s.x + p.x, s.y + p.y));
        let centre = Point::new(sum.x / count as f32, sum.y / count as f32);
        let first = marks[0];
        assert!(
            (first.x - centre.x).abs() < 0.1 && centre.y - first.y > 20.0,
            "{count}"
        );
        assert!(
            marks[1].x > centre.x + 5.0 && marks[count - 1].x < centre.x - 5.0,
            "{count}"
        );
    }
}

#[test]
fn the_line_breaks_where_nothing_was_agreed_and_goes_on_round_the_top() {
    let chart = radar(&scored(5, &[4, 3, 0, 2, 0, 5]), HD, &PALETTE, PAGE);
    let line = lines(&chart.scene, PALETTE.agreed);
    assert_eq!(line.len(), 1);
    let spot = |i: usize| chart.spots[i].centre;
    assert_eq!(corners(line[0]), [spot(5), spot(0), spot(1)]);
    assert!(!line[0].verbs().contains(&Verb::Close));

    let whole = radar(&scored(5, &[4, 3, 2]), HD, &PALETTE, PAGE);
    assert!(
        lines(&whole.scene, PALETTE.agreed)[0]
            .verbs()
            .contains(&Verb::Close)
    );
}

#[test]
fn a_mechanism_without_a_score_has_a_name_and_no_mark() {
    let chart = radar(&scored(5, &[4, 0, 3]), HD, &PALETTE, PAGE);
    assert!(texts(&chart.scene).any(|(text, _)| text == "not scored"));
    let marks = circles(&chart.scene)
        .filter(|(.., fill)| *fill == Some(PALETTE.agreed))
        .count();
    // Two marks and the legend's sign.
    assert_eq!(marks, 3);
    assert!(chart.scene.description.contains("Mechanism 1: not scored."));
}

#[test]
fn fewer_mechanisms_than_a_workshop_has_do_no_harm() {
    for count in 0..3 {
        let rows = (0..count)
            .map(|_| row("Name", vec![3, 9, 40], None))
            .collect();
        let picture = picture(3, rows);
        for chart in [radar, dots] {
            assert_eq!(chart(&picture, HD, &PALETTE, PAGE).spots.len(), count);
        }
    }
}

#[test]
fn strengths_stand_above_gaps() {
    let chart = dots(&scored(5, &[2, 0, 5, 3]), HD, &PALETTE, PAGE);
    let mut order: Vec<usize> = (0..4).collect();
    order.sort_by(|a, b| {
        chart.spots[*a]
            .centre
            .y
            .total_cmp(&chart.spots[*b].centre.y)
    });
    assert_eq!(order, [2, 3, 0, 1]);
}

#[test]
fn a_name_cut_for_want_of_room_is_whole_in_the_description() {
    let name = "Commitment to learning, to development, and to telling everybody what was learnt"
        .repeat(2);
    let name: String = name.chars().take(120).collect();
    let rows = (0..24).map(|_| row(&name, vec![0, 1, 0], None)).collect();
    let size = Size {
        width: 480.0,
        height: 360.0,
    };
    let scene = radar(&picture(3, rows), size, &PALETTE, PAGE).scene;
    assert_eq!(scene.description.matches(&name).count(), 24);
}

#[test]
fn the_same_drawing_gives_the_same_png() {
    let scene = radar(&scored(5, &[4, 3, 0, 2]), HD, &PALETTE, PAGE).scene;
    assert_eq!(
        png(&scene, 640, 360).unwrap(),
        png(&scene.clone(), 640, 360).unwrap()
    );
}

#[test]
fn the_radar_of_a_page_takes_half_its_height_under_a_title_of_two_lines() {
    let scene = chart_page(
        &sample(),
        ChartKind::Radar,
        Profile::Everything,
        PageSize::SLIDE,
    );
    let ring = corners(lines(&scene, PALETTE.strong_line)[0]);
    let ys = || ring.iter().map(|corner| corner.y);
    let high = ys().fold(0.0, f32::max) - ys().fold(f32::MAX, f32::min);
    assert!(high >= 0.5 * scene.size.height, "{high}");
}

#[test]
fn a_large_picture_is_a_small_file() {
    let size = PageSize::LARGE;
    assert_eq!((size.width(), size.height()), (3840, 2160));
    let scene = chart_page(&sample(), ChartKind::Radar, Profile::Everything, size);
    let file = png(&scene, size.width(), size.height()).unwrap();
    assert!(file.len() < 425_000, "{} bytes", file.len());
}
