//! Workshops of every shape, and a session that went through one.

use roundtable::edit::{AboutEdit, CardEdit, Edit, apply};
use roundtable::session::{Agreement, Session, Vote};
use roundtable::workshop::{
    LevelText, LevelWords, Mechanism, MechanismWords, ScaleWords, Translation, Workshop,
    WorkshopText, integrated_leadership,
};

/// What a workshop may say beside its texts.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each varies by itself")]
pub(crate) struct Shape {
    pub(crate) mechanisms: usize,
    pub(crate) levels: usize,
    pub(crate) lowest: u8,
    /// Four of each group.
    pub(crate) groups: bool,
    /// Every other mechanism says itself what the levels mean.
    pub(crate) own: bool,
    pub(crate) colours: bool,
    pub(crate) signs: bool,
    /// Held in a second language of long words.
    pub(crate) second: bool,
}

const SIGNS: [&str; 11] = ["○", "◔", "◑", "◕", "●", "△", "▲", "□", "■", "◇", "◆"];

/// Each number of levels once, with mechanisms, numbers and all the rest in turn; the corners among
/// them.
pub(crate) fn shapes() -> Vec<Shape> {
    let all = (2..=11).enumerate();
    let shape = |(i, levels): (usize, usize)| Shape {
        mechanisms: [3, 24, 12, 15, 7][i % 5],
        levels,
        lowest: u8::from(i % 3 > 0),
        groups: i % 4 != 1,
        own: i % 5 != 2,
        colours: i % 2 == 0,
        signs: i % 3 != 1,
        second: i % 2 == 1,
    };
    let full = |mechanisms, levels| Shape {
        mechanisms,
        levels,
        lowest: 0,
        groups: true,
        own: true,
        colours: true,
        signs: true,
        second: true,
    };
    let corners = [full(3, 2), full(3, 11), full(24, 2), full(24, 11)];
    all.map(shape).chain(corners).collect()
}

fn letter(i: usize) -> char {
    char::from(b'a' + u8::try_from(i).unwrap())
}

pub(crate) fn workshop(shape: Shape) -> Workshop {
    let mut text = WorkshopText::clone(&integrated_leadership());
    let template = text.mechanisms[0].clone();
    text.short.clear();
    text.scale.lowest = shape.lowest;
    let level = |i: usize| LevelText {
        label: format!("Label {}", letter(i)),
        meaning: format!("The scale says so, {i}."),
        short: String::new(),
        colour: match shape.colours {
            true => format!("#{:02x}{:02x}{:02x}", 20 + 20 * i, 90, 230 - 20 * i),
            false => String::new(),
        },
        sign: if shape.signs {
            SIGNS[i].to_owned()
        } else {
            String::new()
        },
    };
    text.scale.levels = (0..shape.levels).map(level).collect();
    let mechanism = |i: usize| Mechanism {
        id: format!("m{i}"),
        name: format!("Mechanism {}", letter(i).to_ascii_uppercase()),
        group: match shape.groups {
            true => format!("Group {} of what belongs together", i / 4),
            false => String::new(),
        },
        levels: match shape.own && i % 2 == 1 {
            true => (0..shape.levels)
                .map(|at| format!("Said here of {at}."))
                .collect(),
            false => Vec::new(),
        },
        ..template.clone()
    };
    text.mechanisms = (0..shape.mechanisms).map(mechanism).collect();
    if shape.second {
        text.translations = vec![translation(&text)];
    }
    Workshop::new(text).unwrap()
}

/// The same in words that are as long as German ones may be.
fn translation(text: &WorkshopText) -> Translation {
    let level = |i: usize| LevelWords {
        label: format!("Weiterentwicklungsstufe {}", letter(i)),
        meaning: format!(
            "Das sagen wir von Stufe {i}, wenn die Zusammenarbeit der Abteilungen überwiegend so gelingt."
        ),
        ..LevelWords::default()
    };
    let words = |(i, mechanism): (usize, &Mechanism)| MechanismWords {
        id: mechanism.id.clone(),
        name: format!(
            "Zusammenarbeitsvereinbarungen {}",
            letter(i).to_ascii_uppercase()
        ),
        levels: mechanism
            .levels
            .iter()
            .map(|own| {
                format!("{own} Gemeinsame Verantwortung wird hier von allen Beteiligten getragen.")
            })
            .collect(),
        ..MechanismWords::default()
    };
    let mut groups: Vec<String> = text.mechanisms.iter().map(|it| it.group.clone()).collect();
    groups.dedup();
    groups.retain(|group| !group.is_empty());
    let group = |group: String| (group.clone(), format!("Führungszusammenarbeit, {group}"));
    Translation {
        language: "de".to_owned(),
        scale: ScaleWords {
            question: "Wie gut gelingt uns das gerade?".to_owned(),
            levels: (0..text.scale.levels.len()).map(level).collect(),
            ..ScaleWords::default()
        },
        groups: groups.into_iter().map(group).collect(),
        mechanisms: text.mechanisms.iter().enumerate().map(words).collect(),
        ..Translation::default()
    }
}

/// One ballot at each level of each mechanism; the first agrees on the lowest level and aims at the
/// highest, all others agree on the highest. In the second language, where there is one.
pub(crate) fn scored(workshop: &Workshop) -> Session {
    let mut session = Session::new(workshop.clone());
    let mut go = |edit| session = apply(&session, edit).unwrap();
    if let Some(language) = workshop.languages().nth(1) {
        go(Edit::About(AboutEdit::Language(language.to_owned())));
    }
    let bottom = workshop.scale.level(workshop.scale.lowest).unwrap();
    let top = workshop.scale.top();
    for card in 0..workshop.mechanisms.len() {
        let mut on = |edit| go(Edit::Card(card.into(), edit));
        for (level, _) in workshop.scale.iter() {
            on(CardEdit::Count(Vote::Level(level)));
        }
        on(CardEdit::Count(Vote::DontKnow));
        on(CardEdit::Reveal);
        let level = if card == 0 { bottom } else { top };
        on(CardEdit::Agree(Some(Agreement::Score(level))));
    }
    go(Edit::Card(0.into(), CardEdit::Target(Some(top))));
    session
}
