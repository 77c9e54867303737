//! What stands in the columns of the sorted chart: names, and the words of the levels.

use super::fit::{Fitted, fit, shortened};
use crate::insight::Picture;
use crate::scene::{Weight, Words, line_height};

/// The names in lines, at one text size.
pub(super) struct Names {
    pub(super) lines: Vec<Vec<String>>,
    pub(super) width: f32,
    pub(super) size: f32,
}

/// Sets the names as large as the rows allow, in a column of at most two fifths of the width;
/// what does not fit in the smallest text ends with an ellipsis.
pub(super) fn fit_names(
    picture: &Picture,
    width: f32,
    largest: f32,
    row_at: impl Fn(f32) -> f32,
) -> Names {
    let floor = (largest * 0.5).max(7.0).min(largest);
    for keep in [usize::MAX, 80, 60, 45, 36, 28, 22, 16, 12, 8, 5, 3, 1, 0] {
        let texts = picture.rows.iter().map(|row| shortened(&row.name, keep));
        let words: Vec<Words> = texts
            .map(|text| Words::new(&text, Weight::SemiBold))
            .collect();
        let mut size = if keep == usize::MAX { largest } else { floor };
        while size >= floor {
            for share in [0.28, 0.34, 0.4] {
                let room = width * share;
                let set: Vec<(Vec<String>, f32)> =
                    words.iter().map(|w| w.measured(room / size)).collect();
                let fits = words.iter().zip(&set).all(|(words, (lines, widest))| {
                    let broken = words.widest() > room / size && words.widest() < 14.0;
                    let high = lines.len() as f32 * line_height(size);
                    high <= row_at(size) * 0.96 && widest * size <= room && !broken
                });
                if fits || (keep == 0 && share == 0.4) {
                    let widest = set.iter().map(|(_, width)| *width).fold(0.0, f32::max);
                    let lines = set.into_iter().map(|(lines, _)| lines).collect();
                    return Names {
                        lines,
                        width: (widest + 0.1) * size,
                        size,
                    };
                }
            }
            size *= 0.95;
        }
    }
    Names {
        lines: vec![Vec::new(); picture.rows.len()],
        width: 0.0,
        size: floor,
    }
}

/// The scale's labels in at most so many lines, all in one of these sizes; without words where they
/// would be too small beside the numbers.
pub(super) fn level_labels(
    labels: &[String],
    sizes: std::ops::RangeInclusive<f32>,
    column: f32,
    most: usize,
) -> Vec<Fitted> {
    let room = column * 0.92;
    let set = |range: std::ops::RangeInclusive<f32>| -> Vec<Fitted> {
        labels
            .iter()
            .map(|label| fit(label, Weight::Regular, range.clone(), room, most))
            .collect()
    };
    let (smallest, largest) = (*sizes.start(), *sizes.end());
    let least = set(smallest..=largest)
        .iter()
        .map(|label| label.size)
        .fold(largest, f32::min);
    let fitted = set((least * 0.999).max(smallest)..=least);
    let cut = |(fitted, label): (&Fitted, &String)| {
        fitted.lines.len() > most
            || Words::new(label, Weight::Regular).widest() * fitted.size > room
            || fitted.lines.last().is_some_and(|line| line.ends_with('…'))
    };
    if fitted.iter().zip(labels).any(cut) {
        return labels
            .iter()
            .map(|_| Fitted {
                lines: Vec::new(),
                size: least,
            })
            .collect();
    }
    fitted
}
