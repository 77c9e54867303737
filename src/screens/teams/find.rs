//! A team is looked for by a part of its name.

use egui::{EventFilter, Ui};

use crate::commands::begin_words_of;
use crate::design::modal::escape;
use crate::design::widgets::line_field;
use crate::insight::teams::Together;
use crate::phrases::teams::team_name;
use crate::phrases::teams_place::FIND_TEAM;

/// How wide the field is, in points.
const WIDTH: f32 = 240.0;

/// What is looked for.
#[derive(Debug, Default)]
pub(super) struct Find {
    typed: String,
    /// The field is to have the keyboard.
    pub(super) wanted: bool,
}

impl Find {
    /// The places of the teams that are looked for; of all while nothing is typed, or one stands
    /// alone.
    pub(super) fn found(&self, together: &Together) -> Vec<usize> {
        let all = self.typed.trim().is_empty() || !is_offered(together);
        let teams = together.teams.iter().enumerate();
        let found =
            teams.filter(|(_, team)| all || begin_words_of(&team_name(&team.name), &self.typed));
        found.map(|(at, _)| at).collect()
    }

    /// The field, where there is something to look through; Esc leaves it, and shows all teams
    /// again.
    pub(super) fn ui(&mut self, ui: &mut Ui, together: &Together) {
        if !is_offered(together) {
            self.wanted = false;
            return;
        }
        let id = ui.scope_id().with(FIND_TEAM);
        let field = line_field(ui, id, FIND_TEAM, &mut self.typed, FIND_TEAM, WIDTH);
        if std::mem::take(&mut self.wanted) {
            field.request_focus();
        }
        if !field.has_focus() {
            return;
        }
        // Without this Esc would leave the whole place as well.
        let filter = EventFilter {
            horizontal_arrows: true,
            escape: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        if escape(ui) {
            self.typed.clear();
            field.surrender_focus();
        }
    }
}

/// Whether there is more than one team to look through.
fn is_offered(together: &Together) -> bool {
    together.teams.len() > 1
}
