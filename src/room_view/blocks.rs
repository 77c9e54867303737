//! From blocks to pieces: what stands on a page and is never cut in two.

use super::piece::{AGAIN, BALLOTS, Piece};
use super::slide::{Block, Fill};
use super::type_scale::{TypeScale, px};
use super::{callouts, prose, rows};

/// What is put under each other.
pub(super) enum Flow<'a> {
    Piece(Piece),
    /// Drawings that take all the room that is left, and more pages if there are more of them.
    Fill {
        gap: f32,
        /// With less height than this they begin on a page of their own.
        least: f32,
        fill: &'a Fill,
    },
}

/// All blocks of a slide in a column of this width.
pub(super) fn flows<'a>(sheet: TypeScale<'_>, blocks: &'a [Block], width: f32) -> Vec<Flow<'a>> {
    let mut flows = Vec::new();
    for block in blocks {
        let pieces = match block {
            Block::Fill(fill) => {
                let (gap, least) = match fill {
                    Fill::Ballots(_) | Fill::Rounds(_) => (px::M, BALLOTS),
                    Fill::Again(_) => (px::L, AGAIN),
                    Fill::Charts(..) | Fill::OverTime(_) => (px::S, 500.0),
                };
                let (gap, least) = (sheet.px(gap), sheet.px(least));
                flows.push(Flow::Fill { gap, least, fill });
                continue;
            }
            Block::Lead(text) => prose::lead(sheet, text, width),
            Block::Summary(text) => prose::summary(sheet, text, width),
            Block::Text(text) => prose::running(sheet, text, width),
            Block::Quiet(text) => prose::quiet(sheet, text, width),
            Block::Subheading(text) => prose::subheading(sheet, text, width),
            Block::Bullets(items) => {
                let items = items.iter();
                items
                    .flat_map(|item| prose::bullet(sheet, item, width))
                    .collect()
            }
            Block::Named(named) => rows::named(sheet, named, width),
            Block::Aside(text) => prose::aside(sheet, text, width),
            Block::Verdict {
                words,
                advice,
                two_camps,
            } => callouts::verdict(sheet, (words, advice), *two_camps, width),
            Block::Levels(lines) | Block::Briefly(lines) => rows::levels(sheet, lines, width),
            Block::Progress(done) => callouts::progress(sheet, done, width),
            Block::Score {
                number,
                sign,
                label,
                small,
            } => vec![callouts::score(
                sheet,
                (*number, sign, label),
                *small,
                width,
            )],
            Block::GoesOn(at) => vec![callouts::goes_on(sheet, *at, width)],
            Block::Priority(line) => vec![rows::priority(sheet, line, width)],
            Block::Action(line) => rows::action(sheet, line, width),
        };
        flows.extend(pieces.into_iter().map(Flow::Piece));
    }
    flows
}
