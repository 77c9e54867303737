//! The dialog in which an earlier session is chosen, and what of it comes into this one.

use egui::{Context, Key, Ui};

use crate::commands::keys::{DIGITS, Keys};
use crate::design::combo::Combo;
use crate::design::modal::{buttons, head, show};
use crate::design::theme::{Type, space};
use crate::design::widgets::{Button, gap, keyed_tick, label, quiet};
use crate::phrases::last_time as said;

/// An earlier session, as the dialog shows it.
#[derive(Debug)]
pub struct EarlierLine {
    /// Whose it is.
    pub title: String,
    /// Which it is.
    pub words: String,
    /// Whether it is laid over this one already.
    pub laid_over: bool,
    /// How many open actions can come from it.
    pub actions: usize,
}

/// What is chosen in it: at first the newest, and all of it.
#[derive(Debug, Default)]
pub struct State {
    at: usize,
    /// Ticks that were taken away.
    not_laid: bool,
    not_brought: bool,
}

/// What becomes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Of the one at this place of the list, these.
    Take {
        /// Which of the list.
        at: usize,
        /// Its scores are laid over the picture.
        lay: bool,
        /// Its open actions come.
        bring: bool,
    },
    /// One that is not on the list.
    Open,
    /// None.
    Leave,
}

/// The earlier sessions, each in a line, newest first, and what of the chosen one comes.
pub fn last_time(ctx: &Context, lines: &[EarlierLine], state: &mut State) -> Option<Answer> {
    show(ctx, "last time", 760.0, |ui| {
        let text = match lines {
            [] => said::NONE_FOUND.to_owned(),
            [only] => said::whose_in_words(&only.title, &only.words),
            _ => said::WHICH.to_owned(),
        };
        head(ui, said::LAST_TIME, &text);
        gap(ui, space::S);
        label(ui, Type::Body, &text);
        gap(ui, space::S);
        let pressed = Keys::take(ui.ctx());
        if lines.len() > 1 {
            lines_ui(ui, lines, state, &pressed);
            gap(ui, space::M);
        }
        let take = lines
            .get(state.at)
            .map(|line| what_ui(ui, line, state, &pressed));
        let open = Button::new(said::OPEN_ANOTHER).key(Combo::plain(Key::O));
        let (first, ready) = match take {
            Some((lay, bring)) => {
                let at = state.at;
                (Answer::Take { at, lay, bring }, lay || bring)
            }
            None => (Answer::Open, true),
        };
        let cancel = Button::new("Cancel").key(Combo::ESCAPE);
        let named = |name| Button::primary(name).key(Combo::ENTER).enabled(ready);
        let pressed_here = match first {
            Answer::Open => buttons(
                ui,
                [(cancel, Answer::Leave), (named(said::OPEN_ANOTHER), first)],
            ),
            _ => buttons(
                ui,
                [
                    (cancel, Answer::Leave),
                    (open, Answer::Open),
                    (named(said::BRING_IT_IN), first),
                ],
            ),
        };
        pressed_here.or_else(|| pressed.letter(Key::O).then_some(Answer::Open))
    })
}

/// Which session: a number or a press chooses.
fn lines_ui(ui: &mut Ui, lines: &[EarlierLine], state: &mut State, pressed: &Keys) {
    for (i, line) in lines.iter().enumerate() {
        let number = i + 1;
        let button = Button::new(&line.words).chosen(i == state.at);
        let button = match DIGITS.get(number) {
            Some(&digit) => button.key(Combo::plain(digit)),
            None => button,
        };
        let mut digits = pressed.digits();
        let by_key = digits.any(|(digit, _)| usize::from(digit) == number);
        if ui.add(button).clicked() || by_key {
            state.at = i;
        }
    }
}

/// What of the chosen one comes: its scores, its open actions.
fn what_ui(ui: &mut Ui, line: &EarlierLine, state: &mut State, pressed: &Keys) -> (bool, bool) {
    label(ui, Type::Strong, said::WHAT_COMES);
    let choices = [
        (
            said::its_scores(line.laid_over).to_owned(),
            !line.laid_over,
            Key::P,
            &mut state.not_laid,
        ),
        (
            said::its_actions(line.actions),
            line.actions > 0,
            Key::A,
            &mut state.not_brought,
        ),
    ];
    let [lay, bring] = choices.map(|(words, possible, key, not)| {
        let on = possible && !*not;
        let combo = Combo::plain(key);
        let clicked = keyed_tick(ui, &words, combo, on, possible).clicked();
        if possible && (clicked || pressed.letter(key)) {
            *not = !*not;
        }
        possible && !*not
    });
    gap(ui, space::S);
    quiet(ui, Type::Small, said::FIGURES_ALONE);
    (lay, bring)
}
