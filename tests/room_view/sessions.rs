//! Sessions in every state, and everything that a wall can be asked to show of them.

use jiff::civil::{Date, date};
use roundtable::edit::sample;
use roundtable::edit::{
    AboutEdit, ActionEdit, CardEdit, CardField, DotsEdit, Edit, ParkEdit, apply, rehearsed,
};
use roundtable::room_view::{Charts, Look, RoomView, Shown};
use roundtable::scene::{Item, Placed, Scene, Size};
use roundtable::session::{Action, Agreement, Session, Vote};
use roundtable::workshop::{Level, Workshop, WorkshopText, integrated_leadership};

pub(crate) const TODAY: Date = date(2026, 12, 10);

/// A projector's usual size.
pub(crate) const HD: Size = Size {
    width: 1920.0,
    height: 1080.0,
};

/// Written where only the facilitator may read it.
pub(crate) const PRIVATE: &str = "Quokkas";

pub(crate) fn edited(session: &Session, edits: impl IntoIterator<Item = Edit>) -> Session {
    let change = |session: Session, edit: Edit| apply(&session, edit).unwrap();
    edits.into_iter().fold(session.clone(), change)
}

/// A level, or "don't know" for 0.
pub(crate) fn vote(number: u8) -> Vote {
    Level::new(number).map_or(Vote::DontKnow, Vote::Level)
}

pub(crate) fn count(card: usize, number: u8) -> Edit {
    Edit::Card(card.into(), CardEdit::Count(vote(number)))
}

pub(crate) fn count_for(card: usize, number: u8, perspective: usize) -> Edit {
    Edit::Card(card.into(), CardEdit::CountFor(vote(number), perspective))
}

pub(crate) fn reveal(card: usize) -> Edit {
    Edit::Card(card.into(), CardEdit::Reveal)
}

pub(crate) fn agree(card: usize, number: u8) -> Edit {
    let agreed = Level::new(number).map_or(Agreement::Differ, Agreement::Score);
    Edit::Card(card.into(), CardEdit::Agree(Some(agreed)))
}

pub(crate) fn write(card: usize, field: CardField, text: &str) -> Edit {
    Edit::Card(card.into(), CardEdit::Write(field, text.to_owned()))
}

pub(crate) fn perspectives(names: &[&str]) -> Edit {
    let names = names.iter().map(|&name| name.to_owned()).collect();
    Edit::About(AboutEdit::Perspectives(Some(names)))
}

/// A new session of twelve with perspectives and a private note.
pub(crate) fn started() -> Session {
    edited(
        &Session::new(integrated_leadership()),
        [
            Edit::About(AboutEdit::People(Some(12))),
            perspectives(&["Health", "Social care", "Voluntary sector"]),
            Edit::Notes(format!("{PRIVATE} in the back row are tired")),
        ],
    )
}

/// One session after the other, as a day goes by: the first card goes through every state, and
/// then the priorities, the actions and the close do.
pub(crate) fn a_day() -> Vec<Session> {
    let mut day = vec![started()];
    let mut go = |edits: Vec<Edit>| {
        let last = day.last().unwrap();
        let next = edited(last, edits);
        day.push(next);
    };
    go(vec![count(0, 1), count(0, 2), count_for(0, 5, 0)]);
    // 17 of 6 ballots and "don't know": no number with a decimal point can come from counts.
    go(vec![count(0, 5), count(0, 3), count(0, 1), count(0, 0)]);
    go(vec![reveal(0)]);
    go(vec![count(0, 4), count(0, 4), count(0, 3)]);
    go(vec![reveal(0)]);
    let notes = "• Huddles help\n• “Nobody told the ward”";
    go(vec![write(0, CardField::Notes, notes)]);
    go(vec![write(
        0,
        CardField::NextLevel,
        "Ring the ward before ten",
    )]);
    go(vec![
        agree(0, 3),
        write(0, CardField::Why, "Weekends are thin"),
    ]);
    go(vec![agree(0, 0)]);
    // Groups of seven and five can be told apart, one of two cannot.
    for (perspective, number, size) in [(0, 4, 7), (1, 2, 5), (2, 1, 2)] {
        go(vec![count_for(1, number, perspective); size]);
    }
    go(vec![reveal(1)]);
    go(vec![Edit::Dots(DotsEdit::AddAll(vec![
        4, 0, 9, 4, 0, 0, 1, 0, 0, 2,
    ]))]);
    go(vec![Edit::Dots(DotsEdit::Reveal)]);
    go(vec![
        Edit::Focus(2.into(), true),
        Edit::Focus(0.into(), true),
    ]);
    let action = |what: &str, by, mechanism, done| {
        let action = Action {
            what: what.to_owned(),
            who: "Amina".to_owned(),
            by: Some(by),
            mechanism,
            when: "the list is out".to_owned(),
            done,
            carried: None,
        };
        Edit::Action(ActionEdit::Add(action))
    };
    go(vec![
        action("ring the ward", date(2026, 12, 1), Some(2.into()), false),
        action("write one page", date(2027, 3, 1), None, false),
        action("book the room", date(2026, 12, 1), Some(0.into()), true),
        Edit::Action(ActionEdit::Add(Action::default())),
    ]);
    go(vec![Edit::Park(ParkEdit::Add(
        "Parking permits".to_owned(),
    ))]);
    go(vec![Edit::Closing(
        "Less alone\nSame time in spring".to_owned(),
    )]);
    day
}

/// A rehearsal, the sample, one with everything as long as it may be, and both of these with an
/// earlier one laid over them.
pub(crate) fn others() -> Vec<Session> {
    let rehearsed = rehearsed(integrated_leadership(), TODAY, 7);
    let over = |now: Session, then: &Session| {
        let last = Box::new(then.for_next_time());
        edited(&now, [Edit::LayOver(Some(last))])
    };
    let (sample, overfull) = (sample(), overfull());
    let laid_over = [
        over(sample.clone(), &rehearsed),
        over(overfull.clone(), &overfull),
    ];
    let others = [rehearsed, sample, overfull].into_iter();
    others.chain(laid_over).collect()
}

/// A text of so many characters: words, and one that never ends.
fn long(start: &str, of: &str, characters: usize) -> String {
    let text = format!("{start} {}", of.repeat(characters));
    text.chars()
        .take(characters)
        .collect::<String>()
        .trim()
        .to_owned()
}

/// 24 mechanisms with names of 120 characters in several scripts, nine levels, 300 people.
pub(crate) fn overfull() -> Session {
    let mut text = WorkshopText::clone(&integrated_leadership());
    text.short.clear();
    let like = text.mechanisms[0].clone();
    let scripts = [
        "Gwasanaethau llesiant cymdeithasol ",
        "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
        "नेतृत्व और सहयोग ",
        "👩‍⚕️🏡",
        "WWWW MMMM ",
    ];
    text.mechanisms = (0..24)
        .map(|i| {
            let script = scripts[i % scripts.len()];
            let mut mechanism = like.clone();
            mechanism.id = format!("mechanism-{i}");
            mechanism.name = long(&format!("{i}"), script, 120);
            mechanism.summary = long("All", script, 240);
            mechanism.description = long("And then", script, 7_000);
            mechanism.questions = vec![long("Why", script, 900); 12];
            mechanism.strong = vec![long("We", script, 500); 12];
            mechanism
        })
        .collect();
    text.purpose = long("Today", "we look at the work ", 3_000);
    text.scale.levels = (0..9)
        .map(|i| {
            let mut level = text.scale.levels[0].clone();
            level.label = long(&format!("Level {i}"), scripts[i % scripts.len()], 60);
            level.meaning = long("It", "means a great deal ", 400);
            level
        })
        .collect();
    let groups: Vec<String> = (0..6)
        .map(|i| long(&format!("{i}"), scripts[i % scripts.len()], 60))
        .collect();
    let groups: Vec<&str> = groups.iter().map(String::as_str).collect();
    let mut edits = vec![
        Edit::About(AboutEdit::Team(long(
            "The",
            "Tîm integredig Glan-yr-afon ",
            120,
        ))),
        Edit::About(AboutEdit::People(Some(300))),
        Edit::About(AboutEdit::Dates(vec![TODAY])),
        perspectives(&groups),
        write(
            0,
            CardField::Notes,
            &"• ‘We find out when the transport turns up’\n".repeat(400),
        ),
        write(0, CardField::NextLevel, &"ward".repeat(500)),
        write(1, CardField::Why, &"One view, and the other. ".repeat(200)),
        Edit::Dots(DotsEdit::AddAll((0..24).map(|i| i * 20).collect())),
        Edit::Dots(DotsEdit::Reveal),
        Edit::Closing("Thank you all. ".repeat(600)),
    ];
    for card in 0..24 {
        let per_group = 5 + card % 7;
        for group in 0..6 {
            let number = ((card + 2 * group) % 10) as u8;
            edits.extend(vec![count_for(card, number, group); per_group]);
        }
        edits.push(reveal(card));
    }
    edits.extend((0..250).map(|i| count(0, 1 + (i % 9) as u8)));
    edits.extend([
        reveal(0),
        agree(0, 9),
        agree(1, 0),
        Edit::Focus(3.into(), true),
    ]);
    for i in 0..30 {
        edits.push(Edit::Action(ActionEdit::Add(Action {
            what: long("Take", "the long way round ", 30 * (i + 1)),
            who: long("Dr", "Llanfairpwllgwyngyll", 120),
            by: Some(TODAY),
            mechanism: Some((i % 5).into()),
            ..Action::default()
        })));
        edits.push(Edit::Park(ParkEdit::Add("ward".repeat(8 * (i + 1)))));
    }
    edited(&Session::new(Workshop::new(text).unwrap()), edits)
}

/// Everything that a wall can be asked to show of the first cards and of the rest.
pub(crate) fn everything() -> Vec<Shown> {
    let mut all = vec![
        Shown::Blank,
        Shown::Arriving,
        Shown::Welcome,
        Shown::LastTimesActions,
        Shown::Picture(Charts::Radar),
        Shown::Picture(Charts::Sorted),
        Shown::Picture(Charts::Both),
        Shown::OverTime,
        Shown::Priorities,
        Shown::Actions { today: TODAY },
        Shown::Break {
            until: Some(jiff::civil::time(15, 20, 0, 0)),
        },
        Shown::Close,
        Shown::GoingRound { done: 1, of: None },
        Shown::GoingRound {
            done: 5,
            of: Some(12),
        },
    ];
    for mechanism in [0, 1, 2, 3, 4, 99] {
        for more in [false, true] {
            all.extend([
                Shown::Read {
                    mechanism: mechanism.into(),
                    full: more,
                },
                Shown::Reveal {
                    mechanism: mechanism.into(),
                    apart: more,
                },
                Shown::Discuss {
                    mechanism: mechanism.into(),
                    notes: more,
                },
            ]);
        }
        all.extend([
            Shown::Score {
                mechanism: mechanism.into(),
                counting_for: None,
            },
            Shown::Agree {
                mechanism: mechanism.into(),
            },
        ]);
    }
    all
}

pub(crate) fn pages(session: &Session, shown: Shown) -> Vec<Scene> {
    RoomView::of(session, shown).pages(HD, &Look::LIGHT)
}

/// The texts that are painted on a page.
pub(crate) fn painted(page: &Scene) -> impl Iterator<Item = &Placed> {
    page.items.iter().filter_map(|item| match item {
        Item::Text(placed) => Some(placed),
        Item::Path { .. } | Item::Circle { .. } => None,
    })
}

/// All that can be read or heard of what is shown.
pub(crate) fn told(session: &Session, shown: Shown) -> String {
    let mut told = String::new();
    for page in pages(session, shown) {
        for text in painted(&page) {
            told.push_str(&text.text);
            told.push('\n');
        }
        told.push_str(&format!("{}\n{}\n", page.title, page.description));
    }
    // What no line may end within is read like any other space.
    told.replace('\u{a0}', " ")
}
