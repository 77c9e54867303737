//! Two sessions of one team beside each other: nothing is ever compared that is not the same
//! question on the same scale, whatever was renamed, added, removed, reordered or reworded.
#![allow(
    clippy::unwrap_used,
    reason = "a test stops where its ground gives way"
)]

use std::cmp::Ordering;

use proptest::prelude::*;
use roundtable::edit::{AboutEdit, CardEdit, Choice, Edit, apply, sample};
use roundtable::insight::{
    Before, Change, Closer, Comparison, Ending, Picture, Profile, agreement,
};
use roundtable::report::{ChartKind, Document, PageSize, chart_page};
use roundtable::session::{Agreement, Ballots, Session, Tally, Vote};
use roundtable::storage::{from_text, to_text};
use roundtable::workshop::{
    Level, LevelText, LevelWords, Mechanism, MechanismWords, ScaleWords, Translation, Workshop,
    WorkshopText, integrated_leadership,
};

/// What a mechanism of a made-up workshop is made of: three small numbers, so that they meet often.
type Made = (u8, u8, u8);

/// What the team made of it: counts, how many did not know, and how it ended (0 for not at all, 6
/// for differing).
type Scored = (Vec<u32>, u32, u8);

fn mechanism((id, name, words): Made, template: &Mechanism) -> Mechanism {
    Mechanism {
        id: format!("m{id}"),
        name: format!("Name {name}"),
        summary: format!("What it is: {words}."),
        ..template.clone()
    }
}

fn workshop(made: &[Made], levels: usize, labels: u8, question: u8) -> Workshop {
    let template = integrated_leadership();
    let level = |n: usize| LevelText {
        label: format!("Label {labels}-{n}"),
        ..LevelText::default()
    };
    let mut text = WorkshopText::clone(&template);
    text.short.clear();
    text.scale.question = format!("Question {question}?");
    text.scale.levels = (0..levels).map(level).collect();
    let first = &template.mechanisms[0];
    text.mechanisms = made.iter().map(|&it| mechanism(it, first)).collect();
    Workshop::new(text).unwrap()
}

fn scored(workshop: Workshop, scored: &[Scored]) -> Session {
    let mut session = Session::new(workshop);
    let levels = session.workshop().scale.len();
    for (at, (counts, dont_know, ended)) in scored.iter().enumerate().take(session.cards().len()) {
        let mut edit = |edit| {
            if let Ok(next) = apply(&session, Edit::Card(at.into(), edit)) {
                session = next;
            }
        };
        let mut ballots = Ballots::empty(levels, session_perspectives());
        for (level, &count) in counts.iter().enumerate().take(levels) {
            for _ in 0..count {
                let level = Level::new(u8::try_from(level + 1).unwrap()).unwrap();
                assert!(ballots.add(Vote::Level(level), None));
            }
        }
        for _ in 0..*dont_know {
            assert!(ballots.add(Vote::DontKnow, None));
        }
        edit(CardEdit::CountAll(ballots));
        edit(CardEdit::Reveal);
        edit(CardEdit::Agree(match ended {
            6 => Some(Agreement::Differ),
            n => Level::new(*n).map(Agreement::Score),
        }));
    }
    session
}

/// How many perspectives the made-up workshops have: those of their template.
fn session_perspectives() -> usize {
    integrated_leadership().perspectives.len()
}

fn made() -> impl Strategy<Value = Vec<Made>> {
    let one = (0_u8..6, 0_u8..6, 0_u8..6);
    prop::collection::vec(one, 3..7).prop_filter("ids and names are unique", |all| {
        let unique = |of: fn(&Made) -> u8| {
            let mut all: Vec<u8> = all.iter().map(of).collect();
            all.sort_unstable();
            all.windows(2).all(|pair| pair[0] != pair[1])
        };
        unique(|made| made.0) && unique(|made| made.1)
    })
}

fn scores() -> impl Strategy<Value = Vec<Scored>> {
    let one = (prop::collection::vec(0_u32..5, 5), 0_u32..3, 0_u8..=6);
    prop::collection::vec(one, 7)
}

/// The later workshop: another one, or the earlier with what a facilitator does to it.
fn pairs() -> impl Strategy<Value = (Vec<Made>, Vec<Made>)> {
    let near = (made(), any::<prop::sample::Index>(), 0_u8..5, 6_u8..9).prop_map(
        |(then, at, what, new)| {
            let mut now = then.clone();
            let at = at.index(now.len());
            match what {
                0 => now[at].1 = new,
                1 => now[at].2 = new,
                2 => now.rotate_left(at),
                3 if now.len() > 3 => _ = now.remove(at),
                _ => now.insert(at, (new, new, new)),
            }
            (then, now)
        },
    );
    prop_oneof![2 => near, 1 => (made(), made())]
}

fn laid_over(now: &Session, then: &Session) -> Session {
    let edit = Edit::LayOver(Some(Box::new(then.for_next_time())));
    apply(now, edit).unwrap()
}

fn tally(session: &Session, at: usize) -> Option<&Tally> {
    let round = session.card(at.into()).unwrap().revealed();
    round.map(|round| &round.tally)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn nothing_is_compared_that_is_not_the_same_question_on_the_same_scale(
        (then_made, now_made) in pairs(),
        (then_scores, now_scores) in (scores(), scores()),
        scale in (3_usize..=5, 3_usize..=5, 0_u8..2, 0_u8..2, any::<bool>()),
    ) {
        let (one, other, labels, question, same) = scale;
        let earlier = (one, 0, 0);
        let later = if same { earlier } else { (other, labels, question) };
        let then = scored(workshop(&then_made, earlier.0, earlier.1, earlier.2), &then_scores);
        let now = scored(workshop(&now_made, later.0, later.1, later.2), &now_scores);
        let now = laid_over(&now, &then);
        prop_assert_eq!(from_text(&to_text(&now).unwrap()).unwrap(), now.clone());
        let compared = Comparison::of(&now).unwrap();
        prop_assert_eq!(compared.laid.same_scale, earlier == later);
        prop_assert_eq!(compared.rows.len(), now_made.len());
        let common = |a: Made, b: Made| {
            u8::from(a.0 == b.0) + u8::from(a.1 == b.1) + u8::from(a.2 == b.2)
        };
        if earlier != later {
            prop_assert!(compared.rows.iter().all(Option::is_none));
            let told = &compared.laid.changes;
            let question = matches!(told[0], Change::Question(_));
            prop_assert!(question || matches!(told[0], Change::Levels(_)), "said first: {:?}", told);
            return Ok(());
        }
        let mut rows = 0;
        for (at, &made) in now_made.iter().enumerate() {
            let same: Vec<usize> = (0..then_made.len())
                .filter(|&i| common(then_made[i], made) >= 2)
                .collect();
            let Some(before) = compared.rows[at] else {
                let free = same.iter().filter(|&&i| {
                    let mut others = now_made.iter().enumerate();
                    !others.any(|(other, &it)| other != at && common(then_made[i], it) >= 2)
                });
                prop_assert_eq!(free.count(), 0, "one that nobody else could be is found");
                continue;
            };
            rows += 1;
            // One of those that it can be says exactly this.
            let fits = same.iter().any(|&i| is_of(before, &then, i, tally(&now, at)));
            prop_assert!(fits, "{:?} is none of {:?}", before, same);
        }
        let changes = &compared.laid.changes;
        let names = |wanted: fn(&Change) -> Option<&Vec<String>>| {
            changes.iter().find_map(wanted).map_or(0, Vec::len)
        };
        let added = names(|it| match it { Change::Added(names) => Some(names), _ => None });
        let removed = names(|it| match it { Change::Removed(names) => Some(names), _ => None });
        prop_assert_eq!(added, now_made.len() - rows);
        prop_assert_eq!(removed, then_made.len() - rows);
        if then_made == now_made {
            prop_assert!(changes.is_empty(), "{:?}", changes);
        }
    }
}

/// Whether it says what that mechanism was, beside what was counted now.
fn is_of(before: Before, then: &Session, at: usize, now: Option<&Tally>) -> bool {
    let card = then.card(at.into()).unwrap();
    if before.ending != Ending::of(card) {
        return false;
    }
    let Some(told) = before.ballots else {
        return true;
    };
    let (Some(then), Some(now)) = (tally(then, at), now) else {
        return false;
    };
    let closer = match agreement(now).cmp(&agreement(then)) {
        Ordering::Greater => Closer::Closer,
        Ordering::Equal => Closer::Same,
        Ordering::Less => Closer::Apart,
    };
    told.scored == then.scored() && told.closer == closer
}

fn changed(change: impl FnOnce(&mut WorkshopText)) -> Vec<Change> {
    let then = sample();
    let mut text = WorkshopText::clone(&integrated_leadership());
    text.short.clear();
    change(&mut text);
    let now = laid_over(&Session::new(Workshop::new(text).unwrap()), &then);
    let team = then.about().team.clone();
    let now = apply(&now, Edit::About(AboutEdit::Team(team))).unwrap();
    Comparison::of(&now).unwrap().laid.changes
}

#[test]
fn what_changed_is_found() {
    assert_eq!(changed(|_| ()), []);
    let renamed = changed(|text| text.mechanisms[2].name = "Something else".to_owned());
    assert!(matches!(&renamed[..], [Change::Renamed { now, .. }] if now == "Something else"));
    let reworded = changed(|text| text.mechanisms[2].summary = "Another thing.".to_owned());
    assert!(matches!(&reworded[..], [Change::Reworded(names)] if names.len() == 1));
    let both = changed(|text| {
        text.mechanisms[2].name = "Something else".to_owned();
        text.mechanisms[2].summary = "Another thing.".to_owned();
    });
    assert!(
        matches!(&both[..], [Change::Added(_), Change::Removed(_)]),
        "renamed and reworded it is another question: {both:?}"
    );
    assert_eq!(
        changed(|text| text.mechanisms.reverse()),
        [Change::Reordered]
    );
    let meanings = changed(|text| text.scale.levels[0].meaning.push_str(" Often."));
    assert_eq!(meanings, [Change::Meanings]);
    let scale = changed(|text| _ = text.scale.levels.pop());
    assert!(matches!(&scale[..], [Change::Levels(labels)] if labels.len() == 5));
    let perspectives = changed(|text| text.perspectives.push("Health".to_owned()));
    assert_eq!(perspectives, [Change::Perspectives]);
}

/// The sample, with what it agreed one level lower laid over it.
fn one_lower() -> Session {
    let now = sample();
    let mut then = now.clone();
    for at in 0..then.cards().len() {
        let lower = match then.card(at.into()).unwrap().agreed() {
            Some(Agreement::Score(level)) => Level::new(level.number() - 1),
            _ => None,
        };
        if let Some(lower) = lower {
            let agree = CardEdit::Agree(Some(Agreement::Score(lower)));
            then = apply(&then, Edit::Card(at.into(), agree)).unwrap();
        }
    }
    laid_over(&now, &then)
}

#[test]
fn every_profile_is_told_what_was_agreed_and_no_more_than_it_is_of_today() {
    let session = one_lower();
    for profile in [Profile::Everything, Profile::Team, Profile::Share] {
        let picture = Picture::of(&session).for_profile(profile);
        assert!(picture.rows.iter().any(|row| row.agreed_before().is_some()));
        for row in &picture.rows {
            let told = row.before.unwrap().ballots;
            assert!(told.is_none() || row.median.is_some(), "{profile:?}");
            assert!(profile != Profile::Share || told.is_none());
        }
        for kind in [ChartKind::Radar, ChartKind::Sorted] {
            let page = chart_page(&session, kind, profile, PageSize::SLIDE);
            assert!(format!("{:?}", page.items).contains("agreed last time, 23 November 2026"));
            assert!(page.description.contains("last time agreed"));
        }
        let document = format!("{:?}", Document::of(&session).for_profile(profile));
        assert!(document.contains("Since last time"));
        assert_eq!(
            document.contains("Median, last time"),
            profile != Profile::Share
        );
    }
}

#[test]
fn it_is_one_step_to_undo_and_comes_off_again() {
    let mut history = roundtable::edit::History::new(sample());
    let last = Box::new(sample().for_next_time());
    history.edit(Edit::LayOver(Some(last))).unwrap();
    assert!(history.session().last_time().is_some());
    history.edit(Edit::LayOver(None)).unwrap();
    assert_eq!(*history.session().as_ref(), sample());
    assert!(history.undo() && history.session().last_time().is_some());
    assert!(history.undo() && history.session().last_time().is_none());
}

#[test]
fn no_note_and_no_name_of_a_person_comes_along() {
    let told = format!("{:?}", sample().for_next_time());
    let session = sample();
    assert!(!session.actions().is_empty());
    for action in session.actions() {
        assert!(
            !told.contains(&action.what) && (action.who.is_empty() || !told.contains(&action.who))
        );
    }
    for card in session.cards() {
        for note in [card.notes(), card.why(), card.next_level(), card.private()] {
            assert!(note.is_empty() || !told.contains(note));
        }
    }
}

/// The built-in workshop with a second language, and one that says itself what its levels mean.
fn in_two_languages() -> Workshop {
    let mut text = WorkshopText::clone(&integrated_leadership());
    text.mechanisms[0].levels = (0..5).map(|i| format!("Own {i}")).collect();
    let words = |mechanism: &Mechanism| MechanismWords {
        id: mechanism.id.clone(),
        name: format!("Enw {}", mechanism.id),
        summary: "Crynodeb.".to_owned(),
        ..MechanismWords::default()
    };
    let labels = (0..5).map(|i| LevelWords {
        label: format!("Lefel {i}"),
        ..LevelWords::default()
    });
    text.translations = vec![Translation {
        language: "cy".to_owned(),
        title: "Arwain".to_owned(),
        scale: ScaleWords {
            question: "Pa mor gryf?".to_owned(),
            levels: labels.collect(),
            ..ScaleWords::default()
        },
        mechanisms: text.mechanisms.iter().map(words).collect(),
        ..Translation::default()
    }];
    Workshop::new(text).unwrap()
}

fn held_in(workshop: Workshop, language: &str) -> Session {
    let session = Session::new(workshop);
    let language = AboutEdit::Language(language.to_owned());
    apply(&session, Edit::About(language)).unwrap()
}

#[test]
fn a_session_in_another_language_of_the_workshop_is_compared_and_that_is_said() {
    for (then, now) in [("en", "cy"), ("cy", "en")] {
        let [then_held, now_held] = [then, now].map(|it| held_in(in_two_languages(), it));
        let beside = laid_over(&now_held, &then_held);
        let compared = Comparison::of(&beside).unwrap();
        assert_eq!(compared.laid.changes, [Change::Language(then.to_owned())]);
        assert!(compared.laid.same_scale);
        assert!(compared.rows.iter().all(Option::is_some));
        let again = from_text(&to_text(&beside).unwrap()).unwrap();
        assert_eq!(Comparison::of(&again), Some(compared));
    }
    let same = held_in(in_two_languages(), "cy");
    let compared = Comparison::of(&laid_over(&same, &same)).unwrap();
    assert_eq!(compared.laid.changes, []);
}

#[test]
fn other_words_for_what_the_levels_mean_for_one_are_said() {
    let then = Session::new(in_two_languages());
    let mut text = WorkshopText::clone(&in_two_languages());
    text.mechanisms[0].levels[2] = "Something else".to_owned();
    let name = text.mechanisms[0].name.clone();
    let now = Session::new(Workshop::new(text).unwrap());
    let compared = Comparison::of(&laid_over(&now, &then)).unwrap();
    assert_eq!(compared.laid.changes, [Change::OwnMeanings(vec![name])]);
    assert!(compared.rows.iter().all(Option::is_some));
}

#[test]
fn a_title_chosen_for_today_stays_in_another_language() {
    let session = Session::new(in_two_languages());
    let choice = Choice {
        title: Some("An hour".to_owned()),
        ..Choice::of(&session)
    };
    let session = apply(&session, Edit::Choose(choice)).unwrap();
    let held = |session: &Session, language: &str| {
        let language = AboutEdit::Language(language.to_owned());
        apply(session, Edit::About(language)).unwrap()
    };
    let welsh = held(&session, "cy");
    let again = from_text(&to_text(&welsh).unwrap()).unwrap();
    let english = held(&again, "en");
    for session in [&welsh, &again, &english] {
        assert_eq!(session.title_of_today(), Some("An hour"));
        assert_eq!(session.workshop().title, "An hour");
    }
    assert_eq!(welsh.whole_workshop().title, "Arwain");
}
