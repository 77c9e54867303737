//! The scale: its question, its levels, their words, colours and signs, and what they mean for one
//! mechanism.

use super::texts::{Found, at_most, count, name, required};
use crate::workshop::definition::{LevelText, Mechanism, Scale, WorkshopText};
use crate::workshop::few::how_many;
use crate::workshop::limits;
use crate::workshop::unseen::{is_blank, is_unseen, short};

/// Everything that is wrong with a scale.
pub(super) fn check(found: &mut Found, scale: &Scale) {
    name(found, "scale.question", &scale.question);
    required(found, "scale.note", &scale.note);
    if !limits::LOWEST.contains(&scale.lowest) {
        let reason = format!(
            "the lowest level is called by the number 0 or 1, not {}",
            scale.lowest
        );
        found.push(("scale.lowest".to_owned(), reason));
    }
    let many = scale.levels.len();
    count(
        found,
        "scale.levels",
        many,
        limits::LEVELS,
        "the scale",
        "levels",
    );
    let levels = scale.levels.iter().take(*limits::LEVELS.end());
    for (i, level) in levels.clone().enumerate() {
        let at = |field: &str| format!("scale.levels[{i}].{field}");
        name(found, &at("label"), &level.label);
        at_most(found, &at("meaning"), &level.meaning, limits::TEXT);
        if !level.short.is_empty() {
            name(found, &at("short"), &level.short);
            at_most(found, &at("short"), &level.short, limits::SHORT);
        }
        colour(found, &at("colour"), level);
        sign(found, &at("sign"), level, scale.levels.get(..i));
    }
    all_or_none(found, scale, "colour", |it| it.colour.is_empty());
    all_or_none(found, scale, "sign", |it| it.sign.is_empty());
}

fn colour(found: &mut Found, path: &str, level: &LevelText) {
    if !level.colour.is_empty() && level.rgb().is_none() {
        let reason = format!(
            "`{}` is no colour; write # and six digits of 0 to 9 and a to f, as in \"#2f6f4e\"",
            short(&level.colour)
        );
        found.push((path.to_owned(), reason));
    }
}

/// A sign is one character that can be seen, and no other level has it.
fn sign(found: &mut Found, path: &str, level: &LevelText, before: Option<&[LevelText]>) {
    let sign = level.sign.as_str();
    if sign.is_empty() {
        return;
    }
    // What follows may say how the one before it looks: text or picture.
    let mut letters = sign.chars();
    let first = letters.next();
    let looks = matches!(letters.as_str(), "" | "\u{fe0e}" | "\u{fe0f}");
    let seen = first.is_some_and(|c| !c.is_whitespace() && !is_unseen(c));
    let reason = if !looks || !seen {
        format!("`{}` is not one sign; one such as \"▲\" fits", short(sign))
    } else if before.into_iter().flatten().any(|it| it.sign == sign) {
        format!("the sign `{sign}` stands for another level already")
    } else {
        return;
    };
    found.push((path.to_owned(), reason));
}

/// What one level has, all have: a picture would be half coloured otherwise.
fn all_or_none(found: &mut Found, scale: &Scale, field: &str, lacks: fn(&LevelText) -> bool) {
    let levels = &scale.levels;
    if levels.iter().all(lacks) {
        return;
    }
    let levels = levels.iter().enumerate().take(*limits::LEVELS.end());
    for (i, _) in levels.filter(|(_, level)| lacks(level)) {
        let reason = format!(
            "other levels have a `{field}`, and this one has none; give one to all or to none"
        );
        found.push((format!("scale.levels[{i}]"), reason));
    }
}

/// What the levels mean for one mechanism: as many as there are.
pub(super) fn own(found: &mut Found, path: &str, mechanism: &Mechanism, text: &WorkshopText) {
    let (own, levels) = (&mechanism.levels, text.scale.levels.len());
    if own.is_empty() {
        return;
    }
    if own.len() != levels {
        let reason = format!(
            "`levels` says what {} levels mean, and the scale has {levels}; an empty text \"\" leaves one as the \
             scale says it",
            how_many(own.len())
        );
        found.push((path.to_owned(), reason));
    } else if own.iter().all(|meaning| is_blank(meaning)) {
        let reason =
            "`levels` says nothing here; take its line away, and the scale’s meanings stand";
        found.push((path.to_owned(), reason.to_owned()));
    }
    for (i, meaning) in own.iter().enumerate().take(*limits::LEVELS.end()) {
        at_most(found, &format!("{path}[{i}]"), meaning, limits::TEXT);
    }
}
