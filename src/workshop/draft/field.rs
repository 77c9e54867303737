//! The fields of a workshop on its way: what stands in each, and which one a reason is about.

use super::text::DraftText;
use crate::workshop::definition::{LevelText, Mechanism};

/// A field of text. A list stands in one, an item a line. Numbers are places, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WorkshopField {
    /// The title.
    Title,
    /// Whom it is for.
    Audience,
    /// What one of those is called that are scored.
    One,
    /// What several are called.
    Many,
    /// Why the team is here.
    Purpose,
    /// Ground rules.
    WorkingTogether,
    /// How scoring goes.
    HowScoringWorks,
    /// What is kept, and what is not.
    WhatIsKept,
    /// Where the wording comes from.
    Citation,
    /// Its DOI.
    Doi,
    /// On what terms.
    Licence,
    /// What was changed.
    Changes,
    /// What is asked of every mechanism.
    Question,
    /// What the scale is and is not.
    Note,
    /// Groups that a ballot can be cast from.
    Perspectives,
    /// The words of a level.
    LevelLabel(usize),
    /// What a level means.
    LevelMeaning(usize),
    /// The name of a mechanism.
    Name(usize),
    /// It in one sentence.
    Summary(usize),
    /// Its whole text.
    Description(usize),
    /// Signs of strength.
    Strong(usize),
    /// Signs of weakness.
    Weak(usize),
    /// Questions for the talk.
    Questions(usize),
    /// What the research says.
    Evidence(usize),
    /// The group that a mechanism is in.
    Group(usize),
    /// What a level means for a mechanism: which mechanism, and which level.
    OwnMeaning(usize, usize),
    /// A word for a level where there is little room.
    LevelShort(usize),
    /// The colour of a level.
    LevelColour(usize),
    /// The sign of a level.
    LevelSign(usize),
}

/// A number of the agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WorkshopNumber {
    /// Minutes of the welcome.
    Welcome,
    /// Minutes of each mechanism.
    EachMechanism,
    /// Minutes of the picture.
    Picture,
    /// Minutes of the priorities.
    Priorities,
    /// Minutes of the actions.
    Actions,
    /// Minutes of the close.
    Close,
    /// Minutes of the break.
    Break,
    /// How many mechanisms come before the break.
    BreakAfter,
    /// Dots that each person has.
    Dots,
}

/// What a reason is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DraftPosition {
    /// A field of text.
    Field(WorkshopField),
    /// A number.
    Number(WorkshopNumber),
    /// How many mechanisms there are.
    Mechanisms,
    /// How many levels there are.
    Levels,
    /// The short version.
    Short,
    /// The whole.
    Whole,
}

/// The text or the list of a field, to look at or to change.
macro_rules! slot {
    ($field:expr, $draft:expr, $text:path, $list:path, $get:ident, $($borrow:tt)+) => {{
        use WorkshopField as F;
        let draft = $draft;
        let is_copy = draft.from.is_some();
        let text = $($borrow)+ draft.text;
        match $field {
            F::Title => Some($text($($borrow)+ text.title)),
            F::Audience => Some($text($($borrow)+ text.audience)),
            F::One => Some($text($($borrow)+ text.noun.one)),
            F::Many => Some($text($($borrow)+ text.noun.many)),
            F::Purpose => Some($text($($borrow)+ text.purpose)),
            F::WorkingTogether => Some($list($($borrow)+ text.working_together)),
            F::HowScoringWorks => Some($list($($borrow)+ text.how_scoring_works)),
            F::WhatIsKept => Some($list($($borrow)+ text.what_is_kept)),
            F::Citation => Some($text($($borrow)+ text.source.citation)),
            F::Doi => Some($text($($borrow)+ text.source.doi)),
            F::Licence => Some($text($($borrow)+ text.source.licence)),
            F::Changes if is_copy => Some($text($($borrow)+ draft.changed)),
            F::Changes => Some($text($($borrow)+ text.source.changes)),
            F::Question => Some($text($($borrow)+ text.scale.question)),
            F::Note => Some($text($($borrow)+ text.scale.note)),
            F::Perspectives => Some($list($($borrow)+ text.perspectives)),
            F::LevelLabel(at) => text.scale.levels.$get(at).map(|LevelText { label, .. }| $text(label)),
            F::LevelMeaning(at) => text.scale.levels.$get(at).map(|LevelText { meaning, .. }| $text(meaning)),
            F::Name(at) => text.mechanisms.$get(at).map(|Mechanism { name, .. }| $text(name)),
            F::Summary(at) => text.mechanisms.$get(at).map(|Mechanism { summary, .. }| $text(summary)),
            F::Description(at) => {
                text.mechanisms.$get(at).map(|Mechanism { description, .. }| $text(description))
            }
            F::Strong(at) => text.mechanisms.$get(at).map(|Mechanism { strong, .. }| $list(strong)),
            F::Weak(at) => text.mechanisms.$get(at).map(|Mechanism { weak, .. }| $list(weak)),
            F::Questions(at) => text.mechanisms.$get(at).map(|Mechanism { questions, .. }| $list(questions)),
            F::Group(at) => text.mechanisms.$get(at).map(|Mechanism { group, .. }| $text(group)),
            F::OwnMeaning(at, level) => {
                let own = text.mechanisms.$get(at).map(|Mechanism { levels, .. }| levels);
                own.and_then(|own| own.$get(level)).map($text)
            }
            F::LevelShort(at) => text.scale.levels.$get(at).map(|LevelText { short, .. }| $text(short)),
            F::LevelColour(at) => {
                text.scale.levels.$get(at).map(|LevelText { colour, .. }| $text(colour))
            }
            F::LevelSign(at) => text.scale.levels.$get(at).map(|LevelText { sign, .. }| $text(sign)),
            F::Evidence(at) => text.mechanisms.$get(at).map(|Mechanism { evidence, .. }| $text(evidence)),
        }
    }};
}

enum Seen<'a> {
    Text(&'a String),
    List(&'a Vec<String>),
}

enum Changed<'a> {
    Text(&'a mut String),
    List(&'a mut Vec<String>),
}

impl WorkshopField {
    /// What stands in it; nothing where there is no such field.
    pub fn get(self, draft: &DraftText) -> String {
        match slot!(self, draft, Seen::Text, Seen::List, get, &) {
            Some(Seen::Text(text)) => text.clone(),
            Some(Seen::List(items)) => items.join("\n"),
            None => String::new(),
        }
    }

    pub(super) fn set(self, draft: &mut DraftText, typed: String) {
        if let Self::OwnMeaning(at, _) = self
            && let Some(mechanism) = draft.text.mechanisms.get_mut(at)
        {
            // Who has words of its own for one level has a place for all.
            let levels = draft.text.scale.levels.len();
            mechanism.levels.resize(levels, String::new());
        }
        match slot!(self, draft, Changed::Text, Changed::List, get_mut, &mut) {
            Some(Changed::Text(text)) => *text = typed,
            Some(Changed::List(items)) if typed.is_empty() => items.clear(),
            Some(Changed::List(items)) => *items = typed.split('\n').map(str::to_owned).collect(),
            None => {}
        }
    }

    /// Whether it has an item on each line.
    pub fn is_list(self) -> bool {
        matches!(
            self,
            Self::WorkingTogether
                | Self::HowScoringWorks
                | Self::WhatIsKept
                | Self::Perspectives
                | Self::Strong(_)
                | Self::Weak(_)
                | Self::Questions(_)
        )
    }

    /// The mechanism that it is a text of.
    pub fn mechanism(self) -> Option<usize> {
        match self {
            Self::Name(at)
            | Self::Summary(at)
            | Self::Description(at)
            | Self::Strong(at)
            | Self::Weak(at)
            | Self::Questions(at)
            | Self::Evidence(at)
            | Self::Group(at)
            | Self::OwnMeaning(at, _) => Some(at),
            _ => None,
        }
    }

    /// The same text of another mechanism.
    #[must_use]
    pub fn of(self, mechanism: usize) -> Self {
        match self {
            Self::Name(_) => Self::Name(mechanism),
            Self::Summary(_) => Self::Summary(mechanism),
            Self::Description(_) => Self::Description(mechanism),
            Self::Strong(_) => Self::Strong(mechanism),
            Self::Weak(_) => Self::Weak(mechanism),
            Self::Questions(_) => Self::Questions(mechanism),
            Self::Evidence(_) => Self::Evidence(mechanism),
            Self::Group(_) => Self::Group(mechanism),
            Self::OwnMeaning(_, level) => Self::OwnMeaning(mechanism, level),
            other => other,
        }
    }
}

impl WorkshopNumber {
    /// All of them, in the order of the agenda.
    pub const ALL: [Self; 9] = [
        Self::Welcome,
        Self::EachMechanism,
        Self::Break,
        Self::BreakAfter,
        Self::Picture,
        Self::Priorities,
        Self::Actions,
        Self::Close,
        Self::Dots,
    ];

    /// What it is.
    pub fn get(self, draft: &DraftText) -> u32 {
        let agenda = draft.text.agenda;
        match self {
            Self::Welcome => agenda.welcome,
            Self::EachMechanism => agenda.each_mechanism,
            Self::Picture => agenda.picture,
            Self::Priorities => agenda.priorities,
            Self::Actions => agenda.actions,
            Self::Close => agenda.close,
            Self::Break => agenda.r#break.minutes,
            Self::BreakAfter => u32::try_from(agenda.r#break.after).unwrap_or(u32::MAX),
            Self::Dots => u32::from(draft.text.dots),
        }
    }

    pub(super) fn set(self, draft: &mut DraftText, number: u32) {
        let agenda = &mut draft.text.agenda;
        let slot = match self {
            Self::Welcome => &mut agenda.welcome,
            Self::EachMechanism => &mut agenda.each_mechanism,
            Self::Picture => &mut agenda.picture,
            Self::Priorities => &mut agenda.priorities,
            Self::Actions => &mut agenda.actions,
            Self::Close => &mut agenda.close,
            Self::Break => &mut agenda.r#break.minutes,
            Self::BreakAfter => {
                agenda.r#break.after = usize::try_from(number).unwrap_or(usize::MAX);
                return;
            }
            Self::Dots => {
                draft.text.dots = u8::try_from(number).unwrap_or(u8::MAX);
                return;
            }
        };
        *slot = number;
    }
}

impl DraftPosition {
    /// What a path of a reason is about; `mechanisms` are the places of those that were looked at.
    pub(super) fn of(path: &str, mechanisms: &[usize]) -> Self {
        use WorkshopField as F;
        use WorkshopNumber as N;
        let at = |list: &str| {
            let rest = path.strip_prefix(list)?.strip_prefix('[')?;
            let (number, rest) = rest.split_once(']')?;
            Some((number.parse::<usize>().ok()?, rest.trim_start_matches('.')))
        };
        if let Some((index, rest)) = at("mechanisms")
            && let Some(&index) = mechanisms.get(index)
        {
            let (name, item) = rest.split_once('[').unwrap_or((rest, ""));
            let item = item.trim_end_matches(']').parse().unwrap_or(0);
            return Self::Field(match name {
                "summary" => F::Summary(index),
                "description" => F::Description(index),
                "strong" => F::Strong(index),
                "weak" => F::Weak(index),
                "questions" => F::Questions(index),
                "evidence" => F::Evidence(index),
                "group" => F::Group(index),
                "levels" => F::OwnMeaning(index, item),
                _ => F::Name(index),
            });
        }
        if let Some((index, rest)) = at("scale.levels") {
            return Self::Field(match rest {
                "meaning" => F::LevelMeaning(index),
                "short" => F::LevelShort(index),
                "colour" => F::LevelColour(index),
                "sign" => F::LevelSign(index),
                _ => F::LevelLabel(index),
            });
        }
        let (path, _) = path.split_once('[').unwrap_or((path, ""));
        Self::Field(match path {
            "title" | "id" => F::Title,
            "audience" => F::Audience,
            "noun.one" => F::One,
            "noun.many" => F::Many,
            "purpose" => F::Purpose,
            "working_together" => F::WorkingTogether,
            "how_scoring_works" => F::HowScoringWorks,
            "what_is_kept" => F::WhatIsKept,
            "source.citation" => F::Citation,
            "source.doi" => F::Doi,
            "source.licence" => F::Licence,
            "source.changes" => F::Changes,
            "scale.question" => F::Question,
            "scale.note" => F::Note,
            "perspectives" => F::Perspectives,
            "agenda.welcome" => return Self::Number(N::Welcome),
            "agenda.each_mechanism" => return Self::Number(N::EachMechanism),
            "agenda.picture" => return Self::Number(N::Picture),
            "agenda.priorities" => return Self::Number(N::Priorities),
            "agenda.actions" => return Self::Number(N::Actions),
            "agenda.close" => return Self::Number(N::Close),
            "agenda.break.minutes" => return Self::Number(N::Break),
            "dots" => return Self::Number(N::Dots),
            "mechanisms" => return Self::Mechanisms,
            "scale.levels" => return Self::Levels,
            "short" => return Self::Short,
            _ => return Self::Whole,
        })
    }
}
