//! What a workshop must and may not have: the limits, and every reason to refuse a text.

mod groups;
mod scale;
mod texts;
mod translations;
mod version;

use std::collections::HashMap;

use super::definition::{FORMAT, WorkshopText};
use super::few::how_many;
use super::limits;
use super::unseen::{as_seen, short};
use texts::{Found, at_most, count, id, list, name, required};
pub use version::wrong_version;

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

    scale::check(&mut found, &text.scale);
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
        scale::own(&mut found, &at("levels"), mechanism, text);
    }
    groups::check(&mut found, text);
    groups::short_version(&mut found, text);
    translations::check(&mut found, text);
    version::too_new(&mut found, text);
    found
}

/// Why this is not a workshop, by its `format`.
pub(super) fn wrong_kind(format: &str) -> Option<String> {
    let format_is = short(format);
    (format != FORMAT)
        .then(|| format!("this is not a workshop: its format is `{format_is}`, not `{FORMAT}`"))
}
