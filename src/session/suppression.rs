//! Which perspectives may be shown apart: the one rule.

use super::{Round, Tally};

/// With fewer ballots than this a perspective is not shown apart, unless the session says more.
pub const SMALLEST_GROUP: u8 = 4;
/// No session may say fewer than this.
pub const SMALLEST_GROUP_LEAST: u8 = 3;
/// No session may say more than this.
pub const SMALLEST_GROUP_MOST: u8 = 50;

/// Which perspectives may be shown apart on one mechanism's card: the one rule of suppression.
///
/// `minimum` is raised to [`SMALLEST_GROUP_LEAST`] where it is less. Only revealed rounds are
/// looked at, and only how many ballots there are, never where they stand. What is not shown apart
/// is shown as one count together with the ballots that have no perspective: the others.
///
/// 1. A perspective with fewer ballots than the minimum in any round is not shown apart. One with
///    none in a round is no reason for anything there.
/// 2. In every round the others must be nobody at all or at least as many ballots as the minimum,
///    and beside each perspective among them there must be two ballots of somebody else. While
///    that is not so, the smallest perspective that is still shown in that round is hidden with
///    them (of equal ones the one that stands last in the list). So taking what is shown from the
///    whole never leaves a group alone, and no single person can take their own ballot from what
///    is left and find one.
/// 3. A perspective that is hidden in one round of a card is hidden in all of them. So no group
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
    let size = |round: &Round, p: usize| round.groups.get(p).map(Tally::ballots);
    let small = |p: usize| {
        let in_round = |round: &&Round| size(round, p).is_some_and(|n| n > 0 && n < minimum);
        rounds.iter().any(in_round)
    };
    let mut shown: Vec<bool> = (0..len)
        .map(|p| !small(p) && rounds.iter().all(|round| size(round, p).is_some()))
        .collect();
    // Each turn hides one more in a round where too few are left over.
    while let Some(next) = rounds.iter().find_map(|round| {
        let sizes = (0..len).map(|p| size(round, p).unwrap_or(0));
        let sizes: Vec<u32> = sizes.collect();
        let apart: u32 = (0..len).filter(|&p| shown[p]).map(|p| sizes[p]).sum();
        let others = round.tally.ballots() - apart;
        let lonely = |p: usize| !shown[p] && sizes[p] > 0 && others - sizes[p] < 2;
        let fine = others == 0 || (others >= minimum && !(0..len).any(lonely));
        let shown_here = (0..len).filter(|&p| shown[p] && sizes[p] > 0);
        shown_here.rev().min_by_key(|&p| sizes[p]).filter(|_| !fine)
    }) {
        shown[next] = false;
    }
    shown
}
