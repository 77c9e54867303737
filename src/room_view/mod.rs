//! What the projector shows.
//!
//! A [`RoomView`] is made from a session and holds only what may be shown: a hidden ballot, a
//! private note or a file's name has no place in it to stand. [`RoomView::pages`] draws it. Nothing
//! in here knows about windows.

mod blocks;
mod callouts;
mod card;
mod drawings;
mod head;
mod layout;
mod look;
mod outcomes;
mod over_time;
mod page;
mod piece;
mod prose;
mod rows;
mod shown;
mod slide;
mod type_scale;

pub use look::Look;
pub use shown::{Charts, Shown};

use crate::insight::{Trend, TrendSession};
use crate::phrases::pauses::left_in_words;
use crate::scene::{Scene, Size};
use crate::session::Session;
use slide::Slide;

/// What may be shown to the room, and nothing else.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RoomView {
    /// What follows each other on the wall; none on a blank one.
    slides: Vec<Slide>,
}

impl RoomView {
    /// What the wall shows of a session. A mechanism that the workshop has not leaves it blank.
    ///
    /// Two sessions that differ only in what is hidden give equal views:
    ///
    /// ```
    /// use roundtable::edit::{CardEdit, Edit, apply};
    /// use roundtable::room_view::{RoomView, Shown};
    /// use roundtable::session::{Session, Vote};
    /// use roundtable::workshop::{Level, integrated_leadership};
    ///
    /// let session = Session::new(integrated_leadership());
    /// let count = |n| CardEdit::Count(Vote::Level(Level::new(n).unwrap()));
    /// let scored = |n| apply(&session, Edit::Card(0.into(), count(n))).unwrap();
    /// let shown = Shown::Score { mechanism: 0.into(), counting_for: None };
    /// let wall = |session: &Session| RoomView::of(session, shown);
    /// assert_eq!(wall(&scored(1)), wall(&scored(5)));
    /// assert_ne!(wall(&scored(1)), wall(&session), "the number of ballots is shown");
    /// ```
    pub fn of(session: &Session, shown: Shown) -> Self {
        let slides = match shown {
            Shown::Blank => Vec::new(),
            Shown::Arriving => outcomes::arriving(session),
            Shown::Welcome => outcomes::welcome(session),
            Shown::LastTimesActions => match outcomes::brought(session) {
                Some(slide) => vec![slide],
                None => outcomes::welcome(session),
            },
            Shown::Read { mechanism, full } => card::read(session, mechanism, full),
            Shown::Score {
                mechanism,
                counting_for,
            } => card::score(session, mechanism, counting_for),
            Shown::Reveal { mechanism, apart } => card::reveal(session, mechanism, apart),
            Shown::Discuss { mechanism, notes } => card::discuss(session, mechanism, notes),
            Shown::Agree { mechanism } => card::agree(session, mechanism),
            Shown::Break { until } => vec![outcomes::pause(session, until)],
            Shown::Picture(charts) => outcomes::picture(session, charts),
            Shown::OverTime => {
                let alone = Trend::all(vec![TrendSession::of(session)]).pop();
                let alone = alone.map(|trend| over_time::over_time(&trend));
                alone.unwrap_or_else(|| outcomes::picture(session, Charts::default()))
            }
            Shown::Priorities => outcomes::priorities(session),
            Shown::Actions { today } => outcomes::actions(session, today),
            Shown::Close => outcomes::close(session),
            Shown::GoingRound { done, of } => vec![outcomes::going_round(done, of)],
        };
        Self { slides }
    }

    /// The team over time: what [`Shown::OverTime`] shows of all its sessions.
    pub fn over_time(trend: &Trend) -> Self {
        let slides = over_time::over_time(trend);
        Self { slides }
    }

    /// The same with a time that runs down, in seconds. A blank wall has none.
    #[must_use]
    pub fn with_countdown(mut self, seconds: Option<u64>) -> Self {
        for slide in &mut self.slides {
            slide.countdown = seconds.map(left_in_words);
        }
        self
    }

    /// The wall, page after page: at least one, each exactly of this size in points and on the
    /// look's own paper; a blank one is black.
    ///
    /// Text is a share of the height: none is smaller than 32 of 1080, running text is 40 or more
    /// unless a page is saved by less, headings are 72 or more unless a name is so long that it
    /// would need more than two lines, three on a wall that is not wide (then 40 or more). What does not fit goes on on further
    /// pages, which say which they are. A title and a description tell each page in words.
    pub fn pages(&self, size: Size, look: &Look) -> Vec<Scene> {
        page::pages(&self.slides, size, look)
    }
}
