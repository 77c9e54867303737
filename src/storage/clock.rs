//! What the computer's clock says.

use std::time::SystemTime;

use jiff::Zoned;
use jiff::civil::DateTime;

/// Day and time of this computer's clock; the last that there is where it stands beyond the year 9999.
pub fn now() -> DateTime {
    at(SystemTime::now())
}

fn at(time: SystemTime) -> DateTime {
    Zoned::try_from(time).map_or(DateTime::MAX, |time| time.datetime())
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn no_clock_ends_the_program() {
        let after = |seconds| at(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds));
        // Noon in the middle of 2026, in whichever zone; the year 33658.
        assert_eq!(after(1_782_820_800).year(), 2026);
        assert_eq!(after(1_000_000_000_000), DateTime::MAX);
        let before = SystemTime::UNIX_EPOCH - Duration::from_secs(1_000_000_000);
        assert_eq!(at(before).year(), 1938);
    }
}
