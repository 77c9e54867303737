//! The first screen of a session: team, date, people and perspectives.

use std::ops::RangeInclusive;

use crate::request::Step;
use egui::{Id, Ui};
use jiff::civil::Date;

use crate::design::modal::enter_pressed;
use crate::design::theme::{Type, space};
use crate::design::widgets::{Draft, Entry, gap, label, quiet, text_field};
use crate::edit::{AboutEdit, Edit, apply};
use crate::phrases::fields::{no_number, no_whole_day};
use crate::phrases::placeholders;
use crate::phrases::privacy::perspectives_hint;
use crate::request::Request;
use crate::session::{MAX_PEOPLE, Session, date_in_words, read_whole_date};

/// Half-typed fields.
#[derive(Debug, Default)]
pub(crate) struct State {
    date: Draft,
    people: Draft,
    perspectives: Draft,
    /// Whether the team's name has been given the keyboard.
    greeted: bool,
}

impl State {
    /// What was typed and can be read is taken.
    pub(super) fn finish_typing(&mut self, session: &Session) -> Vec<Edit> {
        let date = self.date.finish(&kept_date(session), read_date);
        let people = self.people.finish(&kept_people(session), read_people);
        let read = |text: &str| read_perspectives(text, session);
        let perspectives = (self.perspectives).finish(&kept_perspectives(session), read);
        let edits = [
            date.map(AboutEdit::Date),
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
        "All of this can stay empty, and can be changed at any time.",
    );
    gap(ui, space::L);

    let mut team = about.team.clone();
    let id = Id::unique("team");
    if !state.greeted {
        state.greeted = true;
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let mut done = false;
    let response = text_field(ui, id, "Team", &mut team, placeholders::TEAM, WIDTH);
    done |= response.lost_focus() && enter_pressed(ui);
    if response.changed() {
        requests.push(Request::Edit(Edit::About(AboutEdit::Team(team))));
    }
    gap(ui, space::M);

    let (response, entry) = state.date.show(
        ui,
        &kept_date(session),
        |ui, text| {
            let id = Id::unique("date");
            text_field(ui, id, "Date", text, placeholders::DATE, WIDTH / 2.0)
        },
        read_date,
    );
    done |= entry != Entry::Refused && response.lost_focus() && enter_pressed(ui);
    take(entry, AboutEdit::Date, requests);
    gap(ui, space::M);

    let (response, entry) = state.people.show(
        ui,
        &kept_people(session),
        |ui, text| {
            let (id, name) = (Id::unique("people"), "How many people will score?");
            text_field(ui, id, name, text, placeholders::PEOPLE, WIDTH / 2.0)
        },
        read_people,
    );
    done |= entry != Entry::Refused && response.lost_focus() && enter_pressed(ui);
    if entry != Entry::Refused {
        quiet(
            ui,
            Type::Small,
            "With it, the screen can say “8 of 12 have scored”.",
        );
    }
    take(entry, AboutEdit::People, requests);
    gap(ui, space::M);
    done |= perspectives_ui(ui, session, state, requests);
    if done {
        requests.push(Request::Go(Step::Welcome));
    }
}

/// The groups that people score from. True when Enter has ended the typing and it was read.
fn perspectives_ui(
    ui: &mut Ui,
    session: &Session,
    state: &mut State,
    requests: &mut Vec<Request>,
) -> bool {
    let (response, entry) = state.perspectives.show(
        ui,
        &kept_perspectives(session),
        |ui, text| {
            let id = Id::unique("perspectives");
            let name = "Perspectives, if you want to see them apart";
            text_field(ui, id, name, text, placeholders::PERSPECTIVES, 760.0)
        },
        |text| read_perspectives(text, session),
    );
    let done = entry != Entry::Refused && response.lost_focus() && enter_pressed(ui);
    if entry != Entry::Refused {
        quiet(
            ui,
            Type::Small,
            &perspectives_hint(session.smallest_group()),
        );
    }
    take(entry, AboutEdit::Perspectives, requests);
    done
}

/// Asks for what was taken from a field.
fn take<T>(entry: Entry<T>, edit: impl FnOnce(T) -> AboutEdit, requests: &mut Vec<Request>) {
    if let Entry::Taken(value) = entry {
        requests.push(Request::Edit(Edit::About(edit(value))));
    }
}

fn kept_date(session: &Session) -> String {
    session.about().date.map(date_in_words).unwrap_or_default()
}

fn read_date(text: &str) -> Result<Option<Date>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    read_whole_date(text).map(Some).map_err(no_whole_day)
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
    apply(session, edit).map_err(|refusal| refusal.to_string())?;
    Ok(names)
}
