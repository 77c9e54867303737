//! The screens, one file each.
//!
//! A screen reads `&Session` and its own small state, and returns [`Request`]s; it never changes a
//! session, opens a file or keeps a clock. [`start::start_ui`] is what stands there before a session.

pub mod editor;
pub mod note_text;
pub mod start;
pub mod teams;
pub mod wall;

pub(crate) mod actions;
pub(crate) mod break_time;
pub(crate) mod brought;
pub(crate) mod card;
pub(crate) mod close;
pub(crate) mod laid_over;
pub(crate) mod notes;
pub(crate) mod people;
pub(crate) mod picture;
pub(crate) mod priorities;
pub(crate) mod private_round;
pub(crate) mod welcome;

mod action_form;
mod counting;
mod note_editing;
mod note_marks;
mod parking;

use crate::request::Stage;
use crate::request::View;
use crate::room_view::Charts;
use crate::room_view::Shown;
use egui::Context;
use jiff::civil::Date;

use crate::commands::count;
use std::sync::Arc;

use crate::edit::{Edit, made_up_rest, made_up_votes};
use crate::insight::Trend;
use crate::request::{Aim, Correction, Count, Countdown, Request, Show, Step};
use crate::session::Session;

/// What the screens remember for themselves: nothing of it belongs to the session.
#[derive(Debug, Default)]
pub struct Screens {
    pub(crate) people: people::State,
    pub(crate) card: card::State,
    pub(crate) counting: counting::Counting,
    pub(crate) picture: picture::State,
    pub(crate) actions: actions::State,
    pub(crate) brought: brought::State,
    pub(crate) passing: Option<private_round::Going>,
    /// All sessions of the team, which the wall shows at this place.
    over_time: Option<(Step, Arc<Trend>)>,
    /// Which made-up team rehearses.
    seed: u64,
}

impl Screens {
    /// Screens of a rehearsal: the same seed gives the same team.
    pub(crate) fn of_rehearsal(seed: u64) -> Self {
        Self {
            seed,
            ..Self::default()
        }
    }

    /// All that the screens hold by themselves is put away, and what was chosen in private stays.
    pub(crate) fn begin_anew(&mut self) {
        *self = Self {
            passing: self.passing.take(),
            ..Self::of_rehearsal(self.seed)
        };
    }

    /// Whether a private screen is up: then nothing else is shown or done.
    pub fn is_private(&self) -> bool {
        self.passing.is_some()
    }

    /// What was typed into fields that have not been left is taken, if it can be read.
    pub fn finish_typing(&mut self, session: &Session, today: Date) -> Vec<Edit> {
        let mut edits = self.people.finish_typing(session);
        edits.extend(self.actions.finish_typing(session, today));
        edits.extend(self.brought.finish_typing(session, today));
        edits
    }

    /// While the laptop goes round: how many have had it, and of how many.
    pub(crate) fn going_round(&self) -> Option<(u32, Option<u32>)> {
        self.passing.as_ref().map(private_round::Going::done)
    }

    /// Whose cards are being counted in.
    pub(crate) fn counting_for(&self) -> Option<usize> {
        self.card.score.perspective
    }

    /// How far the correction of a score at this place has come.
    pub(crate) fn correcting(&self, place: Step) -> Option<Correction> {
        let (at, step) = self.card.reveal.correcting?;
        (at == place).then_some(step)
    }

    /// What the next number at this place is, where the team agrees.
    pub(crate) fn aim(&self, place: Step) -> Aim {
        match self.card.aiming {
            Some(at) if place == Step::Mechanism(at, Stage::Agree) => Aim::Target,
            _ => Aim::Score,
        }
    }

    /// What the next key of the count at this place does.
    pub(crate) fn count(&self, session: &Session, place: Step) -> Count {
        let counting = &self.counting;
        Count {
            sure: counting.is_sure(session, place),
            last_key: counting.can_take_back(session, place),
            taking_away: counting.taking_away,
            tens: counting.tens,
        }
    }

    /// One was counted in or out by this edit, and this is the session now.
    pub(crate) fn follow(&mut self, edit: &Edit, session: &Session) {
        self.counting.follow(edit, session);
    }

    /// What is scored today stands elsewhere now: nothing is remembered of where it stood.
    pub(crate) fn forget_places(&mut self) {
        self.card = card::State::default();
        self.counting = counting::Counting::default();
    }

    /// Closes what is open at another place.
    pub(crate) fn stand_at(&mut self, session: &Session, place: Step) {
        let help = &mut self.card.reveal.help;
        *help = help.filter(|&at| at == place);
        let correcting = &mut self.card.reveal.correcting;
        *correcting = correcting.filter(|&(at, _)| at == place);
        if self.aim(place) == Aim::Score {
            self.card.aiming = None;
        }
        self.counting.stand_at(place);
        if let Some(at) = place.mechanism()
            && let Some(card) = session.card(at)
        {
            self.card.stand_at(at, card.revealed_rounds().len());
        }
        if place != Step::People {
            self.people.leave();
        }
        if place != Step::Welcome {
            self.brought.leave();
        }
        self.over_time.take_if(|(at, _)| *at != place);
    }

    /// Puts the team over time on the wall, for as long as this place is on.
    pub fn put_up_over_time(&mut self, place: Step, trend: Trend) {
        self.over_time = Some((place, Arc::new(trend)));
    }

    /// The team over time, where the wall shows it at this place.
    pub fn over_time(&self, place: Step) -> Option<&Arc<Trend>> {
        let here = self.over_time.as_ref().filter(|(at, _)| *at == place);
        here.map(|(_, trend)| trend)
    }

    /// Opens, closes or chooses what was asked for at a place.
    pub fn show(
        &mut self,
        ctx: &Context,
        session: &Session,
        place: Step,
        show: Show,
    ) -> Vec<Request> {
        match show {
            Show::Note(note) => note.focus(ctx),
            Show::Mark(mark) => return note_editing::mark(ctx, session, place, mark),
            Show::FullText => self.card.read.full = !self.card.read.full,
            Show::Evidence => {
                self.card.read.full = true;
                self.card.read.evidence = !self.card.read.evidence;
            }
            Show::Correct(step) => self.card.reveal.correcting = step.map(|step| (place, step)),
            Show::Aim(on) => self.card.aiming = place.mechanism().filter(|_| on),
            Show::Sure => self.counting.ask(session, place),
            Show::TakeLastBack => {
                let back = self.counting.take_last_back(session, place);
                return back.into_iter().map(Request::Edit).collect();
            }
            Show::TakeAway(on) => self.counting.taking_away = on,
            Show::Tens(tens) => self.counting.tens = tens,
            Show::CountFor(perspective) => self.card.score.perspective = perspective,
            Show::NextPerspective => {
                let next = self.counting_for().map_or(0, |at| at + 1);
                self.card.score.perspective = (next < session.perspectives().len()).then_some(next);
            }
            Show::GoRound => {
                self.passing = Some(match place.mechanism() {
                    Some(mechanism) => private_round::Going::ballots(session, mechanism),
                    None => private_round::Going::dots(session),
                });
            }
            Show::MadeUpTeam => {
                let edits: Vec<Edit> = match place {
                    Step::Mechanism(mechanism, _) => {
                        let votes = made_up_votes(session, mechanism, self.seed).into_iter();
                        let count = |(vote, group)| count(vote, group, false);
                        let count = |vote| Edit::Card(mechanism, count(vote));
                        votes.map(count).collect()
                    }
                    _ => made_up_rest(session, self.seed),
                };
                return edits.into_iter().map(Request::Edit).collect();
            }
            Show::Apart => self.card.reveal.apart = !self.card.reveal.apart,
            Show::VerdictHelp => {
                let help = &mut self.card.reveal.help;
                *help = help.is_none().then_some(place);
            }
            Show::NotesOnWall => self.card.notes_on_wall = !self.card.notes_on_wall,
            Show::Charts(view) => {
                self.picture.view = view;
                self.over_time = None;
            }
            Show::OverTimeOff => self.over_time = None,
            Show::Headline => picture::focus_headline(ctx),
            Show::Order(order) => self.actions.sort(order),
            Show::AnotherOrder => self.actions.sort_another_way(),
            Show::Line(line) => {
                let added = self.actions.choose(ctx, session, line);
                return added.into_iter().collect();
            }
            Show::Answered(action, answer) => self.brought.answered(action, answer),
            Show::NewAction => return vec![self.actions.add(ctx, session)],
            Show::NewParked => return vec![self.actions.park(ctx, session)],
        }
        Vec::new()
    }

    /// The chart that stands on the picture screen, or the radar where both do.
    pub fn chart_shown(&self) -> crate::report::ChartKind {
        self.picture.chart_shown()
    }
}

/// What the wall shows at a place of the agenda.
pub fn shown_at(
    place: Step,
    screens: &Screens,
    today: Date,
    countdown: Option<Countdown>,
) -> Shown {
    if let Some((done, of)) = screens.going_round() {
        return Shown::GoingRound { done, of };
    }
    if screens.over_time(place).is_some() {
        return Shown::OverTime;
    }
    match place {
        Step::People => Shown::Arriving,
        Step::Welcome if screens.brought.on_wall() => Shown::LastTimesActions,
        Step::Welcome => Shown::Welcome,
        Step::Mechanism(mechanism, stage) => match stage {
            Stage::Read => Shown::Read {
                mechanism,
                full: screens.card.read.full,
            },
            Stage::Score => Shown::Score {
                mechanism,
                counting_for: screens.counting_for(),
            },
            Stage::Reveal => Shown::Reveal {
                mechanism,
                apart: screens.card.reveal.apart,
            },
            Stage::Discuss => Shown::Discuss {
                mechanism,
                notes: screens.card.notes_on_wall,
            },
            Stage::Agree => Shown::Agree { mechanism },
        },
        Step::Break => Shown::Break {
            until: match countdown {
                Some(Countdown::Until(at)) => Some(at),
                Some(Countdown::Seconds(_)) | None => None,
            },
        },
        Step::Picture => Shown::Picture(match screens.picture.view {
            View::Radar => Charts::Radar,
            View::Sorted => Charts::Sorted,
            View::Both | View::Table => Charts::Both,
        }),
        Step::Priorities => Shown::Priorities,
        Step::Actions => Shown::Actions { today },
        Step::Close => Shown::Close,
    }
}
