//! The texts in other languages, as a person would have written them: what is not said is left out.

use super::{Written, quoted};
use crate::workshop::translation::{LevelWords, MechanismWords, ScaleWords, Translation};

impl Written {
    pub(super) fn translations(&mut self, translations: &[Translation]) {
        if translations.is_empty() {
            return;
        }
        self.line(1, "translations: [");
        for words in translations {
            self.line(2, "(");
            self.translation(words);
            self.line(2, "),");
        }
        self.line(1, "],");
    }

    fn translation(&mut self, words: &Translation) {
        self.text(3, "language", &words.language);
        self.text_if_any(3, "title", &words.title);
        self.text_if_any(3, "audience", &words.audience);
        let noun = &words.noun;
        if !(noun.one.is_empty() && noun.many.is_empty()) {
            let (one, many) = (quoted(&noun.one), quoted(&noun.many));
            self.line(3, &format!("noun: (one: {one}, many: {many}),"));
        }
        self.text_if_any(3, "purpose", &words.purpose);
        self.list_if_any(3, "working_together", &words.working_together);
        self.list_if_any(3, "how_scoring_works", &words.how_scoring_works);
        self.list_if_any(3, "what_is_kept", &words.what_is_kept);
        if words.scale != ScaleWords::default() {
            self.line(3, "scale: (");
            self.scale_words(&words.scale);
            self.line(3, "),");
        }
        if !words.groups.is_empty() {
            self.line(3, "groups: [");
            for (first, other) in &words.groups {
                self.line(4, &format!("({}, {}),", quoted(first), quoted(other)));
            }
            self.line(3, "],");
        }
        if !words.mechanisms.is_empty() {
            self.line(3, "mechanisms: [");
            for mechanism in &words.mechanisms {
                self.line(4, "(");
                self.mechanism_words(mechanism);
                self.line(4, "),");
            }
            self.line(3, "],");
        }
    }

    fn scale_words(&mut self, scale: &ScaleWords) {
        self.text_if_any(4, "question", &scale.question);
        self.text_if_any(4, "note", &scale.note);
        if scale.levels.is_empty() {
            return;
        }
        self.line(4, "levels: [");
        for LevelWords {
            label,
            short,
            meaning,
        } in &scale.levels
        {
            let said = [("label", label), ("short", short), ("meaning", meaning)];
            let said = said.into_iter().filter(|(_, text)| !text.is_empty());
            let said: Vec<String> = said
                .map(|(name, text)| format!("{name}: {}", quoted(text)))
                .collect();
            self.line(5, &format!("({}),", said.join(", ")));
        }
        self.line(4, "],");
    }

    fn mechanism_words(&mut self, words: &MechanismWords) {
        self.text(5, "id", &words.id);
        self.text_if_any(5, "name", &words.name);
        self.text_if_any(5, "summary", &words.summary);
        self.text_if_any(5, "description", &words.description);
        self.list_if_any(5, "strong", &words.strong);
        self.list_if_any(5, "weak", &words.weak);
        self.list_if_any(5, "questions", &words.questions);
        self.text_if_any(5, "evidence", &words.evidence);
        self.list_if_any(5, "levels", &words.levels);
    }
}
