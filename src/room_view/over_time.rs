//! The team over time: a strip for each mechanism, and what was not the same every time.

use super::slide::{Block, Fill, Slide};
use crate::insight::Trend;
use crate::phrases::trend as said;

pub(super) fn over_time(trend: &Trend) -> Vec<Slide> {
    let changes = said::changes(trend);
    let strips = Slide {
        above: said::above_on_a_wall(trend, !changes.is_empty()),
        heading: said::title_on_a_wall(trend),
        blocks: vec![Block::Fill(Fill::OverTime(Box::new(trend.clone())))],
        ..Slide::default()
    };
    let words = (!changes.is_empty()).then(|| Slide {
        above: said::team(trend),
        heading: said::NOT_THE_SAME.to_owned(),
        blocks: vec![Block::Bullets(changes)],
        ..Slide::default()
    });
    std::iter::once(strips).chain(words).collect()
}
