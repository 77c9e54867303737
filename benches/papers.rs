//! What a team takes away of the sample and of a very large session: each format, and all of them.
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
use roundtable::edit::sample;
use roundtable::export::{encode_document, json};
use roundtable::insight::Profile;
use roundtable::report::{Data, Document, Paper};
use roundtable::session::Session;

use large::large;

/// What the papers of a profile and the numbers for other programs are together, in bytes.
fn all(session: &Session) -> usize {
    let document = Document::of(session).for_profile(Profile::Everything);
    let papers = Paper::ALL.into_iter().filter(|&paper| paper != Paper::Text);
    let papers = papers.map(|paper| encode_document(&document, paper).unwrap().len());
    papers.sum::<usize>() + json(&Data::of(session)).unwrap().len()
}

fn papers(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("papers");
    for (name, session) in [("sample", sample()), ("large", large())] {
        let document = Document::of(&session).for_profile(Profile::Everything);
        for paper in Paper::ALL {
            let ending = paper.ending();
            group.bench_function(format!("{name}/{ending}"), |bencher| {
                bencher.iter(|| black_box(encode_document(&document, paper).unwrap()));
            });
        }
        group.bench_function(format!("{name}/all"), |bencher| {
            bencher.iter(|| black_box(all(&session)));
        });
    }
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default()
        .sample_size(10)
        .warm_up_time(std::time::Duration::from_millis(500))
        .measurement_time(std::time::Duration::from_secs(5));
    targets = papers
}
criterion_main!(benches);
