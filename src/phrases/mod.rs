//! Words: everything that is said in sentences, so that other languages can follow.

pub mod actions;
pub mod placeholders;
pub mod words;
