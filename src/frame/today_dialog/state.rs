//! What is ticked in the dialog of today's choice, and in which order.

use crate::edit::{Choice, Chosen, Edit, Which, apply};
use crate::phrases::refusals::refusal_in_words;
use crate::phrases::today::{cannot_be_left_out, name_is_taken, not_so_many};
use crate::session::{Part, Session};
use crate::workshop::{MechanismIndex, Noun, limits};

/// What is ticked, in which order, and what is typed.
#[derive(Debug)]
pub struct State {
    /// Today's title, as it is typed.
    pub(super) title: String,
    /// The name of what is to be added, as it is typed.
    pub(super) adding: String,
    /// What is ticked, in today's order, then the others in the workshop's.
    pub(super) lines: Vec<Line>,
    /// The line that the keys mean.
    pub(super) at: usize,
    /// The one that they meant in the frame before: another one comes into sight.
    pub(super) seen: usize,
    /// Why something was not done.
    pub(super) told: String,
    /// Whether the field for another name has still to be given the keyboard.
    pub(super) greets: bool,
    /// The ids of what stands for the whole in a short version; none where there is none.
    short: Vec<String>,
    /// The minutes of a mechanism, where the day says nothing else.
    usual: u32,
    /// The minutes of all other parts.
    around: u32,
    noun: Noun,
}

/// One thing that can be scored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    which: Which,
    /// Its place in the workshop, from 0; nothing for what was added.
    pub(super) own: Option<usize>,
    pub(super) name: String,
    pub(super) minutes: u32,
    pub(super) ticked: bool,
    /// Whether something was entered for it.
    kept: bool,
}

impl State {
    /// As a session has it now; `adding` asks for a name at once.
    pub fn of(session: &Session, adding: bool) -> Self {
        let whole = session.whole_workshop();
        let own = |id: &str| whole.mechanisms.iter().position(|it| it.id == id);
        let ticked = session.workshop().indexed().map(|(at, it)| Line {
            which: Which::Known(it.id.clone()),
            own: own(&it.id),
            name: it.name.clone(),
            minutes: session.planned(Part::Mechanism(at)),
            ticked: true,
            kept: session.has_work_on(at),
        });
        let usual = whole.agenda.each_mechanism;
        let others = session.left_out().map(|it| Line {
            which: Which::Known(it.id.clone()),
            own: own(&it.id),
            name: it.name.clone(),
            minutes: usual,
            ticked: false,
            kept: false,
        });
        let lines: Vec<Line> = ticked.chain(others).collect();
        let of_cards = session.workshop().indexed();
        let of_cards = of_cards.map(|(at, _)| session.planned(Part::Mechanism(at)));
        let around = session.planned_minutes() - of_cards.sum::<u32>();
        Self {
            title: session.title_of_today().unwrap_or_default().to_owned(),
            adding: String::new(),
            lines,
            at: 0,
            seen: 0,
            told: String::new(),
            greets: adding,
            short: whole.short.clone(),
            usual,
            around,
            noun: whole.noun.clone(),
        }
    }

    /// How many are ticked.
    pub(super) fn ticked(&self) -> usize {
        self.lines.iter().filter(|line| line.ticked).count()
    }

    /// The minutes of the whole session.
    pub(super) fn minutes(&self) -> u32 {
        let ticked = self.lines.iter().filter(|line| line.ticked);
        ticked.map(|line| line.minutes).sum::<u32>() + self.around
    }

    /// Ticks a line and puts it last, or takes its tick away. The keys mean the next line then.
    pub(super) fn toggle(&mut self, at: usize) {
        let Some(line) = self.lines.get(at) else {
            return;
        };
        self.told.clear();
        if line.ticked && line.kept {
            self.told = cannot_be_left_out(&line.name);
            return;
        }
        let mut line = self.lines.remove(at);
        line.ticked = !line.ticked;
        let ticked = self.ticked();
        if line.ticked {
            self.lines.insert(ticked, line);
            self.at = (at + 1).min(self.lines.len() - 1);
        } else {
            let mut others = self.lines.iter().skip(ticked);
            // What was added stands after all that the workshop has.
            let place = |line: &Line| line.own.unwrap_or(usize::MAX);
            let before = others.position(|other| place(other) > place(&line));
            let to = before.map_or(self.lines.len(), |before| ticked + before);
            self.lines.insert(to, line);
            self.at = at;
        }
    }

    /// The same for the line of the workshop's mechanism at this place.
    pub(super) fn toggle_own(&mut self, place: usize) {
        if let Some(at) = self.lines.iter().position(|line| line.own == Some(place)) {
            self.toggle(at);
            self.at = self
                .lines
                .iter()
                .position(|line| line.own == Some(place))
                .unwrap_or(at);
        }
    }

    /// Ticks all of the workshop's, in its own order, and what was added after them.
    pub(super) fn tick_all(&mut self) {
        self.told.clear();
        for line in &mut self.lines {
            line.ticked = true;
        }
        self.lines
            .sort_by_key(|line| line.own.unwrap_or(usize::MAX));
        self.at = 0;
    }

    /// Takes every tick away but those of what something was entered for.
    pub(super) fn tick_none(&mut self) {
        self.told.clear();
        for line in &mut self.lines {
            line.ticked = line.kept;
        }
        self.lines.sort_by_key(|line| {
            (
                !line.ticked,
                (!line.ticked).then_some(line.own.unwrap_or(usize::MAX)),
            )
        });
        self.at = 0;
    }

    /// Whether the workshop says what stands for the whole in a short version.
    pub(super) fn has_short_version(&self) -> bool {
        !self.short.is_empty()
    }

    /// Ticks what stands for the whole in a short version, and what something was entered for.
    pub(super) fn tick_short(&mut self) {
        self.told.clear();
        for line in &mut self.lines {
            let in_short = matches!(&line.which, Which::Known(id) if self.short.contains(id));
            line.ticked = line.kept || in_short;
        }
        self.lines
            .sort_by_key(|line| (!line.ticked, line.own.unwrap_or(usize::MAX)));
        self.at = 0;
    }

    /// Moves a line that is ticked to another place among them.
    pub(super) fn put(&mut self, from: usize, to: usize) {
        let ticked = self.ticked();
        if from < ticked && to < ticked && from != to {
            let line = self.lines.remove(from);
            self.lines.insert(to, line);
            self.at = to;
        }
    }

    /// So many minutes more, or fewer, for a line, or for all that are ticked.
    pub(super) fn more_minutes(&mut self, at: Option<usize>, by: i32) {
        let all = self.lines.iter_mut().enumerate();
        for (i, line) in all {
            if line.ticked && at.is_none_or(|at| at == i) {
                let minutes = line.minutes.saturating_add_signed(by);
                line.minutes = minutes.min(limits::MINUTES);
            }
        }
    }

    /// Adds what was typed, ticked and after all others; says why not, where it cannot be.
    pub(super) fn add(&mut self) {
        let name = self.adding.trim().to_owned();
        let same = |line: &Line| line.name.to_lowercase() == name.to_lowercase();
        if self.lines.iter().any(same) {
            self.told = name_is_taken(&name);
            return;
        }
        self.told.clear();
        self.adding.clear();
        let at = self.ticked();
        let line = Line {
            which: Which::New(name.clone()),
            own: None,
            name,
            minutes: self.usual,
            ticked: true,
            kept: false,
        };
        self.lines.insert(at, line);
        self.at = at;
    }

    /// What is chosen, if the session takes it; else it is said why not.
    pub(super) fn choice(&mut self, session: &Session) -> Option<Choice> {
        if !limits::MECHANISMS.contains(&self.ticked()) {
            self.told = not_so_many(&self.noun);
            return None;
        }
        let ticked = self.lines.iter().filter(|line| line.ticked);
        let mechanisms = ticked.map(|line| Chosen {
            which: line.which.clone(),
            minutes: (line.minutes != self.usual).then_some(line.minutes),
        });
        let choice = Choice {
            title: Some(self.title.clone()),
            mechanisms: mechanisms.collect(),
        };
        match apply(session, Edit::Choose(choice.clone())) {
            Ok(_) => Some(choice),
            Err(refusal) => {
                self.told = refusal_in_words(refusal);
                None
            }
        }
    }

    /// Whether something was entered for a line, so that it stays.
    pub(super) fn is_kept(&self, at: usize) -> bool {
        self.lines.get(at).is_some_and(|line| line.kept)
    }

    /// Where the workshop has its mechanism of this line.
    pub(super) fn number(&self, at: usize) -> Option<MechanismIndex> {
        Some(self.lines.get(at)?.own?.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::CardEdit;
    use crate::session::Vote;
    use crate::workshop::{Workshop, WorkshopText, blank, integrated_leadership};

    fn places(state: &State) -> Vec<usize> {
        let ticked = state.lines.iter().filter(|line| line.ticked);
        ticked.filter_map(|line| line.own).collect()
    }

    #[test]
    fn numbers_tick_in_the_order_in_which_they_are_pressed() {
        let session = Session::new(integrated_leadership());
        let mut state = State::of(&session, false);
        state.tick_none();
        for place in [6, 1, 8, 3] {
            state.toggle_own(place);
        }
        assert_eq!(places(&state), [6, 1, 8, 3]);
        let rest: Vec<_> = state.lines[4..]
            .iter()
            .filter_map(|line| line.own)
            .collect();
        assert_eq!(
            rest,
            [0, 2, 4, 5, 7, 9],
            "the others stand in the workshop’s order"
        );
        state.put(3, 0);
        assert_eq!(places(&state), [3, 6, 1, 8]);
        let choice = state.choice(&session).unwrap();
        assert_eq!(choice.mechanisms.len(), 4);
        state.tick_all();
        assert_eq!(places(&state), (0..10).collect::<Vec<_>>());
    }

    #[test]
    fn what_has_scores_keeps_its_tick_and_says_why() {
        let count = CardEdit::Count(Vote::DontKnow);
        let session = Session::new(integrated_leadership());
        let session = apply(&session, Edit::Card(2.into(), count)).unwrap();
        let mut state = State::of(&session, false);
        state.toggle(2);
        assert!(state.lines[2].ticked && state.told.contains("has scores"));
        state.tick_none();
        assert_eq!(places(&state), [2]);
        assert_eq!(state.choice(&session), None);
        assert!(
            state.told.starts_with("Tick 3 to 24 mechanisms"),
            "{}",
            state.told
        );
    }

    #[test]
    fn the_short_version_is_one_press_where_there_is_one() {
        let whole = integrated_leadership();
        assert!(!State::of(&Session::new(blank()), false).has_short_version());
        let mut text = WorkshopText::clone(&whole);
        text.short = [7, 2, 4].map(|at| whole.mechanisms[at].id.clone()).into();
        let session = Session::new(Workshop::new(text).unwrap());
        let mut state = State::of(&session, false);
        assert!(state.has_short_version());
        state.tick_short();
        assert_eq!(places(&state), [2, 4, 7]);
        let choice = state.choice(&session).unwrap();
        let today = apply(&session, Edit::Choose(choice)).unwrap();
        assert!(
            State::of(&today, false).has_short_version(),
            "it can be chosen again"
        );
    }

    #[test]
    fn what_is_added_stands_after_the_others_and_only_once() {
        let session = Session::new(integrated_leadership());
        let mut state = State::of(&session, true);
        state.toggle(9);
        state.adding = " Sleep ".to_owned();
        state.add();
        state.adding = "sleep".to_owned();
        state.add();
        assert!(state.told.starts_with("“sleep” stands in the list already"));
        assert_eq!(
            (state.ticked(), state.lines[9].name.as_str()),
            (10, "Sleep")
        );
        state.more_minutes(None, -3);
        state.more_minutes(Some(9), 1);
        let choice = state.choice(&session).unwrap();
        let today = apply(&session, Edit::Choose(choice)).unwrap();
        assert_eq!(today.planned(Part::Mechanism(9.into())), 6);
        assert_eq!(today.planned(Part::Mechanism(0.into())), 5);
        assert_eq!(today.planned_minutes(), state.minutes());
    }
}
