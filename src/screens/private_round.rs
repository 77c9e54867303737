//! The laptop goes round: one private screen after another, covered in between.

use crate::commands::keys::DIGITS;
use crate::design::combo::Combo;
use crate::workshop::MechanismIndex;
use egui::{Align, CentralPanel, Frame, Key, Label, Layout, Margin, Sense, Ui, vec2};

use crate::commands::keys::{Keys, digit};
use crate::commands::{line_key, line_keycap, line_of};
use crate::design::speech::announce;
use crate::design::theme;
use crate::design::theme::{Type, space};
use crate::design::widgets::scrolling;
use crate::design::widgets::{Button, at_right, gap, keycap, label, quiet, ring};
use crate::edit::{CardEdit, DotsEdit, Edit};
use crate::insight::mechanisms_in_line;
use crate::phrases::outcomes::{WHAT_WE_WORK_ON, dots_left};
use crate::phrases::placeholders;
use crate::request::{Request, WallLocation};
use crate::request::{Stage, Step};
use crate::screens::card::levels::{Mark, levels_ui};
use crate::session::{Passed, Phase, PrivateRound, Session, Vote};

/// A round that goes round, and what it is for.
#[derive(Debug)]
pub(crate) struct Going {
    passing: PrivateRound,
    /// The mechanism that is scored; nothing for dots.
    mechanism: Option<MechanismIndex>,
    /// What the next number means.
    next: NextNumber,
}

/// What the next number means on a private screen.
#[derive(Clone, Copy, Debug, Default)]
struct NextNumber {
    /// How many times ten lines further down its line stands.
    tens: usize,
    /// Whether it takes a dot back.
    away: bool,
}

impl NextNumber {
    /// The lines of a list of so many that were chosen in this frame, each with whether it was to
    /// take back.
    fn chosen(&mut self, keys: &Keys, lines: usize) -> Vec<(usize, bool)> {
        let mut chosen = Vec::new();
        for (key, shift) in keys.letters() {
            match key {
                Key::Space if (self.tens + 1) * 10 < lines => self.tens += 1,
                Key::Space => self.tens = 0,
                Key::Delete | Key::Minus => self.away = !self.away,
                key => {
                    let line = digit(key).and_then(|digit| line_of(digit, self.tens, lines));
                    if let Some(line) = line {
                        chosen.push((line, self.away || shift));
                        *self = Self::default();
                    }
                }
            }
        }
        chosen
    }
}

impl Going {
    /// Ballots for a mechanism.
    pub(super) fn ballots(session: &Session, mechanism: MechanismIndex) -> Self {
        Self {
            passing: PrivateRound::of_ballots(session),
            mechanism: Some(mechanism),
            next: NextNumber::default(),
        }
    }

    /// Dots for the priorities.
    pub(super) fn dots(session: &Session) -> Self {
        Self {
            passing: PrivateRound::of_dots(session),
            mechanism: None,
            next: NextNumber::default(),
        }
    }

    /// How many have confirmed, and how many there are to come.
    pub(super) fn done(&self) -> (u32, Option<u32>) {
        let done = u32::from(self.passing.counted());
        let had = done + u32::from(self.passing.skipped());
        (done, self.passing.left().map(|left| had + u32::from(left)))
    }

    /// Ends the round: one edit puts everything in, and no screen remembers anything.
    fn end(self) -> Vec<Request> {
        match (self.passing.end(), self.mechanism) {
            (Passed::Ballots(ballots), Some(mechanism)) => {
                let mut requests = vec![Request::Go(Step::Mechanism(mechanism, Stage::Score))];
                if !ballots.is_empty() {
                    requests.push(Request::Edit(Edit::Card(
                        mechanism,
                        CardEdit::CountAll(ballots),
                    )));
                }
                requests
            }
            (Passed::Dots(dots), _) => {
                let mut requests = vec![Request::Go(Step::Priorities)];
                if dots.iter().any(|&n| n > 0) {
                    requests.push(Request::Edit(Edit::Dots(DotsEdit::AddAll(dots))));
                }
                requests
            }
            (Passed::Ballots(_), None) => Vec::new(),
        }
    }
}

/// Shows the private screen or its cover. While it is there, nothing else is.
pub(crate) fn private_round_ui(
    ui: &mut Ui,
    session: &Session,
    going: &mut Option<Going>,
    wall: WallLocation,
    keys: &Keys,
) -> Vec<Request> {
    let Some(Going {
        passing,
        mechanism,
        next,
    }) = going
    else {
        return Vec::new();
    };
    let mut over = false;
    let c = theme::colours(ui);
    let frame = Frame::new()
        .fill(theme::paint(c.paper))
        .inner_margin(Margin {
            left: 120,
            right: 120,
            top: 80,
            bottom: 56,
        });
    CentralPanel::no_frame()
        .frame(frame)
        .show(ui, |ui| match passing.phase() {
            Phase::Covered => {
                over = covered_ui(ui, session, (passing, *mechanism, next), wall, keys);
            }
            Phase::Choosing | Phase::Chosen => match mechanism {
                Some(mechanism) => ballot_ui(ui, session, *mechanism, passing, keys),
                None => dots_ui(ui, session, (passing, next), keys),
            },
        });
    if over {
        going.take().map_or_else(Vec::new, Going::end)
    } else {
        Vec::new()
    }
}

/// "Pass it on": how many have had it, and how to take it up. True when the round is over.
fn covered_ui(
    ui: &mut Ui,
    session: &Session,
    (passing, mechanism, next): (&mut PrivateRound, Option<MechanismIndex>, &mut NextNumber),
    wall: WallLocation,
    keys: &Keys,
) -> bool {
    let counted = u32::from(passing.counted());
    // Dots are counted all together.
    let groups = match mechanism {
        Some(_) => session.perspectives(),
        None => &[],
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::XL;
        let all = session.about().people.map_or(counted.max(1), u32::from);
        ring(ui, "People who have confirmed", counted, all, 200.0);
        ui.vertical(|ui| {
            gap(ui, space::L);
            let title = match (passing.is_over(), counted + u32::from(passing.skipped())) {
                (true, _) => "Everyone has had it",
                (false, 0) => "Pass the laptop round",
                (false, _) => "Pass it on",
            };
            label(ui, Type::Title, title);
            let counts = match session.about().people {
                Some(people) => format!("{counted} of {people} have confirmed"),
                None => format!("{counted} have confirmed"),
            };
            quiet(ui, Type::Lead, &counts);
            announce(ui.ctx(), "covered", &format!("{title}. {counts}"));
        });
    });
    gap(ui, space::L);
    let about = mechanism.and_then(|at| session.workshop().mechanism(at));
    let name = about.map_or(WHAT_WE_WORK_ON, |about| &about.name);
    label(ui, Type::Heading, name);
    if about.is_some() {
        quiet(ui, Type::Lead, &session.workshop().scale.question);
    }
    gap(ui, space::L);
    if passing.is_over() {
        label(ui, Type::Lead, "Give the laptop back to the facilitator.");
        gap(ui, space::L);
        return ui
            .add(Button::primary("End the round").key(Combo::ENTER))
            .clicked()
            || keys.next();
    }
    label(
        ui,
        Type::Lead,
        "Nobody sees what you choose: it is counted, and then it is gone.",
    );
    if wall != WallLocation::Apart {
        let warn = theme::paint(theme::colours(ui).warn);
        ui.add(Label::new(Type::Body.text(placeholders::MIRRORED).color(warn)).wrap());
    }
    gap(ui, space::L);
    let mut take_up = |perspective| passing.uncover(perspective);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        // With groups, a number says which, and 0 that it is none of them.
        let pressed = next.chosen(keys, groups.len()).pop();
        for (i, name) in groups.iter().enumerate() {
            let button = Button::new(name);
            let button = match line_key(i, 0) {
                Some(key) => button.key(key),
                None => button,
            };
            if ui.add(button).clicked() || pressed.is_some_and(|(line, _)| line == i) {
                take_up(Some(i));
            }
        }
        // With groups, the next key says which: none of them is what a key means by itself.
        let (mine, key) = if groups.is_empty() {
            (Button::primary("It is my turn"), Combo::ENTER)
        } else {
            (Button::new("None of these"), Combo::plain(DIGITS[0]))
        };
        let pressed = keys.letter(key.key);
        if ui.add(mine.key(key)).clicked() || pressed {
            take_up(None);
        }
    });
    let mut over = false;
    ui.with_layout(Layout::bottom_up(Align::Min), |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            if ui
                .add(Button::new("Skip this person").key(Combo::plain(Key::S)))
                .clicked()
                || keys.letter(Key::S)
            {
                passing.skip();
            }
            let end = ui
                .add(Button::new("End the round").key(Combo::plain(Key::Z)))
                .clicked();
            over = end || keys.letter(Key::Z);
        });
    });
    over
}

/// One person's levels; confirmed, they are gone.
fn ballot_ui(
    ui: &mut Ui,
    session: &Session,
    mechanism: MechanismIndex,
    passing: &mut PrivateRound,
    keys: &Keys,
) {
    let workshop = session.workshop();
    let Some(shown) = workshop.mechanism(mechanism) else {
        return;
    };
    head_ui(ui, session, passing, &shown.name);
    announce(
        ui.ctx(),
        "turn",
        &format!("{}. {}", shown.name, workshop.scale.question),
    );
    label(ui, Type::Lead, &shown.summary);
    gap(ui, space::M);
    label(ui, Type::Heading, &workshop.scale.question);
    gap(ui, space::S);
    for (digit, _) in keys.digits() {
        match workshop.scale.level(digit) {
            Some(level) => passing.choose(Vote::Level(level)),
            None if digit == 0 => passing.choose(Vote::DontKnow),
            None => false,
        };
    }
    let chosen = passing.chosen();
    let mark = |level| {
        if chosen == Some(Vote::Level(level)) {
            Mark::Chosen
        } else {
            Mark::Blind
        }
    };
    if let Some(level) = levels_ui(ui, &workshop.scale, "Chooses it", mark) {
        passing.choose(Vote::Level(level));
    }
    gap(ui, space::S);
    let unsure = Button::new("Don’t know")
        .key(Combo::plain(DIGITS[0]))
        .chosen(chosen == Some(Vote::DontKnow));
    if ui.add(unsure).clicked() {
        passing.choose(Vote::DontKnow);
    }
    if chosen == Some(Vote::DontKnow) {
        let told = "Counted as “don’t know”. It moves nothing else.";
        label(ui, Type::Body, told);
    }
    foot_ui(ui, passing, keys);
}

/// One person's dots; confirmed, they are gone.
fn dots_ui(
    ui: &mut Ui,
    session: &Session,
    (passing, next): (&mut PrivateRound, &mut NextNumber),
    keys: &Keys,
) {
    head_ui(ui, session, passing, WHAT_WE_WORK_ON);
    let lines = mechanisms_in_line(session);
    for (line, away) in next.chosen(keys, lines.len()) {
        match (lines.get(line), away) {
            (Some(&at), true) => passing.take_dot(at),
            (Some(&at), false) => passing.add_dot(at),
            (None, _) => false,
        };
    }
    let told = dots_left(passing.dots_left().unwrap_or(0));
    label(ui, Type::Lead, &told);
    announce(ui.ctx(), "dots left", &told);
    gap(ui, space::S);
    let dots: Vec<u8> = passing.chosen_dots().unwrap_or_default().to_vec();
    let height = (ui.available_height() - 90.0).max(120.0);
    ui.allocate_ui(vec2(ui.available_width(), height), |ui| {
        ui.set_min_height(height);
        let c = theme::colours(ui);
        let caps = lines.len().checked_sub(1).map(line_keycap);
        let caps = caps.map_or(0.0, |widest| keycap(ui, &widest).size().x);
        // Nobody sees where the one before has scrolled to.
        let turn = format!("dots {} {}", passing.counted(), passing.skipped());
        scrolling(ui, &turn, |ui| {
            for (place, &at) in lines.iter().enumerate() {
                let Some(mechanism) = session.workshop().mechanism(at) else {
                    continue;
                };
                let put = dots.get(at.get()).copied().unwrap_or(0);
                let name = match put {
                    0 => mechanism.name.clone(),
                    put => format!("{}: {put}", mechanism.name),
                };
                ui.horizontal(|ui| {
                    let cap = keycap(ui, &line_keycap(place));
                    let (rect, _) = ui.allocate_exact_size(vec2(caps, 46.0), Sense::empty());
                    let (ink, edge) = (theme::paint(c.quiet), theme::paint(c.edge));
                    cap.paint(ui.painter(), rect.left_center(), ink, edge);
                    if ui.add(Button::new(&name).chosen(put > 0)).clicked() {
                        passing.add_dot(at);
                    }
                });
            }
        });
    });
    foot_ui(ui, passing, keys);
    if passing.phase() == Phase::Covered {
        *next = NextNumber::default();
    }
}

fn head_ui(ui: &mut Ui, session: &Session, passing: &PrivateRound, title: &str) {
    label(ui, Type::Title, title);
    if let Some(name) = passing
        .perspective()
        .and_then(|at| session.perspectives().get(at))
    {
        quiet(ui, Type::Body, name);
    }
    gap(ui, space::S);
}

fn foot_ui(ui: &mut Ui, passing: &mut PrivateRound, keys: &Keys) {
    let chosen = passing.phase() == Phase::Chosen;
    // Others may hear it: that something was chosen is said, never what.
    let told = if chosen {
        "Chosen. Enter confirms it, Esc covers it."
    } else {
        ""
    };
    announce(ui.ctx(), "chosen", told);
    gap(ui, (ui.available_height() - 64.0).max(space::M));
    let row = vec2(ui.available_width(), 60.0);
    ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let choices = [
            (Button::new("Cover it").key(Combo::ESCAPE), false),
            (
                Button::primary("Confirm").key(Combo::ENTER).enabled(chosen),
                true,
            ),
        ];
        let pressed = at_right(ui, |_| {}, choices);
        if (pressed == Some(true) || keys.next()) && chosen {
            passing.confirm();
        } else if pressed == Some(false) || keys.back() || keys.letter(Key::Escape) {
            passing.cover();
        }
    });
}
