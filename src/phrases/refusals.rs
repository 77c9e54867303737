//! Why an edit was not made, in words.

use crate::edit::Refusal;
use crate::session::{
    MAX_BALLOTS, MAX_DAYS, MAX_DOTS_EACH, MAX_PEOPLE, MAX_PERSPECTIVE, MAX_PERSPECTIVES,
    MAX_ROUNDS, SMALLEST_GROUP_LEAST, SMALLEST_GROUP_MOST,
};
use crate::workshop::limits;

/// That a text was too long, and how much of its new end is not kept.
///
/// ```
/// use roundtable::phrases::refusals::left_out_in_words;
///
/// let said = left_out_in_words(1);
/// assert!(said.starts_with("That is longer than this field holds. The last character of it"));
/// assert!(left_out_in_words(30).contains("The last 30 characters of it were"));
/// ```
pub fn left_out_in_words(letters: usize) -> String {
    let (last, was) = match letters {
        1 => ("character".to_owned(), "was"),
        n => (format!("{n} characters"), "were"),
    };
    format!(
        "That is longer than this field holds. The last {last} of it {was} left out; all the rest is \
         kept."
    )
}

/// Why an edit was not made.
///
/// ```
/// use roundtable::edit::Refusal;
/// use roundtable::phrases::refusals::refusal_in_words;
///
/// assert_eq!(refusal_in_words(Refusal::People), "A team has 1 to 300 people.");
/// ```
pub fn refusal_in_words(refusal: Refusal) -> String {
    use Refusal as R;
    match refusal {
        R::NoSuchCard => "The workshop has nothing at that place.".to_owned(),
        R::NoSuchLevel => "The scale has no such level.".to_owned(),
        R::NoSuchBallot => "There is no such ballot to take away.".to_owned(),
        R::Sealed => "What people chose in private is among these, so none can be taken back alone. Take all of \
             them back and start again.".to_owned(),
        R::ShownBefore => "The room has already seen scores of something in this table, so nothing was counted in. Scores from a form \
             come before the first reveal: choose no column for what has been shown.".to_owned(),
        R::NothingToReveal => "Nothing has been counted yet, so there is nothing to reveal.".to_owned(),
        R::StillCounting => "A round is still being counted. Reveal it first, then start the next.".to_owned(),
        R::TooManyBallots => format!("A round holds {MAX_BALLOTS} ballots at most."),
        R::TooManyRounds => format!("A mechanism has {MAX_ROUNDS} rounds at most."),
        R::NoRound => "There is no round to take back.".to_owned(),
        R::Begun => "It was scored or agreed already. Take that back first, then skip it.".to_owned(),
        R::People => format!("A team has 1 to {MAX_PEOPLE} people."),
        R::Days => format!("A session has at most {MAX_DAYS} days, and the earlier ones come first."),
        R::DotsEach => format!("Each person has 1 to {MAX_DOTS_EACH} dots."),
        R::NoSuchDot => "There is no such dot to take away.".to_owned(),
        R::TooManyDots => "So many dots cannot come from one team.".to_owned(),
        R::DotsAreShown => "The dots are already shown. To vote again, take them away first.".to_owned(),
        R::NoSuchPerspective => "There is no such perspective.".to_owned(),
        R::Perspectives => format!("There are at most {MAX_PERSPECTIVES} perspectives, each with a name of its own of at most \
             {MAX_PERSPECTIVE} characters."),
        R::PerspectiveInUse => "People have scored from these perspectives. Rename them or add one; none can go.".to_owned(),
        R::GroupTooSmall => "That would leave a perspective too small to be shown apart, and the room has seen it. Score again instead.".to_owned(),
        R::SmallestGroup => format!("A perspective is shown apart from {SMALLEST_GROUP_LEAST} to {SMALLEST_GROUP_MOST} ballots with a level on."),
        R::HowManyToday => {
            let (least, most) = (limits::MECHANISMS.start(), limits::MECHANISMS.end());
            format!("A session scores {least} to {most}, so nothing was changed. Tick as many as that.")
        }
        R::NoName => "It has no name yet. Type one first.".to_owned(),
        R::SameName => "Two of today’s would have the same name, so nothing was changed. Give the new one another name."
            .to_owned(),
        R::HasWork => "What is left out here has scores, notes or an action already, and they would be lost, so nothing \
             was changed. Take those back on its card first, or leave it in.".to_owned(),
        R::DotsAreCounted => "Dots are being counted, and some may stand at what would be left out, so nothing was changed. \
             Show them first, or take them away.".to_owned(),
        R::Minutes => format!("A part of the agenda has at most {} minutes.", limits::MINUTES),
        R::NoSuchLanguage => "The workshop has no texts in this language.".to_owned(),
        R::NoSuchLine => "There is no such line on the list.".to_owned(),
        R::TooManyLines => "The list is full. Take something off it first.".to_owned(),
        R::TooLong => "That text is too long to keep. Nothing was changed; shorten it and try again.".to_owned(),
    }
}
