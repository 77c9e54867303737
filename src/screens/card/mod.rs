//! A mechanism's card: its name, its stages, and the stage that is on. One file a stage.

mod agree;
mod context;
mod correct;
mod discuss;
pub(crate) mod levels;
mod read;
mod reveal;
mod score;

use context::CardContext;
use egui::{Label, Ui};

use crate::design::folding::{self, either};
use crate::design::theme::{Type, space};
use crate::design::widgets::scrolling;
use crate::design::widgets::{gap, heading, quiet, segments};
use crate::request::Stage;
use crate::request::{Request, WallLocation};
use crate::scene::{Weight, measure};
use crate::screens::counting::Counting;
use crate::session::Session;
use crate::workshop::MechanismIndex;

/// What the cards remember between frames.
#[derive(Debug, Default)]
pub(crate) struct State {
    pub(crate) read: read::State,
    pub(crate) score: score::State,
    pub(crate) reveal: reveal::State,
    /// Whether the wall shows the team's note while it is discussed, not the questions.
    pub(crate) notes_on_wall: bool,
    /// The mechanism whose target the next number is.
    pub(crate) aiming: Option<MechanismIndex>,
    /// The mechanism whose card was on last, and how many of its rounds the room had seen.
    at: Option<(MechanismIndex, usize)>,
}

impl State {
    /// The card of a mechanism is on, of which the room has seen so many rounds. Another round begins
    /// as each does: with all scores together, and the first group ready to be counted in.
    pub(crate) fn stand_at(&mut self, mechanism: MechanismIndex, seen: usize) {
        if self.at != Some((mechanism, seen)) {
            self.at = Some((mechanism, seen));
            self.reveal.apart = false;
            self.score.begin();
        }
    }
}

/// Shows the card of a mechanism at a stage.
pub(crate) fn card_ui(
    ui: &mut Ui,
    session: &Session,
    place: MechanismIndex,
    (stage, wall): (Stage, WallLocation),
    (state, counting): (&mut State, &Counting),
    requests: &mut Vec<Request>,
) {
    let (Some(card), Some(mechanism)) = (session.card(place), session.workshop().mechanism(place))
    else {
        return;
    };
    let shown = CardContext {
        session,
        place,
        mechanism,
        card,
    };
    title_ui(ui, &mechanism.name);
    gap(ui, either(ui.ctx(), space::S, 0.0));
    let labels = Stage::ALL.map(Stage::label);
    if let Some(pressed) = segments(ui, "Stage", &labels, stage.index()) {
        requests.push(shown.go(Stage::ALL[pressed]));
    }
    gap(ui, either(ui.ctx(), space::M, space::XS));
    // On Read it stands larger; by the time that a team agrees, the room has heard it. While people
    // score, everything that is to be pressed has to be in sight.
    let groups = !session.perspectives().is_empty();
    let high = stage != Stage::Score || ui.available_height() >= score::height(groups);
    let summary = !matches!(stage, Stage::Read | Stage::Agree);
    let small = folding::is_small(ui.ctx());
    if summary && !small && high {
        quiet(ui, Type::Lead, &mechanism.summary);
        gap(ui, space::S);
    }
    match stage {
        Stage::Read => read::read_ui(ui, shown, &state.read, requests),
        Stage::Score => scrolling(ui, "score", |ui| {
            score::score_ui(ui, shown, wall, (&state.score, counting), requests);
        }),
        Stage::Reveal if state.reveal.correcting.is_some() => {
            let step = state.reveal.correcting.map(|(_, step)| step);
            correct::correct_ui(ui, shown, step, &state.score, requests);
        }
        Stage::Reveal => scrolling(ui, "reveal", |ui| {
            reveal::reveal_ui(ui, shown, &mut state.reveal, requests);
        }),
        Stage::Discuss => discuss::discuss_ui(
            ui,
            shown,
            (state.notes_on_wall, &mut state.reveal),
            requests,
        ),
        Stage::Agree => scrolling(ui, "agree", |ui| {
            let aiming = state.aiming == Some(place);
            agree::agree_ui(ui, shown, (aiming, &mut state.reveal), requests);
        }),
    }
    // In a small window what is done comes first, and what the room has heard after it.
    if summary && small {
        gap(ui, space::S);
        quiet(ui, Type::Body, &mechanism.summary);
    }
}

/// The name on one line where a somewhat smaller size allows it.
fn title_ui(ui: &mut Ui, name: &str) {
    let room = ui.available_width();
    let full = Type::Title.size_in(ui.ctx());
    let fits = |size: &f32| measure(name, Weight::Bold, *size) <= room;
    let size = [full, full * 0.9, full * 0.8]
        .into_iter()
        .find(fits)
        .unwrap_or(full * 0.8);
    let response = ui.add(Label::new(Type::Title.text(name).size(size)).wrap());
    heading(ui, &response, 1, name);
}
