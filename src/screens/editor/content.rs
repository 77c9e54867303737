//! What the place shows, as the shell has gathered it.

use std::sync::Arc;

use crate::chart::colour_hints;
use crate::request::WorkshopPart;
use crate::workshop::{DraftPosition, DraftProblem, DraftText, Workshop, WorkshopField};

/// What stands there, as the shell has gathered it.
#[derive(Debug)]
pub struct EditorContent {
    /// What has been typed.
    pub draft: Arc<DraftText>,
    /// What is wrong with it.
    pub problems: Vec<DraftProblem>,
    /// The workshop that it makes, where nothing is wrong.
    pub workshop: Option<Workshop>,
    /// What there is to say of the colours of its levels: which level, from 0, and what.
    pub hints: Vec<(usize, String)>,
    /// The last one that could be shown.
    pub preview: Option<Workshop>,
    /// Whether that is older than what has been typed.
    pub is_stale: bool,
    /// Which part of it is shown.
    pub part: WorkshopPart,
    /// Whether the wall stands in its place, where it does not stand beside it.
    pub wall: bool,
    /// Whether it stands in a file; nothing where nobody has typed anything.
    pub saved: Option<bool>,
    /// What there is to know of its file, such as that saving leaves its comments out.
    pub notice: &'static str,
    /// Whether somebody has tried to save it.
    pub tried: bool,
    /// Changes whenever the text does.
    pub edition: u64,
}

impl EditorContent {
    /// The place with this text in it.
    pub fn new(draft: &Arc<DraftText>) -> Self {
        let mut shown = Self {
            draft: Arc::clone(draft),
            problems: Vec::new(),
            workshop: None,
            hints: Vec::new(),
            preview: None,
            is_stale: false,
            part: WorkshopPart::default(),
            wall: false,
            saved: None,
            notice: "",
            tried: false,
            edition: 0,
        };
        shown.show(draft);
        shown
    }

    /// Another text; what could be shown of the one before stays where nothing can be of this.
    pub fn show(&mut self, draft: &Arc<DraftText>) {
        self.draft = Arc::clone(draft);
        (self.workshop, self.problems) = match draft.finish() {
            Ok(workshop) => (Some(workshop), Vec::new()),
            Err(problems) => (None, problems),
        };
        let scale = &draft.text.scale;
        let hints = colour_hints(scale).into_iter();
        self.hints = hints
            .map(|hint| (hint.level, hint.in_words(scale)))
            .collect();
        let preview = draft.preview();
        self.is_stale = preview.is_none();
        self.preview = preview.or(self.preview.take());
        self.edition += 1;
    }

    /// Why something is wrong there.
    pub fn problem(&self, at: DraftPosition) -> Option<&str> {
        let problem = self.problems.iter().find(|problem| problem.at == at)?;
        Some(&problem.reason)
    }

    /// The problems that are told: that too few are there yet is none, until somebody tries to save it.
    pub fn told(&self) -> impl Iterator<Item = &DraftProblem> {
        let tried = self.tried;
        let all = self.problems.iter();
        all.filter(move |problem| tried || problem.at != DraftPosition::Mechanisms)
    }
}

/// The part of the place where something stands.
pub fn part_of(at: DraftPosition) -> WorkshopPart {
    use WorkshopField as F;
    match at {
        DraftPosition::Number(_) | DraftPosition::Field(F::Perspectives) => WorkshopPart::Agenda,
        DraftPosition::Levels
        | DraftPosition::Field(
            F::Question
            | F::Note
            | F::LevelLabel(_)
            | F::LevelMeaning(_)
            | F::LevelShort(_)
            | F::LevelColour(_)
            | F::LevelSign(_),
        ) => WorkshopPart::Scale,
        DraftPosition::Field(F::Citation | F::Doi | F::Licence | F::Changes) => {
            WorkshopPart::Source
        }
        DraftPosition::Field(
            F::Audience
            | F::One
            | F::Many
            | F::Purpose
            | F::WorkingTogether
            | F::HowScoringWorks
            | F::WhatIsKept,
        ) => WorkshopPart::Welcome,
        DraftPosition::Field(_)
        | DraftPosition::Mechanisms
        | DraftPosition::Short
        | DraftPosition::Whole => WorkshopPart::Scored,
    }
}
