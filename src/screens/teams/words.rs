//! What many teams have in common and who could learn from whom, in sentences; and how to read it.

use egui::Ui;

use super::content::TeamsContent;
use crate::design::theme::{Type, space};
use crate::design::widgets::{at_most, bullets, gap, label, quiet, scrolling};
use crate::insight::teams::Together;
use crate::phrases::teams as said;

pub(super) fn words_ui(ui: &mut Ui, together: &Together, shown: &TeamsContent) {
    let across = together.across();
    let mut left_out = said::left_out(&together.left_out);
    left_out.extend(said::other_workshops(&shown.others()));
    scrolling(ui, "in words", |ui| {
        at_most(ui, 1300.0);
        let lists = [
            (said::IN_COMMON, said::in_common(together, &across)),
            (said::LEARNING, said::learning(together, &across)),
            (said::NOT_SHOWN, left_out),
        ];
        for (heading, sentences) in lists {
            if sentences.is_empty() {
                continue;
            }
            label(ui, Type::Heading, heading);
            gap(ui, space::XS);
            bullets(ui, Type::Body, &sentences);
            gap(ui, space::M);
        }
        label(ui, Type::Heading, said::HOW);
        gap(ui, space::XS);
        for text in [
            said::WHAT_IT_IS,
            said::NEWEST,
            said::SAME_QUESTIONS,
            said::ENOUGH,
            said::MANY,
        ] {
            quiet(ui, Type::Body, text);
            gap(ui, space::XS);
        }
    });
}
