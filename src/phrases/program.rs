//! What the program says about itself: its version, its licences, where things are.

use std::path::Path;

/// The version, and in a released program the commit that it was built from with its day: "0.2.0
/// (1a2b3c4d5e, 2026-11-27)".
pub const VERSION: &str = env!("ROUNDTABLE_VERSION");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_that_of_the_package() {
        assert!(VERSION.starts_with(env!("CARGO_PKG_VERSION")));
    }
}
