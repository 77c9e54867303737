//! A note, and which of its lines are on the list of actions or parked.

use std::collections::BTreeMap;

use super::list_item::split_item;

/// What has become of a line of a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It is on the list of actions.
    Action,
    /// It is in the parking lot.
    Parked,
}

impl Mark {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Action, Self::Parked];
}

/// A text whose lines can be marked. Only a line with words has a mark, and at most one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MarkedText {
    text: String,
    marks: BTreeMap<usize, Mark>,
}

impl MarkedText {
    /// The text alone.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Each line with its mark.
    pub fn lines(&self) -> impl Iterator<Item = (&str, Option<Mark>)> {
        let lines = self.text.split('\n').enumerate();
        lines.map(|(at, line)| (line, self.mark(at)))
    }

    /// The lines that have a mark, counted from 0, in order.
    pub fn marks(&self) -> impl Iterator<Item = (usize, Mark)> {
        self.marks.iter().map(|(&line, &mark)| (line, mark))
    }

    /// The mark of a line, counted from 0.
    pub fn mark(&self, line: usize) -> Option<Mark> {
        self.marks.get(&line).copied()
    }

    /// Marks a line, or takes its mark away; false where no words stand there.
    pub(crate) fn set_mark(&mut self, line: usize, mark: Option<Mark>) -> bool {
        let there = self.text.split('\n').nth(line).is_some_and(has_words);
        if there {
            match mark {
                Some(mark) => self.marks.insert(line, mark),
                None => self.marks.remove(&line),
            };
        }
        there
    }

    /// Marks many lines of a text that has no marks yet, and says of each whether it could be.
    pub(crate) fn set_marks(
        &mut self,
        marks: impl IntoIterator<Item = (usize, Mark)>,
    ) -> Vec<bool> {
        let can: Vec<bool> = self.text.split('\n').map(has_words).collect();
        let mut set = |(line, mark)| {
            can.get(line).is_some_and(|&can| can) && self.marks.insert(line, mark).is_none()
        };
        marks.into_iter().map(&mut set).collect()
    }

    /// What it becomes with this text in its place.
    #[must_use]
    pub fn with_text(&self, text: &str) -> Self {
        let mut next = self.clone();
        next.write(text.to_owned());
        next
    }

    /// Puts another text in its place. What was not changed keeps its marks: the lines before the
    /// first and after the last that differ, and of those between, each of which some words are
    /// left.
    pub(crate) fn write(&mut self, text: String) {
        if !self.marks.is_empty() {
            let old: Vec<&str> = self.text.split('\n').collect();
            let new: Vec<&str> = text.split('\n').collect();
            let most = old.len().min(new.len());
            let same = |(a, b): &(&&str, &&str)| a == b;
            let before = old.iter().zip(&new).take_while(same).count();
            let ends = old.iter().rev().zip(new.iter().rev());
            let after = ends.take(most - before).take_while(same).count();
            let between = Between::of(
                &old[before..old.len() - after],
                &new[before..new.len() - after],
            );
            let mut marks = BTreeMap::new();
            for (&line, &mark) in &self.marks {
                let at = if line < before {
                    Some(line)
                } else if line + after >= old.len() {
                    Some(line + new.len() - old.len())
                } else {
                    between.line(line - before).map(|line| line + before)
                };
                if let Some(at) = at.filter(|&at| new.get(at).is_some_and(|line| has_words(line))) {
                    marks.entry(at).or_insert(mark);
                }
            }
            self.marks = marks;
        }
        self.text = text;
    }
}

/// Lines that were changed: the letters that stayed at their beginning and at their end.
struct Between {
    old: Vec<usize>,
    new: String,
    /// Bytes.
    before: usize,
    after: usize,
    len: usize,
    /// One line was written anew from its first letter to its last.
    anew: bool,
}

impl Between {
    fn of(old: &[&str], new: &[&str]) -> Self {
        let anew = old.len() == 1 && new.len() == 1;
        let (was, new) = (old.join("\n"), new.join("\n"));
        let same = |(a, b): &(char, char)| a == b;
        let common = was.chars().zip(new.chars()).take_while(same);
        let before: usize = common.map(|(c, _)| c.len_utf8()).sum();
        let (rest, new_rest) = (was.split_at(before).1, new.split_at(before).1);
        let common = rest.chars().rev().zip(new_rest.chars().rev());
        let after = common.take_while(same).map(|(c, _)| c.len_utf8()).sum();
        Self {
            old: old.iter().map(|line| line.len()).collect(),
            len: was.len(),
            new,
            before,
            after,
            anew,
        }
    }

    /// Where a line stands now, if some of it was left.
    fn line(&self, line: usize) -> Option<usize> {
        let start: usize = self.old.iter().take(line).map(|len| len + 1).sum();
        let end = start + self.old.get(line)?;
        let at = if start < self.before {
            start
        } else if end > self.len - self.after {
            (end + self.new.len()).checked_sub(self.len)?
        } else if self.anew {
            0
        } else {
            return None;
        };
        Some(self.new.get(..at)?.matches('\n').count())
    }
}

fn has_words(line: &str) -> bool {
    !split_item(line).1.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A note of which the lines that end in `!` are actions.
    fn note(text: &str) -> MarkedText {
        let mut note = MarkedText::default();
        note.write(text.to_owned());
        for (at, line) in text.split('\n').enumerate() {
            if line.ends_with('!') {
                assert!(note.set_mark(at, Some(Mark::Action)));
            }
        }
        note
    }

    fn marked(mut note: MarkedText, text: &str) -> Vec<String> {
        note.write(text.to_owned());
        let marked = |(line, mark): (&str, Option<Mark>)| mark.map(|_| line.to_owned());
        note.lines().filter_map(marked).collect()
    }

    #[test]
    fn a_mark_stays_with_its_line_whatever_is_written_around_it() {
        let before = note("• one\n• two!\n• three\n• four!");
        for (text, expected) in [
            ("• one\n• two!\n• three\n• four!", ["• two!", "• four!"]),
            (
                "• zero\n• one\n• two!\n• three\n• four!",
                ["• two!", "• four!"],
            ),
            ("• two!\n• three\n• four!", ["• two!", "• four!"]),
            (
                "• one\n• two! now\n• three\n• four!",
                ["• two! now", "• four!"],
            ),
            ("• one\n• ŵtwo!\n• three\n• four!", ["• ŵtwo!", "• four!"]),
            ("• one\n• two!\n• \n• three\n• four!", ["• two!", "• four!"]),
            ("• one\n• tw\n• o!\n• three\n• four!", ["• tw", "• four!"]),
            ("• one two!\n• three\n• four!", ["• one two!", "• four!"]),
        ] {
            assert_eq!(marked(before.clone(), text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_line_that_goes_takes_its_mark_along() {
        let before = note("one\ntwo!\nthree");
        for text in [
            "one\nthree",
            "one\n\nthree",
            "one\n• \nthree",
            "",
            "another",
        ] {
            assert_eq!(marked(before.clone(), text), [""; 0], "{text:?}");
        }
        assert_eq!(marked(note("one!"), "two"), ["two"], "letter by letter");
    }

    #[test]
    fn only_a_line_with_words_has_a_mark() {
        let mut note = note("tea\n\n• ");
        assert!(!note.set_mark(1, Some(Mark::Parked)));
        assert!(!note.set_mark(2, Some(Mark::Parked)));
        assert!(!note.set_mark(3, Some(Mark::Parked)));
        assert!(note.set_mark(0, Some(Mark::Parked)));
        assert!(note.set_mark(0, Some(Mark::Action)));
        assert_eq!(note.marks().collect::<Vec<_>>(), [(0, Mark::Action)]);
        assert!(note.set_mark(0, None));
        assert_eq!(note.marks().count(), 0);
    }
}
