//! Sentences that stand in empty places, in one file so that they can be read together.

/// In an empty note of a mechanism.
pub(super) const NOTES: &str = "What was said, in the room’s words. Leave out who said it.";
/// In an empty "what would move us up one level".
pub(super) const NEXT_LEVEL: &str = "One thing that we could do…";
/// In an empty "why".
pub(super) const WHY: &str = "What tipped it…";
/// In an empty private note.
pub(super) const PRIVATE: &str =
    "What you want to remember. It is never on the wall and in no export.";
/// In the empty notes of the session.
pub(super) const SESSION_NOTES: &str = "Anything that belongs to the whole session.";
/// In the empty last round of words.
pub(super) const CLOSING: &str = "In people’s own words. Leave out who said it.";
/// In the empty team name.
pub(super) const TEAM: &str = "Riverside neighbourhood team";
/// In an empty action.
pub(super) const WHAT: &str = "What will be done";
/// In an action without a name.
pub(super) const WHO: &str = "Who";
/// In an action without a date.
pub(super) const BY: &str = "By when: 2 March";
/// In an action that waits for nothing.
pub(super) const WHEN: &str = "something happens, then we will do it (may stay empty)";
/// In an empty parked thought.
pub(super) const PARK: &str = "A thought for another day";
/// In the empty list of perspectives.
pub(super) const PERSPECTIVES: &str = "Health, Social care, Voluntary sector";
/// In the empty reason of a team that agreed to differ.
pub(super) const BOTH_VIEWS: &str = "Some of us see…\nOthers see…";
