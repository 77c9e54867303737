//! What a command asks the shell for beside the session: dialogs, files, the room view, looks.

use eframe::egui::{Context, ViewportCommand};

use super::message::{Dialog, FileRequest, Message, Opening, PendingAction};
use super::open_session::OpenSession;
use super::over_time;
use super::shell::Shell;
use super::take_away;
use super::teams::TeamsPlace;
use crate::design::regions;
use crate::design::theme;
use crate::frame::about::AboutProgram;
use crate::frame::{help, palette, today_dialog};
use crate::phrases::editor::{NOTHING_TO_REDO, NOTHING_TO_UNDO};
use crate::phrases::projector;
use crate::request::{Effect, Request};
use crate::storage::Home;
use crate::workshop::integrated_leadership;

impl Shell {
    /// Work for the shell.
    #[expect(
        clippy::too_many_lines,
        reason = "one arm for each effect, and no more"
    )]
    pub(super) fn effect(&mut self, ctx: &Context, effect: Effect) -> Vec<Message> {
        if let Some(messages) = self.editor_effect(&effect) {
            return messages;
        }
        let show = |dialog| vec![Message::Show(dialog)];
        let ask = |request| vec![Message::AskForPath(request, None)];
        let open = self.open.as_mut();
        match effect {
            Effect::New => self.after_saving(PendingAction::New),
            Effect::ChooseWorkshop => {
                let read = self.start.load_workshops();
                read.into_iter()
                    .chain([Message::Show(Dialog::Workshops)])
                    .collect()
            }
            Effect::MakeFromTable => show(Dialog::Table(Box::default())),
            Effect::SaveWorkshop => Vec::from_iter(open.map(|open| {
                let workshop = open.session().whole_workshop().clone();
                Message::AskForPath(FileRequest::Workshop(workshop), None)
            })),
            Effect::Begin(workshop) => self.after_saving(PendingAction::Begin(workshop)),
            Effect::Sample => self.after_saving(PendingAction::Sample),
            Effect::Rehearse => self.after_saving(PendingAction::Rehearse),
            Effect::Tour => self.after_saving(PendingAction::Tour),
            Effect::Open => self.after_saving(PendingAction::Open),
            Effect::OpenPath(path) => {
                self.after_saving(PendingAction::OpenPath(path, Opening::Usual))
            }
            Effect::Recover(path) => self.after_saving(PendingAction::Recover(path)),
            Effect::CloseSession => self.after_saving(PendingAction::CloseSession),
            Effect::Quit => self.after_saving(PendingAction::Quit),
            Effect::LetGo(path) => self.start.ask_to_let_go(path),
            Effect::Forget(path) => self.start.forget(path),
            Effect::Say(words) => vec![Message::Good(words)],
            Effect::Save => vec![Message::Save(None)],
            Effect::SaveAs if open.is_some() => ask(FileRequest::Save(None)),
            Effect::SaveCopy if open.is_some() => ask(FileRequest::Copy),
            Effect::ImportScores if open.is_some() => ask(FileRequest::Import),
            Effect::LastTime => self.files.look_for_earlier(self.open.as_ref()),
            Effect::OverTime => self.files.look_over_time(self.open.as_ref()),
            Effect::EarlierVersions => vec![self.files.ask_for_earlier(self.open.as_ref())],
            Effect::Export if self.projector.has_the_window() => {
                // The names of folders are nobody's business in the room.
                let because = projector::FOLDER_TO_NAME;
                self.projector.give_up_the_window(ctx, because)
            }
            Effect::Export if open.is_none() && self.teams.is_some() => {
                vec![Message::AskForPath(FileRequest::Teams, None)]
            }
            Effect::Export => match &self.open {
                Some(open) => take_away::ask(&mut self.dialogs, &self.preferences, open),
                None => Vec::new(),
            },
            Effect::BackOfTheRoom if open.is_some() => show(Dialog::BackOfTheRoom),
            Effect::ShowAgenda if open.is_some() => show(Dialog::Agenda),
            Effect::ChooseToday | Effect::AddToday => Vec::from_iter(open.map(|open| {
                let adding = effect == Effect::AddToday;
                let state = today_dialog::State::of(open.session(), adding);
                Message::Show(Dialog::Today(Box::new(state)))
            })),
            // They are for a session, or for a workshop that is written, and there is none.
            Effect::OpenToChange
            | Effect::EditWorkshop(_)
            | Effect::ShowPart(_)
            | Effect::MoveMechanism(_)
            | Effect::ShowItsWall
            | Effect::BeginWritten
            | Effect::MakeOwn
            | Effect::ChangeCopy
            | Effect::Write(_)
            | Effect::SaveAs
            | Effect::SaveCopy
            | Effect::ImportScores
            | Effect::BackOfTheRoom
            | Effect::ShowAgenda => Vec::new(),
            Effect::ShowAbout => self.about(ctx),
            Effect::ShowHelp => vec![self.help()],
            Effect::NextRegion { back } => {
                regions::go_to_next(ctx, back);
                Vec::new()
            }
            Effect::ShowPalette => show(Dialog::Palette(palette::State::default())),
            Effect::ShowKeys => show(Dialog::Keys),
            Effect::CopyPicture => {
                Vec::from_iter(open.map(|open| take_away::copy_picture(ctx, open)))
            }
            Effect::Undo => unless(open.is_none_or(OpenSession::undo), NOTHING_TO_UNDO),
            Effect::Redo => unless(open.is_none_or(OpenSession::redo), NOTHING_TO_REDO),
            Effect::PauseTimer
            | Effect::GoOnToday
            | Effect::OnlyLook
            | Effect::CountDown
            | Effect::EndCountdown
            | Effect::LeaveTour => open.map_or_else(Vec::new, |open| of_the_clock(open, &effect)),
            Effect::Teams => {
                self.teams = Some(TeamsPlace::default());
                Vec::new()
            }
            Effect::AddSessions => vec![Message::AskForPath(FileRequest::AddSessions, None)],
            Effect::AddFolder => vec![Message::AskForPath(FileRequest::AddFolder, None)],
            Effect::StopReading
            | Effect::ShowUnread
            | Effect::TeamLetters
            | Effect::FindTeam
            | Effect::ShowTeams(_)
            | Effect::TeamOverTime(_)
            | Effect::ShowWorkshop(_) => self.of_teams(&effect),
            Effect::Look(look) => self.preferences.choose_theme(ctx, look),
            Effect::LookOfSystem => self.preferences.leave_to_system(ctx),
            Effect::NextLook => self.preferences.choose_theme(ctx, theme::look(ctx).next()),
            Effect::ToggleMotion => self.preferences.toggle_motion(ctx),
            Effect::Resize(resize) => self.preferences.resize(ctx, resize),
            Effect::FullScreen => {
                let on = ctx.input(|input| input.viewport().fullscreen.unwrap_or(false));
                ctx.send_viewport_cmd(ViewportCommand::Fullscreen(!on));
                Vec::new()
            }
            Effect::Present => {
                self.projector.present(ctx, self.open.as_ref());
                Vec::new()
            }
            Effect::ChooseDisplay => {
                self.projector.choose(ctx, self.open.as_ref());
                Vec::new()
            }
            Effect::Blank => self.projector.blank(ctx),
            Effect::TurnPage(by) => self.turn_page(ctx, by),
        }
    }

    /// The help, at what fits the place.
    fn help(&self) -> Message {
        let topic = match &self.open {
            Some(open) => Some(help::topic_for(open.step)),
            None => self.teams.as_ref().map(|_| help::Topic::Teams),
        };
        Message::Show(Dialog::Help(help::State::at(topic.unwrap_or_default())))
    }

    /// What program this is. The folder of the user's data has their name in it, so the room does not
    /// see it.
    fn about(&mut self, ctx: &Context) -> Vec<Message> {
        if self.projector.has_the_window() {
            let because = projector::FOLDER_TO_NAME;
            return self.projector.give_up_the_window(ctx, because);
        }
        let open = self.open.as_ref();
        let workshop = open.map_or_else(integrated_leadership, |open| {
            open.session().workshop().clone()
        });
        let about = AboutProgram::new(&workshop, self.files.home().map(Home::dir));
        vec![Message::Show(Dialog::About(about))]
    }
}

/// What a command asks of the clock of the open session, of its day and of its tour.
fn of_the_clock(open: &mut OpenSession, effect: &Effect) -> Vec<Message> {
    match effect {
        Effect::PauseTimer => open.clock.pause_or_run(),
        Effect::GoOnToday => {
            let today = open.another_day(crate::storage::now().date());
            open.comes_back(true);
            let edit = today.map(|edit| Message::Request(Request::Edit(edit)));
            return edit.into_iter().collect();
        }
        Effect::OnlyLook => open.comes_back(false),
        Effect::CountDown => open.count_down(crate::storage::now()),
        Effect::EndCountdown => open.end_countdown(),
        Effect::LeaveTour => open.leave_tour(),
        _ => {}
    }
    Vec::new()
}

impl Shell {
    /// What is asked of the teams that are shown.
    fn of_teams(&mut self, effect: &Effect) -> Vec<Message> {
        let Some(teams) = &mut self.teams else {
            return Vec::new();
        };
        match effect {
            Effect::StopReading => teams.stop(),
            Effect::ShowUnread => return vec![teams.tell_unread()],
            Effect::TeamLetters => teams.toggle_letters(),
            Effect::FindTeam => teams.find(),
            Effect::TeamOverTime(at) => {
                let team = teams.files_of(*at);
                let read = team.map(|(name, files)| over_time::of_team(name, files));
                return Vec::from_iter(read);
            }
            Effect::ShowTeams(view) => teams.show(*view),
            Effect::ShowWorkshop(set) => teams.show_set(*set),
            _ => {}
        }
        Vec::new()
    }
}

/// Words, unless something was done.
pub(super) fn unless(done: bool, words: &str) -> Vec<Message> {
    Vec::from_iter((!done).then(|| Message::Good(words.to_owned())))
}
