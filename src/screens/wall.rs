//! The room view on a screen: what the projector shows, page by page.
//!
//! It is painted from a [`RoomView`] alone. No session comes in here, so nothing that the room must
//! not see can get out.

use crate::commands::of_effect;
use crate::design::combo::Combo;
use crate::design::folding::either;
use egui::{
    Align2, Area, CursorIcon, Frame, Id, Margin, Order, Rect, Response, Role, Sense, Ui,
    WidgetInfo, vec2,
};

use crate::commands::Next;
use crate::design::paint_scene::paint_scene;
use crate::design::speech::announce;
use crate::design::theme;
use crate::design::theme::{Type, space};
use crate::design::widgets::Button;
use crate::phrases::outcomes::WHERE_TO;
use crate::phrases::recovery::in_danger;
use crate::phrases::rounds::correction_in_words;
use crate::request::{Aim, Correction, Danger, Effect, Request, Saved, Show, Status};
use crate::room_view::{self, RoomView, Shown};
use crate::scene::{Scene, Size, Theme};
use crate::session::CarriedAnswer;

/// What is on the wall, and the pages that were drawn of it last.
#[derive(Debug)]
pub struct Wall {
    shown: Shown,
    view: RoomView,
    look: Theme,
    page: usize,
    pages: Vec<Scene>,
    /// What comes next begins on its last page.
    from_behind: bool,
    /// What the pages were drawn for.
    drawn: Option<(Size, Theme)>,
    /// Somebody has closed its window.
    closed: bool,
}

impl Default for Wall {
    fn default() -> Self {
        Self {
            shown: Shown::Blank,
            view: RoomView::default(),
            look: Theme::default(),
            page: 0,
            pages: Vec::new(),
            from_behind: false,
            drawn: None,
            closed: false,
        }
    }
}

impl Wall {
    /// Puts something on the wall; true where that changes what it shows.
    ///
    /// Another thing begins on its first page. While the same thing grows, the page stays; the last
    /// page stays the last, because there the writing goes on.
    pub fn put_up(&mut self, shown: Shown, view: RoomView, look: Theme) -> bool {
        if self.shown == shown && self.view == view && self.look == look {
            return false;
        }
        let from_behind = std::mem::take(&mut self.from_behind);
        if self.shown != shown {
            self.page = if from_behind { usize::MAX } else { 0 };
        } else if self.page > 0 && self.page + 1 == self.pages.len() {
            self.page = usize::MAX;
        }
        (self.shown, self.view, self.look) = (shown, view, look);
        self.drawn = None;
        true
    }

    /// The look that it is drawn in.
    pub fn look(&self) -> Theme {
        self.look
    }

    /// What is put up next is gone through backwards: it begins on its last page.
    pub fn begin_at_the_end(&mut self) {
        self.from_behind = true;
    }

    /// Its window was closed.
    pub fn close(&mut self) {
        self.closed = true;
    }

    /// Whether its window was closed since this was asked last.
    pub fn was_closed(&mut self) -> bool {
        std::mem::take(&mut self.closed)
    }

    /// Whether a page follows the one that is shown.
    pub fn has_more(&self) -> bool {
        self.page.saturating_add(1) < self.pages.len()
    }

    /// Turns so many pages; false where there is none.
    pub fn turn(&mut self, by: isize) -> bool {
        let to = self.page.checked_add_signed(by);
        let Some(to) = to.filter(|&to| to < self.pages.len()) else {
            return false;
        };
        self.page = to;
        true
    }

    /// The page that is shown, drawn for a wall of this size.
    fn page(&mut self, size: Size) -> Option<&Scene> {
        if self.drawn != Some((size, self.look)) {
            self.pages = self.view.pages(size, room_view::Look::of(self.look));
            self.drawn = Some((size, self.look));
        }
        self.page = self.page.min(self.pages.len().saturating_sub(1));
        self.pages.get(self.page)
    }

    /// The page that is shown, drawn for a wall of this width, and drawn again when that changes.
    pub fn page_at_width(&mut self, width: f32) -> Option<&Scene> {
        let height = (width * 9.0 / 16.0).floor();
        self.page(Size { width, height })
    }

    /// The page that is shown, as it looks in a picture of this width.
    pub fn at_width(&self, width: f32) -> Option<Scene> {
        let height = (width * 9.0 / 16.0).floor();
        let pages = self
            .view
            .pages(Size { width, height }, room_view::Look::of(self.look));
        pages.into_iter().nth(self.page)
    }
}

/// Paints the wall over the whole window; what stands there is its name to a screen reader. Beside a
/// console, which says what happens, it says nothing by itself.
pub fn wall_ui(ui: &mut Ui, wall: &mut Wall) -> Option<Response> {
    let rect = ui.max_rect();
    let size = Size {
        width: rect.width().floor(),
        height: rect.height().floor(),
    };
    let paper = room_view::Look::of(wall.look).paper;
    let page = wall.page(size)?;
    let paper = page.background.unwrap_or(paper);
    ui.painter().rect_filled(rect, 0, theme::paint(paper));
    paint_scene(ui.painter(), rect.min, page);
    let response = ui.interact(rect, Id::unique("wall"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, said(page)));
    hide_resting_pointer(ui);
    Some(response)
}

/// What a page says in words.
fn said(page: &Scene) -> &str {
    if page.description.is_empty() {
        "The wall is blank."
    } else {
        &page.description
    }
}

/// How long after the mouse was moved it is still in use, in seconds.
const RESTING: f32 = 2.5;

/// Whether the mouse was moved just now; asks for the frame in which that is over.
fn pointer_is_in_use(ui: &Ui) -> bool {
    let still = ui.input(|input| input.pointer.time_since_last_movement());
    let in_use = still < RESTING && ui.input(|input| input.pointer.has_pointer());
    if in_use {
        let rest = std::time::Duration::from_secs_f32(RESTING - still + 0.05);
        ui.ctx().request_repaint_after(rest);
    }
    in_use
}

fn hide_resting_pointer(ui: &Ui) {
    if !pointer_is_in_use(ui) {
        ui.ctx().set_cursor_icon(CursorIcon::None);
    }
}

/// The room view in the one window that there is: the wall, and a bar that comes with the mouse or
/// with Tab.
pub fn presentation_ui(ui: &mut Ui, wall: &mut Wall, next: &Next, status: &Status) -> Vec<Request> {
    let mut requests = Vec::new();
    wall_ui(ui, wall);
    // How many have scored is said in few words elsewhere, not as a whole page at each card.
    let told = match (&wall.shown, wall.pages.get(wall.page)) {
        (Shown::Score { .. }, _) | (_, None) => "",
        (_, Some(page)) => said(page),
    };
    announce(ui.ctx(), "wall", told);
    if let Some(danger) = status.danger {
        danger_sign(ui, danger);
    }
    let bar = Id::unique("presentation bar");
    let asked = ui.ctx().data(|data| data.get_temp::<bool>(bar)) == Some(true);
    let tab = ui.input(|input| input.key_pressed(egui::Key::Tab));
    let sure = if status.count.sure {
        next.label.as_str()
    } else {
        ""
    };
    announce(ui.ctx(), "sure", sure);
    // What waits for a second press says so.
    let waits = status.count.sure || status.correcting.is_some() || status.aim == Aim::Target;
    if !(pointer_is_in_use(ui) || asked || tab || waits) {
        return requests;
    }
    ui.ctx().set_cursor_icon(CursorIcon::Default);
    // In its first frame a bar is only measured: no button of it could take the keyboard by itself.
    let greet = tab && ui.memory(|memory| memory.focused().is_none());
    let mut focused = tab;
    Area::new(bar)
        .order(Order::Foreground)
        .anchor(Align2::CENTER_BOTTOM, vec2(0.0, -28.0))
        .show(ui.ctx(), |ui| {
            let c = theme::colours(ui);
            Frame::new()
                .fill(theme::paint(c.card))
                .stroke(theme::stroke(1.5, c.edge))
                .corner_radius(theme::CORNER + 6)
                .inner_margin(Margin::symmetric(20, 14))
                .show(ui, |ui| {
                    let paged = wall.pages.len() > 1;
                    // In a narrow window its buttons stand in two rows.
                    let most = ui.ctx().content_rect().width() - 80.0;
                    ui.set_max_width(most);
                    let bar = |ui: &mut Ui| bar_ui(ui, next, status, (greet, paged), &mut requests);
                    focused |= if most < ONE_ROW {
                        ui.horizontal_wrapped(bar).inner
                    } else {
                        ui.horizontal(bar).inner
                    };
                });
        });
    ui.ctx().data_mut(|data| data.insert_temp(bar, focused));
    requests
}

/// A sign in the corner without a word: the facilitator knows it, and to the room it says nothing.
/// A screen reader says what it means.
fn danger_sign(ui: &Ui, danger: Danger) {
    const RADIUS: f32 = 9.0;
    let at = ui.max_rect().right_bottom() - vec2(28.0, 28.0);
    let colour = theme::colours(ui).warn;
    ui.painter()
        .circle_stroke(at, RADIUS, theme::stroke(3.0, colour));
    ui.painter()
        .circle_filled(at, RADIUS / 3.0, theme::paint(colour));
    let words = in_danger(danger == Danger::SaveFailed);
    let rect = Rect::from_center_size(at, vec2(2.0 * RADIUS, 2.0 * RADIUS));
    let response = ui.interact(rect, Id::unique("danger"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, words));
    announce(ui.ctx(), "danger", words);
}

/// The narrowest room in which the buttons of the bar stand in one row, in points.
const ONE_ROW: f32 = 900.0;

/// The buttons of the bar; true while one of them has the keyboard.
fn bar_ui(
    ui: &mut Ui,
    next: &Next,
    status: &Status,
    (mut greet, paged): (bool, bool),
    requests: &mut Vec<Request>,
) -> bool {
    ui.spacing_mut().item_spacing = vec2(either(ui.ctx(), space::M, space::S), space::S);
    let mut focused = false;
    let mut button = |ui: &mut Ui, button: Button<'_>, asked: &[Request]| {
        let response = ui.add(button);
        if greet && response.sense.is_focusable() {
            greet = false;
            response.request_focus();
        }
        focused |= response.has_focus();
        if response.clicked() {
            requests.extend_from_slice(asked);
        }
    };
    if status.aim == Aim::Target {
        announce(ui.ctx(), "target", WHERE_TO);
        ui.label(Type::Body.text(WHERE_TO));
    }
    if let Some(step) = status.correcting {
        let asked = correction_in_words(step == Correction::From);
        announce(ui.ctx(), "correction", asked);
        ui.label(Type::Body.text(asked));
    }
    let words = match (status.danger, status.saved) {
        (Some(danger), _) => in_danger(danger == Danger::SaveFailed),
        (None, Saved::No | Saved::Failed) => "Not saved",
        (None, Saved::Yes | Saved::Fresh | Saved::Saving | Saved::OnlyLooking) => "",
    };
    if !words.is_empty() {
        let warn = theme::paint(theme::colours(ui).warn);
        ui.label(Type::Body.text(words).color(warn));
    }
    let back = if paged { "Page back" } else { "Back" };
    for (name, effect) in [
        ("Console", Effect::Present),
        ("Blank", Effect::Blank),
        (back, Effect::TurnPage(-1)),
    ] {
        // While the wall has the window, Esc brings the console back.
        let console = effect == Effect::Present;
        let command = of_effect(effect);
        let shown = command.button_called(name);
        let shown = if console {
            shown.key(Combo::ESCAPE)
        } else {
            shown
        };
        button(ui, shown, &command.requests);
    }
    let ready = !next.requests.is_empty();
    button(
        ui,
        Button::primary(&next.label)
            .key(Combo::ENTER)
            .enabled(ready),
        &next.requests,
    );
    focused
}

/// Whether a request needs a field, which the wall has not.
pub fn needs_the_console(request: &Request) -> bool {
    matches!(
        request,
        Request::Show(
            Show::Note(_)
                | Show::Answered(_, CarriedAnswer::Going | CarriedAnswer::LetGo)
                | Show::Headline
                | Show::Line(_)
                | Show::NewAction
                | Show::NewParked
        )
    )
}
