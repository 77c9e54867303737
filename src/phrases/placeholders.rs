//! Sentences that stand in empty places, in one file so that they can be read together.

/// In an empty note of a mechanism.
pub const NOTES: &str = "What was said, in the room’s words. Leave out who said it.";
/// In an empty "what would move us up one level".
pub const NEXT_LEVEL: &str = "One thing that we could do…";
/// In an empty "why".
pub const WHY: &str = "What tipped it…";
/// In an empty private note.
pub const PRIVATE: &str = "For your eyes: what to ask next, whom to thank. Never on the wall.";
/// In the empty notes of the session.
pub const SESSION_NOTES: &str =
    "What people hope for today, what was promised, who could not come.";
/// In the empty last round of words.
pub const CLOSING: &str = "In people’s own words. Leave out who said it.";
/// In the empty team name.
pub const TEAM: &str = "Riverside neighbourhood team";
/// In the empty name of what is added on the day.
pub const ANOTHER_NAME: &str = "A name alone is enough";
/// In an empty action.
pub const WHAT: &str = "What will be done";
/// In an action without a name.
pub const WHO: &str = "Who";
/// In an action without a date.
pub const BY: &str = "By when: 2 March";
/// In an action that waits for nothing.
pub const WHEN: &str = "a plan changes (may stay empty)";
/// In an empty parked thought.
pub const PARK: &str = "A thought for another day";
/// In the empty list of perspectives.
pub const PERSPECTIVES: &str = "Health, Social care, Voluntary sector";
/// In the empty reason of a team that agreed to differ.
pub const BOTH_VIEWS: &str = "Some of us see…\nOthers see…";
/// In the empty date of a session.
pub const DATE: &str = "23 November 2026";
/// In the empty number of people.
pub const PEOPLE: &str = "12";
/// Above the levels, while cards are counted in.
pub const COUNT_IN: &str =
    "All cards or fingers up at once. Count them in: the screen shows the scores at the reveal.";
/// The same where the session has perspectives, and none is chosen to be counted in.
pub const COUNT_IN_GROUPS: &str =
    "Choose a group and count its cards in, then the next. Without one, a score is in no group.";
/// The same after the laptop went round, where not everyone has scored.
pub const PASSED_ROUND: &str =
    "What was chosen in private is in. Whoever is missing may show a card, or reveal without them.";
/// The same once everyone has scored, whichever way.
pub const ALL_IN: &str = "Everyone is counted in. Reveal it when the room is ready.";
/// At the reveal, where no group may stand apart.
pub const NO_GROUPS: &str = "No group here is large enough to be shown apart.";
/// In a discussion without scores.
pub const NOT_SCORED: &str = "Nobody has scored this one. Talk from what you have seen.";
/// On a picture without scores.
pub const EMPTY_PICTURE: &str =
    "Nothing has been scored yet. Each card takes its place here once it has a score.";
/// Above priorities without scores.
pub const AGENDA_ORDER: &str =
    "Nothing has been scored yet, so this is the order of the agenda. Dots work all the same.";
/// At the close of a session without scores.
pub const CLOSE_NOT_SCORED: &str = "Nothing was scored today. What was said is in the notes.";
/// At the close of a session without actions.
pub const CLOSE_NO_ACTIONS: &str = "Nobody has taken anything on yet. Up goes back to the actions.";
/// In the welcome of a workshop that brings none.
pub const NO_WELCOME: &str =
    "This workshop has no welcome of its own. Say why you are here, and what is kept.";
/// In the full text of a card that has none.
pub const NO_FULL_TEXT: &str = "There is no more to read on this one.";
/// On the covered screen, where the projector may show this window.
pub const MIRRORED: &str = "Does the projector show this screen? Then cover it or unplug it until everyone has had the laptop.";
/// Above priorities with scores, before the dots are shown.
pub const QUEUE_ORDER: &str =
    "Most worth talking about comes first: what is not settled, then the far apart, then the low.";

/// The field for the facilitator's own title of the picture.
pub const PICTURE_TITLE: &str = "Title of the picture";

/// Below the time at which the room goes on, on the facilitator’s own screen.
pub const BREAK: &str = "The wall shows it, large, while people are out. Enter goes on at once.";
