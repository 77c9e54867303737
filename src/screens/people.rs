use crate::request::Step;
use egui::{Id, Ui};

use crate::design::modal::enter_pressed;
use crate::design::theme::{Type, space};
use crate::design::widgets::{gap, label, problem, quiet, text_field};
use crate::edit::{AboutEdit, Edit, apply};
use crate::phrases::{placeholders, words};
use crate::request::Request;
use crate::session::{MAX_PEOPLE, Session, date_in_words};

/// Half-typed fields.
#[derive(Debug, Default)]
pub(crate) struct State {
    date: Option<String>,
    people: Option<String>,
    perspectives: Option<String>,
    /// Whether the team's name has been given the keyboard.
    greeted: bool,
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

    let shown = about.date.map(date_in_words).unwrap_or_default();
    let mut date = state.date.clone().unwrap_or_else(|| shown.clone());
    let response = text_field(
        ui,
        Id::unique("date"),
        "Date",
        &mut date,
        placeholders::DATE,
        WIDTH / 2.0,
    );
    done |= response.lost_focus() && enter_pressed(ui);
    if response.changed() {
        let read = words::read_date(&date);
        if read.is_some() || date.trim().is_empty() {
            requests.push(Request::Edit(Edit::About(AboutEdit::Date(read))));
        }
        state.date = Some(date.clone());
    }
    if response.lost_focus() {
        state.date = None;
    }
    if !date.trim().is_empty() && words::read_date(&date).is_none() {
        problem(
            ui,
            &response,
            "Type it like 23 November 2026 or 23/11/2026.",
        );
    }
    gap(ui, space::M);

    let shown = about.people.map(|n| n.to_string()).unwrap_or_default();
    let mut people = state.people.clone().unwrap_or(shown);
    let response = text_field(
        ui,
        Id::unique("people"),
        "How many people will score?",
        &mut people,
        placeholders::PEOPLE,
        WIDTH / 2.0,
    );
    done |= response.lost_focus() && enter_pressed(ui);
    let read = people
        .trim()
        .parse::<u16>()
        .ok()
        .filter(|n| (1..=MAX_PEOPLE).contains(n));
    if response.changed() {
        if read.is_some() || people.trim().is_empty() {
            requests.push(Request::Edit(Edit::About(AboutEdit::People(read))));
        }
        state.people = Some(people.clone());
    }
    if response.lost_focus() {
        state.people = None;
    }
    if !people.trim().is_empty() && read.is_none() {
        problem(ui, &response, &format!("A number from 1 to {MAX_PEOPLE}."));
    } else {
        quiet(
            ui,
            Type::Small,
            "With it, the screen can say “8 of 12 have scored”.",
        );
    }
    gap(ui, space::M);
    done |= perspectives_ui(ui, session, state, requests);
    if done {
        requests.push(Request::Go(Step::Welcome));
    }
}

/// The groups that people score from. True when Enter has ended the typing.
fn perspectives_ui(
    ui: &mut Ui,
    session: &Session,
    state: &mut State,
    requests: &mut Vec<Request>,
) -> bool {
    let shown = session.perspectives().join(", ");
    let mut text = state.perspectives.clone().unwrap_or(shown);
    let name = "Perspectives, if you want to see them apart";
    let response = text_field(
        ui,
        Id::unique("perspectives"),
        name,
        &mut text,
        placeholders::PERSPECTIVES,
        760.0,
    );
    let names: Vec<String> = text
        .split(',')
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect();
    let edit = Edit::About(AboutEdit::Perspectives(Some(names)));
    let refused = apply(session, edit.clone()).err();
    if response.changed() {
        if refused.is_none() {
            requests.push(Request::Edit(edit));
        }
        state.perspectives = Some(text.clone());
    }
    let ended = response.lost_focus();
    if ended {
        state.perspectives = None;
    }
    match refused {
        Some(refusal) if state.perspectives.is_some() => {
            problem(ui, &response, &refusal.to_string());
        }
        _ => {
            let least = session.smallest_group();
            let hint = format!(
                "Groups with commas between them. One with fewer than {least} people is never shown apart."
            );
            quiet(ui, Type::Small, &hint);
        }
    }
    ended && enter_pressed(ui)
}
