//! The laptop goes round: one private screen after another, covered in between.

mod choosing;
mod next_number;

use crate::commands::keys::DIGITS;
use crate::design::combo::Combo;
use crate::workshop::MechanismIndex;
use egui::{Align, CentralPanel, Frame, Key, Label, Layout, Margin, Ui, vec2};

use self::choosing::{ballot_ui, dots_ui};
use self::next_number::NextNumber;
use crate::commands::keys::Keys;
use crate::commands::line_key;
use crate::design::folding::{either, is_small, page, scrolls_as_a_whole};
use crate::design::speech::announce;
use crate::design::theme;
use crate::design::theme::{Type, space};
use crate::design::widgets::{Button, gap, label, quiet, ring};
use crate::edit::{CardEdit, DotsEdit, Edit};
use crate::phrases::outcomes::WHAT_WE_WORK_ON;
use crate::phrases::placeholders;
use crate::phrases::privacy::WHICH_GROUP;
use crate::request::{Request, WallLocation};
use crate::request::{Stage, Step};
use crate::session::{Passed, Phase, PrivateRound, Session};

/// How wide the button of a group is at least, in points: large enough to be met by anybody.
const GROUP_WIDTH: f32 = 240.0;

/// A round that goes round, and what it is for.
#[derive(Debug)]
pub(crate) struct Going {
    passing: PrivateRound,
    /// The mechanism that is scored; nothing for dots.
    mechanism: Option<MechanismIndex>,
    /// What the next number means.
    next: NextNumber,
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
    let margin = if is_small(ui.ctx()) {
        Margin::symmetric(24, 16)
    } else {
        Margin {
            left: 120,
            right: 120,
            top: 80,
            bottom: 56,
        }
    };
    let frame = Frame::new().inner_margin(margin);
    // Nobody sees where the one before has scrolled to.
    let turn = format!("turn {} {}", passing.counted(), passing.skipped());
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        let phase = passing.phase();
        page(ui, &format!("{turn} {phase:?}"), |ui| match phase {
            Phase::Covered => {
                over = covered_ui(ui, session, (passing, *mechanism, next), wall, keys);
            }
            Phase::Choosing | Phase::Chosen => match mechanism {
                Some(mechanism) => ballot_ui(ui, session, *mechanism, passing, keys),
                None => dots_ui(ui, session, (passing, next), keys),
            },
        });
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
        let (between, side) = if is_small(ui.ctx()) {
            (space::M, 96.0)
        } else {
            (space::XL, 200.0)
        };
        ui.spacing_mut().item_spacing.x = between;
        let all = session.about().people.map_or(counted.max(1), u32::from);
        ring(ui, "People who have confirmed", counted, all, side);
        ui.vertical(|ui| {
            gap(ui, either(ui.ctx(), space::L, 0.0));
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
    gap(ui, either(ui.ctx(), space::L, space::S));
    let about = mechanism.and_then(|at| session.workshop().mechanism(at));
    let name = about.map_or(WHAT_WE_WORK_ON, |about| &about.name);
    label(ui, Type::Heading, name);
    if about.is_some() {
        quiet(ui, Type::Lead, &session.workshop().scale.question);
    }
    gap(ui, either(ui.ctx(), space::L, space::S));
    if passing.is_over() {
        label(ui, Type::Lead, "Give the laptop back to the facilitator.");
        gap(ui, either(ui.ctx(), space::L, space::S));
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
    gap(ui, either(ui.ctx(), space::L, space::S));
    if !groups.is_empty() {
        label(ui, Type::Heading, WHICH_GROUP);
        gap(ui, space::S);
    }
    let mut take_up = |perspective| passing.uncover(perspective);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::S);
        // With groups, a number says which, and 0 that it is none of them.
        let pressed = next.chosen(keys, groups.len()).pop();
        for (i, name) in groups.iter().enumerate() {
            let button = Button::new(name).at_least(GROUP_WIDTH);
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
            let none = Button::new("None of these").at_least(GROUP_WIDTH);
            (none, Combo::plain(DIGITS[0]))
        };
        let pressed = keys.letter(key.key);
        if ui.add(mine.key(key)).clicked() || pressed {
            take_up(None);
        }
    });
    let mut over = false;
    let foot = if scrolls_as_a_whole(ui) {
        gap(ui, space::M);
        Layout::top_down(Align::Min)
    } else {
        Layout::bottom_up(Align::Min)
    };
    ui.with_layout(foot, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            if ui
                .add(Button::new("Skip this person").key(Combo::plain(Key::S)))
                .clicked()
                || keys.letter(Key::S)
            {
                passing.skip();
            }
            // Nothing is lost where nobody has had it: there it is left like all that was not meant.
            let begun = counted + u32::from(passing.skipped()) > 0;
            let (name, key) = match begun {
                true => ("End the round", Key::Z),
                false => ("Leave it", Key::Escape),
            };
            let end = ui.add(Button::new(name).key(Combo::plain(key))).clicked();
            over = end || keys.letter(key) || keys.letter(Key::Z);
        });
    });
    over
}
