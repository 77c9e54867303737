//! Take away: for whom, which things, where, a preview of the real thing; then how far it is, and
//! where it all is.

mod choices;
mod outcome;
mod preview;
mod state;

use egui::{Align, Context, Key, Layout, Modifiers, Ui, vec2};

use crate::design::combo::Combo;
use crate::design::folding::scrolls_as_a_whole;
use crate::design::modal::{buttons, enter_pressed, escape, head, show};
use crate::design::speech::announce;
use crate::design::theme::{self, Type, space};
use crate::design::widgets::{Button, at_right, gap, progress, quiet, scrolling};
use crate::phrases::exports as said;

pub use state::{Answer, Existing, ExportDone, ExportStage, Preview, PreviewOf, Progress, State};

/// How wide it is where there is room.
const WIDTH: f32 = 1480.0;
/// What else stands in it, above each other: its heading, its buttons and its edges.
const AROUND: f32 = 290.0;
/// How high the preview is where it stands below the choices.
const PREVIEW: f32 = 400.0;
/// How long it takes before it says how far it is, in seconds.
const A_MOMENT: f64 = 0.4;

/// Shows it, whatever it has come to; gives what is asked for.
pub fn export(ctx: &Context, state: &mut State) -> Option<Answer> {
    match &state.stage {
        ExportStage::Choosing | ExportStage::Writing(..) => choosing(ctx, state),
        ExportStage::Asking(names, folder) => outcome::asking(ctx, names, folder),
        ExportStage::Done(done) => outcome::done(ctx, done),
    }
}

fn choosing(ctx: &Context, state: &mut State) -> Option<Answer> {
    let height = (ctx.content_rect().height() - AROUND).clamp(360.0, 760.0);
    show(ctx, "export", WIDTH, |ui| {
        head(ui, said::TAKE_AWAY, "");
        gap(ui, space::S);
        let writing = matches!(state.stage, ExportStage::Writing(..));
        takes_enter(ui, state);
        let mut asked = None;
        ui.add_enabled_ui(!writing, |ui| {
            let all = ui.available_width();
            if scrolls_as_a_whole(ui) {
                asked = choices::choices_ui(ui, state);
                gap(ui, space::M);
                ui.allocate_ui_with_layout(vec2(all, PREVIEW), column(), |ui| {
                    preview::preview_ui(ui, state);
                });
                return;
            }
            let left = (all * 0.56).floor();
            let row = Layout::left_to_right(Align::Min);
            ui.allocate_ui_with_layout(vec2(all, height), row, |ui| {
                ui.spacing_mut().item_spacing.x = space::L;
                ui.allocate_ui_with_layout(vec2(left, height), column(), |ui| {
                    ui.set_min_size(vec2(left, height));
                    asked = scrolling(ui, "choices", |ui| choices::choices_ui(ui, state));
                });
                let room = vec2(ui.available_width(), height);
                ui.allocate_ui_with_layout(room, column(), |ui| {
                    ui.set_min_size(room);
                    preview::preview_ui(ui, state);
                });
            });
        });
        if writing {
            writing_ui(ui, state)
        } else {
            asked.or_else(|| foot_ui(ui, state))
        }
    })
}

fn column() -> Layout {
    Layout::top_down(Align::Min)
}

/// The buttons, and what else leads where they lead.
fn foot_ui(ui: &mut Ui, state: &mut State) -> Option<Answer> {
    let ready = state.is_ready();
    let choices = [
        (Button::new("Cancel").key(Combo::ESCAPE), Answer::Leave),
        (
            Button::primary(said::TAKE_AWAY)
                .key(Combo::ENTER)
                .enabled(ready),
            Answer::Take(Existing::Ask),
        ),
    ];
    let pressed = buttons(ui, choices);
    let submitted = std::mem::take(&mut state.submitted);
    pressed.or_else(|| (submitted && ready).then_some(Answer::Take(Existing::Ask)))
}

/// How far it is, once that takes longer than a moment.
fn writing_ui(ui: &mut Ui, state: &State) -> Option<Answer> {
    let ExportStage::Writing(under_way, since) = &state.stage else {
        return None;
    };
    let now = ui.input(|input| input.time);
    if now - since < A_MOMENT {
        let after = std::time::Duration::from_secs_f64(A_MOMENT - (now - since));
        ui.ctx().request_repaint_after(after);
        buttons(ui, [(Button::new("Stop").key(Combo::ESCAPE), ())])
    } else {
        let items = state.choice.items();
        let place = under_way.done();
        let name = items.get(place).or(items.last());
        let name = name.map(|item| item.name()).unwrap_or_default();
        let told = said::progress_in_words((place + 1).min(items.len()), items.len(), &name);
        announce(ui.ctx(), "export", &told);
        let share = place as f32 / items.len().max(1) as f32;
        let accent = theme::colours(ui).accent;
        gap(ui, space::M);
        let row = vec2(ui.available_width(), 60.0);
        ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            let stop = Button::new("Stop").key(Combo::ESCAPE);
            let before = |ui: &mut Ui| {
                let width = (ui.available_width() * 0.4).max(60.0);
                progress(ui, &told, share, width, 12.0, accent);
                quiet(ui, Type::Body, &told);
            };
            at_right(ui, before, [(stop, ())])
        })
        .inner
    }
    .or_else(|| escape(ui).then_some(()))
    .map(|()| Answer::Stop)
}

/// Enter on a choice takes all of it away; a choice is made with the space bar and the arrows.
fn takes_enter(ui: &Ui, state: &mut State) {
    let focused = ui.memory(egui::Memory::focused);
    let on = focused.and_then(|id| ui.ctx().read_response(id));
    if on.is_some_and(|on| state.choices.contains(on.rect.center())) && enter_pressed(ui) {
        ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        state.submitted = true;
    }
}
