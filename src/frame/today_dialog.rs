//! The dialog of today's choice: which mechanisms, in which order, for how long, and what else.

mod state;

use egui::{
    Align, Align2, Color32, Context, Id, Key, Label, Layout, Modifiers, Rect, Sense, Ui, UiBuilder,
    WidgetInfo, vec2,
};

use crate::commands::keys::Keys;
use crate::commands::line_key;
use crate::design::combo::Combo;
use crate::design::modal::{buttons, enter_pressed, head, pane, show};
use crate::design::speech::announce;
use crate::design::theme::{self, Type, space};
use crate::design::widgets::{
    Button, Icon, focus_ring, gap, keycap, label, line_field, quiet, tick,
};
use crate::edit::Choice;
use crate::phrases::placeholders;
use crate::phrases::today as said;
use crate::session::Session;

pub use state::State;

/// What came of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// This is scored today.
    Take(Choice),
    /// What was before.
    Leave,
}

/// What stands around the lines, in points.
const AROUND: f32 = 420.0;
/// How high a line is, in points.
const ROW: f32 = 48.0;
/// What the minutes and the buttons that move take at the right of a line.
const NUMBERS: f32 = 288.0;

/// Shows the dialog.
pub fn today(ctx: &Context, session: &Session, state: &mut State) -> Option<Answer> {
    show(ctx, "today’s choice", 940.0, |ui| {
        let noun = &session.whole_workshop().noun;
        let ticked =
            said::ticked_in_words(state.ticked(), state.lines.len(), noun, state.minutes());
        head(ui, said::TODAYS_CHOICE, &ticked);
        gap(ui, space::XS);
        fields_ui(ui, session, state);
        gap(ui, space::S);
        all_ui(ui, state, &ticked);
        gap(ui, space::XS);
        if !ui.ctx().text_edit_focused() {
            keys(ui, state);
        }
        let room = (ui.ctx().content_rect().height() - AROUND).max(4.0 * ROW);
        pane(ui, (state.lines.len() as f32 * ROW).min(room), |ui| {
            lines_ui(ui, state);
        });
        gap(ui, space::XS);
        if state.told.is_empty() {
            quiet(ui, Type::Small, &said::how_to_choose(noun));
        } else {
            let warn = theme::paint(theme::colours(ui).warn);
            ui.add(Label::new(Type::Small.text(&state.told).color(warn)).wrap());
        }
        announce(ui.ctx(), "today told", &state.told);
        let choices = [
            (Button::new("Cancel").key(Combo::ESCAPE), false),
            (Button::primary("Take this").key(Combo::ENTER), true),
        ];
        match buttons(ui, choices) {
            Some(true) => state.choice(session).map(Answer::Take),
            Some(false) => Some(Answer::Leave),
            None => None,
        }
    })
}

/// Today's title and the name of something else; Enter in the title, or with a name to add, is that
/// field's own.
fn fields_ui(ui: &mut Ui, session: &Session, state: &mut State) {
    let mut typed = false;
    let width = (ui.available_width() - space::M) / 2.0;
    let titles = [
        (Id::unique("today’s title"), "Today’s title"),
        (Id::unique("what else matters"), said::WHAT_ELSE),
    ];
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let usual = &session.whole_workshop().title;
        let [(title, named), (other, else_)] = titles;
        let hints = [usual.as_str(), placeholders::ANOTHER_NAME];
        ui.vertical(|ui| {
            ui.set_width(width);
            quiet(ui, Type::Small, named);
            let field = line_field(ui, title, named, &mut state.title, hints[0], width);
            typed |= field.lost_focus() && enter_pressed(ui);
        });
        ui.vertical(|ui| {
            ui.set_width(width);
            quiet(ui, Type::Small, else_);
            let field = line_field(ui, other, else_, &mut state.adding, hints[1], width);
            if std::mem::take(&mut state.greets) {
                field.request_focus();
            }
            if field.lost_focus() && enter_pressed(ui) && !state.adding.trim().is_empty() {
                state.add();
                typed = true;
            }
        });
    });
    if typed {
        ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    }
}

/// How many are ticked, and what changes all of them at once.
fn all_ui(ui: &mut Ui, state: &mut State, ticked: &str) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        label(ui, Type::Strong, ticked);
        if ui
            .add(Button::new("All").key(Combo::plain(Key::A)))
            .clicked()
        {
            state.tick_all();
        }
        if ui
            .add(Button::new("None").key(Combo::plain(Key::N)))
            .clicked()
        {
            state.tick_none();
        }
        if state.has_short_version() {
            let short = Button::new("Short version").key(Combo::plain(Key::S));
            if ui.add(short).clicked() {
                state.tick_short();
            }
        }
        const MINUTES: &str = "minutes for each";
        let less = Button::icon("One minute less for each", Icon::Minus);
        let more = Button::icon("One minute more for each", Icon::Plus);
        let words = ui.painter().layout_no_wrap(
            MINUTES.to_owned(),
            Type::Small.font(),
            Color32::PLACEHOLDER,
        );
        // They stay on one line with what they are about.
        let together = less.width(ui) + more.width(ui) + words.size().x + 2.0 * space::S;
        if ui.available_size_before_wrap().x < together {
            ui.end_row();
        }
        for (button, by) in [(less, -1), (more, 1)] {
            if ui.add(button).clicked() {
                state.more_minutes(None, by);
            }
        }
        quiet(ui, Type::Small, MINUTES);
    });
}

/// What the keys mean while no field has them.
fn keys(ui: &Ui, state: &mut State) {
    let pressed = Keys::take(ui.ctx());
    let last = state.lines.len().saturating_sub(1);
    for (digit, _) in pressed.digits() {
        let place = (usize::from(digit) + 9) % 10;
        state.toggle_own(place);
    }
    for (key, shift) in pressed.letters() {
        let at = state.at;
        match (key, shift) {
            (Key::A, _) => state.tick_all(),
            (Key::N, _) => state.tick_none(),
            (Key::S, _) if state.has_short_version() => state.tick_short(),
            (Key::Space, _) => state.toggle(at),
            (Key::ArrowUp, true) => state.put(at, at.saturating_sub(1)),
            (Key::ArrowDown, true) => state.put(at, at + 1),
            (Key::ArrowUp, false) => state.at = at.saturating_sub(1),
            (Key::ArrowDown, false) => state.at = (at + 1).min(last),
            (Key::ArrowLeft, all) => state.more_minutes((!all).then_some(at), -1),
            (Key::ArrowRight, all) => state.more_minutes((!all).then_some(at), 1),
            _ => {}
        }
    }
}

/// What became of a line.
enum Pressed {
    Tick,
    Put(usize),
    Minutes(i32),
    Here,
}

fn lines_ui(ui: &mut Ui, state: &mut State) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let ticked = state.ticked();
    let top = ui.cursor().top();
    let mut pressed = None;
    let mut told = String::new();
    for i in 0..state.lines.len() {
        let line = &state.lines[i];
        let at = line.ticked.then_some((i + 1, ticked));
        let words = said::line_in_words(&line.name, line.own.is_none(), line.minutes, at);
        if i == state.at {
            told.clone_from(&words);
        }
        if let Some(done) = line_ui(ui, state, (i, ticked, top)) {
            pressed = Some((i, done));
        }
    }
    announce(ui.ctx(), "line of today", &told);
    state.seen = state.at;
    match pressed {
        None => {}
        Some((i, Pressed::Tick)) => state.toggle(i),
        Some((i, Pressed::Put(to))) => state.put(i, to),
        Some((i, Pressed::Minutes(by))) => {
            state.at = i;
            state.more_minutes(Some(i), by);
        }
        Some((i, Pressed::Here)) => state.at = i,
    }
}

/// One line: its key, its tick, its name, which can be dragged, its minutes.
fn line_ui(ui: &mut Ui, state: &State, (i, ticked, top): (usize, usize, f32)) -> Option<Pressed> {
    let line = &state.lines[i];
    let c = theme::colours(ui);
    let size = vec2(ui.available_width(), ROW);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    if i == state.at {
        let radius = egui::CornerRadius::same(theme::CORNER);
        ui.painter()
            .rect_filled(rect, radius, theme::paint(c.accent_tint));
        if state.at != state.seen {
            ui.scroll_to_rect(rect, None);
        }
    }
    if i == ticked && i > 0 {
        ui.painter()
            .hline(rect.x_range(), rect.top(), theme::stroke(1.0, c.edge));
    }
    let mut pressed = None;
    let row = UiBuilder::new()
        .id_salt(("line of today", &line.name))
        .max_rect(rect)
        .layout(Layout::left_to_right(Align::Center));
    let ui = &mut ui.new_child(row);
    ui.spacing_mut().item_spacing.x = space::XS;
    let (place, _) = ui.allocate_exact_size(vec2(36.0, ROW), Sense::hover());
    let key = state.number(i).and_then(|own| line_key(own.get(), 0));
    if let Some(key) = key {
        let cap = keycap(ui, &key.label());
        let at = place.left_center() + vec2(6.0, 0.0);
        cap.paint(
            ui.painter(),
            at,
            theme::paint(c.quiet),
            theme::paint(c.edge),
        );
    }
    if tick(ui, "", &line.name, line.ticked, !state.is_kept(i)).clicked() {
        pressed = Some(Pressed::Tick);
    }
    let room = (rect.right() - ui.cursor().left() - NUMBERS).max(120.0);
    let (name, _) = ui.allocate_exact_size(vec2(room, ROW), Sense::hover());
    let held = Id::unique(("name of today", &line.name));
    let response = ui.interact(name, held, Sense::click_and_drag());
    response.widget_info(|| {
        WidgetInfo::labeled(egui::Role::Button, true, format!("Move {}", line.name))
    });
    name_ui(ui, name, line);
    focus_ring(ui, &response, name);
    if response.clicked() || response.drag_started() {
        pressed = Some(Pressed::Here);
    }
    if response.dragged()
        && line.ticked
        && let Some(pointer) = response.interact_pointer_pos()
    {
        let to = ((pointer.y - top) / ROW).floor().max(0.0) as usize;
        pressed = Some(Pressed::Put(to.min(ticked.saturating_sub(1))));
    }
    pressed = numbers_ui(ui, line, (i, ticked)).or(pressed.take());
    pressed
}

/// The name, on one line, and whether it was added today.
fn name_ui(ui: &Ui, rect: Rect, line: &state::Line) {
    let c = theme::colours(ui);
    let colour = theme::paint(if line.ticked { c.ink } else { c.quiet });
    let mut text = line.name.clone();
    if line.own.is_none() {
        text = format!("{text} ({})", said::ADDED_TODAY);
    }
    let mut job = egui::text::LayoutJob::simple_singleline(text, Type::Body.font(), colour);
    job.wrap = egui::text::TextWrapping::truncate_at_width(rect.width() - space::S);
    let galley = ui.painter().layout_job(job);
    let at = Align2::LEFT_CENTER
        .align_size_within_rect(galley.size(), rect)
        .min;
    ui.painter().galley(at, galley, colour);
}

/// Its minutes, and what moves it without a hand on the mouse.
fn numbers_ui(ui: &mut Ui, line: &state::Line, (i, ticked): (usize, usize)) -> Option<Pressed> {
    if !line.ticked {
        return None;
    }
    let name = &line.name;
    let mut pressed = None;
    let mut button = |ui: &mut Ui, told: String, icon, can: bool, means| {
        if ui
            .add(Button::icon(&told, icon).bare().enabled(can))
            .clicked()
        {
            pressed = Some(means);
        }
    };
    let less = format!("One minute less: {name}");
    button(ui, less, Icon::Minus, true, Pressed::Minutes(-1));
    let (place, _) = ui.allocate_exact_size(vec2(64.0, ROW), Sense::hover());
    let minutes = format!("{} min", line.minutes);
    let ink = theme::paint(theme::colours(ui).ink);
    ui.painter().text(
        place.center(),
        Align2::CENTER_CENTER,
        minutes,
        Type::Body.font(),
        ink,
    );
    let more = format!("One minute more: {name}");
    button(ui, more, Icon::Plus, true, Pressed::Minutes(1));
    let up = format!("Earlier today: {name}");
    button(ui, up, Icon::Up, i > 0, Pressed::Put(i.saturating_sub(1)));
    let down = format!("Later today: {name}");
    button(ui, down, Icon::Down, i + 1 < ticked, Pressed::Put(i + 1));
    pressed
}
