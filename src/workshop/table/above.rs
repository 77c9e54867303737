//! The lines above a table that say what holds for the whole workshop: a word, and beside it what it is.

use super::plain::plain;
use super::scale::LevelLines;
use crate::workshop::definition::{LevelText, WorkshopText};

/// What a line above the table says of the workshop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    Title,
    Id,
    Audience,
    One,
    Many,
    Purpose,
    Rules,
    Scoring,
    Kept,
    Citation,
    Doi,
    Licence,
    Changes,
    Question,
    Note,
    Meanings,
    Shorts,
    Colours,
    Signs,
    Welcome,
    Each,
    Picture,
    Priorities,
    Actions,
    Close,
    Break,
    BreakAfter,
    Perspectives,
    Dots,
    Short,
    Language,
}

/// Each with the word that is written for it first, and others that are understood; and the path of
/// what it is in a workshop's text.
pub(super) const LINES: [(Line, &[&str], &str); 31] = [
    (Line::Title, &["Title", "Workshop"], "title"),
    (Line::Id, &["Workshop id"], "id"),
    (Line::Audience, &["For whom", "Audience"], "audience"),
    (Line::One, &["One is called", "Singular"], "noun.one"),
    (Line::Many, &["Several are called", "Plural"], "noun.many"),
    (Line::Purpose, &["Purpose"], "purpose"),
    (
        Line::Rules,
        &["How we work together", "Ground rules", "Working together"],
        "working_together",
    ),
    (Line::Scoring, &["How scoring works"], "how_scoring_works"),
    (Line::Kept, &["What is kept"], "what_is_kept"),
    (Line::Citation, &["Source", "Citation"], "source.citation"),
    (Line::Doi, &["DOI"], "source.doi"),
    (Line::Licence, &["Licence", "License"], "source.licence"),
    (
        Line::Changes,
        &["What was changed", "Changes"],
        "source.changes",
    ),
    (
        Line::Question,
        &["What is asked", "Scale question"],
        "scale.question",
    ),
    (Line::Note, &["About the scale", "Scale note"], "scale.note"),
    (
        Line::Meanings,
        &["What the levels mean", "Meanings of the levels"],
        "scale.levels",
    ),
    (Line::Shorts, &["Short words of the levels"], "scale.levels"),
    (
        Line::Colours,
        &["Colours of the levels", "Colors of the levels"],
        "scale.levels",
    ),
    (Line::Signs, &["Signs of the levels"], "scale.levels"),
    (
        Line::Welcome,
        &["Minutes for the welcome"],
        "agenda.welcome",
    ),
    (
        Line::Each,
        &["Minutes for each", "Minutes each"],
        "agenda.each_mechanism",
    ),
    (
        Line::Picture,
        &["Minutes for the picture"],
        "agenda.picture",
    ),
    (
        Line::Priorities,
        &["Minutes for the priorities"],
        "agenda.priorities",
    ),
    (
        Line::Actions,
        &["Minutes for the actions"],
        "agenda.actions",
    ),
    (Line::Close, &["Minutes for the close"], "agenda.close"),
    (
        Line::Break,
        &["Minutes for the break"],
        "agenda.break.minutes",
    ),
    (Line::BreakAfter, &["Break after"], "agenda.break.after"),
    (Line::Perspectives, &["Perspectives"], "perspectives"),
    (Line::Dots, &["Dots for each person", "Dots"], "dots"),
    (Line::Short, &["Ids of the short version"], "short"),
    (Line::Language, &["Language"], "language"),
];

impl Line {
    /// What a word at the head of a line means, with the path of what it says.
    pub(super) fn of(word: &str) -> Option<(Self, &'static str)> {
        let word = plain(word);
        let mut all = LINES.into_iter();
        all.find_map(|(line, words, path)| {
            let known = words.iter().any(|known| plain(known) == word);
            known.then_some((line, path))
        })
    }

    /// Puts what stands beside it into a text.
    ///
    /// # Errors
    /// When a number belongs there.
    pub(super) fn put(
        self,
        text: &mut WorkshopText,
        levels: &mut LevelLines,
        said: &str,
    ) -> Result<(), String> {
        let list = || lines_of(said);
        let one = || said.split_whitespace().collect::<Vec<_>>().join(" ");
        let number = || {
            let digits = said.split_whitespace().next().unwrap_or_default();
            let number: Option<u32> = digits.parse().ok();
            number.ok_or_else(|| "a whole number belongs here, as in 5".to_owned())
        };
        match self {
            Self::Title => text.title = one(),
            Self::Id => text.id = one(),
            Self::Audience => text.audience = one(),
            Self::One => text.noun.one = one(),
            Self::Many => text.noun.many = one(),
            Self::Purpose => said.clone_into(&mut text.purpose),
            Self::Rules => text.working_together = list(),
            Self::Scoring => text.how_scoring_works = list(),
            Self::Kept => text.what_is_kept = list(),
            Self::Citation => said.clone_into(&mut text.source.citation),
            Self::Doi => text.source.doi = one(),
            Self::Licence => text.source.licence = one(),
            Self::Changes => said.clone_into(&mut text.source.changes),
            Self::Question => text.scale.question = one(),
            Self::Note => said.clone_into(&mut text.scale.note),
            Self::Meanings => levels.meanings = each_line(said),
            Self::Shorts => levels.shorts = each_line(said),
            Self::Colours => levels.colours = each_line(said),
            Self::Signs => levels.signs = each_line(said),
            Self::Welcome => text.agenda.welcome = number()?,
            Self::Each => text.agenda.each_mechanism = number()?,
            Self::Picture => text.agenda.picture = number()?,
            Self::Priorities => text.agenda.priorities = number()?,
            Self::Actions => text.agenda.actions = number()?,
            Self::Close => text.agenda.close = number()?,
            Self::Break => text.agenda.r#break.minutes = number()?,
            Self::BreakAfter => {
                text.agenda.r#break.after = usize::try_from(number()?).unwrap_or(usize::MAX);
            }
            Self::Perspectives => text.perspectives = list(),
            Self::Dots => text.dots = u8::try_from(number()?).unwrap_or(u8::MAX),
            Self::Short => text.short = list(),
            Self::Language => text.language = one(),
        }
        Ok(())
    }

    /// Whether nothing beside it means that there is none.
    pub(super) fn may_be_empty(self) -> bool {
        matches!(
            self,
            Self::Audience
                | Self::Rules
                | Self::Scoring
                | Self::Kept
                | Self::Doi
                | Self::Changes
                | Self::Perspectives
                | Self::Meanings
                | Self::Shorts
                | Self::Colours
                | Self::Signs
                | Self::Short
        )
    }

    /// Whether it is written only where there is something to say.
    pub(super) fn is_rare(self) -> bool {
        matches!(
            self,
            Self::Meanings | Self::Shorts | Self::Colours | Self::Signs | Self::Short
        )
    }

    /// What stands beside it for a workshop; empty where there is nothing to say.
    pub(super) fn get(self, text: &WorkshopText) -> String {
        let agenda = &text.agenda;
        let pause = agenda.r#break;
        match self {
            Self::Title => text.title.clone(),
            Self::Id => text.id.clone(),
            Self::Audience => text.audience.clone(),
            Self::One => text.noun.one.clone(),
            Self::Many => text.noun.many.clone(),
            Self::Purpose => text.purpose.clone(),
            Self::Rules => text.working_together.join("\n"),
            Self::Scoring => text.how_scoring_works.join("\n"),
            Self::Kept => text.what_is_kept.join("\n"),
            Self::Citation => text.source.citation.clone(),
            Self::Doi => text.source.doi.clone(),
            Self::Licence => text.source.licence.clone(),
            Self::Changes => text.source.changes.clone(),
            Self::Question => text.scale.question.clone(),
            Self::Note => text.scale.note.clone(),
            // Without own meanings they stand below, in the first row.
            Self::Meanings if text.mechanisms.iter().all(|it| it.levels.is_empty()) => {
                String::new()
            }
            Self::Meanings => of_each(text, |it| &it.meaning),
            Self::Shorts => of_each(text, |it| &it.short),
            Self::Colours => of_each(text, |it| &it.colour),
            Self::Signs => of_each(text, |it| &it.sign),
            Self::Welcome => agenda.welcome.to_string(),
            Self::Each => agenda.each_mechanism.to_string(),
            Self::Picture => agenda.picture.to_string(),
            Self::Priorities => agenda.priorities.to_string(),
            Self::Actions => agenda.actions.to_string(),
            Self::Close => agenda.close.to_string(),
            Self::Break => pause.minutes.to_string(),
            Self::BreakAfter => pause.after.to_string(),
            Self::Perspectives => text.perspectives.join("\n"),
            Self::Dots => text.dots.to_string(),
            Self::Short => text.short.join("\n"),
            Self::Language => text.language.clone(),
        }
    }
}

/// What stands where there is nothing to say beside others that say something: on a line of a level, in
/// the cell of a group.
pub(super) const NOTHING: &str = "–";

/// A line a level, lowest first; empty where no level has anything.
fn of_each(text: &WorkshopText, field: impl Fn(&LevelText) -> &String) -> String {
    let levels = &text.scale.levels;
    if levels.iter().all(|level| field(level).is_empty()) {
        return String::new();
    }
    let lines = levels.iter().map(|level| match field(level).as_str() {
        "" => NOTHING,
        said => said,
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The way back: what each line says, lowest level first.
fn each_line(cell: &str) -> Vec<String> {
    let lines = cell.lines().map(str::trim);
    lines
        .map(|line| if line == NOTHING { "" } else { line }.to_owned())
        .collect()
}

/// The items of a cell: one a line, without the signs that a list has before them.
pub(super) fn lines_of(cell: &str) -> Vec<String> {
    let bullet = |line: &str| {
        let rest = line.strip_prefix(['•', '·', '▪', '◦', '–', '-', '*']);
        let rest = rest.filter(|rest| rest.starts_with(char::is_whitespace));
        rest.unwrap_or(line).trim().to_owned()
    };
    let items = cell.lines().map(|line| bullet(line.trim()));
    items.filter(|item| !item.is_empty()).collect()
}
