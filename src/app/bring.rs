//! The open actions of an earlier session come into the one that is open.

use super::message::Message;
use super::open_session::OpenSession;
use crate::edit::{ActionEdit, Edit, Refusal};
use crate::phrases::actions::{brought_in_words, not_brought};
use crate::phrases::refusals::refusal_in_words;
use crate::request::{Request, Step};
use crate::session::{MAX_ACTIONS, Session};
use crate::storage::OpenError;

/// Takes in what an earlier session has left open.
pub(super) fn read_for_actions(
    open: Option<&OpenSession>,
    id: u64,
    result: Result<Box<Session>, OpenError>,
) -> Vec<Message> {
    let Some(open) = open.filter(|open| open.id == id) else {
        // It belongs to a session that is no longer open.
        return Vec::new();
    };
    let earlier = match result {
        Ok(earlier) => earlier,
        Err(error) => return vec![Message::Bad(not_brought(&error.to_string()))],
    };
    let actions = open.session().to_bring(&earlier);
    let told = brought_in_words(actions.len(), &earlier.heading(), &earlier.about().dates);
    if actions.is_empty() {
        return vec![Message::Good(told)];
    }
    if open.session().actions().len() + actions.len() > MAX_ACTIONS {
        let why = refusal_in_words(Refusal::TooManyLines);
        return vec![Message::Bad(not_brought(&why))];
    }
    let bring = Edit::Action(ActionEdit::Bring(actions));
    let requests: [Request; 2] = [bring.into(), Step::Welcome.into()];
    let requests = requests.map(Message::Request);
    requests.into_iter().chain([Message::Good(told)]).collect()
}
