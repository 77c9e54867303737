//! The facilitator's own title of the picture, in place of the one that is found.

use egui::{Context, Id, Ui};

use crate::commands::keys::drop_text;
use crate::design::widgets::heading_field;
use crate::edit::{AboutEdit, Edit};
use crate::insight::Picture;
use crate::phrases::finding::finding_title;
use crate::phrases::placeholders;
use crate::request::Request;
use crate::session::Session;

const FIELD: &str = "title of the picture";

/// Puts the keyboard into it; the letter that asked for that is not typed into it.
pub(crate) fn focus_headline(ctx: &Context) {
    drop_text(ctx);
    ctx.memory_mut(|memory| memory.request_focus(Id::unique(FIELD)));
}

/// As many lines as it needs; while it is empty, the found title stands in it and on every picture.
pub(super) fn headline_ui(
    ui: &mut Ui,
    session: &Session,
    picture: &Picture,
    requests: &mut Vec<Request>,
) {
    let mut title = session.headline().unwrap_or_default().to_owned();
    let (id, width) = (Id::unique(FIELD), ui.available_width());
    let name = placeholders::PICTURE_TITLE;
    let response = heading_field(ui, id, name, &mut title, &finding_title(picture), width);
    if response.changed() {
        // A title is one paragraph: Enter ends it.
        if title.contains('\n') {
            title = title.replace('\n', " ").trim_end().to_owned();
            response.surrender_focus();
        }
        let own = (!title.is_empty()).then_some(title);
        requests.push(Request::Edit(Edit::About(AboutEdit::Headline(own))));
    }
}
