//! What is said beside the pointer.

use egui::{Response, WidgetText};

/// Says these words beside a pointer that rests here; behind a dialog nothing is said, not even what
/// stood there already when the dialog opened.
#[expect(clippy::disallowed_methods, reason = "this is the one place")]
pub fn tip(response: Response, words: impl Into<WidgetText>) -> Response {
    let behind = !(response.ctx).memory(|memory| memory.allows_interaction(response.layer_id));
    if behind {
        response
    } else {
        response.on_hover_text(words)
    }
}
