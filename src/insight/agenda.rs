//! Minutes planned against minutes spent, and what is left for the rest.

use crate::session::{Part, Session};

/// Planned against spent, and what is left for the rest.
///
/// The rule when time is short: the whole session has as many minutes as its parts are planned
/// with. What has been spent is gone, whichever part spent it. Still to come are the part that is
/// on, the mechanisms that have not ended, and, of the other parts, those after the one that is
/// on; each needs its planned minutes less what it has taken. If what is left of the whole is not
/// enough for all of these, each gets its share of it in proportion to what it needs, in whole
/// minutes: rounded down, and the minutes that this leaves over go one each to those that lost
/// most by it, of equal ones to the earlier. If it is enough, each gets what it needs (a minute
/// that has begun counts whole) and the rest is spare.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaNow {
    /// One for each part, in the order of the agenda.
    pub rows: Vec<PartNow>,
    /// Minutes of the whole session that nobody needs.
    pub spare: u32,
    /// Whether the parts still to come get less than they were planned with.
    pub short: bool,
}

/// One part of the agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartNow {
    /// Which.
    pub part: Part,
    /// Minutes planned.
    pub planned: u32,
    /// Seconds spent.
    pub spent: u32,
    /// Minutes that it has from now on; nothing for a part that is over.
    pub left: Option<u32>,
}

impl AgendaNow {
    /// The agenda while this part is on.
    ///
    /// ```
    /// use roundtable::insight::AgendaNow;
    /// use roundtable::session::{Part, Session};
    /// use roundtable::workshop::integrated_leadership;
    ///
    /// let session = Session::new(integrated_leadership());
    /// let agenda = AgendaNow::of(&session, Part::Welcome);
    /// assert!(!agenda.short);
    /// assert_eq!(agenda.rows[1].left, Some(session.planned(Part::Mechanism(0.into()))));
    /// ```
    pub fn of(session: &Session, on: Part) -> Self {
        let mut rows: Vec<PartNow> = session
            .parts()
            .into_iter()
            .map(|part| PartNow {
                part,
                planned: session.planned(part),
                spent: session.spent(part),
                left: None,
            })
            .collect();
        let on = rows.iter().position(|row| row.part == on);
        // A break that was taken off the agenda while it was on.
        let here = on.unwrap_or_else(|| session.break_after());
        let whole = u64::from(session.planned_minutes()) * 60;
        let spent: u64 = rows.iter().map(|row| u64::from(row.spent)).sum();
        let left = whole.saturating_sub(spent);

        let to_come: Vec<usize> = (0..rows.len())
            .filter(|&i| i == here || is_to_come(session, rows[i].part, i > here))
            .collect();
        let needs: Vec<u64> = to_come
            .iter()
            .map(|&i| (u64::from(rows[i].planned) * 60).saturating_sub(u64::from(rows[i].spent)))
            .collect();
        let needed: u64 = needs.iter().sum();
        let short = needed > left;
        let shares = if short {
            spread(left / 60, &needs)
        } else {
            needs.iter().map(|seconds| seconds.div_ceil(60)).collect()
        };
        for (&i, &share) in to_come.iter().zip(&shares) {
            rows[i].left = u32::try_from(share).ok();
        }
        let spare = left.saturating_sub(needed) / 60;
        Self {
            rows,
            spare: u32::try_from(spare).unwrap_or(0),
            short,
        }
    }
}

/// Whether a part is still to come that stands after the one that is on, or before it.
fn is_to_come(session: &Session, part: Part, after: bool) -> bool {
    match part {
        Part::Mechanism(place) => session
            .card(place)
            .is_some_and(|card| card.agreed().is_none()),
        Part::Welcome
        | Part::Break
        | Part::Picture
        | Part::Priorities
        | Part::Actions
        | Part::Close => after,
    }
}

/// So many whole minutes in proportion to what each needs: largest remainders get the odd ones.
fn spread(minutes: u64, needs: &[u64]) -> Vec<u64> {
    let all: u64 = needs.iter().sum();
    if all == 0 {
        return vec![0; needs.len()];
    }
    let mut shares: Vec<u64> = needs.iter().map(|need| need * minutes / all).collect();
    let odd = minutes.saturating_sub(shares.iter().sum());
    let mut order: Vec<usize> = (0..needs.len()).collect();
    order.sort_by_key(|&i| std::cmp::Reverse(needs[i] * minutes % all));
    for &i in order.iter().cycle().take(usize::try_from(odd).unwrap_or(0)) {
        shares[i] += 1;
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{Edit, History};
    use crate::workshop::integrated_leadership;
    use proptest::prelude::*;

    fn spent(seconds: &[(Part, u32)]) -> Session {
        let mut session = Session::new(integrated_leadership());
        for &(part, seconds) in seconds {
            session.spend(part, seconds);
        }
        session
    }

    #[test]
    fn what_one_part_took_too_much_all_others_give() {
        // Forty minutes for a welcome of five: 80 are left for 115.
        let session = spent(&[(Part::Welcome, 2400)]);
        let now = AgendaNow::of(&session, Part::Mechanism(0.into()));
        assert!(now.short);
        let left: Vec<_> = now.rows.iter().map(|row| row.left).collect();
        assert_eq!(left[0], None, "the welcome is over");
        let minutes: Vec<u32> = left.into_iter().flatten().collect();
        // Eight minutes become 5.57, a break of ten 6.96, five 3.48, twelve 8.35, three 2.09: of the
        // eight odd minutes one goes to 6.96 and seven to the first of 5.57.
        assert_eq!(minutes, [6, 6, 6, 6, 6, 7, 6, 6, 5, 5, 5, 3, 3, 8, 2]);
        assert_eq!(minutes.iter().sum::<u32>(), 80);
    }

    #[test]
    fn a_part_that_runs_is_not_late() {
        for seconds in [1, 30, 59, 60, 299, 300] {
            let now = AgendaNow::of(&spent(&[(Part::Welcome, seconds)]), Part::Welcome);
            assert_eq!((now.short, now.spare), (false, 0), "{seconds}");
            assert_eq!(now.rows[0].left, Some((300 - seconds).div_ceil(60)));
        }
        let late = AgendaNow::of(&spent(&[(Part::Welcome, 361)]), Part::Welcome);
        assert!(late.short);
        assert_eq!(late.rows[0].left, Some(0));
    }

    #[test]
    fn time_saved_is_spare() {
        let session = spent(&[(Part::Welcome, 120)]);
        let now = AgendaNow::of(&session, Part::Mechanism(0.into()));
        assert_eq!((now.short, now.spare), (false, 3));
        assert_eq!(now.rows[1].left, Some(8));
    }

    #[test]
    fn a_break_is_to_come_until_the_room_is_past_it() {
        let session = spent(&[]);
        let left = |on| {
            let rows = AgendaNow::of(&session, on).rows;
            rows.iter()
                .find(|row| row.part == Part::Break)
                .unwrap()
                .left
        };
        assert_eq!(left(Part::Mechanism(4.into())), Some(10));
        assert_eq!(left(Part::Break), Some(10));
        assert_eq!(left(Part::Mechanism(5.into())), None, "it was skipped");
    }

    #[test]
    fn minutes_of_the_day_count() {
        let mut history = History::new(spent(&[]));
        history
            .edit(Edit::Minutes(Part::Mechanism(3.into()), Some(20)))
            .unwrap();
        assert_eq!(history.session().planned_minutes(), 132);
        history.spend(Part::Mechanism(3.into()), 90);
        assert!(history.undo());
        assert_eq!(history.session().planned(Part::Mechanism(3.into())), 8);
        assert_eq!(
            history.session().spent(Part::Mechanism(3.into())),
            90,
            "time stays spent"
        );
    }

    proptest! {
        #[test]
        fn no_minute_is_lost(minutes in 0_u64..500, needs in prop::collection::vec(0_u64..4000, 1..30)) {
            prop_assume!(needs.iter().sum::<u64>() > 0);
            let shares = spread(minutes, &needs);
            prop_assert_eq!(shares.iter().sum::<u64>(), minutes);
            let all = needs.iter().sum::<u64>() as f64;
            for (share, need) in shares.iter().zip(&needs) {
                let exact = *need as f64 * minutes as f64 / all;
                prop_assert!((*share as f64 - exact).abs() < 1.0);
            }
        }
    }
}
