//! The words of the command line for the values of exports.

use clap::ValueEnum;
use clap::builder::PossibleValue;

use crate::insight::Profile;
use crate::phrases::profiles::{profile_in_words, profile_word};
use crate::report::{ChartKind, Paper};

impl ValueEnum for ChartKind {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.word()).help(self.meaning()))
    }
}

impl ValueEnum for Paper {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.ending()).help(self.label()))
    }
}

impl ValueEnum for Profile {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Everything, Self::Team, Self::Share]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(profile_word(*self)).help(profile_in_words(*self)))
    }
}
