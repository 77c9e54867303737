//! What is said of a round while it is counted, when it is shown, and before the team settles.

use super::figures::{median_in_words, middle_half_in_words, people_in_words, verdict_in_words};
use super::headings::round_name;
use crate::insight::{Median, MiddleHalf, verdict};
use crate::session::{Card, Session, Tally};
use crate::workshop::{Level, Scale};

/// How many have scored, and nothing about what: "8 of 12 have scored".
///
/// ```
/// use roundtable::phrases::rounds::scored_in_words;
///
/// assert_eq!(scored_in_words(8, Some(12)), "8 of 12 have scored");
/// assert_eq!(scored_in_words(12, Some(12)), "All 12 have scored");
/// assert_eq!(scored_in_words(1, None), "1 person has scored");
/// ```
pub fn scored_in_words(scored: u32, people: Option<u32>) -> String {
    match people {
        Some(people) if scored > people => {
            format!("{scored} have scored, of {people}: are there more people?")
        }
        Some(people) if scored == people && people > 1 => format!("All {people} have scored"),
        Some(people) => format!("{scored} of {people} have scored"),
        None if scored == 1 => "1 person has scored".to_owned(),
        None => format!("{scored} people have scored"),
    }
}

/// What the button of a reveal says; `missing` is how many have scored and of how many, where some
/// have not, and `sure` whether it was asked for already.
///
/// ```
/// use roundtable::phrases::rounds::reveal_in_words;
///
/// assert_eq!(reveal_in_words(None, false), "Reveal");
/// assert_eq!(reveal_in_words(Some((9, 12)), false), "Reveal 9 of 12");
/// assert_eq!(reveal_in_words(Some((9, 12)), true), "Yes, reveal 9 of 12");
/// ```
pub fn reveal_in_words(missing: Option<(u32, u32)>, sure: bool) -> String {
    match missing {
        None => "Reveal".to_owned(),
        Some((scored, people)) if sure => format!("Yes, reveal {scored} of {people}"),
        Some((scored, people)) => format!("Reveal {scored} of {people}"),
    }
}

/// What is said to whoever asks for a reveal while nothing is counted.
pub const NOTHING_TO_REVEAL: &str =
    "Nobody has scored yet. Count the cards first, or go straight to agreement.";

/// What is asked before a reveal while some have not scored.
pub fn not_scored_in_words(missing: u32) -> String {
    let who = if missing == 1 {
        "One person has not scored.".to_owned()
    } else {
        format!("{missing} people have not scored.")
    };
    format!("{who} Wait, change how many you are, or press the button or Enter once more.")
}

/// What the number of people is asked for, told with that number where there is one.
///
/// ```
/// use roundtable::phrases::rounds::what_people_are_for;
///
/// let said = "With it, the screen can say “5 of 8 have scored”.";
/// assert_eq!(what_people_are_for(Some(8)), said);
/// assert!(what_people_are_for(None).contains("8 of 12"));
/// ```
pub fn what_people_are_for(people: Option<u16>) -> String {
    let all = people.filter(|&people| people > 1).map_or(12, u32::from);
    let scored = scored_in_words(2 * all / 3, Some(all));
    format!("With it, the screen can say “{scored}”.")
}

/// Where rounds were shown and none is being counted: what Enter and the next number do.
///
/// ```
/// use roundtable::phrases::rounds::rounds_kept_in_words;
///
/// assert!(rounds_kept_in_words(1).starts_with("Round 1 is kept. Enter shows the scores;"));
/// assert!(rounds_kept_in_words(2).starts_with("2 rounds are kept. "));
/// ```
pub fn rounds_kept_in_words(rounds: usize) -> String {
    let kept = match rounds {
        1 => format!("{} is", round_name(1)),
        rounds => format!("{rounds} rounds are"),
    };
    format!("{kept} kept. Enter shows the scores; the next number begins another round.")
}

/// What is asked while a score is corrected.
pub fn correction_in_words(which: bool) -> &'static str {
    if which {
        "Which score was wrong?"
    } else {
        "What should it be?"
    }
}

/// What ends a correction without one.
pub const LEAVE_AS_IT_IS: &str = "Leave it as it is";

/// What leads on from a mechanism that people have scored, while they have settled on nothing.
pub const NOT_AGREED_GO_ON: &str = "Leave it open";

/// What a correction is not.
pub const CORRECTION_ASIDE: &str = "One score moves. It stays the same round.";

/// What is said once a round is gone.
pub const ROUND_IS_GONE: &str = "The round is taken back. Ctrl Z brings it back.";

/// What is said once a mechanism was skipped, and the agenda stands at the next one.
///
/// ```
/// use roundtable::phrases::rounds::is_skipped;
///
/// assert_eq!(is_skipped("Holding on"), "Skipped: Holding on. Ctrl Z takes it back.");
/// ```
pub fn is_skipped(mechanism: &str) -> String {
    format!("Skipped: {mechanism}. Ctrl Z takes it back.")
}

/// What is said once all dots are gone.
pub const DOTS_ARE_GONE: &str = "The dots are taken away. Ctrl Z brings them back.";

/// What the last key did to the count, and nothing about the level.
///
/// ```
/// use roundtable::phrases::rounds::last_key_in_words;
///
/// assert_eq!(last_key_in_words(true, 9, true), "Counted: 9. Backspace takes the last one back.");
/// assert_eq!(last_key_in_words(false, 8, false), "Taken away. Counted: 8.");
/// ```
pub fn last_key_in_words(counted_in: bool, counted: u32, can_go_back: bool) -> String {
    let did = if counted_in { "" } else { "Taken away. " };
    let back = if can_go_back {
        " Backspace takes the last one back."
    } else {
        ""
    };
    format!("{did}Counted: {counted}.{back}")
}

/// The same where there are groups to count for, and this one went into none.
pub fn counted_in_no_group(counted: u32) -> String {
    format!("Counted: {counted}, in no group. G chooses one, Backspace takes the last one back.")
}

/// What a reveal shows, in one breath: "Revealed: median 3, In places; two camps. 12 people."
///
/// ```
/// use roundtable::phrases::rounds::revealed_in_words;
/// use roundtable::session::Tally;
/// use roundtable::workshop::integrated_leadership;
///
/// let scale = &integrated_leadership().scale;
/// let tally = Tally::new(vec![0, 6, 0, 6, 0], 1).unwrap();
/// let words = revealed_in_words(&tally, scale);
/// assert!(words.starts_with("Revealed: median 2 or 4; "), "{words}");
/// assert!(words.ends_with("two camps. 13 people, 1 don’t know."), "{words}");
/// ```
pub fn revealed_in_words(tally: &Tally, scale: &Scale) -> String {
    let people = people_in_words(tally);
    let verdict = verdict(tally).map_or_else(String::new, |verdict| {
        format!("; {}", verdict_in_words(verdict))
    });
    match Median::of(tally) {
        None => format!("Revealed: nobody chose a level. {people}."),
        Some(Median::One(level)) => {
            let label = scale.label(level);
            format!("Revealed: median {level}, {label}{verdict}. {people}.")
        }
        Some(median @ Median::Between(..)) => {
            let median = median_in_words(median);
            format!("Revealed: median {median}{verdict}. {people}.")
        }
    }
}

/// Where the room stood before it settles on a score, as a sentence; hidden rounds are not in it.
pub fn stands_in_words(card: &Card, scale: &Scale) -> String {
    let Some(round) = card.revealed() else {
        return "Nobody has scored on their own: the team sets this one together.".to_owned();
    };
    let named = |level: Level| format!("{level} ({})", scale.label(level));
    let figures = Median::of(&round.tally).zip(MiddleHalf::of(&round.tally));
    match figures {
        None => "Everyone said “don’t know”.".to_owned(),
        Some((_, half)) if half.lower == half.upper => {
            format!(
                "The middle half of the room stood at {}.",
                named(half.lower)
            )
        }
        Some((Median::One(level), half)) => {
            let (middle, half) = (named(level), middle_half_in_words(half));
            format!("The room’s middle stood at {middle}; the middle half from {half}.")
        }
        Some((Median::Between(lower, upper), half)) => {
            let (lower, upper) = (named(lower), named(upper));
            let half = middle_half_in_words(half);
            format!("The room’s middle stood at {lower} or {upper}; the middle half from {half}.")
        }
    }
}

/// What the signs of a drawing of one round are, and where they stand.
///
/// ```
/// use roundtable::insight::{Median, MiddleHalf};
/// use roundtable::phrases::rounds::signs_and_figures;
/// use roundtable::session::Tally;
///
/// let words = |counts: [u32; 5]| {
///     let tally = Tally::new(counts.to_vec(), 0).unwrap();
///     signs_and_figures(Median::of(&tally).unwrap(), MiddleHalf::of(&tally).unwrap())
/// };
/// assert_eq!(
///     words([1, 1, 2, 1, 0]),
///     "Triangle: the middle score, 3. Bar: the middle half, 2 to 3."
/// );
/// assert_eq!(
///     words([2, 0, 0, 2, 0]),
///     "Triangles: the two middle scores, 1 and 4. Bar: the middle half, 1 to 4."
/// );
/// assert_eq!(
///     words([0, 0, 0, 3, 0]),
///     "Triangle: the middle score, 4. Bar: the middle half, all at 4."
/// );
/// ```
pub fn signs_and_figures(median: Median, half: MiddleHalf) -> String {
    let triangles = match median {
        Median::One(level) => format!("Triangle: the middle score, {level}."),
        Median::Between(lower, upper) => {
            format!("Triangles: the two middle scores, {lower} and {upper}.")
        }
    };
    let all_at = if half.lower == half.upper {
        "all at "
    } else {
        ""
    };
    let half = middle_half_in_words(half);
    format!("{triangles} Bar: the middle half, {all_at}{half}.")
}

/// What is asked of a team that has no actions yet.
///
/// ```
/// use roundtable::phrases::rounds::no_actions_in_words;
/// use roundtable::session::Session;
/// use roundtable::workshop::integrated_leadership;
///
/// let session = Session::new(integrated_leadership());
/// assert!(no_actions_in_words(&session).starts_with("What will be done"), "nothing is in focus");
/// ```
pub fn no_actions_in_words(session: &Session) -> &'static str {
    if session.focus().is_empty() {
        "What will be done, by whom, by when. One action is a good start."
    } else {
        "For each focus: what will be done, by whom, by when. One action is a good start."
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{CardEdit, Edit, apply};
    use crate::session::Vote;
    use crate::workshop::{Level, integrated_leadership};

    fn stands(votes: &[u8], revealed: bool) -> String {
        let vote = |number: u8| Level::new(number).map_or(Vote::DontKnow, Vote::Level);
        let edits = votes.iter().map(|&number| CardEdit::Count(vote(number)));
        let edits = edits.chain(revealed.then_some(CardEdit::Reveal));
        let start = Session::new(integrated_leadership());
        let session = edits.fold(start, |session, edit| {
            apply(&session, Edit::Card(0.into(), edit)).unwrap()
        });
        stands_in_words(session.card(0.into()).unwrap(), &session.workshop().scale)
    }

    #[test]
    fn where_the_room_stood_is_a_sentence_once_it_has_seen_it() {
        let alone = "Nobody has scored on their own: the team sets this one together.";
        assert_eq!(stands(&[1, 1, 5], false), alone);
        assert_eq!(stands(&[0, 0], true), "Everyone said “don’t know”.");
        assert_eq!(
            stands(&[4, 4, 4, 0], true),
            "The middle half of the room stood at 4 (Mostly)."
        );
        assert_eq!(
            stands(&[1, 2, 3, 5], true),
            "The room’s middle stood at 2 (Early days) or 3 (In places); the middle half from 2 to 3."
        );
        assert_eq!(
            stands(&[1, 2, 2, 3, 5], true),
            "The room’s middle stood at 2 (Early days); the middle half from 2 to 3."
        );
    }

    #[test]
    fn people_are_counted_with_those_who_do_not_know() {
        let tally = |counts: [u32; 3], unsure| Tally::new(counts.to_vec(), unsure).unwrap();
        assert_eq!(people_in_words(&tally([0, 1, 0], 0)), "1 person");
        assert_eq!(
            people_in_words(&tally([4, 5, 0], 2)),
            "11 people, 2 don’t know"
        );
        assert_eq!(scored_in_words(0, Some(1)), "0 of 1 have scored");
        assert_eq!(
            scored_in_words(13, Some(12)),
            "13 have scored, of 12: are there more people?"
        );
    }
}
