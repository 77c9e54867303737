//! The notes beside a screen.

use crate::commands::write_note;
use crate::request::Note;
use egui::{Context, CornerRadius, Frame, Id, Margin, Rect, ScrollArea, Ui};

use crate::commands::keys;
use crate::design::folding;
use crate::design::theme;
use crate::design::theme::{Type, space};
use crate::design::widgets::{gap, note_field, quiet};
use crate::phrases::headings;
use crate::phrases::placeholders;
use crate::request::{Request, WallLocation};
use crate::request::{Stage, Step};
use crate::screens::{note_editing, note_marks};
use crate::session::{Agreement, Session};

impl Note {
    /// The field that it is written in.
    pub(crate) fn id(self) -> Id {
        Id::unique("note").with(self)
    }

    /// Gives it the keyboard; the letter that asked for it is not typed.
    pub(crate) fn focus(self, ctx: &Context) {
        ctx.memory_mut(|memory| memory.request_focus(self.id()));
        keys::drop_text(ctx);
    }

    /// Whether the keyboard is in it.
    fn has_focus(self, ui: &Ui) -> bool {
        ui.memory(|memory| memory.has_focus(self.id()))
    }
}

/// What was seen of the notes last: in which pass, and where.
#[derive(Clone, Copy)]
struct Seen(u64, Rect);

fn seen() -> Id {
    Id::unique("notes seen")
}

/// Whether somebody is at the notes beside a screen: the keyboard is in one, or on a button among
/// them.
pub(crate) fn are_in_use(ctx: &Context) -> bool {
    use Note::{NextLevel, Private, Session, SessionPrivate, Team, Why};
    let Some(focused) = ctx.memory(egui::Memory::focused) else {
        return false;
    };
    let fields = [Team, NextLevel, Why, Private, Session, SessionPrivate];
    let among = || {
        let Seen(pass, rect) = ctx.data(|data| data.get_temp(seen()))?;
        let on = ctx.read_response(focused)?;
        Some(pass + 1 >= ctx.cumulative_pass_nr() && rect.contains(on.rect.center()))
    };
    fields.iter().any(|note| note.id() == focused) || among() == Some(true)
}

/// How high a field is that stands below another, in points: three lines.
const SMALL: f32 = 116.0;
/// What stands around the text of a field: its name, its edges, the gap above.
const AROUND: f32 = 72.0;
/// The private note while it is closed.
const CLOSED: f32 = 74.0;

/// Notes beside the scores: of this mechanism, or of the whole session.
pub(crate) fn notes_ui(
    ui: &mut Ui,
    session: &Session,
    place: Step,
    wall: WallLocation,
    requests: &mut Vec<Request>,
) {
    let rect = ui.max_rect();
    let now = Seen(ui.ctx().cumulative_pass_nr(), rect);
    ui.data_mut(|data| data.insert_temp(seen(), now));
    ui.painter().vline(
        rect.left() - 26.5,
        rect.expand(60.0).y_range(),
        theme::stroke(1.0, theme::colours(ui).line),
    );
    folding::page(ui, &format!("notes at {place:?}"), |ui| {
        fields_ui(ui, session, place, wall, requests);
    });
}

/// The fields, each as high as there is room for.
fn fields_ui(
    ui: &mut Ui,
    session: &Session,
    place: Step,
    wall: WallLocation,
    requests: &mut Vec<Request>,
) {
    let card = place.mechanism().and_then(|at| session.card(at));
    let stage = match place {
        Step::Mechanism(_, stage) => stage,
        _ => Stage::Read,
    };
    // What is not asked yet stays out of the way, unless something is written there.
    let is_up = |note: Note, from: Stage| {
        card.is_some()
            && (stage >= from
                || !note.text(session, place).is_empty()
                || note_marks::are_under(ui.ctx(), note))
    };
    let up = is_up(Note::NextLevel, Stage::Discuss);
    let why = is_up(Note::Why, Stage::Agree);
    let (team, private) = match card {
        Some(_) => (Note::Team, Note::Private),
        None => (Note::Session, Note::SessionPrivate),
    };
    // What is on this window may be on the wall: the private note is open only where it is not.
    let open = wall == WallLocation::Apart || private.has_focus(ui);
    let private_height = if open { SMALL + AROUND } else { CLOSED };
    let marking = [team, Note::NextLevel, Note::Why];
    let marking = marking
        .into_iter()
        .find(|&note| note_marks::are_under(ui.ctx(), note));
    let marks = marking.map_or(0.0, |_| note_marks::height(ui));
    let room = ui.available_height() - private_height - 72.0 - marks;
    let others: Vec<Note> = [(Note::NextLevel, up), (Note::Why, why)]
        .into_iter()
        .filter_map(|(note, is_up)| is_up.then_some(note))
        .collect();
    // Each takes the height of its text, as long as the team's note keeps its share.
    let most = (room * 0.6 / others.len().max(1) as f32 - AROUND).max(SMALL);
    let heights: Vec<f32> = others
        .iter()
        .map(|note| text_height(ui, note.text(session, place)).clamp(SMALL, most))
        .collect();
    let below: f32 = heights.iter().map(|height| height + AROUND).sum();
    let height = (room - below).max(120.0);
    let mut write = |ui: &mut Ui, note: Note, height: f32| {
        let differ = card.is_some_and(|card| card.agreed() == Some(Agreement::Differ));
        note_ui(ui, session, place, (note, differ), height, requests);
        if marking == Some(note) {
            note_marks::marks_ui(ui, note, requests);
        } else {
            note_marks::skip(ui);
        }
    };
    write(ui, team, height);
    for (note, height) in others.into_iter().zip(heights) {
        gap(ui, space::S);
        write(ui, note, height);
    }
    gap(ui, space::S);
    if open {
        private_frame(ui).show(ui, |ui| write(ui, private, SMALL - 32.0));
    } else {
        closed_ui(ui, private, private.text(session, place), requests);
    }
}

/// How high a field for this text is, in points.
fn text_height(ui: &Ui, text: &str) -> f32 {
    let width = ui.available_width() - 28.0;
    let font = Type::Body.font();
    let galley = ui.painter().layout(
        text.to_owned(),
        font,
        theme::paint(theme::colours(ui).ink),
        width,
    );
    galley.size().y + 24.0
}

/// One note: its name, its key, and what is written in it.
pub(crate) fn note_ui(
    ui: &mut Ui,
    session: &Session,
    place: Step,
    (note, differ): (Note, bool),
    height: f32,
    requests: &mut Vec<Request>,
) {
    let (name, hint) = match note {
        Note::Team => ("Notes for the team", placeholders::NOTES),
        Note::NextLevel => (headings::ONE_LEVEL_UP, placeholders::NEXT_LEVEL),
        Note::Why if differ => ("Both views", placeholders::BOTH_VIEWS),
        Note::Why => ("Why we settled there", placeholders::WHY),
        Note::Private | Note::SessionPrivate => ("Only for you", placeholders::PRIVATE),
        Note::Session => ("Notes for the whole session", placeholders::SESSION_NOTES),
        Note::Closing => ("What people take away", placeholders::CLOSING),
    };
    let key = write_note(note).key();
    let mut text = note.text(session, place).to_owned();
    let mut changed = note_editing::keep_up(ui.ctx(), note.id(), &mut text, requests);
    changed |= ScrollArea::vertical()
        .id_salt(name)
        .auto_shrink([false, true])
        .max_height(height + 70.0)
        .show(ui, |ui| {
            let marks = note.marked(session, place);
            note_field(
                ui,
                note.id(),
                (name, &key),
                &mut text,
                (hint, marks),
                height,
            )
        })
        .inner
        .changed();
    if changed {
        requests.extend(note.write(place, text).map(Request::Edit));
    }
}

/// A tinted ground and a bar: nobody takes the private note for the team's.
fn private_frame(ui: &Ui) -> Frame {
    let c = theme::colours(ui);
    Frame::new()
        .fill(theme::paint(c.accent_tint))
        .stroke(theme::stroke(1.5, c.accent))
        .corner_radius(CornerRadius::same(theme::CORNER))
        .inner_margin(Margin::same(12))
}

/// The private note while it is closed: that something is in it, and how to open it.
fn closed_ui(ui: &mut Ui, note: Note, text: &str, requests: &mut Vec<Request>) {
    private_frame(ui).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing.x = space::S;
            let write = write_note(note);
            if ui.add(write.button_called("Only for you")).clicked() {
                requests.extend(write.requests);
            }
            let words = match text.lines().filter(|line| !line.trim().is_empty()).count() {
                0 => "never on the wall".to_owned(),
                1 => "1 line, never on the wall".to_owned(),
                lines => format!("{lines} lines, never on the wall"),
            };
            quiet(ui, Type::Small, &words);
        });
    });
}
