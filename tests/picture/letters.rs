//! Whatever alphabet people type in, every letter of a drawing is drawn.

use roundtable::edit::{AboutEdit, CardEdit, Edit, apply};
use roundtable::insight::Profile;
use roundtable::report::{ChartKind, PageSize, chart_page};
use roundtable::scene::{ForeignLetters, Item, Scene};
use roundtable::session::{Session, Vote};
use roundtable::workshop::{Workshop, WorkshopText, integrated_leadership};

/// Names in Arabic, Persian, Hebrew, Greek, Ukrainian and Vietnamese, and what comes along when a
/// text is pasted from a word processor.
const TYPED: [&str; 7] = [
    "فريق القيادة ١٢٣",
    "گروه رهبری",
    "צוות שָׁלוֹם",
    "Ομάδα ηγεσίας Ώρα",
    "Ґанок їжака Йошкар",
    "Nhóm lãnh đạo ệ",
    "\u{f0b7} “a” – ✓ → ☐ ½ ≥ № ﬁ",
];

/// The built-in workshop with one of the texts in every field that a picture shows, another each.
fn workshop() -> Workshop {
    let mut typed = TYPED.iter().cycle();
    let mut add = |text: &mut String| {
        text.push(' ');
        text.push_str(typed.next().expect("there is always one more"));
    };
    let mut text: WorkshopText = (*integrated_leadership()).clone();
    for field in [
        &mut text.title,
        &mut text.noun.one,
        &mut text.noun.many,
        &mut text.scale.question,
        &mut text.scale.note,
        &mut text.source.citation,
        &mut text.source.licence,
        &mut text.source.changes,
    ] {
        add(field);
    }
    text.scale
        .levels
        .iter_mut()
        .for_each(|level| add(&mut level.label));
    text.mechanisms
        .iter_mut()
        .for_each(|mechanism| add(&mut mechanism.name));
    Workshop::new(text).expect("the made-up workshop is a workshop")
}

fn session(team: &str, headline: Option<&str>) -> Session {
    let mut edits = vec![
        Edit::About(AboutEdit::Team(team.to_owned())),
        Edit::About(AboutEdit::Headline(headline.map(str::to_owned))),
    ];
    let start = Session::new(workshop());
    for (at, (mechanism, ..)) in start.mechanisms().enumerate() {
        // One stays open.
        if at == 0 {
            continue;
        }
        for person in 0..6 {
            let level = start
                .workshop()
                .scale
                .level(1 + ((at * person) % 5) as u8)
                .expect("the edit makes sense");
            edits.push(Edit::Card(mechanism, CardEdit::Count(Vote::Level(level))));
        }
        edits.push(Edit::Card(mechanism, CardEdit::Reveal));
    }
    edits.into_iter().fold(start, |session, edit| {
        apply(&session, edit).expect("the edit makes sense")
    })
}

fn complaint(scene: &Scene) -> Option<String> {
    let missing = scene.items.iter().find_map(|item| match item {
        Item::Text(placed) => (placed.glyphs().iter())
            .any(|glyph| glyph.id == 0)
            .then(|| placed.text.clone()),
        _ => None,
    });
    let foreign = ForeignLetters::of(scene);
    let carried = foreign == ForeignLetters::default();
    missing.or_else(|| (!carried).then(|| format!("{foreign:?}")))
}

#[test]
fn no_letter_of_a_whole_picture_is_an_empty_box() {
    let all = TYPED.join(" ");
    let found = TYPED.iter().map(|team| (*team, None));
    for (team, headline) in found.chain([(TYPED[0], Some(all.as_str()))]) {
        let session = session(team, headline);
        for kind in [ChartKind::Radar, ChartKind::Sorted] {
            for profile in [Profile::Everything, Profile::Team, Profile::Share] {
                let scene = chart_page(&session, kind, profile, PageSize::SLIDE);
                assert!(scene.title.contains(team), "{}", scene.title);
                assert_eq!(complaint(&scene), None, "{team} {kind:?} {profile:?}");
            }
        }
    }
}

#[test]
fn a_letter_that_the_program_has_no_typeface_for_is_complained_of() {
    let thai = session("ทีม", None);
    let scene = chart_page(
        &thai,
        ChartKind::Radar,
        Profile::Everything,
        PageSize::SLIDE,
    );
    assert!(complaint(&scene).is_some());
}
