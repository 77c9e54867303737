//! What is said where a workshop is written: its fields, what a field may hold, what becomes of its file.

use super::workshop_tables::size;
use crate::workshop::{DraftText, Source, Workshop, WorkshopField, WorkshopNumber};

/// The place.
pub const PLACE: &str = "Write a workshop";
/// What stands beside it.
pub const WALL: &str = "What the wall will show";
/// The switch between its parts.
pub const PARTS: &str = "Part";
/// The button that shows all that is said of one that is scored.
pub const TEXTS: &str = "Texts";
/// What the handle of a row is for.
pub const DRAG: &str = "Drag it to another place";
/// Whether one that is scored is in the short version.
pub const IN_SHORT: &str = "In the short version";
/// What the levels mean for one that is scored.
pub const OWN_MEANINGS: &str = "What the levels mean here, if something else";
/// The number that the lowest level is called by.
pub const LOWEST: &str = "The lowest level is called";
/// What levels look like.
pub const LOOKS: &str = "Short words, colours and signs";
/// Texts in other languages are not written here.
pub const OTHER_LANGUAGES: &str =
    "Its texts in other languages are kept as they are; they are changed in the file.";
/// One level more.
pub const ADD_LEVEL: &str = "One more level, above the highest";
/// Nobody has to say how long it takes.
pub const GOOD_MINUTES: &str =
    "These minutes suit most teams. They can be changed here, and on the day.";
/// What was said before about what was changed.
pub const CHANGED_BEFORE: &str = "What was changed before";
/// How it goes, in one breath.
pub const HOW: &str = "Names are enough: three of them make a workshop. What is left open is filled in, and can be \
     changed at any time.";
/// The file has comments.
pub const COMMENTS_GO: &str = "There are comments in this file, and saving leaves them out. Save as… keeps the file \
     as it is and writes another.";
/// Where nothing can be shown.
pub const NO_WALL: &str = "The wall shows it again once what is marked has been put right.";
/// Where what was removed comes back from.
pub const REMOVED: &str = "It is removed. Ctrl Z brings it back.";
/// No step back.
pub const NOTHING_TO_UNDO: &str = "There is nothing to undo.";
/// No step forward.
pub const NOTHING_TO_REDO: &str = "There is nothing to redo.";
/// Nothing that could move has the keyboard.
pub const NO_MOVE: &str = "Put the keyboard into the name that is to move.";
/// What is no number.
pub const NO_NUMBER: &str = "This has to be a whole number, such as 8.";
/// The dialog that asks which.
pub const OPEN_TO_CHANGE: &str = "Open a workshop to change it";
/// What is said of a file that is none.
pub const NOT_OPENED: &str = "That workshop could not be opened";
/// What is said of one that was not written.
pub const NOT_SAVED: &str = "The workshop was not saved";

/// The name above a field.
pub fn name(field: WorkshopField) -> &'static str {
    use WorkshopField as F;
    match field {
        F::Title => "Title",
        F::Audience => "Whom it is for",
        F::One => "One of those that are scored",
        F::Many => "Several of them",
        F::Purpose => "Why the team is here",
        F::WorkingTogether => "How we work together, one a line",
        F::HowScoringWorks => "How scoring works, one a line",
        F::WhatIsKept => "What is kept, one a line",
        F::Citation => "Where the wording comes from",
        F::Doi => "Its DOI, if it has one",
        F::Licence => "Licence",
        F::Changes => "What you changed",
        F::Question => "The question that is asked of each",
        F::Note => "What the scale is, and what it is not",
        F::Perspectives => "Perspectives that people score from, one a line",
        F::LevelLabel(_) => "In a few words",
        F::LevelMeaning(_) => "What it means",
        F::Name(_) => "Name",
        F::Summary(_) => "In one sentence",
        F::Description(_) => "The whole text",
        F::Strong(_) => "Where it is strong, one sign a line",
        F::Weak(_) => "Where it is weak, one sign a line",
        F::Questions(_) => "Questions for the talk, one a line",
        F::Evidence(_) => "What the research says",
        F::Group(_) => "Group, if there are several",
        F::OwnMeaning(..) => "What a level means here",
        F::LevelShort(_) => "Short word",
        F::LevelColour(_) => "Colour",
        F::LevelSign(_) => "Sign",
    }
}

/// The name of a field as it is spoken: it says of which it is one.
///
/// ```
/// use roundtable::phrases::editor::spoken;
/// use roundtable::workshop::{DraftText, WorkshopField, blank};
///
/// let draft = DraftText::of(&blank(), false);
/// assert_eq!(spoken(WorkshopField::Name(1), &draft), "Name of topic 2");
/// assert_eq!(spoken(WorkshopField::Weak(1), &draft), "Second topic: Where it is weak, one sign a line");
/// assert_eq!(spoken(WorkshopField::LevelMeaning(0), &draft), "Level 1: What it means");
/// ```
pub fn spoken(field: WorkshopField, draft: &DraftText) -> String {
    let name = name(field);
    match field {
        WorkshopField::Name(at) => format!("{name} of {} {}", one(draft), at + 1),
        WorkshopField::LevelLabel(at)
        | WorkshopField::LevelMeaning(at)
        | WorkshopField::LevelShort(at)
        | WorkshopField::LevelColour(at)
        | WorkshopField::LevelSign(at) => format!("{}: {name}", level(at, draft)),
        WorkshopField::OwnMeaning(mechanism, at) => {
            format!(
                "{}: what {} means",
                called(draft, mechanism),
                level(at, draft)
            )
        }
        field => match field.mechanism() {
            Some(at) => format!("{}: {name}", called(draft, at)),
            None => name.to_owned(),
        },
    }
}

/// What is scored, as it is called: "topic".
pub fn one(draft: &DraftText) -> &str {
    let one = draft.text.noun.one.trim();
    if one.is_empty() { "topic" } else { one }
}

/// The name of one that is scored, or its number.
pub fn called(draft: &DraftText, at: usize) -> String {
    let name = draft.text.mechanisms.get(at).map(|it| it.name.trim());
    match name.filter(|name| !name.is_empty()) {
        Some(name) => name.to_owned(),
        None => format!("{} {}", one(draft), at + 1),
    }
}

/// What moves one of those that are scored.
pub fn move_it(name: &str) -> String {
    format!("Move “{name}”: the arrows up and down")
}

/// What shows or hides its texts.
pub fn texts_of(name: &str) -> String {
    format!("Texts of “{name}”")
}

/// What takes it away.
pub fn remove(name: &str) -> String {
    format!("Remove “{name}”")
}

/// What adds one more.
///
/// ```
/// assert_eq!(roundtable::phrases::editor::add_one("topic"), "One more topic");
/// ```
pub fn add_one(one: &str) -> String {
    format!("One more {one}")
}

/// A level, by the number that people see for it.
///
/// ```
/// use roundtable::phrases::editor::level;
/// use roundtable::workshop::DraftText;
///
/// assert_eq!(level(0, &DraftText::empty()), "Level 1");
/// ```
pub fn level(at: usize, draft: &DraftText) -> String {
    format!("Level {}", at + usize::from(draft.text.scale.lowest))
}

/// A level with its words, over what it means for one that is scored.
pub fn level_named(at: usize, draft: &DraftText) -> String {
    let words = draft.text.scale.levels.get(at).map(|it| it.label.trim());
    match words.filter(|words| !words.is_empty()) {
        Some(words) => format!("What “{words}” means here"),
        None => format!("What {} means here", level(at, draft)),
    }
}

/// Whether one that is scored is in the short version, spoken.
pub fn in_short(name: &str) -> String {
    format!("“{name}” is in the short version")
}

/// How long it takes, where that is so many hours and minutes.
pub fn altogether(length: &str) -> String {
    format!("Altogether {length}")
}

/// What stands in an empty field, to show what could.
pub fn hint(field: WorkshopField) -> &'static str {
    use WorkshopField as F;
    match field {
        F::Title => "Our own workshop",
        F::Audience => "for teams that …",
        F::Name(_) => "What it is called",
        F::Summary(_) => "One sentence, for the wall",
        F::Evidence(_) | F::Doi | F::Perspectives | F::Group(_) => "May stay empty",
        F::LevelShort(_) => "Short word",
        F::LevelColour(_) => "#2f6f4e",
        F::LevelSign(_) => "▲",
        F::OwnMeaning(..) => "As the scale says it",
        F::LevelLabel(_) => "One to three words",
        F::LevelMeaning(_) => "One sentence, or nothing",
        F::Changes => "One sentence: what is yours in it",
        F::Description(_) | F::Strong(_) | F::Weak(_) | F::Questions(_) => {
            "May stay empty: then something general is put here"
        }
        _ => "",
    }
}

/// The name beside a number.
pub fn number(number: WorkshopNumber) -> &'static str {
    use WorkshopNumber as N;
    match number {
        N::Welcome => "Minutes for the welcome",
        N::EachMechanism => "Minutes for each that is scored",
        N::Picture => "Minutes for the picture",
        N::Priorities => "Minutes for the priorities",
        N::Actions => "Minutes for the actions",
        N::Close => "Minutes for the close",
        N::Break => "Minutes for a break; 0 for none",
        N::BreakAfter => "How many come before the break",
        N::Dots => "Dots that each person has",
    }
}

/// A reason that names a field of the file, as people read it: “name” instead of `name`.
///
/// ```
/// use roundtable::phrases::editor::reason;
///
/// assert_eq!(reason("`name` is empty"), "“name” is empty");
/// ```
pub fn reason(reason: &str) -> String {
    let mut opens = false;
    let sign = |c: char| match c {
        '`' => {
            opens = !opens;
            if opens { '“' } else { '”' }
        }
        c => c,
    };
    reason.chars().map(sign).collect()
}

/// On what terms it was written, before it is changed.
pub fn terms(source: &Source) -> String {
    let (citation, licence) = (source.citation.trim(), source.licence.trim());
    format!("Licence: {licence}. Source: {citation}")
}

/// How it stands: what a session with it would be, and whether it is safe.
pub fn standing(workshop: Option<&Workshop>, saved: Option<bool>) -> String {
    let size = workshop.map(size);
    let saved = match saved {
        Some(true) => "saved",
        Some(false) => "not saved yet",
        None => "nothing typed yet",
    };
    match size {
        Some(size) => format!("{size} · {saved}"),
        None => saved.to_owned(),
    }
}

/// How many things are to be put right.
pub fn to_put_right(many: usize) -> String {
    match many {
        1 => "One thing is to be put right.".to_owned(),
        many => format!("{many} things are to be put right."),
    }
}

/// How many are still missing before it can be saved.
///
/// ```
/// use roundtable::phrases::editor::still_missing;
///
/// assert_eq!(still_missing(2, "topic"), "2 more, and it can be saved. Enter goes to the next topic.");
/// ```
pub fn still_missing(many: usize, one: &str) -> String {
    match many {
        1 => format!("One more, and it can be saved. Enter goes to the next {one}."),
        many => format!("{many} more, and it can be saved. Enter goes to the next {one}."),
    }
}

/// It is not saved, and why: a reason as people read it.
///
/// ```
/// use roundtable::phrases::editor::not_yet;
///
/// assert_eq!(not_yet("“name” is empty"), "It is not saved yet: “name” is empty.");
/// ```
pub fn not_yet(why: &str) -> String {
    format!("It is not saved yet: {why}.")
}

/// It is in a file of its own among the others.
pub fn saved_among_own(title: &str) -> String {
    format!("“{title}” is saved. It stands with the other workshops from now on.")
}

/// A workshop that was being written, kept safe when its process died.
pub fn kept_from(when: &str) -> String {
    format!("A workshop, not saved: kept safe from {when}")
}

/// What became of what was kept, where it could not be.
pub fn not_kept(why: &str) -> String {
    format!("What you typed could not be kept safe from a crash. {why} Save it now with Ctrl S.")
}

/// What the window is called.
pub fn window(title: &str, unsaved: bool) -> String {
    let title = if title.is_empty() { PLACE } else { title };
    let safe = if unsaved { " – not saved" } else { "" };
    format!("{title}{safe}")
}

/// The file has other content than it had when it was opened.
pub fn changed_elsewhere(name: &str) -> String {
    format!(
        "“{name}” was changed by another program, or is no longer there. Nothing was written, and what you typed \
         is still here. Save as… writes it under another name."
    )
}
