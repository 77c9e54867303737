//! A fault while the window is drawn: what was entered is kept, and the window goes on, or is made anew.

use eframe::egui::{Context, Popup, Ui, ViewportCommand};

use super::dialogs::Dialogs;
use super::fate::fails;
use super::shell::Shell;
use crate::phrases::recovery::SCREEN_DRAWN_ANEW;

/// After so many frames in a row that could not be drawn the window is made anew.
const IN_A_ROW: u8 = 2;

impl Shell {
    /// Draws a frame. Where that fails, what was entered is kept, and the next one begins without what
    /// stood in front of the session; where that fails too, the window is left to be made anew.
    pub(super) fn drawn(&mut self, ui: &mut Ui, draw: impl FnOnce(&mut Self, &mut Ui)) {
        let ctx = ui.ctx().clone();
        let had_session = self.open.is_some();
        if self.fate.is_broken() {
            self.leave_broken(&ctx);
        } else if !fails(|| draw(self, ui)) {
            self.faults = 0;
        } else {
            self.faults += 1;
            if self.faults < IN_A_ROW && self.open.is_some() == had_session {
                self.begin_screen_anew(&ctx);
            } else {
                self.fate.breaks();
                self.leave_broken(&ctx);
            }
        }
    }

    /// Keeps what was entered, and puts away all that a screen holds by itself.
    fn begin_screen_anew(&mut self, ctx: &Context) {
        self.keep_after_fault(ctx);
        Popup::close_all(ctx);
        self.dialogs = Dialogs::default();
        if self.projector.has_the_window() {
            self.projector.present(ctx, None);
        }
        if let Some(open) = &mut self.open {
            open.screens.begin_anew();
        }
        self.toasts.bad(SCREEN_DRAWN_ANEW);
        ctx.request_repaint();
    }

    /// Nothing more is drawn here: the window closes, and nobody is asked.
    fn leave_broken(&mut self, ctx: &Context) {
        if !self.leaving {
            self.leaving = true;
            self.keep_after_fault(ctx);
        }
        ctx.send_viewport_cmd(ViewportCommand::Close);
    }

    /// Hands over what was entered. A session that the fault has taken away is not let go: what was kept
    /// of it stays where it is.
    fn keep_after_fault(&mut self, ctx: &Context) {
        if self.open.is_none() {
            return;
        }
        let now = ctx.input(|input| input.time);
        let fails_again = fails(|| {
            self.finish_typing(ctx);
            self.autosave.follow(ctx, self.open.as_ref(), now);
        });
        if fails_again && self.open.is_some() {
            _ = fails(|| self.autosave.follow(ctx, self.open.as_ref(), now));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use eframe::egui::RawInput;

    use super::*;
    use crate::app::message::Message;
    use crate::edit::{Edit, sample};
    use crate::request::{Request, Step};
    use crate::storage::{Home, Recovery};

    /// A frame in which something is entered, and which then cannot be drawn.
    fn a_fault(ctx: &Context, shell: &mut Shell, entered: &str) -> Vec<ViewportCommand> {
        frame(ctx, shell, |shell, ui| {
            let edit = Request::Edit(Edit::Notes(entered.to_owned()));
            shell.update(ui.ctx(), Message::Request(edit));
            assert!(shell.session().is_none(), "this frame cannot be drawn");
        })
    }

    fn frame(
        ctx: &Context,
        shell: &mut Shell,
        mut draw: impl FnMut(&mut Shell, &mut Ui),
    ) -> Vec<ViewportCommand> {
        let mut output = ctx.run_ui(RawInput::default(), |ui| shell.drawn(ui, &mut draw));
        output.textures_delta.clear();
        let root = output.viewport_output.into_values().next();
        root.map(|root| root.commands).unwrap_or_default()
    }

    /// What is kept of the session, once the disk has it.
    fn kept(ctx: &Context, shell: &mut Shell) -> bool {
        let began = Instant::now();
        while !shell.is_kept() {
            assert!(began.elapsed() < Duration::from_mins(1), "it hangs");
            std::thread::sleep(Duration::from_millis(2));
            _ = shell.autosave.trouble(ctx, Instant::now());
        }
        true
    }

    fn notes_kept(home: &Home) -> Vec<String> {
        let (kept, _) = Recovery::list(home);
        kept.iter()
            .map(|kept| kept.session.notes().to_owned())
            .collect()
    }

    fn a_session(home: &Home) -> (Context, Shell) {
        let ctx = Context::default();
        let mut shell = Shell::new(&ctx, Some(home.clone()), false, 0).gives_the_disk_time();
        shell.show_session(sample(), Step::Welcome);
        frame(&ctx, &mut shell, Shell::frame);
        (ctx, shell)
    }

    #[test]
    fn what_was_entered_in_a_frame_that_fails_is_kept_and_the_window_goes_on() {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path().join("data"));
        let (ctx, mut shell) = a_session(&home);
        let commands = a_fault(&ctx, &mut shell, "said before the fault");
        assert!(!commands.contains(&ViewportCommand::Close));
        assert_eq!(shell.toast(), Some(SCREEN_DRAWN_ANEW));
        frame(&ctx, &mut shell, Shell::frame);
        assert_eq!(shell.place(), Some(Step::Welcome));
        assert_eq!(shell.session().unwrap().notes(), "said before the fault");
        assert!(kept(&ctx, &mut shell));
        // Another fault, after a frame that was whole, is the first again.
        a_fault(&ctx, &mut shell, "and after it");
        assert!(!shell.fate.is_broken());
        drop(shell);
        assert_eq!(notes_kept(&home), ["and after it"]);
    }

    #[test]
    fn two_frames_in_a_row_that_fail_leave_the_window_with_everything_kept() {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path().join("data"));
        let (ctx, mut shell) = a_session(&home);
        a_fault(&ctx, &mut shell, "one");
        let commands = a_fault(&ctx, &mut shell, "two");
        assert!(commands.contains(&ViewportCommand::Close));
        assert!(shell.fate.is_broken());
        // Until it has closed nothing is drawn, and nothing is let go.
        let commands = frame(&ctx, &mut shell, Shell::frame);
        assert!(commands.contains(&ViewportCommand::Close));
        drop(shell);
        assert_eq!(notes_kept(&home), ["two"]);
    }

    #[test]
    fn a_session_that_the_fault_took_away_is_not_let_go() {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path().join("data"));
        let (ctx, mut shell) = a_session(&home);
        let edit = Request::Edit(Edit::Notes("kept".to_owned()));
        shell.update(&ctx, Message::Request(edit));
        frame(&ctx, &mut shell, Shell::frame);
        frame(&ctx, &mut shell, |shell, _| {
            let taken = shell.open.take();
            assert!(taken.is_none(), "it fails in the middle of an edit");
        });
        assert!(shell.fate.is_broken());
        frame(&ctx, &mut shell, Shell::frame);
        drop(shell);
        assert_eq!(notes_kept(&home), ["kept"]);
    }

    #[test]
    fn a_lost_graphics_device_leaves_the_window_with_everything_kept() {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path().join("data"));
        let (ctx, mut shell) = a_session(&home);
        let edit = Request::Edit(Edit::Notes("kept".to_owned()));
        shell.update(&ctx, Message::Request(edit));
        shell.fate.breaks();
        let commands = frame(&ctx, &mut shell, Shell::frame);
        assert!(commands.contains(&ViewportCommand::Close));
        drop(shell);
        assert_eq!(notes_kept(&home), ["kept"]);
    }
}
