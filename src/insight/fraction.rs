//! An exact fraction, so that equal figures are equal and ranks need no rounding.

use std::cmp::Ordering;
use std::fmt;

/// A fraction in its lowest terms.
///
/// ```
/// use roundtable::insight::Fraction;
///
/// let fraction = |n, d| Fraction::new(n, d).unwrap();
/// assert_eq!(fraction(6, 10), fraction(3, 5));
/// assert!(fraction(-1, 3) < fraction(0, 7));
/// assert_eq!(fraction(-2, 7).to_string(), "-2/7");
/// assert_eq!(Fraction::new(1, 0), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fraction {
    numerator: i64,
    /// Above zero.
    denominator: i64,
}

impl Fraction {
    /// Nothing.
    pub const ZERO: Self = Self::whole(0);
    /// One.
    pub const ONE: Self = Self::whole(1);

    /// This number.
    pub const fn whole(number: i64) -> Self {
        Self {
            numerator: number,
            denominator: 1,
        }
    }

    /// So many tenths.
    pub const fn tenths(number: i64) -> Self {
        match Self::new(number, 10) {
            Some(tenths) => tenths,
            None => Self::ZERO,
        }
    }

    /// The one divided by the other; nothing for a division by zero, or where the result is too
    /// large to be told.
    pub const fn new(numerator: i64, denominator: i64) -> Option<Self> {
        Self::reduced(numerator as i128, denominator as i128)
    }

    const fn reduced(numerator: i128, denominator: i128) -> Option<Self> {
        if denominator == 0 {
            return None;
        }
        let (mut common, mut rest) = (numerator, denominator);
        while rest != 0 {
            (common, rest) = (rest, common % rest);
        }
        // The common divisor takes the denominator's sign: what is left of it is above zero.
        if (common < 0) != (denominator < 0) {
            common = -common;
        }
        let (numerator, denominator) = (numerator / common, denominator / common);
        let fits = numerator.unsigned_abs() <= i64::MAX as u128
            && denominator.unsigned_abs() <= i64::MAX as u128;
        if !fits {
            return None;
        }
        Some(Self {
            numerator: numerator as i64,
            denominator: denominator as i64,
        })
    }

    /// Above the line.
    pub fn numerator(self) -> i64 {
        self.numerator
    }

    /// Below the line, above zero.
    pub fn denominator(self) -> i64 {
        self.denominator
    }

    /// Both together; nothing where that is too large to be told.
    pub fn plus(self, other: Self) -> Option<Self> {
        let [a, b, c, d] = self.terms(other);
        Self::reduced(a * d + c * b, b * d)
    }

    /// The one times the other; nothing where that is too large to be told.
    pub fn times(self, other: Self) -> Option<Self> {
        let [a, b, c, d] = self.terms(other);
        Self::reduced(a * c, b * d)
    }

    /// The nearest decimal number, for writing it down. Comparing and ranking is the fraction's.
    pub fn to_f64(self) -> f64 {
        self.numerator as f64 / self.denominator as f64
    }

    fn terms(self, other: Self) -> [i128; 4] {
        [
            self.numerator,
            self.denominator,
            other.numerator,
            other.denominator,
        ]
        .map(i128::from)
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        let [a, b, c, d] = self.terms(*other);
        (a * d).cmp(&(c * b))
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.numerator, self.denominator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_sign_below_the_line_goes_above_it() {
        assert_eq!(Fraction::new(2, -6), Fraction::new(-1, 3));
        assert_eq!(Fraction::new(-2, -6), Fraction::new(1, 3));
        assert_eq!(Fraction::new(0, -6), Some(Fraction::ZERO));
        assert_eq!(Fraction::new(i64::MIN, 1), None);
    }

    proptest! {
        #[test]
        fn it_reckons_as_fractions_do(a in -99_i64..99, b in 1_i64..99, c in -99_i64..99, d in 1_i64..99) {
            let (one, other) = (Fraction::new(a, b).unwrap(), Fraction::new(c, d).unwrap());
            prop_assert_eq!(one.plus(other), Fraction::new(a * d + c * b, b * d));
            prop_assert_eq!(one.times(other), Fraction::new(a * c, b * d));
            prop_assert_eq!(one.cmp(&other), (a * d).cmp(&(c * b)));
        }
    }
}
