//! A session's picture as a file: the drawing made, and turned into PNG or SVG.
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
use roundtable::export::{Lettering, png, svg};
use roundtable::insight::Profile;
use roundtable::report::{ChartKind, PageSize, chart_page};

use large::large;

fn pictures(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("picture");
    for (name, session) in [("sample", sample()), ("large", large())] {
        for (kind, chart) in ChartKind::ALL.map(|kind| (kind.word(), kind)) {
            for size in [PageSize::SLIDE, PageSize::LARGE] {
                let page = || chart_page(&session, chart, Profile::Everything, size);
                let (width, height) = (size.width(), size.height());
                group.bench_function(format!("{name}/{kind}, PNG {width}×{height}"), |bencher| {
                    bencher.iter(|| black_box(png(&page(), width, height).unwrap()));
                });
            }
            let page = || chart_page(&session, chart, Profile::Everything, PageSize::SLIDE);
            group.bench_function(format!("{name}/{kind}, drawing alone"), |bencher| {
                bencher.iter(|| black_box(page()));
            });
            group.bench_function(format!("{name}/{kind}, SVG"), |bencher| {
                bencher.iter(|| black_box(svg(&page(), Lettering::Outlines)));
            });
        }
    }
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default()
        .sample_size(20)
        .warm_up_time(std::time::Duration::from_millis(500))
        .measurement_time(std::time::Duration::from_secs(3));
    targets = pictures
}
criterion_main!(benches);
