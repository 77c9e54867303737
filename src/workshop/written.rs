//! A workshop as the text of its file, as a person would have written it.

mod translations;

use std::fmt::Write as _;

use super::checked::Workshop;
use super::definition::{Break, LevelText, Mechanism, WorkshopText};

impl Workshop {
    /// The text of its file: fields in the order of the documentation, what may be left out left out,
    /// a line for each item of a list. Reading it gives the same workshop, and writing that the same
    /// text.
    ///
    /// ```
    /// use roundtable::workshop::{Workshop, library};
    ///
    /// for workshop in library() {
    ///     let text = workshop.to_ron();
    ///     assert_eq!(Workshop::read(&text).unwrap(), *workshop);
    /// }
    /// ```
    pub fn to_ron(&self) -> String {
        let mut out = Written("(\n".to_owned());
        out.workshop(self);
        out.0.push_str(")\n");
        out.0
    }
}

/// A text on its way.
struct Written(String);

impl Written {
    /// One line of this depth.
    fn line(&mut self, depth: usize, text: &str) {
        for _ in 0..depth {
            self.0.push_str("    ");
        }
        self.0.push_str(text);
        self.0.push('\n');
    }

    fn text(&mut self, depth: usize, name: &str, text: &str) {
        self.line(depth, &format!("{name}: {},", quoted(text)));
    }

    /// A text that may be left out.
    fn text_if_any(&mut self, depth: usize, name: &str, text: &str) {
        if !text.is_empty() {
            self.text(depth, name, text);
        }
    }

    /// A list that may be left out.
    fn list_if_any(&mut self, depth: usize, name: &str, items: &[String]) {
        if !items.is_empty() {
            self.list(depth, name, items);
        }
    }

    /// A list on a line.
    fn row(&mut self, depth: usize, name: &str, items: &[String]) {
        let items: Vec<String> = items.iter().map(|it| quoted(it)).collect();
        self.line(depth, &format!("{name}: [{}],", items.join(", ")));
    }

    /// A list with a line for each item; one of one item, or of none, on a line.
    fn list(&mut self, depth: usize, name: &str, items: &[String]) {
        if let [] | [_] = items {
            return self.row(depth, name, items);
        }
        self.line(depth, &format!("{name}: ["));
        for item in items {
            self.line(depth + 1, &format!("{},", quoted(item)));
        }
        self.line(depth, "],");
    }

    fn workshop(&mut self, text: &WorkshopText) {
        self.text(1, "format", &text.format);
        self.line(1, &format!("version: {},", text.version));
        self.text(1, "id", &text.id);
        self.text(1, "title", &text.title);
        self.text_if_any(1, "audience", &text.audience);
        let (one, many) = (quoted(&text.noun.one), quoted(&text.noun.many));
        self.line(1, &format!("noun: (one: {one}, many: {many}),"));
        self.text(1, "purpose", &text.purpose);
        for (name, items) in [
            ("working_together", &text.working_together),
            ("how_scoring_works", &text.how_scoring_works),
            ("what_is_kept", &text.what_is_kept),
        ] {
            self.list_if_any(1, name, items);
        }
        self.line(1, "source: (");
        self.text(2, "citation", &text.source.citation);
        self.text(2, "doi", &text.source.doi);
        self.text(2, "licence", &text.source.licence);
        self.text(2, "changes", &text.source.changes);
        self.line(1, "),");
        self.line(1, "scale: (");
        self.text(2, "question", &text.scale.question);
        self.text(2, "note", &text.scale.note);
        if text.scale.lowest != 1 {
            self.line(2, &format!("lowest: {},", text.scale.lowest));
        }
        self.line(2, "levels: [");
        for level in &text.scale.levels {
            self.level(level);
        }
        self.line(2, "],");
        self.line(1, "),");
        self.agenda(text);
        if !text.perspectives.is_empty() {
            self.row(1, "perspectives", &text.perspectives);
        }
        if text.dots != 3 {
            self.line(1, &format!("dots: {},", text.dots));
        }
        self.line(1, "mechanisms: [");
        for mechanism in &text.mechanisms {
            self.mechanism(mechanism);
        }
        self.line(1, "],");
        if !text.short.is_empty() {
            self.row(1, "short", &text.short);
        }
        if text.language != "en" {
            self.text(1, "language", &text.language);
        }
        self.translations(&text.translations);
    }

    fn level(&mut self, level: &LevelText) {
        let (label, meaning) = (quoted(&level.label), quoted(&level.meaning));
        let mut line = format!("(label: {label}, meaning: {meaning}");
        for (name, said) in [
            ("short", &level.short),
            ("colour", &level.colour),
            ("sign", &level.sign),
        ] {
            if !said.is_empty() {
                // Writing to a `String` cannot fail.
                _ = write!(line, ", {name}: {}", quoted(said));
            }
        }
        line.push_str("),");
        self.line(3, &line);
    }

    fn mechanism(&mut self, mechanism: &Mechanism) {
        self.line(2, "(");
        self.text(3, "id", &mechanism.id);
        self.text(3, "name", &mechanism.name);
        self.text(3, "summary", &mechanism.summary);
        self.text(3, "description", &mechanism.description);
        self.list(3, "strong", &mechanism.strong);
        self.list(3, "weak", &mechanism.weak);
        self.list(3, "questions", &mechanism.questions);
        self.text_if_any(3, "evidence", &mechanism.evidence);
        self.text_if_any(3, "group", &mechanism.group);
        self.list_if_any(3, "levels", &mechanism.levels);
        self.line(2, "),");
    }

    fn agenda(&mut self, text: &WorkshopText) {
        let agenda = text.agenda;
        let mut line = format!(
            "agenda: (welcome: {}, each_mechanism: {}, picture: {}, priorities: {}, actions: {}, close: {}",
            agenda.welcome,
            agenda.each_mechanism,
            agenda.picture,
            agenda.priorities,
            agenda.actions,
            agenda.close
        );
        let pause = agenda.r#break;
        if pause != Break::default() {
            // Writing to a `String` cannot fail.
            let (minutes, after) = (pause.minutes, pause.after);
            _ = write!(line, ", break: (minutes: {minutes}, after: {after})");
        }
        line.push_str("),");
        self.line(1, &line);
    }
}

/// A text in quotation marks, as RON reads it.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() => out.push_str(&format!("\\u{{{:x}}}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
