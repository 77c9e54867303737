//! The numbers of a picture for a chart that another program draws.

use crate::chart::shortened;
use crate::insight::{Median, Picture, Row};
use crate::phrases::slides::{
    AGREED_LAST_TIME, AGREED_SCORE, CHART_IN_WORDS, MEDIAN, MEDIANS, NAME, TARGET, WHOLE_NAME, row,
};
use crate::workshop::Level;

/// A longer name leaves the chart too little room, in letters; and where there are more names than
/// so many, it runs into the next.
const LONGEST: usize = 40;
const MANY: usize = 14;
const LONGEST_OF_MANY: usize = 16;

/// A radar of all mechanisms as numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreChart {
    /// Above the names.
    pub head: &'static str,
    /// The mechanisms, in the workshop's order; a long name ends with an ellipsis.
    pub names: Vec<String>,
    /// Where one of them is cut: what stands above the whole names, and those.
    pub whole: Option<(&'static str, Vec<String>)>,
    /// How many levels the scale has.
    pub levels: u8,
    /// What is drawn, at most three.
    pub series: Vec<ScoreSeries>,
    /// The chart in words, for somebody who cannot see it.
    pub alternative: String,
}

/// One number for each mechanism, or none.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreSeries {
    /// What the numbers are.
    pub name: &'static str,
    /// In the order of the names; nothing where there is nothing to tell.
    pub levels: Vec<Option<Level>>,
    /// How they are drawn.
    pub mark: ScoreMark,
}

/// How the numbers of a series are drawn, so that they are told apart without colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScoreMark {
    /// Discs on a line.
    Line,
    /// Triangles, without a line.
    Triangle,
    /// Diamonds, without a line.
    Diamond,
    /// Short dashes, without a line.
    Dash,
    /// Hollow discs on a dashed line.
    Dashed,
}

impl ScoreChart {
    /// The chart of a picture; nothing where no number may be told.
    pub(super) fn of(picture: &Picture) -> Option<Self> {
        let rows = &picture.rows;
        let series = |name, mark, level: &dyn Fn(&Row) -> Option<Level>| ScoreSeries {
            name,
            levels: rows.iter().map(level).collect(),
            mark,
        };
        let lower = |row: &Row| row.median.map(Median::lower);
        let upper = |row: &Row| row.median.map(Median::upper);
        let two = |row: &Row| matches!(row.median, Some(Median::Between(..)));
        let agreed = |row: &Row| row.ending.agreed();
        let mut all = vec![series(AGREED_SCORE, ScoreMark::Line, &agreed)];
        let before = series(AGREED_LAST_TIME, ScoreMark::Dashed, &Row::agreed_before);
        let target = series(TARGET, ScoreMark::Dash, &|row| row.target);
        let told = |series: &ScoreSeries| series.levels.iter().any(Option::is_some);
        // At most three: beside a target or last time two medians have no room, and beside both none.
        let others = usize::from(told(&before)) + usize::from(told(&target));
        all.push(before);
        match rows.iter().any(two) {
            true if others == 0 => {
                let [low, high] = MEDIANS;
                all.push(series(low, ScoreMark::Triangle, &lower));
                all.push(series(high, ScoreMark::Diamond, &upper));
            }
            false if others < 2 => all.push(series(MEDIAN, ScoreMark::Triangle, &lower)),
            true | false => {}
        }
        all.push(target);
        all.retain(|series| series.levels.iter().any(Option::is_some));
        let whole: Vec<String> = rows.iter().map(|row| row.name.clone()).collect();
        let longest = if rows.len() > MANY {
            LONGEST_OF_MANY
        } else {
            LONGEST
        };
        let names = whole.iter().map(|name| shortened(name, longest));
        let names: Vec<String> = names.collect();
        let told = rows.iter().map(|told| row(told, &picture.levels));
        let told = std::iter::once(CHART_IN_WORDS.to_owned()).chain(told);
        (!all.is_empty()).then(|| Self {
            head: NAME,
            whole: (names != whole).then_some((WHOLE_NAME, whole)),
            names,
            levels: u8::try_from(picture.levels.len()).unwrap_or(u8::MAX),
            series: all,
            alternative: told.collect::<Vec<_>>().join(" "),
        })
    }
}
