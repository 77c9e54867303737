//! A limit on the size of files is an error like a full disk.

/// Has a write beyond the user's limit on the size of files fail, as on a full disk. Unix systems
/// would else end the process in the middle of it. Call it once, at the start.
pub fn fail_beyond_file_limits() {
    #[cfg(unix)]
    {
        use std::sync::Arc;
        use std::sync::atomic::AtomicBool;
        // That there is anybody who takes the signal is all that is needed. Where that cannot be
        // arranged, it is as it was.
        let taken = Arc::new(AtomicBool::new(false));
        _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, taken);
    }
}
