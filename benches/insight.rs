//! Every figure of a very large session: medians, agreement, shifts, perspectives, the queue.
#![allow(
    missing_docs,
    reason = "criterion's macros write undocumented functions"
)]
#![allow(
    clippy::unwrap_used,
    reason = "a bench stops where its ground gives way"
)]

#[path = "large.rs"]
mod large;

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use roundtable::edit::{AboutEdit, CardEdit, Edit, apply};
use roundtable::insight::{Picture, Queue, Shift, by_perspective, verdict};
use roundtable::session::{Session, Vote};

use large::large;

/// 24 mechanisms × 5 rounds × 300 people × 6 perspectives.
fn session() -> Session {
    let mut session = Session::new(large().workshop().clone());
    let names = [
        "Health",
        "Care",
        "Housing",
        "Police",
        "Charities",
        "Families",
    ];
    let names = Some(names.map(str::to_owned).to_vec());
    session = apply(&session, Edit::About(AboutEdit::Perspectives(names))).unwrap();
    let levels = session.workshop().scale.len();
    for mechanism in 0..session.cards().len() {
        for round in 0..5 {
            let mut ballots = session.no_ballots();
            for person in 0..300 {
                let level = (person * 7 + round * 3 + mechanism) % levels + 1;
                let level = session
                    .workshop()
                    .scale
                    .level(u8::try_from(level).unwrap())
                    .unwrap();
                ballots.add(Vote::Level(level), Some(person % 6));
            }
            for edit in [CardEdit::CountAll(ballots), CardEdit::Reveal] {
                session = apply(&session, Edit::Card(mechanism.into(), edit)).unwrap();
            }
        }
    }
    session
}

fn insight(criterion: &mut Criterion) {
    let session = session();
    criterion.bench_function("insight, 24 × 5 × 300 × 6", |bencher| {
        bencher.iter(|| {
            let picture = Picture::of(&session);
            let queue = Queue::of(&session);
            let mut figures = 0;
            for (mechanism, card) in session.cards().iter().enumerate() {
                figures += usize::from(Shift::of(card).is_some());
                for (round, shown) in card.rounds().iter().enumerate() {
                    figures += usize::from(verdict(&shown.tally).is_some());
                    figures +=
                        usize::from(by_perspective(&session, mechanism.into(), round).is_some());
                }
            }
            black_box((picture, queue, figures))
        });
    });
}

criterion_group!(benches, insight);
criterion_main!(benches);
