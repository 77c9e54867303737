//! Where the two sides of a split room stand.

use crate::insight::Sides;

/// Where the two sides of a split room stand, and how many are on neither: "4 at 1, 4 at 5, 2
/// between", "4 at 2, 4 at 4, 3 elsewhere".
pub fn sides_in_words(sides: Sides) -> String {
    let peaks = peaks_in_words(sides);
    match (sides.between, sides.beyond) {
        (0, 0) => peaks,
        (n, 0) => format!("{peaks}, {n}\u{a0}between"),
        (n, more) => format!("{peaks}, {}\u{a0}elsewhere", n + more),
    }
}

/// Where the two sides stand, for a name in a picture: how many stand elsewhere would take the room
/// that the picture itself needs.
pub fn peaks_in_words(sides: Sides) -> String {
    let [(low, few), (high, many)] = sides.peaks;
    // No line ends within a count.
    format!("{few}\u{a0}at\u{a0}{low}, {many}\u{a0}at\u{a0}{high}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::Row;
    use crate::session::Tally;

    #[test]
    fn who_stands_on_neither_side_is_counted_too() {
        let told = |counts: [u32; 5]| {
            let tally = Tally::new(counts.to_vec(), 0).unwrap();
            let sides = Row::of_tally(0.into(), "", &tally).sides().unwrap();
            sides_in_words(sides).replace('\u{a0}', " ")
        };
        assert_eq!(told([6, 0, 0, 0, 6]), "6 at 1, 6 at 5");
        assert_eq!(told([4, 0, 1, 1, 4]), "4 at 1, 4 at 5, 2 between");
        assert_eq!(told([2, 4, 0, 4, 1]), "4 at 2, 4 at 4, 3 elsewhere");
        assert_eq!(told([1, 4, 1, 4, 2]), "4 at 2, 4 at 4, 4 elsewhere");
    }
}
