//! A month to choose a day from.

use egui::{Grid, Id, Popup, Response, Sense, Ui, Vec2, vec2};
use jiff::ToSpan as _;
use jiff::civil::Date;

use super::button::Button;
use super::icon::Icon;
use super::tip::tip;
use crate::design::speech::announce;
use crate::design::theme;
use crate::design::theme::Type;
use crate::phrases::dates::date_in_words;

/// A button that opens a month to choose a day from; gives the day that was chosen.
pub fn calendar(
    ui: &mut Ui,
    id: Id,
    name: &str,
    chosen: Option<Date>,
    today: Date,
) -> Option<Date> {
    let button = ui.add(Button::icon(name, Icon::Calendar).bare());
    let mut picked = None;
    Popup::menu(&button).id(id).show(|ui| {
        let kept: Option<Date> = ui.data(|data| data.get_temp(id));
        let mut month = kept
            .unwrap_or_else(|| chosen.unwrap_or(today))
            .first_of_month();
        ui.horizontal(|ui| {
            let before = "The month before";
            let pressed = ui.add(Button::new("‹").bare()).accessible_name(before);
            if tip(pressed, before).clicked() {
                month = month.checked_sub(1.month()).unwrap_or(month);
            }
            let name = month.strftime("%B %Y").to_string();
            announce(ui.ctx(), "month", &name);
            ui.label(Type::Strong.text(name));
            let after = "The month after";
            let pressed = ui.add(Button::new("›").bare()).accessible_name(after);
            if tip(pressed, after).clicked() {
                month = month.checked_add(1.month()).unwrap_or(month);
            }
        });
        picked = days_ui(ui, month, chosen, today);
        ui.data_mut(|data| data.insert_temp(id, month));
        if picked.is_some() {
            ui.close();
        }
    });
    picked
}

/// How large a day is, in points.
const DAY: Vec2 = vec2(38.0, 34.0);

/// The days of a month, a week a row, Mondays first.
fn days_ui(ui: &mut Ui, month: Date, chosen: Option<Date>, today: Date) -> Option<Date> {
    let quiet = theme::paint(theme::colours(ui).quiet);
    let mut picked = None;
    Grid::new("days").spacing(vec2(4.0, 4.0)).show(ui, |ui| {
        for day in ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"] {
            ui.label(Type::Small.text(day).color(quiet));
        }
        ui.end_row();
        let before = month.weekday().to_monday_zero_offset();
        for _ in 0..before {
            ui.allocate_exact_size(DAY, Sense::empty());
        }
        for day in 1..=month.days_in_month() {
            let Ok(date) = Date::new(month.year(), month.month(), day) else {
                continue;
            };
            if day_ui(ui, date, chosen == Some(date), today == date).clicked() {
                picked = Some(date);
            }
            if (before + day) % 7 == 0 {
                ui.end_row();
            }
        }
    });
    picked
}

fn day_ui(ui: &mut Ui, date: Date, chosen: bool, today: bool) -> Response {
    use egui::{Color32, Role, StrokeKind, WidgetInfo};
    let c = theme::colours(ui);
    let (rect, response) = ui.allocate_exact_size(DAY, Sense::click());
    let name = date_in_words(date);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &name));
    let painter = ui.painter();
    if chosen {
        painter.rect_filled(rect, 8, theme::paint(c.accent));
    } else if response.hovered() || response.has_focus() {
        painter.rect_filled(rect, 8, theme::paint(c.accent_tint));
    }
    if today {
        painter.rect_stroke(rect, 8, theme::stroke(1.5, c.accent), StrokeKind::Inside);
    }
    let ink = if chosen { c.on_accent } else { c.ink };
    let galley = painter.layout_no_wrap(
        date.day().to_string(),
        Type::Small.font(),
        Color32::PLACEHOLDER,
    );
    painter.galley(
        rect.center() - galley.size() / 2.0,
        galley,
        theme::paint(ink),
    );
    response
}
