//! Nobody finds out what a small group scored: tries to, by subtraction, across rounds, by undoing
//! and from files.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test lays out files and stops where its ground gives way"
)]

use proptest::prelude::*;
use roundtable::cli;
use roundtable::edit::{AboutEdit, CardEdit, DotsEdit, Edit, History, Refusal, apply};
use roundtable::insight::teams::{TeamFigures, Teams, Together};
use roundtable::insight::{Picture, Trend, TrendSession, by_perspective};
use roundtable::phrases::figures::group_name;
use roundtable::report::{Document, DocumentPart};
use roundtable::room_view::{Charts, RoomView, Shown};
use roundtable::session::{Agreement, Passed, PrivateRound, Session, Vote};
use roundtable::storage::{Expected, check, from_text, save, to_text};
use roundtable::workshop::{Level, integrated_leadership};

/// From which perspective, and which vote; 0 is "don't know".
type Ballot = (Option<usize>, u8);

fn vote(number: u8) -> Vote {
    Level::new(number).map_or(Vote::DontKnow, Vote::Level)
}

fn with_perspectives(names: &[&str]) -> Session {
    let names = names.iter().map(|&name| name.to_owned()).collect();
    let named = Edit::About(AboutEdit::Perspectives(Some(names)));
    apply(&Session::new(integrated_leadership()), named).unwrap()
}

fn three() -> Session {
    with_perspectives(&["Health", "Social care", "Voluntary sector"])
}

fn count(ballot: Ballot) -> Edit {
    let edit = match ballot {
        (Some(p), number) => CardEdit::CountFor(vote(number), p),
        (None, number) => CardEdit::Count(vote(number)),
    };
    Edit::Card(0.into(), edit)
}

/// A session with these rounds counted in and revealed, one after the other.
fn after(start: Session, rounds: &[Vec<Ballot>]) -> Session {
    let mut session = start;
    for round in rounds {
        for &ballot in round {
            session = apply(&session, count(ballot)).unwrap();
        }
        session = apply(&session, Edit::Card(0.into(), CardEdit::Reveal)).unwrap();
    }
    session
}

/// So many ballots from each of the perspectives, all of one vote.
fn people(sizes: &[(usize, usize, u8)]) -> Vec<Ballot> {
    let mut ballots = Vec::new();
    for &(perspective, size, number) in sizes {
        ballots.extend(std::iter::repeat_n((Some(perspective), number), size));
    }
    ballots
}

/// All that `summary --json` tells.
fn summary(session: &Session) -> String {
    let desk = tempfile::tempdir().unwrap();
    let path = desk.path().join("s.ron");
    save(&path, session, Expected::Nothing).unwrap();
    let words = ["roundtable", "summary", "--json", path.to_str().unwrap()];
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let command = cli::parse(words, &mut out, &mut err).unwrap();
    assert_eq!(cli::run(&command, &mut out, &mut err), cli::FINE);
    String::from_utf8(out).unwrap()
}

/// The names of the perspectives that a round tells apart.
fn apart(session: &Session, round: usize) -> Vec<String> {
    let shown = by_perspective(session, 0.into(), round);
    let shown = shown.map_or_else(Vec::new, |shown| shown.apart);
    shown
        .into_iter()
        .map(|group| group_name(&group.name))
        .collect()
}

#[test]
fn two_small_groups_are_others_together() {
    let session = after(three(), &[people(&[(0, 7, 4), (1, 3, 2), (2, 2, 5)])]);
    let shown = by_perspective(&session, 0.into(), 0).unwrap();
    assert_eq!(apart(&session, 0), ["Health"]);
    let others = shown.others.unwrap();
    assert_eq!(
        group_name(&others.name),
        "Others: Social care and Voluntary sector"
    );
    assert_eq!(others.tally.counts(), [0, 3, 0, 0, 2]);
    // Nobody can tell who of the five gave which: any two of them could have changed places.
    let turned = [people(&[(0, 7, 4), (2, 2, 2), (1, 1, 2), (1, 2, 5)])];
    let other = after(three(), &turned);
    assert_eq!(to_text(&session).unwrap(), to_text(&other).unwrap());
    assert_eq!(summary(&session), summary(&other));
}

#[test]
fn one_small_group_takes_the_next_smallest_with_it() {
    let session = after(three(), &[people(&[(0, 7, 4), (1, 5, 2), (2, 2, 5)])]);
    assert_eq!(apart(&session, 0), ["Health"]);
    let session = after(three(), &[people(&[(0, 7, 4), (1, 5, 2), (2, 4, 5)])]);
    assert_eq!(apart(&session, 0).len(), 3);
    let session = after(three(), &[people(&[(0, 10, 4), (2, 2, 5)])]);
    assert_eq!(apart(&session, 0), [""; 0], "and then none is left");
}

#[test]
fn two_that_are_too_few_together_take_another_with_them() {
    let session = after(three(), &[people(&[(0, 7, 4), (1, 1, 2), (2, 1, 5)])]);
    assert_eq!(apart(&session, 0), [""; 0]);
}

#[test]
fn nobody_finds_a_group_by_taking_away_their_own_ballot() {
    // Three and one: the one knows what the one scored, and so what the three did.
    let mut ballots = people(&[(0, 7, 4), (1, 5, 3), (2, 3, 2)]);
    ballots.push((None, 5));
    let session = after(three(), &[ballots]);
    assert_eq!(apart(&session, 0), ["Health"]);
}

#[test]
fn people_who_do_not_know_make_no_group_large_enough() {
    // One level and three "don't know" are not four: the one would be found.
    let fill = [(0, 1, 5), (0, 3, 0), (1, 7, 3), (2, 5, 2)];
    assert_eq!(apart(&after(three(), &[people(&fill)]), 0), [""; 0]);
    // Neither are they among the others, nor beside a group among them.
    let mut others = people(&[(0, 7, 4), (1, 5, 3)]);
    others.extend([(None, 1), (None, 0), (None, 0), (None, 0)]);
    assert_eq!(apart(&after(three(), &[others]), 0), [""; 0]);
    // Who has a level is enough, however many do not know.
    let enough = [(0, 4, 5), (0, 6, 0), (1, 4, 3), (2, 4, 2)];
    assert_eq!(apart(&after(three(), &[people(&enough)]), 0).len(), 3);
}

#[test]
fn one_hidden_group_is_never_alone_whoever_else_there_is() {
    let mut ballots = people(&[(0, 7, 4), (1, 5, 3), (2, 3, 2)]);
    ballots.extend([(None, 1); 6]);
    assert_eq!(apart(&after(three(), &[ballots]), 0), ["Health"]);
}

#[test]
fn a_newcomer_is_not_found_by_taking_one_round_from_the_next() {
    let first = people(&[(0, 5, 4), (1, 5, 3), (2, 5, 2)]);
    let come = |more: &[Ballot]| {
        let mut second = first.clone();
        second.extend(more);
        let session = after(three(), &[first.clone(), second]);
        assert_eq!(apart(&session, 0), apart(&session, 1));
        apart(&session, 0)
    };
    assert_eq!(come(&[]).len(), 3);
    // To a group, to two, to nobody's, with a level or without: each time one or two stand out.
    assert_eq!(come(&[(Some(0), 1)]), [""; 0]);
    assert_eq!(come(&[(Some(0), 0)]), [""; 0]);
    assert_eq!(come(&[(Some(0), 1), (Some(1), 5)]), [""; 0]);
    assert_eq!(come(&[(None, 1)]), [""; 0]);
    assert_eq!(come(&[(Some(0), 1); 3]), [""; 0]);
    assert_eq!(come(&[(Some(0), 1); 4]).len(), 3, "four hide each other");
    // One who did not know and now does is a newcomer to the levels.
    let knows = |number: u8| people(&[(0, 4, 4), (0, 1, number), (1, 5, 3), (2, 5, 2)]);
    assert_eq!(apart(&after(three(), &[knows(0), knows(5)]), 1), [""; 0]);
    // Who leaves one group for another stays among the others: health is as it was.
    let moved = people(&[(0, 5, 4), (1, 4, 3), (2, 6, 2)]);
    assert_eq!(
        apart(&after(three(), &[first.clone(), moved]), 1),
        ["Health"]
    );
    // Not only from one round to the next.
    let sizes = |n: usize| people(&[(0, n, 4), (1, 5, 3), (2, 5, 2)]);
    let there_and_back = after(three(), &[sizes(4), sizes(8), sizes(5)]);
    assert_eq!(apart(&there_and_back, 0), [""; 0]);
}

#[test]
fn a_group_hidden_in_one_round_is_hidden_in_all() {
    let first = people(&[(0, 7, 4), (1, 5, 3), (2, 2, 2)]);
    let same = after(three(), &[first.clone(), first.clone()]);
    assert_eq!(
        (apart(&same, 0), apart(&same, 1)),
        (apart(&same, 1), vec!["Health".to_owned()])
    );
    // The two have gone over to the others. With health apart, what is left would be social care
    // alone, which the first round hid: so nothing is told apart.
    let second = people(&[(0, 8, 4), (1, 6, 3)]);
    let session = after(three(), &[first.clone(), second]);
    assert_eq!(apart(&session, 0), [""; 0]);
    assert_eq!(apart(&session, 1), [""; 0]);
    // The small one comes second: what the first round told apart is merged there too.
    let large = people(&[(0, 7, 4), (1, 5, 3), (2, 4, 2)]);
    assert_eq!(
        apart(&after(three(), std::slice::from_ref(&large)), 0).len(),
        3
    );
    let gone = after(three(), &[large.clone(), first]);
    assert_eq!(apart(&gone, 0), [""; 0], "two of the others have left");
    let moved = people(&[(0, 7, 4), (1, 7, 3), (2, 2, 2)]);
    let session = after(three(), &[large, moved]);
    assert_eq!(apart(&session, 0), ["Health"]);
    let text = to_text(&session).unwrap();
    assert_eq!(text.matches("(perspective: \"Health\"").count(), 2);
    assert!(!text.contains("(perspective: \"Social care\""));
}

#[test]
fn a_hidden_round_is_its_total_alone_in_a_file() {
    let mut session = three();
    for ballot in people(&[(0, 7, 4), (1, 5, 3), (2, 2, 2)]) {
        session = apply(&session, count(ballot)).unwrap();
    }
    let text = to_text(&session).unwrap();
    assert!(!text.contains("perspective:"));
    let back = from_text(&text).unwrap();
    assert_eq!(back, session.as_saved());
    assert_eq!(back.card(0.into()).unwrap().rounds()[0].tally.ballots(), 14);
    let told = format!("{session:?}");
    assert!(told.contains("hidden ballots: 14") && !told.contains("[0, 2"));
}

#[test]
fn undoing_a_reveal_does_not_lead_behind_it() {
    let mut history = History::new(three());
    let ballots = people(&[(0, 7, 4), (1, 5, 3), (2, 2, 2)]);
    for &ballot in &ballots {
        history.edit(count(ballot)).unwrap();
    }
    history
        .edit(Edit::Card(0.into(), CardEdit::Reveal))
        .unwrap();
    assert!(history.undo());
    // Two made-up ballots would make the group large enough, and could be taken off again.
    for _ in 0..2 {
        history.edit(count((Some(2), 5))).unwrap();
    }
    let take = Edit::Card(0.into(), CardEdit::TakeBackFor(vote(4), 0));
    history.edit(take).unwrap();
    history
        .edit(Edit::Card(0.into(), CardEdit::Reveal))
        .unwrap();
    assert_eq!(apart(history.session(), 0), ["Health"]);
    while history.undo() {
        let text = to_text(history.session()).unwrap();
        assert!(!text.contains("(perspective: \"Voluntary"));
        assert!(!text.contains("(perspective: \"Social"));
    }
}

#[test]
fn a_hand_made_file_that_tells_a_small_group_is_merged_when_it_is_opened() {
    let session = after(three(), &[people(&[(0, 7, 4), (1, 5, 3), (2, 4, 2)])]);
    let text = to_text(&session).unwrap();
    let smaller = text
        .replace("counts: [0, 4, 5, 7, 0]", "counts: [0, 2, 5, 7, 0]")
        .replace("counts: [0, 4, 0, 0, 0]", "counts: [0, 2, 0, 0, 0]");
    assert_eq!(apart(&from_text(&smaller).unwrap(), 0), ["Health"]);
    let more = text.replace("counts: [0, 4, 0, 0, 0]", "counts: [0, 9, 0, 0, 0]");
    let said = from_text(&more).unwrap_err().to_string();
    assert!(
        said.contains("not among the ballots of the round"),
        "{said}"
    );
}

#[test]
fn check_says_where_a_hand_made_file_tells_somebody_apart() {
    let session = after(three(), &[people(&[(0, 7, 4), (1, 5, 3), (2, 4, 2)])]);
    let text = to_text(&session).unwrap();
    let desk = tempfile::tempdir().unwrap();
    let path = desk.path().join("s.ron");
    let told = |text: &str| {
        std::fs::write(&path, text).unwrap();
        let told = check(&path).unwrap().told_apart;
        told.map_or_else(String::new, |told| told.in_file("s.ron"))
    };
    assert_eq!(told(&text), "");
    // Of the charities' four ballots two have no level.
    let few = text
        .replace(
            "counts: [0, 4, 5, 7, 0], dont_know: 0",
            "counts: [0, 2, 5, 7, 0], dont_know: 2",
        )
        .replace(
            "counts: [0, 4, 0, 0, 0], dont_know: 0",
            "counts: [0, 2, 0, 0, 0], dont_know: 2",
        );
    let said = told(&few);
    let line = few
        .lines()
        .position(|line| line.contains("groups: Some"))
        .unwrap()
        + 1;
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines.len(), 2, "{said}");
    assert!(lines[0].starts_with(&format!("s.ron:{line}:")), "{said}");
    assert!(
        lines[0].contains("`Social care` (5 ballots with a level) is told apart here"),
        "{said}"
    );
    assert!(
        lines[1].contains("`Voluntary sector` (2 ballots with a level) is told apart"),
        "{said}"
    );
    // What opening makes of it is fine.
    let merged = to_text(&from_text(&few).unwrap()).unwrap();
    assert_eq!(told(&merged), "");
    // The command says it, and says that the file is not fine.
    std::fs::write(&path, &few).unwrap();
    let words = ["roundtable", "check", path.to_str().unwrap()];
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let command = cli::parse(words, &mut out, &mut err).unwrap();
    assert_eq!(cli::run(&command, &mut out, &mut err), cli::FAILED);
    assert!(
        String::from_utf8(out)
            .unwrap()
            .contains("is told apart here")
    );
}

#[test]
fn a_larger_minimum_merges_at_once_and_for_good() {
    let session = after(three(), &[people(&[(0, 7, 4), (1, 5, 3), (2, 4, 2)])]);
    let set = |session: &Session, least| {
        apply(session, Edit::About(AboutEdit::SmallestGroup(least))).unwrap()
    };
    let strict = set(&session, Some(6));
    assert_eq!(apart(&strict, 0), ["Health"]);
    assert_eq!(apart(&set(&strict, None), 0), ["Health"]);
    let refused = Edit::About(AboutEdit::SmallestGroup(Some(2)));
    assert_eq!(apply(&session, refused), Err(Refusal::SmallestGroup));
}

#[test]
fn perspectives_in_use_can_be_renamed_and_added_to_but_not_taken_away() {
    let session = after(three(), &[people(&[(0, 7, 4), (1, 5, 3), (2, 4, 2)])]);
    let to = |names: &[&str]| {
        let names = names.iter().map(|&name| name.to_owned()).collect();
        apply(&session, Edit::About(AboutEdit::Perspectives(Some(names))))
    };
    assert_eq!(to(&["NHS", "Council"]), Err(Refusal::PerspectiveInUse));
    assert_eq!(to(&["A", "A", "B"]), Err(Refusal::Perspectives));
    let renamed = to(&["NHS", "Council", "Charities", "Residents"]).unwrap();
    assert_eq!(apart(&renamed, 0), ["NHS", "Council", "Charities"]);
    let again = people(&[(0, 7, 4), (1, 5, 3), (3, 4, 2)]);
    let renamed = after(renamed, &[again]);
    assert_eq!(apart(&renamed, 1), ["NHS", "Council", "Residents"]);
    assert_eq!(from_text(&to_text(&renamed).unwrap()).unwrap(), renamed);
}

/// Rounds of one team: in each the same people score anew, and a few have come or gone.
fn rounds() -> impl Strategy<Value = Vec<Vec<Ballot>>> {
    let ballot = || (prop::option::weighted(0.9, 0_usize..4), 0_u8..=5);
    let round = (prop::collection::vec(1_u8..=5, 32), 0_usize..4, 0_usize..8);
    let again = |team: &[Ballot], (votes, change, few): &(Vec<u8>, usize, usize)| {
        let mut round: Vec<Ballot> = team.to_vec();
        let mut votes = votes.iter().cycle();
        for ballot in round.iter_mut().filter(|ballot| ballot.1 > 0) {
            ballot.1 = *votes.next().unwrap();
        }
        match change {
            1 => round.extend(team.iter().take(*few).copied()),
            2 => round.truncate(team.len().saturating_sub(*few).max(1)),
            3 => round.iter_mut().take(*few).for_each(|ballot| ballot.1 = 0),
            _ => {}
        }
        round
    };
    (
        prop::collection::vec(ballot(), 1..32),
        prop::collection::vec(round, 0..3),
    )
        .prop_map(move |(team, rounds)| {
            let later = rounds.iter().map(|round| again(&team, round));
            std::iter::once(team.clone()).chain(later).collect()
        })
}

fn four() -> Session {
    with_perspectives(&["A", "B", "C", "D"])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn no_subtraction_finds_a_small_group(rounds in rounds()) {
        let session = after(four(), &rounds);
        let names = ["A", "B", "C", "D"].map(str::to_owned);
        let shown: Vec<Vec<String>> = (0..rounds.len()).map(|r| apart(&session, r)).collect();
        let is_apart = |r: usize, p: usize| shown[r].contains(&names[p]);
        // How many of whom there are: with a level, and with or without.
        let count = |r: usize, who: &dyn Fn(Option<usize>) -> bool| {
            let them = rounds[r].iter().filter(|ballot| who(ballot.0));
            (them.clone().filter(|ballot| ballot.1 > 0).count(), them.count())
        };
        let group = |r: usize, p: usize| count(r, &|from| from == Some(p));
        let others = |r: usize| count(r, &|from| from.is_none_or(|p| !is_apart(r, p)));
        let few = |n: usize| n > 0 && n < 4;
        for r in 0..rounds.len() {
            if shown[r].is_empty() {
                continue;
            }
            let (scored, ballots) = others(r);
            prop_assert!(ballots == 0 || scored >= 4, "too few others");
            let hidden = (0..4).filter(|&p| !is_apart(r, p) && group(r, p).1 > 0);
            prop_assert!(hidden.clone().count() != 1, "one alone is hidden");
            for p in hidden {
                prop_assert!(scored >= group(r, p).0 + 2, "one of the others finds the rest");
            }
            for p in (0..4).filter(|&p| is_apart(r, p)) {
                prop_assert!(group(r, p).0 >= 4, "a small group");
            }
            for q in (0..rounds.len()).filter(|&q| q != r && !shown[q].is_empty()) {
                for p in (0..4).filter(|&p| is_apart(r, p)) {
                    let ((a, b), (c, d)) = (group(r, p), group(q, p));
                    prop_assert!(!few(a.abs_diff(c)) && !few(b.abs_diff(d)), "a newcomer");
                    prop_assert!(is_apart(q, p) || d == 0, "shown in one, shown in all");
                }
                let ((a, b), (c, d)) = (others(r), others(q));
                prop_assert!(!few(a.abs_diff(c)) && !few(b.abs_diff(d)), "a newcomer to the others");
            }
        }
        prop_assert_eq!(from_text(&to_text(&session).unwrap()).unwrap(), session);
    }

}

proptest! {
    // Fewer: each writes two files.
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// The strongest promise: whoever among the others scored what, the file is the same.
    #[test]
    fn the_others_could_have_scored_in_any_other_way_round(rounds in rounds(), turn in 1_usize..9) {
        let session = after(four(), &rounds);
        let mut swapped = rounds.clone();
        for (r, round) in swapped.iter_mut().enumerate() {
            let shown = apart(&session, r);
            // Who has no level stays: a group with too few levels is merged for that.
            let hidden: Vec<usize> = (0..round.len())
                .filter(|&i| round[i].1 > 0)
                .filter(|&i| round[i].0.is_none_or(|p| !shown.contains(&["A", "B", "C", "D"][p].to_owned())))
                .collect();
            let votes: Vec<u8> = hidden.iter().map(|&i| round[i].1).collect();
            for (k, &i) in hidden.iter().enumerate() {
                round[i].1 = votes[(k + turn) % votes.len()];
            }
        }
        let other = after(four(), &swapped);
        prop_assert_eq!(to_text(&session).unwrap(), to_text(&other).unwrap());
        prop_assert_eq!(summary(&session), summary(&other));
    }
}

/// A session in which these ballots were passed round.
fn passed(start: &Session, ballots: &[Ballot]) -> Session {
    let mut passing = PrivateRound::of_ballots(start);
    for &(perspective, number) in ballots {
        assert!(passing.uncover(perspective) && passing.choose(vote(number)) && passing.confirm());
    }
    let Passed::Ballots(ballots) = passing.end() else {
        unreachable!()
    };
    let session = apply(start, Edit::Card(0.into(), CardEdit::CountAll(ballots))).unwrap();
    apply(&session, Edit::Card(0.into(), CardEdit::Reveal)).unwrap()
}

#[test]
fn what_was_chosen_in_private_cannot_be_tried_out() {
    let mut passing = PrivateRound::of_ballots(&three());
    passing.uncover(Some(2));
    passing.choose(vote(5));
    passing.confirm();
    let Passed::Ballots(ballots) = passing.end() else {
        unreachable!()
    };
    let mut history = History::new(three());
    let mut edit = |edit| history.edit(Edit::Card(0.into(), edit));
    edit(CardEdit::CountAll(ballots)).unwrap();
    for number in 0..=5 {
        let refused = Err(Refusal::Sealed);
        assert_eq!(edit(CardEdit::TakeBackFor(vote(number), 2)), refused);
        assert_eq!(edit(CardEdit::TakeBack(vote(number))), refused);
    }
    edit(CardEdit::CountFor(vote(1), 0)).unwrap();
    edit(CardEdit::Reveal).unwrap();
    history.undo();
    let again = history.edit(Edit::Card(0.into(), CardEdit::TakeBack(vote(5))));
    assert_eq!(again, Err(Refusal::Sealed));
    history.undo();
    assert_eq!(*history.session().as_ref(), three(), "but all of it can");

    let mut session = three();
    let dots = Edit::Dots(DotsEdit::AddAll(vec![0, 3, 0, 0, 0, 0, 0, 0, 0, 0]));
    session = apply(&session, dots).unwrap();
    let take = Edit::Dots(DotsEdit::Take(1.into()));
    assert_eq!(apply(&session, take), Err(Refusal::Sealed));
    assert_eq!(
        from_text(&to_text(&session).unwrap()).unwrap(),
        session.as_saved()
    );
}

/// Thirty ballots, and the same in another order.
fn thirty() -> impl Strategy<Value = (Vec<Ballot>, Vec<Ballot>)> {
    let ballot = (prop::option::weighted(0.9, 0_usize..4), 0_u8..=5);
    prop::collection::vec(ballot, 30)
        .prop_flat_map(|ballots| (Just(ballots.clone()), Just(ballots).prop_shuffle()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn thirty_ballots_in_any_order_give_the_same_bytes((ballots, shuffled) in thirty()) {
        let text = |session: &Session| to_text(session).unwrap();
        let first = text(&after(four(), std::slice::from_ref(&ballots)));
        prop_assert_eq!(&text(&after(four(), std::slice::from_ref(&shuffled))), &first);
        prop_assert_eq!(&text(&passed(&four(), &ballots)), &first);
        prop_assert_eq!(&text(&passed(&four(), &shuffled)), &first);
    }

    /// Every state that can be gone back to is the same too, and none is a ballot more or less.
    #[test]
    fn thirty_ballots_in_any_order_leave_the_same_steps((ballots, shuffled) in thirty()) {
        let steps = |ballots: &[Ballot]| {
            let mut history = History::new(four());
            for &ballot in ballots {
                history.edit(count(ballot)).unwrap();
            }
            history.edit(Edit::Card(0.into(), CardEdit::Reveal)).unwrap();
            let mut steps = vec![history.session().clone()];
            while history.undo() {
                steps.push(history.session().clone());
            }
            steps
        };
        prop_assert_eq!(steps(&ballots), steps(&shuffled));
        prop_assert_eq!(steps(&ballots).len(), 3);
    }
}

/// A session of this team on the first of this month, with these rounds; of as many people as score in
/// the last of them.
fn of_team(team: &str, month: i8, rounds: &[Vec<Ballot>]) -> Session {
    let people = rounds.last().map(|round| round.len().try_into().unwrap());
    let edits = [
        AboutEdit::Team(team.to_owned()),
        AboutEdit::Dates(vec![jiff::civil::date(2026, month, 1)]),
        AboutEdit::People(people.filter(|n| *n > 0)),
    ];
    let session = after(four(), rounds);
    let edits = edits.into_iter();
    edits.fold(session, |session, edit| {
        apply(&session, Edit::About(edit)).unwrap()
    })
}

/// What `collect` makes of these sessions, and what it says.
fn collected(sessions: &[Session], more: &str) -> (String, String) {
    let desk = tempfile::tempdir().unwrap();
    let folder = desk.path().join("sessions");
    std::fs::create_dir(&folder).unwrap();
    for (number, session) in sessions.iter().enumerate() {
        let path = folder.join(format!("{number}.roundtable"));
        save(&path, session, Expected::Nothing).unwrap();
    }
    let table = desk.path().join("data.csv");
    let words = [
        "roundtable",
        "collect",
        folder.to_str().unwrap(),
        "--out",
        table.to_str().unwrap(),
    ];
    let words = words.into_iter().chain(more.split_whitespace());
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let command = cli::parse(words, &mut out, &mut err).unwrap();
    cli::run(&command, &mut out, &mut err);
    out.extend(err);
    let table = std::fs::read_to_string(table).unwrap_or_default();
    (table, String::from_utf8(out).unwrap())
}

/// The cells of a table in these columns.
fn cells<const N: usize>(table: &str, columns: [&str; N]) -> Vec<[String; N]> {
    if table.is_empty() {
        return Vec::new();
    }
    let mut reader = csv::Reader::from_reader(table.trim_start_matches('\u{feff}').as_bytes());
    let heads = reader.headers().unwrap().clone();
    let at = |name: &str| heads.iter().position(|head| head == name).unwrap();
    let places = columns.map(at);
    let rows = reader.records().map(Result::unwrap);
    rows.map(|row| places.map(|at| row[at].to_owned()))
        .collect()
}

/// For each round that a collection tells: team, session and mechanism, and how many gave a level, and
/// how many answered at all.
fn told_rounds(table: &str) -> Vec<(String, String, u32, u32)> {
    let columns = [
        "team",
        "session",
        "mechanism_id",
        "round",
        "answer",
        "count",
    ];
    let mut rounds: Vec<([String; 4], u32, u32)> = Vec::new();
    for [team, session, mechanism, round, answer, count] in cells(table, columns) {
        let Ok(count) = count.parse::<u32>() else {
            continue;
        };
        let key = [team, mechanism, session, round];
        if rounds.last().is_none_or(|(last, ..)| *last != key) {
            rounds.push((key, 0, 0));
        }
        let (_, scored, ballots) = rounds.last_mut().unwrap();
        *scored += if answer == "level" { count } else { 0 };
        *ballots += count;
    }
    let rounds = rounds.into_iter();
    rounds
        .map(|([team, mechanism, ..], scored, ballots)| (team, mechanism, scored, ballots))
        .collect()
}

#[test]
fn a_newcomer_is_not_found_by_taking_one_session_of_a_team_from_the_next() {
    let eight: Vec<Ballot> = [1, 2, 2, 3, 3, 4, 4, 0].map(|number| (None, number)).into();
    let come = |number: u8| {
        let mut nine = eight.clone();
        nine.push((None, number));
        [
            of_team("Hill Street", 1, std::slice::from_ref(&eight)),
            of_team("Hill Street", 6, &[nine]),
        ]
    };
    for more in ["", "--teams letters"] {
        let (without, _) = collected(&come(1), more);
        for number in 0..=5 {
            assert_eq!(
                collected(&come(number), more).0,
                without,
                "whatever they scored"
            );
        }
        let told = cells(
            &without,
            ["session", "round", "counts", "median_low", "verdict"],
        );
        let second = told
            .into_iter()
            .find(|[session, round, ..]| session == "2" && !round.is_empty());
        assert_eq!(second.unwrap(), ["2", "1", "nearly-as-many", "", ""]);
        assert_eq!(told_rounds(&without).len(), 1);
    }
    // Who has no name for the team in capitals is not told apart from it.
    let mut renamed = come(5);
    let name = Edit::About(AboutEdit::Team("HILL  street".to_owned()));
    renamed[1] = apply(&renamed[1], name).unwrap();
    assert_eq!(told_rounds(&collected(&renamed, "").0).len(), 1);
    // Five hide each other, four do not.
    for (more, told) in [(4, 1), (5, 2)] {
        let mut all = eight.clone();
        all.extend(vec![(None, 5); more]);
        let both = [
            of_team("Hill Street", 1, std::slice::from_ref(&eight)),
            of_team("Hill Street", 6, &[all]),
        ];
        assert_eq!(told_rounds(&collected(&both, "").0).len(), told, "{more}");
    }
}

#[test]
fn four_are_too_few_for_a_count_and_a_figure_but_not_for_what_they_agreed_on() {
    let agreed = |people: usize, number: u8| {
        let session = of_team("Hill Street", 1, &[vec![(None, number); people]]);
        let agreed = Agreement::Score(Level::new(3).unwrap());
        let agree = Edit::Card(0.into(), CardEdit::Agree(Some(agreed)));
        apply(&session, agree).unwrap()
    };
    let table = |people, number| collected(&[agreed(people, number)], "").0;
    let told = |table: &str| -> [String; 4] {
        let columns = ["counts", "agreed", "median_low", "count"];
        cells(table, columns).swap_remove(0)
    };
    assert_eq!(told(&table(4, 2)), ["too-few", "3", "", ""]);
    assert_eq!(table(4, 2), table(4, 5), "whatever the four scored");
    assert_eq!(told(&table(5, 2)), ["told", "3", "2", "0"]);
    // A session that asks for more than five has more.
    let rounds = [14, 6].map(|people| vec![(None, 2); people]);
    let seven = Edit::About(AboutEdit::SmallestGroup(Some(7)));
    let seven = apply(&of_team("Hill Street", 1, &rounds), seven).unwrap();
    let rounds = told_rounds(&collected(&[seven], "").0);
    assert_eq!(rounds.iter().map(|round| round.2).collect::<Vec<_>>(), [14]);
}

/// What `docs/data.md` says of two choices of one team’s sessions: whatever is made from all of them up
/// to some day tells nothing together, and another choice may.
#[test]
fn collections_up_to_any_days_tell_nothing_together_and_other_choices_may() {
    let sizes = [8, 9, 14, 13, 6, 20];
    let sessions: Vec<Session> = (1..)
        .zip(sizes)
        .map(|(month, n)| of_team("Hill Street", month, &[vec![(None, 3); n]]))
        .collect();
    let told = |sessions: &[Session]| -> Vec<u32> {
        let rounds = told_rounds(&collected(sessions, "").0).into_iter();
        rounds.map(|(_, _, scored, _)| scored).collect()
    };
    let together: Vec<u32> = (1..=sessions.len())
        .flat_map(|n| told(&sessions[..n]))
        .collect();
    for (at, one) in together.iter().enumerate() {
        for other in &together[..at] {
            let apart = one.abs_diff(*other);
            assert!(apart == 0 || apart >= 5, "{one} beside {other}");
        }
    }
    assert_eq!(told(&sessions[..1]), [8]);
    assert_eq!(told(&sessions[..2]), [8]);
    assert_eq!(told(&sessions[1..2]), [9], "without the one before");
    let page = std::fs::read_to_string("docs/data.md").unwrap();
    assert!(page.contains("**Two choices of one team’s sessions** can tell together"));
}

#[test]
fn a_collection_that_is_made_again_later_tells_nothing_more_of_what_was_before() {
    let people = |n: usize| -> Vec<Vec<Ballot>> {
        let number = |i: usize| u8::try_from(i % 5 + 1).unwrap();
        vec![(0..n).map(|i| (None, number(i))).collect()]
    };
    let sizes = [9, 8, 14, 13, 9, 30];
    let sessions: Vec<Session> = (1..)
        .zip(sizes)
        .map(|(month, n)| of_team("Hill Street", month, &people(n)))
        .collect();
    let mut before = collected(&sessions[..1], "").0;
    for n in 2..=sessions.len() {
        let (now, _) = collected(&sessions[..n], "");
        assert!(now.starts_with(&before), "{n} sessions");
        before = now;
    }
    let told: Vec<u32> = told_rounds(&before)
        .into_iter()
        .map(|(_, _, scored, _)| scored)
        .collect();
    assert_eq!(told, [9, 14, 9, 30]);
}

#[test]
fn teams_of_one_to_three_are_in_no_collection_and_larger_ones_are() {
    let teams: Vec<Session> = (1..=5)
        .map(|size| {
            let session = of_team(&format!("Team of {size}"), 1, &[vec![(None, 2); size]]);
            let agreed = Agreement::Score(Level::new(2).unwrap());
            apply(
                &session,
                Edit::Card(0.into(), CardEdit::Agree(Some(agreed))),
            )
            .unwrap()
        })
        .collect();
    let (table, said) = collected(&teams, "");
    assert!(
        said.contains(
            "Left out: 3 sessions of too few people to be told apart (Team of 1, Team of 2 and Team of 3)."
        ),
        "{said}"
    );
    let mut names = cells(&table, ["team"]);
    names.dedup();
    assert_eq!(names, [["Team of 4"], ["Team of 5"]]);
    let (letters, said) = collected(&teams, "--teams letters");
    assert!(!said.contains("Team of"), "{said}");
    let mut names = cells(&letters, ["team"]);
    names.dedup();
    assert_eq!(names, [["A"], ["B"]]);
    assert!(!letters.contains("Team of"));
    // They leave nothing that could be taken from a whole.
    assert_eq!(collected(&teams[3..], "").0, table);
    // What a team says of its number does not make it larger than those who scored, nor smaller.
    let one = of_team("Team", 1, &[vec![(None, 2); 3]]);
    assert_eq!(collected(&[one], "").0, "");
}

#[test]
fn what_a_small_team_scored_changes_nothing_of_teams_together() {
    let together = |number: u8| -> Vec<Together> {
        let mut teams = Teams::default();
        for (name, people, number) in [("East", 6, 2), ("North", 9, 4), ("Tiny", 3, number)] {
            let session = of_team(name, 3, &[vec![(None, number); people]]);
            let agreed = Agreement::Score(Level::new(number).unwrap());
            let agree = Edit::Card(0.into(), CardEdit::Agree(Some(agreed)));
            teams.add(TeamFigures::of(&apply(&session, agree).unwrap(), name));
        }
        teams.together()
    };
    let once = together(1);
    assert_eq!((once[0].teams.len(), once[0].left_out.small), (2, 1));
    let letters = |all: &[Together]| -> Vec<Together> {
        let all = all.iter().cloned();
        all.map(Together::in_letters).collect()
    };
    for number in 2..=5 {
        let other = together(number);
        assert_eq!(other, once);
        assert_eq!(other[0].across(), once[0].across());
        assert_eq!(letters(&other), letters(&once));
    }
}

proptest! {
    // Fewer: each writes many files.
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Sessions of three teams, small ones among them, that a few people join and leave.
    #[test]
    fn no_collection_tells_few_people_or_a_difference_of_few(
        teams in prop::collection::vec(prop::collection::vec(rounds(), 1..4), 1..4),
        small in prop::collection::vec(1_usize..6, 3),
        turn in 1_u8..5,
    ) {
        let mut held: Vec<(usize, i8, Vec<Vec<Ballot>>)> = Vec::new();
        for (team, sessions) in teams.iter().enumerate() {
            for (month, rounds) in (1..).zip(sessions) {
                // Every other team is one of few.
                let most = if team % 2 == 0 { usize::MAX } else { small[team] };
                let mut rounds = rounds.clone();
                rounds.iter_mut().for_each(|round| round.truncate(most));
                held.push((team, month, rounds));
            }
        }
        let sessions = |held: &[(usize, i8, Vec<Vec<Ballot>>)]| -> Vec<Session> {
            let held = held.iter();
            held.map(|(team, month, rounds)| of_team(&format!("Team {team}"), *month, rounds)).collect()
        };
        let (table, _) = collected(&sessions(&held), "");
        let told = told_rounds(&table);
        for (i, (team, mechanism, scored, ballots)) in told.iter().enumerate() {
            prop_assert!(*scored >= 5, "{} alone", scored);
            for (other_team, other, less, fewer) in &told[..i] {
                if (other_team, other) == (team, mechanism) {
                    for apart in [scored.abs_diff(*less), ballots.abs_diff(*fewer)] {
                        prop_assert!(apart == 0 || apart >= 5, "{} apart", apart);
                    }
                }
            }
        }
        // The strongest promise: whatever those scored whose counts are not told, the file is the same.
        let columns = ["team", "date", "mechanism_id", "round", "counts"];
        let shown: Vec<[String; 5]> = cells(&table, columns).into_iter().filter(|row| row[4] == "told").collect();
        let mut turned = held.clone();
        for (team, month, rounds) in &mut turned {
            for (number, round) in (1..).zip(rounds) {
                let key = [format!("Team {team}"), format!("2026-{month:02}-01"), "inspiring-intent".to_owned(), format!("{number}"), "told".to_owned()];
                if !shown.contains(&key) {
                    let scored = round.iter_mut().filter(|ballot| ballot.1 > 0);
                    scored.for_each(|ballot| ballot.1 = (ballot.1 + turn - 1) % 5 + 1);
                }
            }
        }
        let (in_letters, _) = collected(&sessions(&held), "--teams letters");
        let (turned_letters, _) = collected(&sessions(&turned), "--teams letters");
        prop_assert_eq!(turned_letters, in_letters);
        prop_assert_eq!(collected(&sessions(&turned), "").0, table);
    }
}

/// What is shown of one team’s sessions, a month after each other, each with one of these rounds.
fn over_time(rounds: &[Vec<Ballot>]) -> Trend {
    let sessions = (1..).zip(rounds).map(|(month, round)| {
        let session = of_team("North", month, std::slice::from_ref(round));
        TrendSession::of(&session)
    });
    Trend::all(sessions.collect()).remove(0)
}

/// The places of the sessions whose scores are told.
fn told_over_time(trend: &Trend) -> Vec<usize> {
    let points = trend.days.iter().zip(&trend.strips[0].points);
    let told = points.filter(|(_, point)| {
        let row = point.as_ref().map(|point| &point.row);
        row.is_some_and(|row| {
            row.median.is_some() || row.middle_half.is_some() || row.verdict.is_some()
        })
    });
    told.map(|(day, _)| day.place).collect()
}

#[test]
fn a_newcomer_is_not_found_among_three_sessions_of_a_team() {
    let of = |sizes: [usize; 3]| {
        let rounds = sizes.map(|size| vec![(None, 3); size]);
        told_over_time(&over_time(&rounds))
    };
    assert_eq!(of([8, 8, 8]), [0, 1, 2]);
    assert_eq!(of([8, 9, 8]), [0, 2], "one came and left");
    assert_eq!(of([8, 9, 10]), [0], "one after the other");
    assert_eq!(
        of([8, 14, 9]),
        [0, 1],
        "beside the first, though not the one before"
    );
    assert_eq!(of([4, 9, 14]), [1, 2], "four are too few for a figure");
}

proptest! {
    #[test]
    fn no_trend_tells_few_people_or_a_difference_of_few(rounds in rounds(), turn in 1_u8..5) {
        let trend = over_time(&rounds);
        let told = told_over_time(&trend);
        let sizes: Vec<[usize; 2]> = told
            .iter()
            .map(|&at| {
                let scored = rounds[at].iter().filter(|ballot| ballot.1 > 0);
                [scored.count(), rounds[at].len()]
            })
            .collect();
        for (i, size) in sizes.iter().enumerate() {
            prop_assert!(size[0] >= 5, "{} scored", size[0]);
            for other in &sizes[..i] {
                for apart in [0, 1].map(|of| size[of].abs_diff(other[of])) {
                    prop_assert!(apart == 0 || apart >= 5, "{} apart", apart);
                }
            }
        }
        // Whatever those scored of whom nothing is told, nothing looks otherwise.
        let mut turned = rounds.clone();
        for (at, round) in turned.iter_mut().enumerate() {
            if !told.contains(&at) {
                let scored = round.iter_mut().filter(|ballot| ballot.1 > 0);
                scored.for_each(|ballot| ballot.1 = (ballot.1 + turn - 1) % 5 + 1);
            }
        }
        prop_assert_eq!(over_time(&turned), trend);
    }
}

/// All that is told of a session that is laid over another, but for the counts of today, which the
/// room has seen.
fn told_of_both(now: &Session, then: &Session) -> String {
    let beside = Edit::LayOver(Some(Box::new(then.for_next_time())));
    let both = apply(now, beside).unwrap();
    let before: Vec<_> = Picture::of(&both)
        .rows
        .iter()
        .map(|row| row.before)
        .collect();
    let document = Document::of(&both);
    let last = document.part(DocumentPart::LastTime);
    let wall = RoomView::of(&both, Shown::Picture(Charts::Both));
    // The wall with today's rows alone would say the same of today.
    let since = format!("{wall:?}");
    let since = since
        .split_once("Since last time")
        .map_or("", |(_, since)| since);
    format!("{before:?} {:?} {since}", last.collect::<Vec<_>>())
}

#[test]
fn a_newcomer_is_not_found_by_taking_one_session_from_the_next() {
    let first = people(&[(0, 5, 4), (1, 5, 3), (2, 5, 2)]);
    let then = after(three(), std::slice::from_ref(&first));
    let with = |more: &[Ballot]| {
        let mut second = first.clone();
        second.extend(more);
        after(three(), &[second])
    };
    let ballots = |now: &Session, then: &Session| {
        let beside = Edit::LayOver(Some(Box::new(then.for_next_time())));
        let both = apply(now, beside).unwrap();
        Picture::of(&both).rows[0].before.unwrap().ballots
    };
    assert!(
        ballots(&with(&[]), &then).is_some(),
        "the same number of people"
    );
    for few in 1..5 {
        for number in 1..=5 {
            let come = with(&vec![(None, number); few]);
            // Who comes, who leaves, and who did not know and does now.
            assert_eq!(ballots(&come, &then), None, "{few} more at {number}");
            assert_eq!(ballots(&then, &come), None, "{few} fewer at {number}");
            let unsure = with(&vec![(None, 0); few]);
            assert_eq!(ballots(&come, &unsure), None, "{few} know now: {number}");
        }
    }
    assert!(
        ballots(&with(&[(None, 1); 5]), &then).is_some(),
        "five hide each other"
    );
    // In a small team each stands out.
    let small = |number: u8| after(three(), &[people(&[(0, 3, 4), (1, 1, number)])]);
    assert_eq!(ballots(&small(1), &small(5)), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// Whatever the newcomers scored, what is told of both sessions is the same.
    #[test]
    fn nothing_that_is_told_of_two_sessions_depends_on_what_few_newcomers_scored(
        team in prop::collection::vec(1_u8..=5, 1..24),
        few in prop::collection::vec((1_u8..=5, 1_u8..=5), 1..5),
        leave in any::<bool>(),
    ) {
        let session = |more: &mut dyn Iterator<Item = u8>| {
            let all = team.iter().copied().chain(more);
            after(three(), &[all.map(|number| (None, number)).collect()])
        };
        let alone = session(&mut std::iter::empty());
        let one = session(&mut few.iter().map(|pair| pair.0));
        let other = session(&mut few.iter().map(|pair| pair.1));
        let told = |many: &Session| {
            if leave { told_of_both(&alone, many) } else { told_of_both(many, &alone) }
        };
        prop_assert_eq!(told(&one), told(&other));
    }
}
