//! The table of figures: a row a mechanism, with as much as the profile may know.

use crate::insight::{Fraction, Picture, Profile, Row, agreement};
use crate::phrases::figures::{
    ending_in_words, ending_with_label, median_in_words, middle_half_in_words, target_and_way,
    verdict_in_words,
};
use crate::phrases::papers;
use crate::phrases::today::told_name;
use crate::phrases::words::capital;
use crate::report::block::{Block, Cell, Column, ColumnKind, Content, Profiles};
use crate::report::facts::MechanismFacts;
use crate::session::Session;

pub(super) fn blocks(session: &Session, mechanisms: &[MechanismFacts<'_>]) -> Vec<Block> {
    let picture = Picture::of(session);
    let mut blocks = Block::by_profile(|profile| {
        // Where there are no groups, or no target is set, nobody needs to read so in each row.
        let groups = picture.rows.iter().any(|row| !row.in_group.is_empty());
        let targets = picture.rows.iter().any(|row| row.target.is_some());
        let rows = picture.clone().for_profile(profile).rows;
        let rows = rows.iter().zip(mechanisms);
        let rows = rows.map(|(row, facts)| {
            let mut cells = cells(row, facts, &picture.levels, profile);
            if groups {
                cells.insert(1, Cell::words(&row.in_group));
            }
            cells.extend(targets.then(|| Cell::from(target_and_way(row))));
            cells
        });
        let rows = rows.collect();
        let noun = &session.workshop().noun;
        let mut columns = columns(&noun.one, &picture, profile);
        if groups {
            columns.insert(1, Column::new(papers::GROUP, ColumnKind::Words));
        }
        columns.extend(targets.then(|| Column::new(papers::TARGET, ColumnKind::Words)));
        let table = Content::table(papers::figures_caption(&noun.many), columns, rows);
        table.into_iter().collect()
    });
    // Who reads on from here knows what the heads mean before the figures come.
    let help = Content::Paragraph(papers::FIGURES_HELP.to_owned());
    blocks.insert(0, Block::new(Profiles::EVERYTHING, help));
    let mut cards = mechanisms.iter().map(|facts| facts.card);
    if cards.any(|card| card.counting().is_some()) {
        let counting = Content::Paragraph(papers::COUNTING.to_owned());
        blocks.push(Block::new(Profiles::EVERYTHING, counting));
    }
    Block::part(1, &capital(&session.workshop().noun.many), blocks)
}

fn columns(noun: &str, picture: &Picture, profile: Profile) -> Vec<Column> {
    let number = |head: &str| Column::new(head, ColumnKind::Numbers);
    let words = |head: &str| Column::new(head, ColumnKind::Words);
    let mut columns = vec![words(&capital(noun))];
    if profile == Profile::Everything {
        columns.extend(picture.all_looks().map(|look| number(&look.written)));
        columns.push(number("?"));
    }
    if profile != Profile::Share {
        columns.extend(["Median", "Middle half"].map(number));
    }
    if profile == Profile::Everything {
        columns.push(number(papers::AGREEMENT));
    }
    if profile != Profile::Share {
        columns.push(words("Verdict"));
    }
    columns.push(words("How it ended"));
    if profile == Profile::Everything {
        columns.push(number("Rounds"));
    }
    columns
}

/// A cell for each of the [`columns`].
fn cells(row: &Row, facts: &MechanismFacts<'_>, labels: &[String], profile: Profile) -> Vec<Cell> {
    let last = facts.rounds.last().map(|round| round.tally);
    let mut cells = vec![Cell::from(told_name(row))];
    if profile == Profile::Everything {
        let told = |count: u32| Cell::from(last.map(|_| count));
        cells.extend(row.counts.iter().map(|&count| told(count)));
        cells.push(told(row.dont_know));
    }
    if profile != Profile::Share {
        cells.push(row.median.map(median_in_words).into());
        cells.push(row.middle_half.map(middle_half_in_words).into());
    }
    if profile == Profile::Everything {
        let a = last.and_then(agreement).map(Fraction::to_f64);
        cells.push(a.map_or(Cell::Nothing, Cell::Decimal));
    }
    if profile != Profile::Share {
        cells.push(row.verdict.map(|v| verdict_in_words(v).to_owned()).into());
    }
    cells.push(Cell::Words(match profile {
        // Below the table the others have the words of the levels.
        Profile::Share => ending_with_label(row.ending, labels),
        Profile::Everything | Profile::Team => ending_in_words(row.ending),
    }));
    if profile == Profile::Everything {
        cells.push(rounds(facts));
    }
    cells
}

/// How many rounds the room has seen, with a mark while another is being counted.
fn rounds(facts: &MechanismFacts<'_>) -> Cell {
    let seen = facts.rounds.len();
    match facts.card.counting() {
        Some(_) => Cell::Words(format!("{seen}*")),
        None => u32::try_from(seen).map_or(Cell::Nothing, Cell::Whole),
    }
}
