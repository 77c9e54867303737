//! What a workshop must and may not have: the limits, and every reason to refuse a text.

use std::collections::HashMap;

use super::definition::{FORMAT, VERSION, WorkshopText};
use super::few::how_many;
use super::unseen::{as_seen, is_unseen, short};

/// How large a workshop may be. Lengths are in characters.
pub mod limits {
    use std::ops::RangeInclusive;

    /// How many mechanisms a workshop has.
    pub const MECHANISMS: RangeInclusive<usize> = 3..=24;
    /// How many levels a scale has.
    pub const LEVELS: RangeInclusive<usize> = 3..=crate::workshop::level::Level::MAX as usize;
    /// Titles, names and labels.
    pub const NAME: usize = 120;
    /// Summaries.
    pub const SUMMARY: usize = 240;
    /// Every other text.
    pub const TEXT: usize = 8_000;
    /// Items of a list.
    pub const ITEMS: usize = 12;
    /// Minutes of one part of the agenda.
    pub const MINUTES: u32 = 600;
    /// How many perspectives there are at most.
    pub const PERSPECTIVES: usize = 6;
    /// Names of perspectives.
    pub const PERSPECTIVE: usize = 60;
    /// Dots that one person has.
    pub const DOTS: RangeInclusive<u8> = 1..=20;
    /// Ids.
    pub const ID: usize = 60;
}

/// Paths and reasons, as they are found.
type Found = Vec<(String, String)>;

/// The minutes of each part.
fn minutes(found: &mut Found, text: &WorkshopText) {
    let agenda = text.agenda;
    for (part, minutes) in [
        ("welcome", agenda.welcome),
        ("each_mechanism", agenda.each_mechanism),
        ("picture", agenda.picture),
        ("priorities", agenda.priorities),
        ("actions", agenda.actions),
        ("close", agenda.close),
        ("break.minutes", agenda.r#break.minutes),
    ] {
        if minutes > limits::MINUTES {
            let reason = format!(
                "{minutes} minutes are more than the {} that a part may have",
                limits::MINUTES
            );
            found.push((format!("agenda.{part}"), reason));
        }
    }
}

/// The groups that a ballot can be cast from, and the dots that each person has.
fn perspectives(found: &mut Found, text: &WorkshopText) {
    let perspectives = &text.perspectives;
    if perspectives.len() > limits::PERSPECTIVES {
        let (len, most) = (perspectives.len(), limits::PERSPECTIVES);
        let reason = format!(
            "there are {} perspectives; at most {most} fit",
            how_many(len)
        );
        found.push(("perspectives".to_owned(), reason));
    }
    for (i, perspective) in perspectives.iter().enumerate().take(limits::PERSPECTIVES) {
        let path = format!("perspectives[{i}]");
        name(found, &path, perspective);
        at_most(found, &path, perspective, limits::PERSPECTIVE);
        let seen = as_seen(perspective);
        if perspectives[..i]
            .iter()
            .any(|before| as_seen(before) == seen)
        {
            let name = short(perspective);
            let reason = format!("the perspective `{name}` stands in the list twice");
            found.push((path, reason));
        }
    }
    if !limits::DOTS.contains(&text.dots) {
        let (low, high) = (limits::DOTS.start(), limits::DOTS.end());
        let reason = format!("each person has {low} to {high} dots, not {}", text.dots);
        found.push(("dots".to_owned(), reason));
    }
}

/// All that is wrong with a text that could be read.
pub(super) fn check(text: &WorkshopText) -> Found {
    let mut found = Found::new();
    found.extend(wrong_kind(&text.format).map(|reason| ("format".to_owned(), reason)));
    found.extend(wrong_version(text.version).map(|reason| ("version".to_owned(), reason)));
    id(&mut found, "id", &text.id, "workshop");
    name(&mut found, "title", &text.title);
    at_most(&mut found, "audience", &text.audience, limits::NAME);
    name(&mut found, "noun.one", &text.noun.one);
    name(&mut found, "noun.many", &text.noun.many);
    required(&mut found, "purpose", &text.purpose);
    list(&mut found, "working_together", &text.working_together);
    list(&mut found, "how_scoring_works", &text.how_scoring_works);
    list(&mut found, "what_is_kept", &text.what_is_kept);

    required(&mut found, "source.citation", &text.source.citation);
    at_most(&mut found, "source.doi", &text.source.doi, limits::NAME);
    name(&mut found, "source.licence", &text.source.licence);
    at_most(
        &mut found,
        "source.changes",
        &text.source.changes,
        limits::TEXT,
    );

    name(&mut found, "scale.question", &text.scale.question);
    required(&mut found, "scale.note", &text.scale.note);
    count(
        &mut found,
        "scale.levels",
        text.scale.levels.len(),
        limits::LEVELS,
        "the scale",
        "levels",
    );
    let levels = text.scale.levels.iter().take(*limits::LEVELS.end());
    for (i, level) in levels.enumerate() {
        name(
            &mut found,
            &format!("scale.levels[{i}].label"),
            &level.label,
        );
        at_most(
            &mut found,
            &format!("scale.levels[{i}].meaning"),
            &level.meaning,
            limits::TEXT,
        );
    }

    minutes(&mut found, text);
    perspectives(&mut found, text);
    let many = &text.noun.many;
    count(
        &mut found,
        "mechanisms",
        text.mechanisms.len(),
        limits::MECHANISMS,
        "the workshop",
        many,
    );
    // A list that is too long is told above; what else is wrong with it would fill pages.
    let mechanisms = text.mechanisms.iter().take(*limits::MECHANISMS.end());
    let mut called: HashMap<String, u8> = HashMap::new();
    for mechanism in mechanisms.clone() {
        *called.entry(as_seen(&mechanism.name)).or_default() += 1;
    }
    let mut ids: HashMap<&str, ()> = HashMap::new();
    for (i, mechanism) in mechanisms.enumerate() {
        let at = |field: &str| format!("mechanisms[{i}].{field}");
        id(&mut found, &at("id"), &mechanism.id, &text.noun.one);
        if ids.insert(&mechanism.id, ()).is_some() {
            found.push((
                at("id"),
                format!(
                    "the {} id `{}` is used twice",
                    text.noun.one,
                    short(&mechanism.id)
                ),
            ));
        }
        name(&mut found, &at("name"), &mechanism.name);
        let seen = as_seen(&mechanism.name);
        if !seen.is_empty() && called.get(&seen).is_some_and(|&times| times > 1) {
            let (one, name) = (&text.noun.one, short(&mechanism.name));
            let reason =
                format!("more than one {one} is called `{name}`; give each a name of its own");
            found.push((at("name"), reason));
        }
        required(&mut found, &at("summary"), &mechanism.summary);
        at_most(
            &mut found,
            &at("summary"),
            &mechanism.summary,
            limits::SUMMARY,
        );
        required(&mut found, &at("description"), &mechanism.description);
        list(&mut found, &at("strong"), &mechanism.strong);
        list(&mut found, &at("weak"), &mechanism.weak);
        list(&mut found, &at("questions"), &mechanism.questions);
        at_most(
            &mut found,
            &at("evidence"),
            &mechanism.evidence,
            limits::TEXT,
        );
    }
    found
}

/// Why this is not a workshop, by its `format`.
pub(super) fn wrong_kind(format: &str) -> Option<String> {
    let format_is = short(format);
    (format != FORMAT)
        .then(|| format!("this is not a workshop: its format is `{format_is}`, not `{FORMAT}`"))
}

/// Why a workshop of this version is not read.
pub fn wrong_version(version: u32) -> Option<String> {
    match version {
        1..=VERSION => None,
        0 => Some("there is no version 0 of the workshop format".to_owned()),
        newer => Some(format!(
            "this workshop is of version {newer}; this program knows version {VERSION}. A newer Roundtable will open it"
        )),
    }
}

fn count(
    found: &mut Found,
    path: &str,
    len: usize,
    allowed: std::ops::RangeInclusive<usize>,
    whose: &str,
    what: &str,
) {
    if !allowed.contains(&len) {
        let (low, high) = (allowed.start(), allowed.end());
        found.push((
            path.to_owned(),
            format!(
                "{whose} has {} {what}; it needs {low} to {high}",
                how_many(len)
            ),
        ));
    }
}

fn id(found: &mut Found, path: &str, id: &str, whose: &str) {
    let kebab = !id.is_empty()
        && id.split('-').all(|part| {
            !part.is_empty()
                && part
                    .chars()
                    .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
        });
    if !kebab {
        found.push((
            path.to_owned(),
            format!("the {whose} id `{}` may only have small letters a to z, digits, and single hyphens between them", short(id)),
        ));
    }
    at_most(found, path, id, limits::ID);
}

fn name(found: &mut Found, path: &str, text: &str) {
    required(found, path, text);
    at_most(found, path, text, limits::NAME);
    if as_seen(text).is_empty() {
        return;
    }
    if text.contains(['\n', '\r', '\t']) {
        let reason = format!("`{}` has to be on one line", last(path));
        found.push((path.to_owned(), reason));
    } else if let Some(c) = text.chars().find(|&c| is_unseen(c)) {
        let code = u32::from(c);
        let reason = format!(
            "`{}` has a character in it that nobody can see (U+{code:04X}). Delete the text and type it anew, or \
             paste it through a plain text editor",
            last(path)
        );
        found.push((path.to_owned(), reason));
    }
}

fn required(found: &mut Found, path: &str, text: &str) {
    if as_seen(text).is_empty() {
        found.push((path.to_owned(), format!("`{}` is empty", last(path))));
    }
    at_most(found, path, text, limits::TEXT);
}

fn at_most(found: &mut Found, path: &str, text: &str, most: usize) {
    let len = text.chars().count();
    if len > most {
        found.push((
            path.to_owned(),
            format!("`{}` has {len} characters; at most {most} fit", last(path)),
        ));
    }
}

fn list(found: &mut Found, path: &str, items: &[String]) {
    if items.len() > limits::ITEMS {
        let reason = format!(
            "`{}` has {} items; at most {} fit",
            last(path),
            how_many(items.len()),
            limits::ITEMS
        );
        found.push((path.to_owned(), reason));
    }
    for (i, item) in items.iter().enumerate().take(limits::ITEMS) {
        required(found, &format!("{path}[{i}]"), item);
    }
}

/// The last part of a path: what a reader sees on that line.
fn last(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or(path)
}
