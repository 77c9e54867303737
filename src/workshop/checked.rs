//! A workshop that has passed every check.

use std::cell::RefCell;
use std::ops::Deref;
use std::sync::Arc;

use super::check;
use super::definition::{VERSION, WorkshopText};

/// A workshop that has passed every check. Cheap to clone; reads like a [`WorkshopText`].
///
/// ```
/// use roundtable::workshop::{Workshop, integrated_leadership};
///
/// let workshop = integrated_leadership();
/// assert_eq!(workshop.mechanisms.len(), 10);
/// assert_eq!(workshop.scale.top().number(), 5);
/// assert!(Workshop::read("(format: \"something else\")").is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workshop(Arc<WorkshopText>);

thread_local! {
    /// What this thread has checked last: many sessions of a folder have the same workshop inside.
    static LAST: RefCell<Option<Workshop>> = const { RefCell::new(None) };
}

impl Workshop {
    /// Checks a text that was read from somewhere.
    ///
    /// # Errors
    /// Every problem found, as a path into the text (`mechanisms[3].id`) and a reason.
    pub fn new(mut text: WorkshopText) -> Result<Self, Vec<(String, String)>> {
        if let Some(last) = LAST.with_borrow(|last| last.clone().filter(|last| **last == text)) {
            return Ok(last);
        }
        let problems = check::check(&text);
        if problems.is_empty() {
            // From here on it can say all that the newest version can, and is written as one.
            text.version = VERSION;
            let checked = Self(Arc::new(text));
            LAST.set(Some(checked.clone()));
            Ok(checked)
        } else {
            Err(problems)
        }
    }

    /// The same workshop with the texts of this language first; what is not translated stays in the
    /// language that was first before. As it is where it has none in this language.
    ///
    /// ```
    /// use roundtable::workshop::{Translation, Workshop, WorkshopText, integrated_leadership};
    ///
    /// let mut text = WorkshopText::clone(&integrated_leadership());
    /// text.translations = vec![Translation {
    ///     language: "cy".to_owned(),
    ///     title: "Arwain gyda’n gilydd".to_owned(),
    ///     ..Translation::default()
    /// }];
    /// let english = Workshop::new(text).unwrap();
    /// let welsh = english.in_language("cy");
    /// assert_eq!(welsh.title, "Arwain gyda’n gilydd");
    /// assert_eq!(welsh.purpose, english.purpose);
    /// assert_eq!(welsh.languages().collect::<Vec<_>>(), ["cy", "en"]);
    /// assert_eq!(welsh.in_language("en"), english);
    /// ```
    #[must_use]
    pub fn in_language(&self, language: &str) -> Self {
        if self.language.eq_ignore_ascii_case(language) {
            return self.clone();
        }
        Self(Arc::new(self.with_first(language)))
    }
}

impl Deref for Workshop {
    type Target = WorkshopText;

    fn deref(&self) -> &WorkshopText {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::super::integrated_leadership;
    use super::*;

    #[test]
    fn a_text_that_was_just_checked_is_not_checked_again() {
        let text = || WorkshopText::clone(&integrated_leadership());
        let first = Workshop::new(text()).unwrap();
        assert!(Arc::ptr_eq(&first.0, &Workshop::new(text()).unwrap().0));
        let mut other = text();
        other.title.clear();
        assert!(Workshop::new(other).is_err(), "one that differs is");
        assert!(Arc::ptr_eq(&first.0, &Workshop::new(text()).unwrap().0));
    }
}
