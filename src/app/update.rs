//! The one place that acts on messages, and where the parts meet.

use std::sync::Arc;

use eframe::egui::{self, Context, ViewportCommand};

use super::editor::EditorPlace;
use super::last_time;
use super::message::{Dialog, EditorMessage, FileRequest, Message, PendingAction};
use super::open_session::OpenSession;
use super::saved::copied;
use super::shell::Shell;
use super::start_lists::{recover, recovered};
use super::take_away;
use crate::edit::{CardEdit, DotsEdit, Edit, shortened};
use crate::frame::import_dialog;
use crate::insight::Trend;
use crate::phrases::answers::counted_in;
use crate::phrases::looking::{only_to_look_at, was_taken_over};
use crate::phrases::projector;
use crate::phrases::refusals::{left_out_in_words, refusal_in_words};
use crate::phrases::rounds::{DOTS_ARE_GONE, ROUND_IS_GONE, is_skipped};
use crate::phrases::trend::{ON_THE_WALL, WAITS_FOR_THE_WALL};
use crate::request::{Effect, Note, Request, Show, Step};
use crate::screens::wall;
use crate::storage::Recovery;
use crate::workshop::integrated_leadership;

impl Shell {
    /// Acts on messages, one after another, and on what each leads to.
    pub(super) fn update_all(
        &mut self,
        ctx: &Context,
        messages: impl IntoIterator<Item = Message>,
    ) {
        for message in messages {
            self.update(ctx, message);
        }
    }

    /// Acts on a message, and on what that leads to: the only place where the parts meet.
    pub(super) fn update(&mut self, ctx: &Context, message: Message) {
        let more = match message {
            Message::Request(request) => self.request(ctx, request),
            Message::Start(job) => return self.jobs.start(ctx, job),
            Message::Write(job) => return self.jobs.write(ctx, job),
            Message::Good(words) => return self.toasts.good(words),
            Message::WayBack(words) => return self.toasts.way_back(words),
            Message::Bad(words) => return self.toasts.bad(words),
            Message::Done => return,
            Message::AfterSaving(pending) => self.after_saving(pending),
            Message::GoOn(pending) => self.go_on(ctx, pending),
            Message::Put(open, kept_in) => return self.put(ctx, *open, kept_in),
            Message::Save(then) if self.open.is_none() && self.editor.is_some() => {
                self.editor_message(ctx, EditorMessage::Save(then))
            }
            Message::Save(then) => self.files.save(self.open.as_mut(), then),
            Message::AskForPath(..) if self.projector.has_the_window() => {
                // The names of folders are nobody's business in the room.
                let because = projector::FILE_TO_NAME;
                self.projector.give_up_the_window(ctx, because)
            }
            Message::AskForPath(request, typed) => {
                self.files.ask(self.open.as_ref(), request, typed)
            }
            Message::UsePath(request, path, replace) => {
                let open = self.open.as_mut();
                self.files.use_path(open, request, path, replace)
            }
            Message::Show(dialog) => return self.dialogs.show(dialog),
            Message::CloseDialog => return self.dialogs.close(),
            Message::KeepFocus => return self.dialogs.keep_focus(ctx),
            Message::ShowOverTime(trend) => self.show_over_time(*trend),
            Message::ShowRoomOn(choice) => {
                let messages = self.preferences.choose_projector(choice);
                self.projector.show_on(ctx, self.preferences.projector());
                messages
            }
            Message::ReadLists => self.start.load(),
            Message::LetGo(path) => self.start.let_go(path),
            Message::Opened {
                path,
                result,
                asked,
            } => self
                .files
                .opened(self.open.as_ref(), path, result, asked.as_ref()),
            Message::Earlier(id, earlier) => last_time::found(self.open.as_ref(), id, earlier),
            Message::Saved {
                id,
                path,
                session,
                result,
                then,
            } => {
                let open = self.open.as_mut();
                self.files.saved(open, id, (path, session), result, then)
            }
            Message::AnswersRead { id, result } => self.answers_read(id, result),
            Message::Copied { path, result } => vec![copied(path, result)],
            Message::Export(existing) => match &self.open {
                Some(open) => self.dialogs.start_export(ctx, open, existing),
                None => Vec::new(),
            },
            Message::StopExport => return self.dialogs.stop_export(),
            Message::Exported {
                session,
                choice,
                folder,
                result,
            } => {
                let mut messages = Vec::new();
                if result.is_ok() {
                    messages = self.preferences.keep_export(&choice, &folder);
                    self.files.used_folder(folder.clone());
                    if let Some(open) = &mut self.open {
                        open.taken(session, folder.clone());
                    }
                }
                messages.extend(self.dialogs.exported(&folder, result));
                messages
            }
            Message::BrowseFolder => self.files.browse_folder(&self.dialogs.export.folder),
            Message::PickedFolder { path, at_once } => {
                return self.dialogs.picked_folder(path, at_once);
            }
            Message::Preview(shown) => match &self.open {
                Some(open) => vec![take_away::preview(ctx, open, shown)],
                None => Vec::new(),
            },
            Message::Previewed(shown, preview) => return self.dialogs.previewed(shown, preview),
            Message::OpenOutside(path) => self.files.open_outside(&path),
            Message::Picked {
                request,
                path,
                at_once,
            } => self.dialogs.picked(request, path, at_once),
            Message::FolderIsThere(so) => return self.preferences.folder_is_there(so),
            Message::Recent { recent, notice } => {
                if let Some(notice) = notice {
                    // The settings may have come to grief with it.
                    let other = self.toasts.text().unwrap_or_default();
                    self.toasts.bad(format!("{other} {notice}").trim_start());
                }
                self.start.show_recent(&recent)
            }
            Message::Listed { kept, notice } => self.start.listed(kept, notice),
            Message::OwnWorkshops(own) => return self.start.show_workshops(own),
            Message::SystemLooks(looks) => return self.preferences.system_wants(ctx, looks),
            Message::Looked { path, missing } => return self.start.looked(&path, missing),
            Message::Compared { path, changed } => return self.start.compared(&path, changed),
            Message::OfTeams(message) => self.teams_message(message),
            Message::Editor(message) => self.editor_message(ctx, message),
            Message::Recovered { result, asked } => {
                recovered(self.open.as_ref(), *result, asked.as_ref())
            }
        };
        self.update_all(ctx, more);
    }

    /// Puts the team over time on the wall.
    fn show_over_time(&mut self, trend: Trend) -> Vec<Message> {
        let Some(open) = &mut self.open else {
            return Vec::new();
        };
        open.screens.put_up_over_time(open.step, trend);
        let shown = self.projector.is_on();
        let said = if shown {
            ON_THE_WALL
        } else {
            WAITS_FOR_THE_WALL
        };
        vec![Message::Good(said.to_owned())]
    }

    /// Scores from a form were read: what was open then may have gone, or be going round.
    fn answers_read(
        &self,
        id: u64,
        result: Result<Box<import_dialog::State>, String>,
    ) -> Vec<Message> {
        let waits = self.open.as_ref().is_some_and(|open| open.id == id);
        match result {
            _ if !waits || self.is_private() => Vec::new(),
            Ok(state) => vec![Message::Show(Dialog::Import(state))],
            Err(why) => {
                let title = "These scores could not be read";
                vec![Message::Show(Dialog::Message(title, why))]
            }
        }
    }

    /// Goes on at once, or asks first where that would lose something.
    pub(super) fn after_saving(&mut self, pending: PendingAction) -> Vec<Message> {
        if self.is_private() {
            // What people have confirmed is nowhere but in that round.
            let words = "The laptop is going round. End the round first: Z on the covered screen.";
            return vec![Message::Bad(words.to_owned())];
        }
        let unsaved = match &self.open {
            Some(open) => open.unsaved(),
            None => self.editor.as_ref().is_some_and(EditorPlace::is_unsaved),
        };
        vec![if unsaved {
            Message::Show(Dialog::Unsaved(pending))
        } else {
            Message::GoOn(pending)
        }]
    }

    fn go_on(&mut self, ctx: &Context, pending: PendingAction) -> Vec<Message> {
        let asked = self.open.as_ref().map(|open| Arc::clone(open.session()));
        let new = match pending {
            PendingAction::New => OpenSession::of_workshop(integrated_leadership()),
            PendingAction::Begin(workshop) => OpenSession::of_workshop(workshop),
            PendingAction::Sample => OpenSession::sample(),
            PendingAction::Rehearse => OpenSession::rehearsal(Step::Welcome, self.another_team()),
            PendingAction::Tour => OpenSession::guided(self.another_team()),
            PendingAction::Write(writing) => return self.start_writing(ctx, writing),
            PendingAction::Open => return vec![Message::AskForPath(FileRequest::Open, None)],
            PendingAction::OpenPath(path, how) => {
                let open = self.open.as_ref();
                return vec![self.files.start_opening(path, open, how)];
            }
            PendingAction::Recover(path) => {
                return vec![recover(self.files.home().cloned(), path, asked)];
            }
            PendingAction::CloseSession => {
                self.leave_session();
                return vec![Message::ReadLists];
            }
            PendingAction::Quit => {
                self.leave_session();
                self.leaving = true;
                ctx.send_viewport_cmd(ViewportCommand::Close);
                return Vec::new();
            }
        };
        vec![Message::Put(Box::new(new), None)]
    }

    /// Another session: nothing of the one before is left behind.
    fn put(&mut self, ctx: &Context, open: OpenSession, kept_in: Option<Recovery>) {
        if let Some(recovery) = kept_in {
            let now = ctx.input(|input| input.time);
            self.autosave.go_on_in(ctx, recovery, &open, now);
        }
        ctx.memory_mut(egui::Memory::stop_text_input);
        self.dialogs.forget_session();
        self.leave_session();
        self.open = Some(open);
    }

    /// Another window has taken over the file of the open session.
    pub(super) fn lose_file(&mut self, ctx: &Context) {
        let lost = self.open.as_mut().and_then(OpenSession::lose_file);
        if let Some(path) = lost {
            let title = "This session was taken over";
            self.update(
                ctx,
                Message::Show(Dialog::Message(title, was_taken_over(&path))),
            );
        }
    }

    /// What is read for them is read no more.
    pub(super) fn leave_teams(&mut self) {
        if let Some(teams) = self.teams.take() {
            teams.stop();
        }
    }

    /// What waited for the session that was open waits no longer.
    pub(super) fn leave_session(&mut self) {
        self.open = None;
        self.leave_teams();
        self.editor = None;
        self.toasts.leave_session();
        self.files.forget_session();
        self.projector.forget_session();
    }

    /// What a screen, a key or a dialog asks for.
    fn request(&mut self, ctx: &Context, request: Request) -> Vec<Message> {
        let Some(open) = &mut self.open else {
            return match request {
                Request::Do(effect) => self.effect(ctx, effect),
                Request::Edit(_) | Request::Go(_) | Request::Show(_) => Vec::new(),
            };
        };
        let changes = match &request {
            Request::Edit(_) | Request::Show(Show::GoRound) => true,
            Request::Do(effect) => {
                matches!(effect, Effect::Save | Effect::SaveAs | Effect::LastTime)
            }
            Request::Go(_) | Request::Show(_) => false,
        };
        if let Some(why) = open.only_looking().filter(|_| changes) {
            return vec![Message::Bad(only_to_look_at(why).to_owned())];
        }
        match request {
            Request::Edit(edit) => {
                let now = ctx.input(|input| input.time);
                let mut good = None;
                let gone = match &edit {
                    Edit::Card(_, CardEdit::DropRound) => Some(ROUND_IS_GONE.to_owned()),
                    Edit::Card(at, CardEdit::Skip(true)) => {
                        let mechanism = open.session().workshop().mechanism(*at);
                        mechanism.map(|mechanism| is_skipped(&mechanism.name))
                    }
                    Edit::Dots(DotsEdit::Clear) => Some(DOTS_ARE_GONE.to_owned()),
                    Edit::CountEach(counted) => {
                        let most = counted.iter().map(|(_, ballots)| ballots.len()).max();
                        let noun = &open.session().workshop().noun;
                        good = Some(counted_in(most.unwrap_or(0), counted.len(), noun));
                        None
                    }
                    _ => None,
                };
                // What fits of a long text is kept, and the rest is said.
                let (edit, left_out) = shortened(open.session(), edit);
                let made = open.edit(edit, now);
                if made.is_ok() {
                    self.toasts.leave_way_back();
                }
                match made {
                    Ok(()) if left_out > 0 => vec![Message::Bad(left_out_in_words(left_out))],
                    Ok(()) => {
                        let gone = gone.map(Message::WayBack).into_iter();
                        gone.chain(good.map(Message::Good)).collect()
                    }
                    Err(refusal) => vec![Message::Bad(refusal_in_words(refusal))],
                }
            }
            Request::Go(step) => {
                if step != open.step {
                    self.toasts.leave_step();
                }
                open.go(step);
                ctx.memory_mut(egui::Memory::stop_text_input);
                self.dialogs.focus.give_to(None);
                Vec::new()
            }
            Request::Show(Show::Note(Note::Private | Note::SessionPrivate))
                if self.projector.has_the_window() =>
            {
                let because = projector::NOTE_FOR_YOU;
                self.projector.give_up_the_window(ctx, because)
            }
            Request::Show(show) => {
                if wall::needs_the_console(&Request::Show(show)) {
                    self.projector.peek_at_console();
                }
                let session = Arc::clone(open.session());
                let requests = open.screens.show(ctx, &session, open.step, show);
                requests.into_iter().map(Message::Request).collect()
            }
            Request::Do(effect) => self.effect(ctx, effect),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::message::Read;
    use super::super::reading::read;
    use std::path::PathBuf;

    use super::*;
    use crate::edit::sample;
    use crate::session::Session;
    use crate::storage::{self, Expected};

    /// A shell with work that is in no file, and a file that has been read for it.
    fn busy() -> (Context, Shell, Read) {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.roundtable");
        storage::save(&path, &sample(), Expected::Nothing).unwrap();
        let read = read(&path).unwrap();
        let ctx = Context::default();
        let mut shell = Shell::new(&ctx, None, false, 0);
        shell.show_session(Session::new(integrated_leadership()), Step::Welcome);
        types(&mut shell, &ctx, "mine");
        (ctx, shell, read)
    }

    fn types(shell: &mut Shell, ctx: &Context, notes: &str) {
        let edit = Edit::Notes(notes.to_owned());
        shell.update(ctx, Message::Request(Request::Edit(edit)));
    }

    fn opened(shell: &Shell, read: Read) -> Message {
        Message::Opened {
            path: PathBuf::from("a.roundtable"),
            result: Ok(read),
            asked: shell.open.as_ref().map(|open| Arc::clone(open.session())),
        }
    }

    fn notes(shell: &Shell) -> &str {
        shell.session().map_or("", Session::notes)
    }

    #[test]
    fn a_file_that_comes_late_does_not_take_the_place_of_what_was_typed_meanwhile() {
        let (ctx, mut shell, read) = busy();
        let opened = opened(&shell, read);
        types(&mut shell, &ctx, "mine, and more");
        shell.update(&ctx, opened);
        assert_eq!(notes(&shell), "mine, and more");
        assert!(matches!(
            shell.dialogs.open,
            Some(Dialog::Unsaved(PendingAction::OpenPath(..)))
        ));
    }

    #[test]
    fn what_was_let_go_before_is_not_asked_about_again() {
        let (ctx, mut shell, read) = busy();
        let opened = opened(&shell, read);
        shell.update(&ctx, opened);
        assert_eq!(notes(&shell), sample().notes());
        assert!(!shell.dialogs.is_open());
    }
}
