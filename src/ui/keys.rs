//! The keys of a session: what was pressed in this frame, and the list that the help shows.
//!
//! Letters and digits are keys only while nobody is typing. Ctrl keys work everywhere.

use eframe::egui::{Context, Event, Key, KeyboardShortcut, Modifiers};

use super::Effect;

/// What was pressed in this frame, with typing and dialogs left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keys {
    /// Digits, each with whether Shift was held. A held key counts once.
    pub digits: Vec<(u8, bool)>,
    /// Enter, or a presenter's forward key.
    pub next: bool,
    /// Backspace, or a presenter's back key.
    pub back: bool,
    /// Stages on (+1) and back (−1).
    pub stage: isize,
    /// Cards on (+1) and back (−1).
    pub card: isize,
    /// Letters and other keys, each with whether Shift was held.
    letters: Vec<(Key, bool)>,
}

impl Keys {
    /// Takes this frame's keys, unless somebody is typing.
    pub fn take(ctx: &Context) -> Self {
        let mut keys = Self::default();
        if ctx.text_edit_focused() {
            return keys;
        }
        // A button that has the keyboard takes Enter itself.
        let focused = ctx.memory(|memory| memory.focused().is_some());
        ctx.input(|input| {
            for event in &input.events {
                if let Event::Key {
                    key,
                    physical_key,
                    pressed: true,
                    repeat: false,
                    modifiers,
                } = event
                    && !modifiers.command
                    && !modifiers.alt
                {
                    keys.press(*key, *physical_key, modifiers.shift, focused);
                }
            }
        });
        keys
    }

    /// Whether this letter was pressed.
    pub fn letter(&self, key: Key) -> bool {
        self.letters.iter().any(|(letter, _)| *letter == key)
    }

    /// All letters, each with whether Shift was held.
    pub fn letters(&self) -> impl Iterator<Item = (Key, bool)> {
        self.letters.iter().copied()
    }

    fn press(&mut self, key: Key, physical: Option<Key>, shift: bool, focused: bool) {
        // Shift and a digit give a sign that depends on the keyboard; the place of the key does not.
        let digit = digit(key).or_else(|| physical.filter(|_| shift).and_then(digit));
        match key {
            _ if digit.is_some() => self.digits.extend(digit.map(|digit| (digit, shift))),
            Key::Enter if !focused => self.next = true,
            Key::PageDown => self.next = true,
            Key::Backspace | Key::PageUp => self.back = true,
            Key::ArrowRight if !focused => self.stage += 1,
            Key::ArrowLeft if !focused => self.stage -= 1,
            Key::ArrowDown if !focused => self.card += 1,
            Key::ArrowUp if !focused => self.card -= 1,
            _ => self.letters.push((key, shift)),
        }
    }
}

fn digit(key: Key) -> Option<u8> {
    const DIGITS: [Key; 10] = [
        Key::Num0,
        Key::Num1,
        Key::Num2,
        Key::Num3,
        Key::Num4,
        Key::Num5,
        Key::Num6,
        Key::Num7,
        Key::Num8,
        Key::Num9,
    ];
    DIGITS
        .iter()
        .position(|&digit| digit == key)
        .and_then(|i| u8::try_from(i).ok())
}

const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// The shell's own keys. Longer shortcuts come first: Ctrl+Shift+S is not Ctrl+S.
const SHORTCUTS: [(Modifiers, Key, Effect); 11] = [
    (CTRL_SHIFT, Key::S, Effect::SaveAs),
    (CTRL_SHIFT, Key::Z, Effect::Redo),
    (CTRL, Key::Y, Effect::Redo),
    (CTRL, Key::Z, Effect::Undo),
    (CTRL, Key::S, Effect::Save),
    (CTRL, Key::O, Effect::Open),
    (CTRL, Key::N, Effect::New),
    (CTRL, Key::E, Effect::Export),
    (CTRL, Key::Q, Effect::Quit),
    (Modifiers::NONE, Key::F11, Effect::FullScreen),
    (Modifiers::NONE, Key::F1, Effect::Help),
];

/// Takes the shell's own keys out of this frame's input, in whatever field the keyboard is.
pub fn effects(ctx: &Context) -> Vec<Effect> {
    let mut effects: Vec<Effect> = ctx.input_mut(|input| {
        SHORTCUTS
            .iter()
            .filter(|(modifiers, key, _)| {
                input.consume_shortcut(&KeyboardShortcut::new(*modifiers, *key))
            })
            .map(|(.., effect)| effect.clone())
            .collect()
    });
    let asked = ctx.input(|input| {
        input
            .events
            .iter()
            .any(|event| matches!(event, Event::Text(text) if text == "?"))
    });
    if asked && !ctx.text_edit_focused() {
        effects.push(Effect::ShowKeys);
    }
    effects
}

/// A group of keys in the help: its heading, and each key with what it does.
pub type Group = (&'static str, &'static [(&'static str, &'static str)]);

/// What the help shows.
pub const HELP: [Group; 4] = [
    (
        "Everywhere",
        &[
            ("Enter", "the one thing to do next"),
            ("Backspace", "one step back"),
            ("Left, Right", "stage before, stage after"),
            ("Up, Down", "the one before, the one after"),
            ("N", "a note, or a new action; Esc leaves it"),
            ("P", "the picture; there, 1 to 4 and C to copy"),
            ("K", "park a thought, among the actions"),
            ("M", "the agenda: minutes planned and spent"),
        ],
    ),
    (
        "Scoring",
        &[
            ("1 – 5", "count one person in"),
            ("Shift 1 – 5", "take one away"),
            ("0", "don’t know"),
            ("A", "straight to agreement"),
            ("L", "pass the laptop round"),
            ("S, Z", "skip a person, end the round"),
            ("G", "the next perspective; at the reveal, each apart"),
            ("R", "score again, in a new round"),
            ("H", "what the verdict means, at the reveal"),
        ],
    ),
    (
        "Agreeing",
        &[
            ("1 – 5", "the team’s score"),
            ("D", "we agree to differ"),
            ("0", "not agreed yet"),
            ("W", "why we settled there"),
            ("U", "what would move us up one level"),
            ("T", "the full text, while reading"),
            ("A to X", "a dot, among the priorities; 0 passes the laptop"),
        ],
    ),
    (
        "Files and window",
        &[
            ("Ctrl S", "save"),
            ("Ctrl Shift S", "save as"),
            ("Ctrl O", "open"),
            ("Ctrl N", "new session"),
            ("Ctrl E", "export the picture"),
            ("Ctrl Z", "undo"),
            ("Ctrl Shift Z", "redo; Ctrl Y too"),
            ("F11", "full screen"),
            ("Ctrl Q", "leave"),
        ],
    ),
];
