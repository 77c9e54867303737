//! Words: everything that is said in sentences, so that other languages can follow.

pub mod actions;
pub mod dates;
pub mod exports;
pub mod fields;
pub mod figures;
pub mod finding;
pub mod headings;
pub mod letters;
pub mod lists;
pub mod marks;
pub mod outcomes;
pub mod papers;
pub mod paths;
pub mod pauses;
pub mod pictures;
pub mod placeholders;
pub mod privacy;
pub mod profiles;
pub mod queue;
pub mod refusals;
pub mod remote;
pub mod rounds;
pub mod sheets;
pub mod shifts;
pub mod verdict_help;
pub mod words;
