//! What the dialog keeps while it is open, what it has come to, and what it is answered with.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use egui::{Rect, TextureHandle};

use crate::insight::Profile;
use crate::report::{ExportChoice, ExportItem, PageSize};

/// What the dialog keeps while it is open.
pub struct State {
    /// What is chosen.
    pub choice: ExportChoice,
    /// The folder, as it is typed.
    pub folder: String,
    /// The names of the files, as they will be.
    pub names: Vec<String>,
    /// What it has come to.
    pub stage: ExportStage,
    /// What went wrong, or was stopped, the last time: a sentence.
    pub note: String,
    /// The one that was brought into sight last.
    pub(super) noted: String,
    /// The item that the preview shows; the first of the chosen ones until another is pointed at.
    pub(super) at: Option<ExportItem>,
    /// What is shown of it, and what that is.
    pub preview: Option<(PreviewOf, Preview)>,
    /// What the shell was asked to show a preview of.
    pub asked_for: Option<PreviewOf>,
    /// Where for whom, which things and how large stand, in points.
    pub(super) choices: Rect,
    /// Enter was pressed on a choice.
    pub(super) submitted: bool,
}

/// What the dialog has come to.
#[derive(Clone, Default)]
pub enum ExportStage {
    /// Things are chosen.
    #[default]
    Choosing,
    /// They are being written, since this time of egui's.
    Writing(Arc<Progress>, f64),
    /// Files of these names are there already, in a folder of this name.
    Asking(Vec<String>, String),
    /// All of it is written.
    Done(ExportDone),
}

/// What happens to files of the same names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    /// It is asked.
    Ask,
    /// They are replaced.
    Replace,
    /// They stay, and the new ones get a number.
    KeepBoth,
}

/// What was written, and where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExportDone {
    /// The folder.
    pub folder: PathBuf,
    /// The files in it.
    pub names: Vec<String>,
    /// The one of them that is read and printed in pages, if any.
    pub report: Option<PathBuf>,
    /// What is to be known of their letters, if anything: sentences.
    pub letters: Option<String>,
}

/// How far the writing is, and whether it is to stop: shared with the thread that writes.
#[derive(Debug, Default)]
pub struct Progress {
    done: AtomicUsize,
    stopped: AtomicBool,
}

impl Progress {
    /// How many things are made.
    pub fn done(&self) -> usize {
        self.done.load(Ordering::Relaxed)
    }

    /// One more is.
    pub fn advance(&self) {
        self.done.fetch_add(1, Ordering::Relaxed);
    }

    /// It is to stop before the next.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    /// Whether it is to stop.
    pub fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }
}

/// What a preview is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PreviewOf {
    /// Which thing.
    pub item: ExportItem,
    /// For whom.
    pub profile: Profile,
    /// How large its picture is.
    pub size: PageSize,
}

/// A preview: the real thing, small.
#[derive(Clone)]
pub enum Preview {
    /// A page as a picture, and what it shows in words.
    Page(TextureHandle, String),
    /// The beginning of a text.
    Text(String),
    /// It cannot be shown: why not.
    None(String),
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Write it all.
    Take(Existing),
    /// Ask the system's dialog for the folder.
    Browse,
    /// Stop writing.
    Stop,
    /// Back to the choice.
    Back,
    /// Show this folder or file with the system's own program.
    Open(PathBuf),
    /// Close the dialog.
    Leave,
}

impl Default for State {
    fn default() -> Self {
        Self {
            choice: ExportChoice::default(),
            folder: String::new(),
            names: Vec::new(),
            stage: ExportStage::Choosing,
            note: String::new(),
            noted: String::new(),
            at: None,
            preview: None,
            asked_for: None,
            choices: Rect::NOTHING,
            submitted: false,
        }
    }
}

impl State {
    /// A dialog that opens with this choice; what is being written goes on.
    pub fn open(&mut self, choice: ExportChoice, folder: String) {
        if matches!(self.stage, ExportStage::Writing(..)) {
            return;
        }
        *self = Self {
            choice,
            folder,
            ..Self::default()
        };
    }

    /// Whether there is something to take away, and somewhere to put it.
    pub(super) fn is_ready(&self) -> bool {
        !self.choice.items().is_empty() && !self.folder.trim().is_empty()
    }

    /// What the preview is to show.
    pub fn shown(&self) -> PreviewOf {
        let first = || self.choice.items().first().copied();
        let all = ExportItem::all();
        let at = self.at.filter(|at| self.choice.not_now(*at).is_none());
        PreviewOf {
            item: at.or_else(first).unwrap_or(all[0]),
            profile: self.choice.profile,
            size: self.choice.size,
        }
    }
}
