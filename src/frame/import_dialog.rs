//! Scores from a form: which column is about which mechanism, before anything is counted in.

use std::path::PathBuf;

use egui::{Context, Grid, Id, Label, Role, Ui, vec2};

use crate::answers::{AnswerColumn, Answers, Mapping, Uncounted};
use crate::design::combo::Combo;
use crate::design::modal::{buttons, head, pane, show};
use crate::design::speech::announce;
use crate::design::theme::{self, Type, space};
use crate::design::widgets::{Button, cell_ui, choice, gap, label, quiet, row_in, table, tell};
use crate::phrases::answers as said;
use crate::session::{Ballots, Card, Session};
use crate::workshop::{MechanismIndex, Noun};

/// A table that was read, and what is chosen about it.
#[derive(Debug)]
pub struct State {
    answers: Answers,
    columns: Vec<AnswerColumn>,
    mapping: Mapping,
    /// What would be counted in.
    outcome: Result<Counted, Uncounted>,
    /// What it was read from.
    from: PathBuf,
    /// How many other tables lie beside it.
    beside: usize,
}

/// The ballots for each mechanism.
type Counted = Vec<(MechanismIndex, Ballots)>;

impl State {
    /// What the headings of a table tell by themselves, to begin with.
    pub fn new(answers: Answers, session: &Session, from: PathBuf, beside: usize) -> Self {
        let mapping = Mapping::guess(&answers, session);
        Self {
            columns: answers.columns(),
            outcome: answers.count(&mapping, session),
            mapping,
            answers,
            from,
            beside,
        }
    }
}

/// What is to become of it.
#[derive(Debug)]
pub enum Answer {
    /// Count these in.
    Count(Counted),
    /// Read the other tables of the folder too.
    Folder(PathBuf),
    /// Nothing.
    Leave,
}

/// What the words beside the columns take, in points.
const SCORES: f32 = 120.0;
/// What the dialog needs beside the lines, in points.
const REST: f32 = 330.0;

/// Asks which column is about which mechanism.
pub fn import(ctx: &Context, session: &Session, state: &mut State) -> Option<Answer> {
    show(ctx, "import scores", 960.0, |ui| {
        let read = said::read(&state.answers);
        head(ui, "Import scores", &read);
        gap(ui, space::XS);
        label(ui, Type::Body, &read);
        quiet(ui, Type::Small, said::WHAT_IS_KEPT);
        gap(ui, space::S);
        let height = (ui.ctx().content_rect().height() - REST).max(160.0);
        pane(ui, height, |ui| {
            remarks_ui(ui, session, state);
            if columns_ui(ui, session, state) {
                state.outcome = state.answers.count(&state.mapping, session);
            }
            // Room for the ring of a choice in the last line.
            gap(ui, space::XS);
        });
        let possible = state.outcome.is_ok();
        let mut choices = vec![(Button::new("Cancel").key(Combo::ESCAPE), Chosen::Leave)];
        let others = said::others_beside(state.beside);
        if state.beside > 0 {
            choices.push((Button::new(&others), Chosen::Folder));
        }
        let count = Button::primary("Count them in")
            .key(Combo::ENTER)
            .enabled(possible);
        choices.push((count, Chosen::Count));
        let chosen = buttons(ui, choices)?;
        Some(match (chosen, &state.outcome, state.from.parent()) {
            (Chosen::Count, Ok(counted), _) => Answer::Count(counted.clone()),
            (Chosen::Folder, _, Some(folder)) => Answer::Folder(folder.to_owned()),
            _ => Answer::Leave,
        })
    })
}

#[derive(Clone, Copy)]
enum Chosen {
    Count,
    Folder,
    Leave,
}

/// What stands in the way, and what there is to know.
fn remarks_ui(ui: &mut Ui, session: &Session, state: &State) {
    let noun = &session.workshop().noun;
    let mut spoken = String::new();
    if let Err(why) = &state.outcome {
        let warn = theme::paint(theme::colours(ui).warn);
        let words = said::uncounted(why, noun);
        if let Uncounted::Bad(cells, more) = why {
            spoken = said::bad_cells(cells.len() + more);
            ui.add(Label::new(Type::Strong.text(&spoken).color(warn)).wrap());
            label(ui, Type::Small, &words);
        } else {
            ui.add(Label::new(Type::Strong.text(&words).color(warn)).wrap());
            spoken = words;
        }
        gap(ui, space::S);
    }
    announce(ui.ctx(), "import", &spoken);
    let remarks = remarks(session, state, noun);
    for remark in &remarks {
        quiet(ui, Type::Small, remark);
    }
    if !remarks.is_empty() {
        gap(ui, space::S);
    }
}

fn remarks(session: &Session, state: &State, noun: &Noun) -> Vec<String> {
    let mut remarks = Vec::new();
    let chosen = || state.mapping.matched();
    let column = |at: usize| state.columns.get(at);
    if state.answers.rows() == 1 {
        remarks.push(said::ONE_PERSON.to_owned());
    }
    if chosen().any(|(_, at)| column(at).is_some_and(|column| column.codes)) {
        remarks.push(said::CODES.to_owned());
    }
    let is_counting = |at: MechanismIndex| session.card(at).is_some_and(Card::is_counting);
    let before = chosen().filter(|(at, _)| is_counting(*at)).count();
    if before > 0 {
        remarks.push(said::counted_before(before, noun));
    }
    if state.mapping.perspective().is_some() {
        remarks.push(said::PERSPECTIVES_UNTIL_SAVED.to_owned());
    }
    remarks
}

/// A line for each mechanism, and one for perspectives; whether another column was chosen.
fn columns_ui(ui: &mut Ui, session: &Session, state: &mut State) -> bool {
    let workshop = session.workshop();
    let names = (ui.available_width() * 0.42).max(120.0);
    let width = (ui.available_width() - names - SCORES - 2.0 * space::M).max(140.0);
    let mut changed = false;
    Grid::new("import columns")
        .spacing(vec2(space::M, space::XS))
        .show(ui, |ui| {
            table(ui, "Columns");
            let line = row_in(ui, 0);
            let heads = [
                crate::phrases::words::capital(&workshop.noun.one),
                "Column of the table".to_owned(),
                "Answers".to_owned(),
            ];
            for head in heads {
                cell_ui(ui, line, |ui| {
                    let response = ui.add(whole(ui, &head));
                    tell(ui, &response, Role::ColumnHeader, &head);
                });
            }
            ui.end_row();
            for (at, mechanism) in workshop.indexed() {
                let line = row_in(ui, at.number());
                let name = format!("{at}. {}", mechanism.name);
                name_ui(ui, line, &name, names);
                let before = state.mapping.column(at);
                let chosen = cell_ui(ui, line, |ui| {
                    choice_ui(ui, (at.number(), &name), &state.columns, before, width)
                });
                if let Some(chosen) = chosen {
                    state.mapping.choose(at, chosen);
                    changed = true;
                }
                let column = state
                    .mapping
                    .column(at)
                    .and_then(|at| state.columns.get(at));
                count_ui(ui, line, column.map(|column| said::scores(column.scores)));
                ui.end_row();
            }
            if !session.perspectives().is_empty() {
                let line = row_in(ui, workshop.mechanisms.len() + 1);
                name_ui(ui, line, said::PERSPECTIVE, names);
                let before = state.mapping.perspective();
                let chosen = cell_ui(ui, line, |ui| {
                    choice_ui(ui, (0, said::PERSPECTIVE), &state.columns, before, width)
                });
                if let Some(chosen) = chosen {
                    state.mapping.choose_perspective(chosen);
                    changed = true;
                }
                let column = before.and_then(|at| state.columns.get(at));
                count_ui(
                    ui,
                    line,
                    column.map(|column| said::named(column.perspectives)),
                );
                ui.end_row();
            }
        });
    changed
}

fn name_ui(ui: &mut Ui, line: Id, name: &str, width: f32) {
    cell_ui(ui, line, |ui| {
        ui.set_max_width(width);
        ui.set_min_width(width);
        let response = label(ui, Type::Body, name);
        tell(ui, &response, Role::RowHeader, name);
    });
}

fn count_ui(ui: &mut Ui, line: Id, words: Option<String>) {
    cell_ui(ui, line, |ui| {
        let words = words.unwrap_or_default();
        let response = ui.add(whole(ui, &words));
        tell(ui, &response, Role::Cell, &words);
    });
}

/// Small words on one line.
fn whole(ui: &Ui, words: &str) -> Label {
    let quiet = theme::paint(theme::colours(ui).quiet);
    Label::new(Type::Small.text(words).color(quiet)).extend()
}

/// A column to choose, or none; what was chosen now.
fn choice_ui(
    ui: &mut Ui,
    (place, name): (usize, &str),
    columns: &[AnswerColumn],
    chosen: Option<usize>,
    width: f32,
) -> Option<Option<usize>> {
    let words = |at: usize| {
        let column = at.checked_sub(1).and_then(|at| columns.get(at));
        column.map_or_else(|| said::NO_COLUMN.to_owned(), said::column)
    };
    let of = (chosen.map_or(0, |at| at + 1), columns.len() + 1);
    let id = ("import column", place);
    let pressed = choice(ui, id, &said::column_for(name), of, words, width)?;
    Some(pressed.checked_sub(1))
}
