//! Which perspectives may be shown apart: the one rule. How many make a figure.

use super::round::Round;
use super::tally::Tally;

/// With fewer ballots with a level than this a perspective is not shown apart, unless the session
/// says more.
pub const SMALLEST_GROUP: u8 = 4;
/// No session may say fewer than this.
pub const SMALLEST_GROUP_LEAST: u8 = 3;
/// No session may say more than this.
pub const SMALLEST_GROUP_MOST: u8 = 50;
/// Of fewer ballots with a level than this no figure is told where the team's profile is told it, or
/// beside another session: with two or three the median and the middle half are the ballots themselves.
pub const ENOUGH_FOR_THE_TEAM: u32 = 5;

/// Which perspectives may be shown apart on one mechanism's card: the one rule of suppression.
///
/// `minimum` is raised to [`SMALLEST_GROUP_LEAST`] where it is less. Only revealed rounds are
/// looked at, and only how many ballots there are, never where they stand. What counts is ballots
/// with a level: three who don't know hide nobody. What is not shown apart is shown as one count
/// together with the ballots that have no perspective: the others.
///
/// 1. A perspective with fewer ballots than the minimum in any round is not shown apart. One with
///    none in a round is no reason for anything there.
/// 2. A perspective whose number of ballots differs between two rounds, but by fewer than the
///    minimum, is not shown apart: what the newcomer scored would be the difference.
/// 3. The others are held to both, in the same way. And in every round there are two or more
///    perspectives among them or none, and beside each of them two ballots of somebody else. While
///    that is not so, the smallest perspective that is still shown in that round is hidden with
///    them (of equal ones the one that stands last in the list). So taking what is shown from the
///    whole never leaves a group alone, and no single person can take their own ballot from what
///    is left and find one.
/// 4. A perspective that is hidden in one round of a card is hidden in all of them. So no group
///    can be found by taking what another round shows of its neighbours.
///
/// What this cannot hide: the whole. Whoever knows that everyone but one person scored as in the
/// round before can tell that person's move from the two totals, as from any show of hands. And
/// what a room has already seen it knows: a round that shows less than the one before it is merged
/// there too, in the session and its file, but not in people's heads.
///
/// Different mechanisms ask different things, so no arithmetic leads from one card to another.
///
/// The answer has a place for each perspective that any of the rounds was counted with.
///
/// Called by [`crate::edit::apply`] when a round is revealed, which merges in the session itself
/// what may not be shown, and by `storage` when a file is opened.
pub fn shown_apart(rounds: &[Round], minimum: u8) -> Vec<bool> {
    let minimum = u32::from(minimum.max(SMALLEST_GROUP_LEAST));
    let rounds: Vec<&Round> = rounds
        .iter()
        .filter(|round| round.revealed && round.groups.is_used())
        .collect();
    let len = rounds.iter().map(|r| r.groups.len()).max().unwrap_or(0);
    // What was merged before has no size of its own any more.
    let size = |round: &Round, p: usize| round.groups.get(p).map(Size::of);
    let mut shown: Vec<bool> = (0..len)
        .map(|p| {
            let sizes: Option<Vec<Size>> = rounds.iter().map(|round| size(round, p)).collect();
            sizes.is_some_and(|sizes| (0..sizes.len()).all(|r| hides_people(&sizes, r, minimum)))
        })
        .collect();
    // Each turn hides one more in a round where the others would give somebody away.
    while let Some(next) = {
        let others = |round: &&Round| {
            let apart = (0..len).filter(|&p| shown[p]);
            let apart = apart.filter_map(|p| size(round, p));
            apart.fold(Size::of(&round.tally), Size::minus)
        };
        let others: Vec<Size> = rounds.iter().map(others).collect();
        let in_round = |(r, round): (usize, &&Round)| {
            let merged = (0..len).any(|p| size(round, p).is_none());
            let among = |p: usize| size(round, p).filter(|size| !shown[p] && size.ballots > 0);
            let among: Vec<Size> = (0..len).filter_map(among).collect();
            let lonely = |size: &Size| others[r].minus(*size).scored < 2;
            let fine = hides_people(&others, r, minimum)
                && (merged || among.len() != 1)
                && !among.iter().any(lonely);
            let scored = |p: usize| size(round, p).map_or(0, |size| size.scored);
            let shown_here = (0..len).filter(|&p| shown[p] && scored(p) > 0);
            shown_here
                .rev()
                .min_by_key(|&p| scored(p))
                .filter(|_| !fine)
        };
        rounds.iter().enumerate().find_map(in_round)
    } {
        shown[next] = false;
    }
    shown
}

/// How many ballots there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Size {
    pub(super) scored: u32,
    ballots: u32,
}

impl Size {
    pub(super) fn of(tally: &Tally) -> Self {
        Self {
            scored: tally.scored(),
            ballots: tally.ballots(),
        }
    }

    fn minus(self, less: Self) -> Self {
        Self {
            scored: self.scored.saturating_sub(less.scored),
            ballots: self.ballots.saturating_sub(less.ballots),
        }
    }

    /// Whether the difference of the two would give somebody away: there is one, and it is less than
    /// the minimum.
    pub(super) fn differs_by_few(self, there: Self, minimum: u32) -> bool {
        let few = |n: u32| n > 0 && n < minimum;
        few(self.scored.abs_diff(there.scored)) || few(self.ballots.abs_diff(there.ballots))
    }
}

/// Whether what a group shows in a round gives none of its people away: there are enough of them
/// or none, and as many as in every other round, or so many more or fewer that nobody stands out.
fn hides_people(sizes: &[Size], round: usize, minimum: u32) -> bool {
    let Some(here) = sizes.get(round) else {
        return true;
    };
    let newcomer = |there: &Size| here.differs_by_few(*there, minimum);
    let enough = here.ballots == 0 || here.scored >= minimum;
    enough && !sizes.iter().any(newcomer)
}
