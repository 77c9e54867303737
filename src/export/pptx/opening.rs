//! The first slide: what was found, and whose session it is.

use super::geometry::{FINDING, WHOSE};
use super::prose::{filled, height, lines, plain};
use crate::scene::Weight;

/// The size of the finding, in points, where it is short.
pub(super) const LARGE: f32 = 40.0;
/// The team, and the line under it.
pub(super) const TEAM: f32 = 24.0;
pub(super) const UNDER: f32 = 20.0;
/// Smaller than this nothing gets.
const SMALL: f32 = 12.0;

/// The size at which a finding fits its place.
pub(super) fn title_size(title: &str) -> f32 {
    fitting(LARGE, |size| {
        let lines = lines(title, Weight::Bold, size, FINDING.width());
        height(lines.len(), size) <= FINDING.height()
    })
}

/// How much smaller than they are meant team and what is under it have to be to fit their place.
pub(super) fn under_part(team: Option<&str>, under: &str) -> f32 {
    fitting(1.0, |part| {
        let high = |text, size: f32| {
            let size = size * part;
            height(lines(text, Weight::Bold, size, WHOSE.width()).len(), size)
        };
        let team = team.map_or(0.0, |team| high(team, TEAM));
        team + high(under, UNDER) + 10.0 <= WHOSE.height()
    })
}

/// Team, workshop, day, people.
pub(super) fn under(team: Option<&str>, under: &str, language: &str) -> String {
    let part = under_part(team, under);
    let size = |size: f32| (part < 1.0).then_some((size * part).max(SMALL));
    let team = team.map(|team| plain(team, Some(TEAM * part), language));
    let text = team.unwrap_or_default() + &plain(under, size(UNDER), language);
    filled(3, "type=\"subTitle\" idx=\"1\"", "Subtitle 2", &text)
}

/// The first of some sizes, each a little smaller, that fits.
fn fitting(largest: f32, fits: impl Fn(f32) -> bool) -> f32 {
    let sizes = (0..12).map(|n| largest * 0.92_f32.powi(n));
    let smallest = largest * 0.92_f32.powi(12);
    sizes
        .into_iter()
        .find(|&size| fits(size))
        .unwrap_or(smallest)
}
