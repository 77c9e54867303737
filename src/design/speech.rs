//! What is said aloud: what changes by itself, once and in one go.
//!
//! A screen calls [`announce`] in every frame with what it has to say about a topic; only what is
//! new is said. At the end of the frame [`speak`] puts all of it into the tree that screen readers
//! are given, as one text of its own that nobody sees. A text that only changed its place is not
//! said again, and the same sentence can be said twice.

use egui::accesskit::{Live, Role};
use egui::{Context, Id, IdMap};

/// Topics and what was last said about them; sentences that wait for the end of the frame.
#[derive(Clone, Debug, Default)]
struct Speech {
    topics: IdMap<Topic>,
    waiting: Vec<String>,
    spoken: String,
    /// How many times something was spoken: each has a node of its own.
    times: u64,
}

#[derive(Clone, Debug)]
struct Topic {
    text: String,
    /// The frame in which the topic was last on the screen.
    frame: u64,
}

/// Has a screen reader say this text, without moving the keyboard, when it is new on the screen or
/// not what was said about the topic before. An empty text is silence.
pub fn announce(ctx: &Context, topic: &str, text: &str) {
    let frame = ctx.cumulative_frame_nr();
    with(ctx, |speech| {
        let id = Id::unique(("topic of speech", topic));
        let known = speech.topics.get(&id);
        let stands = known.is_some_and(|known| known.text == text && known.frame + 1 >= frame);
        let text = text.to_owned();
        if !stands && !text.is_empty() {
            speech.waiting.push(text.clone());
        }
        speech.topics.insert(id, Topic { text, frame });
    });
}

/// Has a screen reader say this sentence once, now.
pub fn say(ctx: &Context, text: &str) {
    with(ctx, |speech| speech.waiting.push(text.to_owned()));
}

/// Ends a frame: what waits is said, politely and in one go.
pub fn speak(ctx: &Context) {
    let (id, spoken) = with(ctx, |speech| {
        if !speech.waiting.is_empty() {
            speech.spoken = sentences(&std::mem::take(&mut speech.waiting));
            speech.times += 1;
        }
        (Id::unique(("spoken", speech.times)), speech.spoken.clone())
    });
    if spoken.is_empty() {
        return;
    }
    ctx.accesskit_node_builder(id, |node| {
        node.set_role(Role::Label);
        node.set_value(spoken);
        node.set_live(Live::Polite);
    });
}

/// Each with a full stop, unless it ends with a sign of its own.
fn sentences(parts: &[String]) -> String {
    let ended = |part: &String| {
        let part = part.trim_end();
        if part.ends_with(['.', '?', '!', '…', ':', '”']) {
            part.to_owned()
        } else {
            format!("{part}.")
        }
    };
    parts.iter().map(ended).collect::<Vec<_>>().join(" ")
}

fn with<R>(ctx: &Context, change: impl FnOnce(&mut Speech) -> R) -> R {
    ctx.data_mut(|data| change(data.get_temp_mut_or_default(Id::unique("speech"))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::RawInput;

    /// What is said in a frame; nothing where the last words still stand.
    fn said(ctx: &Context, frame: impl Fn(&Context)) -> Option<String> {
        let times = with(ctx, |speech| speech.times);
        let mut output = ctx.run_ui(RawInput::default(), |ui| {
            frame(ui.ctx());
            speak(ui.ctx());
        });
        output.textures_delta.clear();
        with(ctx, |speech| {
            (speech.times > times).then(|| speech.spoken.clone())
        })
    }

    #[test]
    fn what_stands_is_said_once_and_what_comes_back_again() {
        let ctx = Context::default();
        let count = |n: u32| move |ctx: &Context| announce(ctx, "count", &format!("{n} scored"));
        assert_eq!(said(&ctx, count(1)).as_deref(), Some("1 scored."));
        assert_eq!(said(&ctx, count(1)), None);
        assert_eq!(said(&ctx, count(2)).as_deref(), Some("2 scored."));
        assert_eq!(said(&ctx, |_| {}), None, "another screen");
        assert_eq!(said(&ctx, count(2)).as_deref(), Some("2 scored."));
        assert_eq!(said(&ctx, |ctx| announce(ctx, "count", "")), None);
    }

    #[test]
    fn all_of_a_frame_is_said_in_one_go() {
        let ctx = Context::default();
        let frame = |ctx: &Context| {
            announce(ctx, "place", "Reveal");
            say(ctx, "Are there more people?");
        };
        let both = "Reveal. Are there more people?";
        assert_eq!(said(&ctx, frame).as_deref(), Some(both));
        assert_eq!(
            said(&ctx, frame).as_deref(),
            Some("Are there more people?"),
            "what is said without a topic is said each time"
        );
    }
}
