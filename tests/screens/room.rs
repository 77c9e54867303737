//! The program behind the window, and what can be seen and heard of it.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use eframe::egui::epaint::{ClippedShape, Shape};
use eframe::egui::{Context, Key, Vec2, accesskit};
use egui_kittest::kittest::NodeT;
use egui_kittest::{Harness, Node};
use roundtable::app::Shell;
use roundtable::design::theme;
use roundtable::edit::sample;
use roundtable::request::{Stage, Step};
use roundtable::scene::Theme;
use roundtable::session::Session;
use roundtable::storage::{Home, Settings, to_text};
use roundtable::workshop::DraftText;

/// The program in a folder of its own, and everything that a person can do with it.
pub(crate) struct Room {
    // It ends before its folder goes: what it writes at its end would make the folder anew.
    harness: Option<Harness<'static, Shell>>,
    folder: tempfile::TempDir,
    size: Vec2,
    scale: f32,
    look: Option<Theme>,
    any_script: bool,
    pub(super) presses: usize,
}

impl Room {
    /// An empty folder; nothing runs yet.
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            size: Vec2::new(1920.0, 1080.0),
            scale: 1.0,
            look: None,
            any_script: false,
            harness: None,
            presses: 0,
        }
    }

    /// How large the window will be, in pixels.
    pub(crate) fn sized(mut self, width: f32, height: f32) -> Self {
        self.size = Vec2::new(width, height);
        self
    }

    /// How many pixels the system wants for one of its points.
    pub(crate) fn scaled(mut self, scale: f32) -> Self {
        self.scale = scale;
        self
    }

    /// How large everything was made before, in percent of the usual.
    pub(crate) fn zoomed(self, percent: u16) -> Self {
        let zoom = [(String::new(), percent)].into();
        let settings = Settings {
            zoom,
            ..Settings::default()
        };
        settings.store(&self.home()).unwrap();
        self
    }

    /// What it will look like, whatever was chosen before.
    pub(crate) fn looking(mut self, look: Theme) -> Self {
        self.look = Some(look);
        self
    }

    /// With texts that the embedded font has no letters for: on a stage the system's fonts have them.
    pub(crate) fn in_any_script(mut self) -> Self {
        self.any_script = true;
        self
    }

    /// Lays a file into the folder.
    pub(crate) fn file(self, name: &str, text: impl AsRef<[u8]>) -> Self {
        std::fs::write(self.path(name), text).unwrap();
        self
    }

    /// Lays the sample session into the folder, under a team's name.
    pub(crate) fn session_file(self, name: &str, team: &str) -> Self {
        let text = to_text(&sample()).unwrap();
        self.file(
            name,
            text.replace("Riverside integrated neighbourhood team", team),
        )
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Launches the program; once more, if it runs: that one dies.
    #[track_caller]
    pub(crate) fn start(mut self) -> Self {
        self.harness = None;
        let home = self.home();
        let theme = theme::kind(self.look.unwrap_or_default());
        let mut builder = Harness::builder();
        if self.any_script {
            builder = builder.allow_missing_glyphs();
        }
        let mut harness = builder
            .with_size(self.size / self.scale)
            .with_pixels_per_point(self.scale)
            .with_theme(theme)
            // The timer and a toast may each ask for a frame more than kittest waits for.
            .with_max_steps(16)
            .build_eframe(|creation| {
                Shell::new(&creation.egui_ctx, Some(home), false, 0).gives_the_disk_time()
            });
        if let Some(look) = self.look {
            theme::put_on(&harness.ctx, look, false);
        }
        harness.run();
        self.harness = Some(harness);
        self.settles()
    }

    /// A new session in front of twelve people, at the first card.
    pub(crate) fn twelve_people(self) -> Self {
        self.start()
            .key(Key::Enter)
            .key(Key::Tab)
            .key(Key::Tab)
            .types("12")
            .key(Key::Enter)
            .key(Key::Enter)
            .key(Key::Enter)
            .sees("Inspiring intent to work together")
    }

    /// A new session that holds a note which is in no file.
    pub(crate) fn something_to_lose(self) -> Self {
        self.start()
            .key(Key::Enter)
            .key(Key::Enter)
            .key(Key::N)
            .types("late start")
            .key(Key::Escape)
            .sees("Not saved")
    }

    /// Puts a session on the desk that is in no file.
    pub(crate) fn show(mut self, session: &Session, place: Step) -> Self {
        let shell = self.harness_mut().state_mut();
        shell.show_session(session.clone(), place);
        self
    }

    /// Goes to a place as a test does: without a key.
    pub(crate) fn goes_to(mut self, place: Step) -> Self {
        self.harness_mut().state_mut().go(place);
        self.settles()
    }

    /// Runs until nothing moves and no thread is at work.
    #[track_caller]
    pub(crate) fn settles(self) -> Self {
        self.looks_until("a thread hangs", |harness| {
            harness.run();
            !harness.state().is_busy()
        })
    }

    /// Waits until all that was entered is kept safe from a crash, or could not be.
    #[track_caller]
    pub(crate) fn keeps_it(self) -> Self {
        self.looks_until("it is never kept", |harness| {
            harness.state().is_kept() || {
                harness.step();
                false
            }
        })
    }

    /// Looks until it is so. With each look at least a quarter of a second goes by in the program, so they
    /// come ever more rarely: however slow the machine is, what is said at the foot of the window for
    /// four seconds still stands.
    #[track_caller]
    fn looks_until(
        mut self,
        otherwise: &str,
        mut is_so: impl FnMut(&mut Harness<'static, Shell>) -> bool,
    ) -> Self {
        let start = Instant::now();
        let mut pause = Duration::from_millis(1);
        while !is_so(self.harness_mut()) {
            assert!(
                start.elapsed() < Duration::from_secs(20),
                "{otherwise}: {self:?}"
            );
            std::thread::sleep(pause);
            pause = (pause * 4).min(Duration::from_secs(1));
        }
        self
    }

    /// Where the program keeps what belongs to the user.
    pub(crate) fn home(&self) -> Home {
        Home::at(self.path("home"))
    }

    /// Lets some seconds go by.
    #[track_caller]
    pub(crate) fn waits(mut self, seconds: f32) -> Self {
        let steps = (seconds / 0.25).ceil() as usize;
        self.harness_mut().run_steps(steps);
        self.settles()
    }

    /// Something on the screen says this, to a screen reader too.
    #[track_caller]
    pub(crate) fn sees(self, text: &str) -> Self {
        assert!(
            self.spoken().iter().any(|said| said.contains(text)),
            "“{text}” is not on the screen: {self:?}"
        );
        self
    }

    /// Nothing on the screen says this, spoken or painted.
    #[track_caller]
    pub(crate) fn sees_no(self, text: &str) -> Self {
        let everything = [self.spoken(), self.painted()].concat();
        assert!(
            !everything.iter().any(|said| said.contains(text)),
            "“{text}” is on the screen: {self:?}"
        );
        self
    }

    #[track_caller]
    pub(crate) fn stands_at(self, place: Step) -> Self {
        assert_eq!(self.harness().state().place(), Some(place));
        self
    }

    #[track_caller]
    pub(crate) fn stands_at_the_start(self) -> Self {
        assert_eq!(self.harness().state().place(), None);
        self.sees("Start a session")
    }

    /// What is said at the foot of the window.
    #[track_caller]
    pub(crate) fn hears(self, text: &str) -> Self {
        let said = self.harness().state().toast().map(str::to_owned);
        assert!(
            said.as_deref().is_some_and(|said| said.contains(text)),
            "{said:?} is not “{text}”"
        );
        self
    }

    /// Nothing is said there.
    #[track_caller]
    pub(crate) fn hears_nothing(self) -> Self {
        assert_eq!(self.harness().state().toast(), None);
        self
    }

    /// The session that is open, to look into.
    #[track_caller]
    pub(crate) fn holds_session(self, look: impl FnOnce(&Session)) -> Self {
        look(&self.session());
        self
    }

    #[track_caller]
    pub(crate) fn session(&self) -> Session {
        self.harness().state().session().unwrap().clone()
    }

    /// The workshop that is being written, and whether some of it is in no file.
    #[track_caller]
    pub(crate) fn written(&self) -> (DraftText, bool) {
        let (text, unsaved) = self.harness().state().written().unwrap();
        (text.clone(), unsaved)
    }

    /// How many keys were pressed so far.
    pub(crate) fn presses(&self) -> usize {
        self.presses
    }

    pub(crate) fn ctx(&self) -> &Context {
        &self.harness().ctx
    }

    /// Every node of the tree that screen readers are given.
    pub(crate) fn nodes(&self) -> Vec<Node<'_>> {
        let root = self.harness().root();
        root.children_recursive().collect()
    }

    /// What a screen reader said last by itself.
    pub(crate) fn said(&self) -> String {
        let nodes = self.nodes();
        let live = nodes
            .iter()
            .map(NodeT::accesskit_node)
            .find(|node| node.live() != accesskit::Live::Off);
        live.and_then(|node| node.value()).unwrap_or_default()
    }

    /// What was said last by itself is this.
    #[track_caller]
    pub(crate) fn says(self, text: &str) -> Self {
        assert_eq!(self.said(), text);
        self
    }

    /// All words that a screen reader finds on the screen.
    pub(crate) fn spoken(&self) -> Vec<String> {
        let mut words = Vec::new();
        for node in self.nodes() {
            let node = node.accesskit_node();
            // What was said stands there until something else is said.
            if node.live() != accesskit::Live::Off {
                continue;
            }
            words.extend(node.label());
            words.extend(node.value());
            words.extend(node.description());
            words.extend(node.placeholder().map(str::to_owned));
            words.extend(node.numeric_value().map(|value| value.to_string()));
        }
        words
    }

    /// All words that are painted.
    pub(crate) fn painted(&self) -> Vec<String> {
        let mut words = Vec::new();
        for ClippedShape { shape, .. } in self.shapes() {
            collect_text(shape, &mut words);
        }
        words
    }

    /// Everything that is painted, back to front.
    pub(crate) fn shapes(&self) -> &[ClippedShape] {
        &self.harness().output().shapes
    }

    /// The button of this name; the longer names that begin with it and a colon count as well.
    #[track_caller]
    pub(crate) fn button(&self, name: &str) -> Node<'_> {
        let longer = format!("{name}: ");
        let named = |node: &Node<'_>| {
            let node = node.accesskit_node();
            let label = node.label().unwrap_or_default();
            let role = node.role();
            use accesskit::Role::{Button, ComboBox, RadioButton};
            matches!(role, Button | RadioButton | ComboBox)
                && (label == name || label.starts_with(&longer))
        };
        let found = self.nodes().into_iter().find(named);
        found.unwrap_or_else(|| panic!("there is no button “{name}”: {self:?}"))
    }

    pub(super) fn harness(&self) -> &Harness<'static, Shell> {
        self.harness.as_ref().expect("the program runs")
    }

    pub(super) fn harness_mut(&mut self) -> &mut Harness<'static, Shell> {
        self.harness.as_mut().expect("the program runs")
    }
}

impl std::fmt::Debug for Room {
    /// What stands there, for a test that failed.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(f, "this is on the screen:")?;
        for words in self.spoken() {
            writeln!(f, "  {words}")?;
        }
        Ok(())
    }
}

fn collect_text(shape: &Shape, words: &mut Vec<String>) {
    match shape {
        Shape::Text(text) => words.push(text.galley.text().to_owned()),
        Shape::Vec(shapes) => {
            for shape in shapes {
                collect_text(shape, words);
            }
        }
        _ => {}
    }
}

/// Every place of the agenda, with the stages of one mechanism.
pub(crate) fn places(mechanism: usize) -> Vec<Step> {
    let mut places = vec![Step::People, Step::Welcome];
    places.extend(Stage::ALL.map(|stage| Step::Mechanism(mechanism.into(), stage)));
    places.extend([
        Step::Break,
        Step::Picture,
        Step::Priorities,
        Step::Actions,
        Step::Close,
    ]);
    places
}
