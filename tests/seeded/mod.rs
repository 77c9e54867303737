//! Random numbers for tests that draw them by hand.

/// The same numbers in each `cargo test`, and others from each seed of `tests/fresh-seeds.sh`; `salt` is
/// the test's own, so that no two draw the same.
pub(crate) fn seeded(salt: u64) -> fastrand::Rng {
    let seed = std::env::var("PROPTEST_RNG_SEED").ok();
    let seed: u64 = seed.and_then(|seed| seed.parse().ok()).unwrap_or(2026);
    fastrand::Rng::with_seed(seed ^ salt.rotate_left(32))
}
