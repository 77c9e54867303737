//! The first screen of a session: team, date, people and perspectives.

use std::ops::RangeInclusive;

use crate::request::Step;
use egui::{Id, Response, Ui};
use jiff::civil::Date;

use crate::commands::of_effect;
use crate::design::modal::enter_pressed;
use crate::design::theme::{Type, space};
use crate::design::widgets::{Draft, Entry, gap, label, quiet, segments, text_field};
use crate::edit::{AboutEdit, Edit, apply};
use crate::phrases::dates::days_in_words;
use crate::phrases::fields::{no_number, no_whole_day};
use crate::phrases::languages::{LANGUAGE, language_name};
use crate::phrases::placeholders;
use crate::phrases::privacy::perspectives_hint;
use crate::phrases::refusals::refusal_in_words;
use crate::phrases::rounds::what_people_are_for;
use crate::phrases::today::plan_in_words;
use crate::request::{Effect, Request};
use crate::session::{MAX_PEOPLE, Session, read_days};

/// Half-typed fields.
#[derive(Debug, Default)]
pub(crate) struct State {
    date: Draft,
    people: Draft,
    perspectives: Draft,
    /// Whether a field has been given the keyboard since the screen was entered.
    greeted: bool,
}

/// The fields, in the order in which Enter goes through them.
const FIELDS: [&str; 4] = ["team", "date", "people", "perspectives"];

impl State {
    /// Another screen is on: when this one is entered again, a field has the keyboard again.
    pub(super) fn leave(&mut self) {
        self.greeted = false;
    }

    /// What was typed and can be read is taken.
    pub(super) fn finish_typing(&mut self, session: &Session) -> Vec<Edit> {
        let date = (self.date).finish(&kept_date(session), |text| read_date(text, session));
        let people = self.people.finish(&kept_people(session), read_people);
        let read = |text: &str| read_perspectives(text, session);
        let perspectives = (self.perspectives).finish(&kept_perspectives(session), read);
        let edits = [
            date.map(AboutEdit::Dates),
            people.map(AboutEdit::People),
            perspectives.map(AboutEdit::Perspectives),
        ];
        edits.into_iter().flatten().map(Edit::About).collect()
    }
}

/// Who is here today? Nothing of it is compulsory.
pub(crate) fn people_ui(
    ui: &mut Ui,
    session: &Session,
    state: &mut State,
    requests: &mut Vec<Request>,
) {
    const WIDTH: f32 = 560.0;
    let about = session.about();
    label(ui, Type::Title, "Who is here today?");
    gap(ui, space::XS);
    quiet(
        ui,
        Type::Lead,
        "All of this can stay empty, or change later. Enter goes on; once you type, to the next field.",
    );
    gap(ui, space::L);

    // The field that Enter has left, and whether what stands in it could be read.
    let mut left = None;
    let mut follow = |ui: &Ui, at: usize, response: &Response, read: bool| {
        if response.lost_focus() && enter_pressed(ui) {
            left = Some((at, read));
        }
    };
    let mut team = about.team.clone();
    let untouched = is_untouched(session);
    let id = Id::unique(FIELDS[0]);
    let response = text_field(ui, id, "Team", &mut team, placeholders::TEAM, WIDTH);
    follow(ui, 0, &response, true);
    if response.changed() {
        requests.push(Request::Edit(Edit::About(AboutEdit::Team(team))));
    }
    gap(ui, space::M);

    let (response, entry) = state.date.show(
        ui,
        &kept_date(session),
        |ui, text| {
            let id = Id::unique(FIELDS[1]);
            text_field(ui, id, "Date", text, placeholders::DATE, WIDTH / 2.0)
        },
        |text| read_date(text, session),
    );
    follow(ui, 1, &response, entry != Entry::Refused);
    take(entry, AboutEdit::Dates, requests);
    gap(ui, space::M);

    let (response, entry) = state.people.show(
        ui,
        &kept_people(session),
        |ui, text| {
            let (id, name) = (Id::unique(FIELDS[2]), "How many people will score?");
            text_field(ui, id, name, text, placeholders::PEOPLE, WIDTH / 2.0)
        },
        read_people,
    );
    follow(ui, 2, &response, entry != Entry::Refused);
    if entry != Entry::Refused {
        quiet(
            ui,
            Type::Small,
            &what_people_are_for(session.about().people),
        );
    }
    take(entry, AboutEdit::People, requests);
    gap(ui, space::M);
    let (response, read) = perspectives_ui(ui, session, state, requests);
    follow(ui, 3, &response, read);
    language_ui(ui, session, requests);
    gap(ui, space::L);
    plan_ui(ui, session, requests);
    // Once they are drawn: behind a dialog that has just gone, a field that is drawn with the keyboard
    // loses it.
    if !state.greeted {
        state.greeted = true;
        focus(ui, first_empty(session));
    }
    match left {
        Some((at, false)) => focus(ui, at),
        // Whoever fills in nothing is not led through empty fields.
        Some((0, true)) if untouched => {
            requests.push(Request::Go(Step::Welcome));
        }
        Some((at, true)) if at + 1 < FIELDS.len() => focus(ui, at + 1),
        Some(_) => requests.push(Request::Go(Step::Welcome)),
        None => {}
    }
}

/// What is scored today, and the button with which that is chosen.
fn plan_ui(ui: &mut Ui, session: &Session, requests: &mut Vec<Request>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        of_effect(Effect::ChooseToday).ui(ui, requests);
        quiet(ui, Type::Body, &plan_in_words(session));
    });
}

/// Which of the workshop's languages its texts are in, where it has more than one.
fn language_ui(ui: &mut Ui, session: &Session, requests: &mut Vec<Request>) {
    let workshop = session.workshop();
    if workshop.translations.is_empty() {
        return;
    }
    // In one order whichever is first, so that none moves under the mouse.
    let mut tags: Vec<&str> = workshop.languages().collect();
    tags.sort_unstable();
    let chosen = tags.iter().position(|tag| *tag == workshop.language);
    let names: Vec<String> = tags.iter().map(|tag| language_name(tag)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    gap(ui, space::M);
    label(ui, Type::Strong, LANGUAGE);
    gap(ui, space::XS);
    if let Some(at) = segments(ui, LANGUAGE, &names, chosen.unwrap_or(0)) {
        let edit = AboutEdit::Language(tags[at].to_owned());
        requests.push(Request::Edit(Edit::About(edit)));
    }
}

/// Gives a field the keyboard.
fn focus(ui: &Ui, at: usize) {
    ui.memory_mut(|memory| memory.request_focus(Id::unique(FIELDS[at])));
}

/// The first field with nothing in it, or the last, from which Enter goes on: a letter that is typed
/// here is never a key.
fn first_empty(session: &Session) -> usize {
    let about = session.about();
    let empty = [
        about.team.is_empty(),
        about.dates.is_empty(),
        about.people.is_none(),
        session.perspectives().is_empty(),
    ];
    empty.iter().position(|&empty| empty).unwrap_or(3)
}

/// Whether nobody has filled in anything; the date stands there from the start.
fn is_untouched(session: &Session) -> bool {
    let about = session.about();
    about.team.is_empty() && about.people.is_none() && session.perspectives().is_empty()
}

/// The groups that people score from; also whether what stands there could be read.
fn perspectives_ui(
    ui: &mut Ui,
    session: &Session,
    state: &mut State,
    requests: &mut Vec<Request>,
) -> (Response, bool) {
    let (response, entry) = state.perspectives.show(
        ui,
        &kept_perspectives(session),
        |ui, text| {
            let id = Id::unique(FIELDS[3]);
            let name = "Perspectives, if you want to see them apart";
            text_field(ui, id, name, text, placeholders::PERSPECTIVES, 760.0)
        },
        |text| read_perspectives(text, session),
    );
    let read = entry != Entry::Refused;
    if read {
        quiet(
            ui,
            Type::Small,
            &perspectives_hint(session.smallest_group()),
        );
    }
    take(entry, AboutEdit::Perspectives, requests);
    (response, read)
}

/// Asks for what was taken from a field.
fn take<T>(entry: Entry<T>, edit: impl FnOnce(T) -> AboutEdit, requests: &mut Vec<Request>) {
    if let Entry::Taken(value) = entry {
        requests.push(Request::Edit(Edit::About(edit(value))));
    }
}

fn kept_date(session: &Session) -> String {
    days_in_words(&session.about().dates).unwrap_or_default()
}

/// Days that the session takes.
fn read_date(text: &str, session: &Session) -> Result<Vec<Date>, String> {
    let days = read_days(text).map_err(no_whole_day)?;
    let edit = Edit::About(AboutEdit::Dates(days.clone()));
    apply(session, edit).map_err(refusal_in_words)?;
    Ok(days)
}

fn kept_people(session: &Session) -> String {
    let people = session.about().people;
    people.map(|n| n.to_string()).unwrap_or_default()
}

fn read_people(text: &str) -> Result<Option<u16>, String> {
    const RANGE: RangeInclusive<u16> = 1..=MAX_PEOPLE;
    if text.trim().is_empty() {
        return Ok(None);
    }
    let number = text.trim().parse().ok().filter(|n| RANGE.contains(n));
    number.map(Some).ok_or_else(|| no_number(&RANGE))
}

fn kept_perspectives(session: &Session) -> String {
    session.perspectives().join(", ")
}

/// Names with commas between them that the session takes as its perspectives.
fn read_perspectives(text: &str, session: &Session) -> Result<Option<Vec<String>>, String> {
    let names = text.split(',').map(str::trim);
    let names = names.filter(|name| !name.is_empty()).map(str::to_owned);
    let names = Some(names.collect::<Vec<_>>());
    let edit = Edit::About(AboutEdit::Perspectives(names.clone()));
    apply(session, edit).map_err(refusal_in_words)?;
    Ok(names)
}
