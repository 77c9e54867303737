//! The words of the command line for the values of exports.

use clap::ValueEnum;
use clap::builder::PossibleValue;

use crate::insight::Profile;
use crate::report::Kind;

impl ValueEnum for Kind {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.word()).help(self.meaning()))
    }
}

impl ValueEnum for Profile {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Everything, Self::Team, Self::Share]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            Self::Everything => PossibleValue::new("everything")
                .help("A dot for each person, the middle half, the agreed scores"),
            Self::Team => PossibleValue::new("team").help("No single ballots"),
            Self::Share => PossibleValue::new("share").help("Agreed scores alone"),
        })
    }
}
