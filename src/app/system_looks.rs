//! What the desktop says about looks: dark, high contrast, less movement.

#[cfg(all(unix, not(target_os = "macos")))]
use std::collections::HashMap;
#[cfg(all(unix, not(target_os = "macos")))]
use std::time::Duration;

#[cfg(all(unix, not(target_os = "macos")))]
use zbus::zvariant::OwnedValue;

use crate::scene::Theme;

/// What the desktop wants; nothing where it does not tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct SystemLooks {
    /// The theme that comes nearest to it.
    pub(super) theme: Option<Theme>,
    /// Whether nothing is to move by itself.
    pub(super) still: Option<bool>,
}

/// The settings portal's answer: names and values, by namespace.
#[cfg(all(unix, not(target_os = "macos")))]
type Answer = HashMap<String, HashMap<String, OwnedValue>>;

#[cfg(all(unix, not(target_os = "macos")))]
const APPEARANCE: &str = "org.freedesktop.appearance";
#[cfg(all(unix, not(target_os = "macos")))]
const GNOME: &str = "org.gnome.desktop.interface";

/// Asks the desktop's settings portal. It may take a moment: call it on a thread of its own. Without
/// a bus or a portal nothing is told.
#[cfg(all(unix, not(target_os = "macos")))]
pub(super) fn ask() -> SystemLooks {
    answer().map_or_else(|_| SystemLooks::default(), |answer| read(&answer))
}

#[cfg(all(unix, not(target_os = "macos")))]
fn answer() -> zbus::Result<Answer> {
    const PATIENCE: Duration = Duration::from_secs(2);
    pollster::block_on(async {
        let bus = zbus::connection::Builder::session()?;
        let bus = bus.method_timeout(PATIENCE).build().await?;
        let spaces: &[&str] = &[APPEARANCE, GNOME];
        let asked = bus.call_method(
            Some("org.freedesktop.portal.Desktop"),
            "/org/freedesktop/portal/desktop",
            Some("org.freedesktop.portal.Settings"),
            "ReadAll",
            &spaces,
        );
        asked.await?.body().deserialize()
    })
}

/// Other systems tell no more than the window's theme.
#[cfg(not(all(unix, not(target_os = "macos"))))]
pub(super) fn ask() -> SystemLooks {
    SystemLooks::default()
}

#[cfg(all(unix, not(target_os = "macos")))]
fn read(answer: &Answer) -> SystemLooks {
    let value = |space: &str, name: &str| answer.get(space)?.get(name);
    // Each is 0 where nothing is preferred.
    let number = |name: &str| value(APPEARANCE, name).and_then(|value| u32::try_from(value).ok());
    let theme = match (number("contrast"), number("color-scheme")) {
        (Some(1), _) => Some(Theme::HighContrast),
        (_, Some(1)) => Some(Theme::Dark),
        (_, Some(2)) => Some(Theme::Light),
        _ => None,
    };
    let animated = || value(GNOME, "enable-animations").and_then(|it| bool::try_from(it).ok());
    let still = match number("reduced-motion") {
        Some(1) => Some(true),
        _ => animated().map(|animated| !animated),
    };
    SystemLooks { theme, still }
}

#[cfg(all(unix, not(target_os = "macos")))]
#[cfg(test)]
mod tests {
    use super::*;

    fn told(space: &str, name: &str, value: OwnedValue) -> SystemLooks {
        let values = HashMap::from([(name.to_owned(), value)]);
        read(&HashMap::from([(space.to_owned(), values)]))
    }

    #[test]
    fn the_portals_numbers_are_what_its_specification_says() {
        for (name, number, theme) in [
            ("color-scheme", 0_u32, None),
            ("color-scheme", 1, Some(Theme::Dark)),
            ("color-scheme", 2, Some(Theme::Light)),
            ("contrast", 0, None),
            ("contrast", 1, Some(Theme::HighContrast)),
        ] {
            let looks = told(APPEARANCE, name, number.into());
            assert_eq!(looks.theme, theme, "{name} {number}");
        }
        let still = |space, name, value| told(space, name, value).still;
        assert_eq!(
            still(APPEARANCE, "reduced-motion", 1_u32.into()),
            Some(true)
        );
        assert_eq!(still(APPEARANCE, "reduced-motion", 0_u32.into()), None);
        assert_eq!(still(GNOME, "enable-animations", false.into()), Some(true));
        assert_eq!(still(GNOME, "enable-animations", true.into()), Some(false));
        assert_eq!(read(&HashMap::new()), SystemLooks::default());
    }
}
