//! A mechanism's card: its name, its stages, and the stage that is on. One file a stage.

mod agree;
mod discuss;
pub(super) mod levels;
mod read;
mod reveal;
mod score;

use eframe::egui::{Key, Label, Ui};

use super::agenda::{Place, Stage};
use super::keys::Keys;
use super::theme::{Type, space};
use super::widgets::{gap, quiet, segments};
use super::{Request, scrolling};
use crate::edit::{CardEdit, Edit};
use crate::scene::{Weight, measure};
use crate::session::{Card, Session};
use crate::workshop::Mechanism;

/// What the cards remember between frames.
#[derive(Debug, Default)]
pub(super) struct State {
    read: read::State,
    pub(super) score: score::State,
    reveal: reveal::State,
}

/// One card as its stages see it.
#[derive(Clone, Copy)]
struct Shown<'a> {
    session: &'a Session,
    place: usize,
    mechanism: &'a Mechanism,
    card: &'a Card,
}

impl Shown<'_> {
    fn edit(self, edit: CardEdit) -> Request {
        Request::Edit(Edit::Card(self.place, edit))
    }

    fn go(self, stage: Stage) -> Request {
        Request::Go(Place::Mechanism(self.place, stage))
    }
}

/// Shows the card of a mechanism at a stage.
pub(super) fn card_ui(
    ui: &mut Ui,
    session: &Session,
    place: usize,
    stage: Stage,
    state: &mut State,
    keys: &Keys,
    requests: &mut Vec<Request>,
) {
    let (Some(card), Some(mechanism)) = (
        session.card(place),
        session.workshop().mechanisms.get(place),
    ) else {
        return;
    };
    let shown = Shown {
        session,
        place,
        mechanism,
        card,
    };
    title_ui(ui, &mechanism.name);
    gap(ui, space::S);
    let labels = Stage::ALL.map(Stage::label);
    if let Some(pressed) = segments(ui, "Stage", &labels, stage.index()) {
        requests.push(shown.go(Stage::ALL[pressed]));
    }
    gap(ui, space::M);
    if stage != Stage::Read {
        quiet(ui, Type::Lead, &mechanism.summary);
        gap(ui, space::S);
    }
    if keys.letter(Key::A) && stage != Stage::Agree {
        requests.push(shown.go(Stage::Agree));
    }
    match stage {
        Stage::Read => read::read_ui(ui, shown, &mut state.read, keys),
        Stage::Score => scrolling(ui, "score", |ui| {
            score::score_ui(ui, shown, &mut state.score, keys, requests);
        }),
        Stage::Reveal => reveal::reveal_ui(ui, shown, &mut state.reveal, keys, requests),
        Stage::Discuss => discuss::discuss_ui(ui, shown, &mut state.reveal, keys, requests),
        Stage::Agree => scrolling(ui, "agree", |ui| agree::agree_ui(ui, shown, keys, requests)),
    }
}

/// The name on one line where a somewhat smaller size allows it.
fn title_ui(ui: &mut Ui, name: &str) {
    let room = ui.available_width();
    let full = Type::Title.size();
    let fits = |size: &f32| measure(name, Weight::Bold, *size) <= room;
    let size = [full, full * 0.9, full * 0.8]
        .into_iter()
        .find(fits)
        .unwrap_or(full * 0.8);
    ui.add(Label::new(Type::Title.text(name).size(size)).wrap());
}

/// Starts another round: the same from every stage.
fn score_again(shown: Shown<'_>, requests: &mut Vec<Request>) {
    if shown.card.counting().is_none() {
        requests.push(shown.edit(CardEdit::NewRound));
    }
    requests.push(shown.go(Stage::Score));
}
