//! The session itself, as it can be read, and the setters for `edit` and `storage`.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use super::action::Action;
use super::agenda::Times;
use super::card::Card;
use super::dots::Dots;
use super::groups::{Ballots, Groups};
use super::last_time::LastTime;
use super::limits::MAX_DAYS;
use super::marked_text::MarkedText;
use super::round::Round;
use super::suppression::{SMALLEST_GROUP, shown_apart};
use super::tally::Tally;
use crate::workshop::{Mechanism, MechanismIndex, Workshop};

/// A whole session: who, what was scored, what was said.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// What is scored today.
    pub(super) workshop: Workshop,
    /// As it came.
    pub(super) whole: Workshop,
    pub(super) about: About,
    pub(super) cards: Vec<Arc<Card>>,
    pub(super) notes: MarkedText,
    pub(super) private_notes: String,
    pub(super) closing: String,
    pub(super) actions: Vec<Action>,
    pub(super) parking: Vec<String>,
    pub(super) focus: BTreeSet<MechanismIndex>,
    pub(super) dots: Dots,
    pub(super) times: Times,
    pub(super) rehearsal: bool,
    pub(super) last_time: Option<Arc<LastTime>>,
}

/// Who sits together, and when. Nothing of it is compulsory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// The team's name, at most [`super::MAX_TEAM`] characters on one line.
    pub team: String,
    /// The days of the session, first to last, at most [`super::MAX_DAYS`].
    pub dates: Vec<Date>,
    /// How many people score, 1 to [`super::MAX_PEOPLE`].
    pub people: Option<u16>,
    /// How many dots each person has, 1 to [`super::MAX_DOTS_EACH`]; nothing for as many as the workshop gives.
    pub dots: Option<u8>,
    /// The session's own perspectives, at most [`super::MAX_PERSPECTIVES`]; nothing for the workshop's.
    pub perspectives: Option<Vec<String>>,
    /// The fewest ballots with which a perspective is shown apart, [`super::SMALLEST_GROUP_LEAST`] to
    /// [`super::SMALLEST_GROUP_MOST`]; nothing for [`SMALLEST_GROUP`].
    pub smallest_group: Option<u8>,
    /// The facilitator's own title of the picture, at most [`super::MAX_HEADLINE`] characters on one line;
    /// nothing for the one that is found.
    pub headline: Option<String>,
}

impl About {
    /// Whether days can be those of a session: in order, none twice, and not too many.
    pub(crate) fn are_days(dates: &[Date]) -> bool {
        dates.len() <= MAX_DAYS && dates.is_sorted_by(|day, next| day < next)
    }
}

impl Session {
    /// An empty session of a workshop: no ballots, no notes.
    pub fn new(workshop: Workshop) -> Self {
        let cards: Vec<_> = workshop.mechanisms.iter().map(|_| Arc::default()).collect();
        Self {
            dots: Dots::empty(cards.len()),
            whole: workshop.clone(),
            workshop,
            about: About::default(),
            cards,
            notes: MarkedText::default(),
            private_notes: String::new(),
            closing: String::new(),
            actions: Vec::new(),
            parking: Vec::new(),
            focus: BTreeSet::new(),
            times: Times::default(),
            rehearsal: false,
            last_time: None,
        }
    }

    /// The workshop that this session carries inside it, as it is scored today: what was chosen, in
    /// the order that was chosen, with what was added. [`Session::whole_workshop`] has all of it.
    pub fn workshop(&self) -> &Workshop {
        &self.workshop
    }

    /// Team, date and number of people.
    pub fn about(&self) -> &About {
        &self.about
    }

    /// The workshop's texts are in this one of its languages from here on.
    pub(crate) fn hold_in(&mut self, language: &str) {
        self.whole = self.whole.in_language(language);
        self.workshop = self.workshop.in_language(language);
    }

    /// One card a mechanism, in the workshop's order. Shared, so that an undo step is small.
    pub fn cards(&self) -> &[Arc<Card>] {
        &self.cards
    }

    /// The card of a mechanism.
    pub fn card(&self, mechanism: MechanismIndex) -> Option<&Card> {
        self.cards.get(mechanism.get()).map(Arc::as_ref)
    }

    /// Every mechanism with its card, in the workshop's order.
    pub fn mechanisms(&self) -> impl Iterator<Item = (MechanismIndex, &Mechanism, &Card)> {
        let cards = self.workshop.indexed().zip(&self.cards);
        cards.map(|((index, mechanism), card)| (index, mechanism, card.as_ref()))
    }

    /// Notes that belong to no mechanism.
    pub fn notes(&self) -> &str {
        self.notes.text()
    }

    /// The same with the marks of its lines.
    pub fn marked_notes(&self) -> &MarkedText {
        &self.notes
    }

    /// What the facilitator keeps for themselves about the whole session; see [`Card::private`].
    pub fn private_notes(&self) -> &str {
        &self.private_notes
    }

    /// The last round of words.
    pub fn closing(&self) -> &str {
        &self.closing
    }

    /// What people have taken on, in the order of the list.
    pub fn actions(&self) -> &[Action] {
        &self.actions
    }

    /// What does not belong here and must not be lost.
    pub fn parking(&self) -> &[String] {
        &self.parking
    }

    /// The mechanisms that the team chose to work on.
    pub fn focus(&self) -> &BTreeSet<MechanismIndex> {
        &self.focus
    }

    /// The dots that people spent on what matters most to them.
    pub fn dots(&self) -> &Dots {
        &self.dots
    }

    /// How many dots each person has.
    pub fn dots_each(&self) -> u8 {
        self.about.dots.unwrap_or(self.workshop.dots)
    }

    /// How many dots everyone has together, where the number of people is known.
    pub fn all_dots(&self) -> Option<u32> {
        Some(u32::from(self.about.people?) * u32::from(self.dots_each()))
    }

    /// The perspectives that a ballot can be cast from: the session's own, or the workshop's.
    pub fn perspectives(&self) -> &[String] {
        let own = self.about.perspectives.as_ref();
        own.unwrap_or(&self.workshop.perspectives)
    }

    /// The fewest ballots with which a perspective is shown apart.
    pub fn smallest_group(&self) -> u8 {
        self.about.smallest_group.unwrap_or(SMALLEST_GROUP)
    }

    /// The facilitator's own title of the picture, where the one that is found is not wanted.
    pub fn headline(&self) -> Option<&str> {
        self.about.headline.as_deref()
    }

    /// The day on which the room saw this round; nothing where no day is known.
    pub fn day_of(&self, round: &Round) -> Option<Date> {
        self.about.dates.get(round.day).copied()
    }

    /// The same where the session has several days to tell apart.
    pub fn day_to_tell(&self, round: &Round) -> Option<Date> {
        self.day_of(round).filter(|_| self.about.dates.len() > 1)
    }

    /// No ballots, for this workshop's scale and this session's perspectives.
    pub fn no_ballots(&self) -> Ballots {
        Ballots::of(
            Tally::on(&self.workshop.scale),
            Groups::default(),
            self.perspectives().len(),
        )
    }

    /// The same session without what the facilitator keeps for themselves: for a copy that others
    /// may read.
    #[must_use]
    pub fn without_private_notes(&self) -> Self {
        let mut shared = self.clone();
        shared.private_notes.clear();
        for card in &mut shared.cards {
            if !card.private.is_empty() {
                Arc::make_mut(card).private.clear();
            }
        }
        shared
    }

    /// The session as a file holds it: a hidden round is its total alone, so that its small
    /// groups, which nothing has merged yet, are in no file; and it is sealed, so that nobody can
    /// try out what was in it by taking ballots away one by one.
    pub fn as_saved(&self) -> Self {
        let mut saved = self.clone();
        saved.dots.sealed = !saved.dots.is_revealed() && saved.dots.spent() > 0;
        for card in &mut saved.cards {
            let holds = |round: &Round| round.tally.ballots() > 0;
            let private = |round: &Round| round.sealed != holds(round) || round.groups.is_used();
            if card.counting().is_some_and(private) {
                for round in &mut Arc::make_mut(card).rounds {
                    if !round.revealed {
                        round.groups = Groups::default();
                        round.sealed = holds(round);
                    }
                }
            }
        }
        saved
    }

    /// Whether both hold the same ballots, dots and agreed scores.
    pub fn same_scores(&self, other: &Self) -> bool {
        let same = |(one, other): (&Arc<Card>, &Arc<Card>)| {
            Arc::ptr_eq(one, other)
                || (one.rounds() == other.rounds() && one.agreed() == other.agreed())
        };
        self.cards.len() == other.cards.len()
            && self.cards.iter().zip(&other.cards).all(same)
            && self.dots == other.dots
    }

    /// How many mechanisms have ended: agreed, or agreed to differ.
    pub fn settled(&self) -> usize {
        self.cards
            .iter()
            .filter(|card| card.agreed().is_some())
            .count()
    }

    /// What to call this session in a title bar: the team, or else the workshop.
    pub fn title(&self) -> &str {
        let team = self.about.team.trim();
        if team.is_empty() {
            &self.workshop.title
        } else {
            team
        }
    }

    /// Whether a facilitator practises with a made-up team. Every title says so, on the window and
    /// on what is exported.
    pub fn is_rehearsal(&self) -> bool {
        self.rehearsal
    }

    /// The title, with "Rehearsal: " before it where it is one.
    pub fn heading(&self) -> String {
        let mark = if self.rehearsal { "Rehearsal: " } else { "" };
        format!("{mark}{}", self.title())
    }

    /// What is kept of an earlier session, if one is laid beside this one.
    pub fn last_time(&self) -> Option<&LastTime> {
        self.last_time.as_deref()
    }

    pub(crate) fn lay_over(&mut self, last_time: Option<LastTime>) {
        self.last_time = last_time.map(Arc::new);
    }

    /// Marks it as a rehearsal, for good.
    pub(crate) fn mark_as_rehearsal(&mut self) {
        self.rehearsal = true;
    }

    pub(crate) fn about_mut(&mut self) -> &mut About {
        &mut self.about
    }

    /// Rounds of a day after this one, counted from 0, were on this one.
    pub(crate) fn end_days_at(&mut self, last: usize) {
        for card in &mut self.cards {
            if card.rounds().iter().any(|round| round.day > last) {
                for round in &mut Arc::make_mut(card).rounds {
                    round.day = round.day.min(last);
                }
            }
        }
    }

    /// Merges small groups on every card.
    pub(crate) fn merge_small_groups(&mut self) {
        let minimum = self.smallest_group();
        for card in &mut self.cards {
            Arc::make_mut(card).merge_small_groups(minimum);
        }
    }

    /// What stands apart in this session and may not: the id of the mechanism, the round (from 0),
    /// the name of the perspective and its ballots with a level. Nothing once it is merged.
    pub(crate) fn told_apart(&self) -> Vec<(&str, usize, &str, u32)> {
        let mut told = Vec::new();
        for (_, mechanism, card) in self.mechanisms() {
            let may = shown_apart(card.rounds(), self.smallest_group());
            for (round, shown) in card.rounds().iter().enumerate() {
                let groups = shown.groups.apart().filter(|_| shown.revealed);
                let groups = groups.filter(|(p, tally)| !may[*p] && tally.ballots() > 0);
                let named = groups.filter_map(|(p, tally)| {
                    let name = self.perspectives().get(p)?;
                    Some((mechanism.id.as_str(), round, name.as_str(), tally.scored()))
                });
                told.extend(named);
            }
        }
        told
    }

    /// Rounds with more ballots than people were told: the id of the mechanism, the round (from
    /// 0), its ballots and the people.
    pub(crate) fn more_ballots_than_people(&self) -> Vec<(&str, usize, u32, u16)> {
        let people = self.about().people.unwrap_or(u16::MAX);
        let rounds = self.mechanisms().flat_map(|(_, mechanism, card)| {
            let rounds = card.rounds().iter().enumerate();
            rounds.map(|(at, round)| (mechanism.id.as_str(), at, round.tally.ballots(), people))
        });
        let more = |(_, _, ballots, people): &(_, _, u32, u16)| *ballots > u32::from(*people);
        rounds.filter(more).collect()
    }

    pub(crate) fn card_mut(&mut self, mechanism: MechanismIndex) -> Option<&mut Card> {
        self.cards.get_mut(mechanism.get()).map(Arc::make_mut)
    }

    pub(crate) fn notes_mut(&mut self) -> &mut MarkedText {
        &mut self.notes
    }

    pub(crate) fn private_notes_mut(&mut self) -> &mut String {
        &mut self.private_notes
    }

    pub(crate) fn closing_mut(&mut self) -> &mut String {
        &mut self.closing
    }

    pub(crate) fn actions_mut(&mut self) -> &mut Vec<Action> {
        &mut self.actions
    }

    pub(crate) fn parking_mut(&mut self) -> &mut Vec<String> {
        &mut self.parking
    }

    pub(crate) fn dots_mut(&mut self) -> &mut Dots {
        &mut self.dots
    }

    pub(crate) fn focus_mut(&mut self) -> &mut BTreeSet<MechanismIndex> {
        &mut self.focus
    }
}
