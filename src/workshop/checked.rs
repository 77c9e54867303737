//! A workshop that has passed every check.

use std::ops::Deref;
use std::sync::Arc;

use super::check;
use super::definition::WorkshopText;

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

impl Workshop {
    /// Checks a text that was read from somewhere.
    ///
    /// # Errors
    /// Every problem found, as a path into the text (`mechanisms[3].id`) and a reason.
    pub fn new(text: WorkshopText) -> Result<Self, Vec<(String, String)>> {
        let problems = check::check(&text);
        if problems.is_empty() {
            Ok(Self(Arc::new(text)))
        } else {
            Err(problems)
        }
    }
}

impl Deref for Workshop {
    type Target = WorkshopText;

    fn deref(&self) -> &WorkshopText {
        &self.0
    }
}
