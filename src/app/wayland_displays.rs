//! On Wayland: which entries of winit's list of displays stand for one that is connected.
//!
//! winit 0.30.13 lists each display of its start twice, and takes only one of the two out when it
//! goes: `docs/winit-displays.md`.

use std::collections::BTreeMap;

/// How often each display was in the list, at most.
#[derive(Debug, Default)]
pub(super) struct WaylandDisplays(BTreeMap<String, usize>);

impl WaylandDisplays {
    /// The places in the list of the displays that are connected, one each, in the order in which
    /// the window system has them. `names` is the whole list.
    pub(super) fn connected(&mut self, names: &[String]) -> Vec<usize> {
        let mut entries: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        for (index, name) in names.iter().enumerate() {
            let (count, last) = entries.entry(name).or_default();
            *count += 1;
            *last = index;
        }
        let mut connected = Vec::new();
        for (name, (count, last)) in entries {
            let most = self.0.entry(name.to_owned()).or_default();
            *most = count.max(*most);
            // Fewer than there were: it has gone, and what is left of it was not taken out.
            if count == *most {
                connected.push(last);
            }
        }
        // One that comes is put last, here as in the window system's own list.
        connected.sort_unstable();
        connected
    }
}

/// Whether the console's window is on Wayland.
#[cfg(all(unix, not(target_os = "macos")))]
pub(super) fn is_wayland(frame: &eframe::Frame) -> bool {
    use raw_window_handle::{HasDisplayHandle as _, RawDisplayHandle};
    let handle = frame.display_handle().map(|handle| handle.as_raw());
    matches!(handle, Ok(RawDisplayHandle::Wayland(_)))
}

/// Whether the console's window is on Wayland.
#[cfg(not(all(unix, not(target_os = "macos"))))]
pub(super) fn is_wayland(_: &eframe::Frame) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Feeds one list after another, written as letters (laptop, projector), to a window that has just opened.
    #[track_caller]
    fn check(lists: &[(&str, &[usize])]) {
        let mut displays = WaylandDisplays::default();
        for (list, connected) in lists {
            let names: Vec<_> = list.chars().map(String::from).collect();
            assert_eq!(
                displays.connected(&names),
                *connected,
                "{list} of {lists:?}"
            );
        }
    }

    #[test]
    fn each_display_counts_once() {
        check(&[("LL", &[1]), ("LLPP", &[1, 3])]);
        check(&[("LPLP", &[2, 3])]);
    }

    #[test]
    fn one_that_was_taken_out_is_gone_though_the_list_still_names_it() {
        check(&[("LPLP", &[2, 3]), ("LLP", &[1])]);
    }

    #[test]
    fn one_that_comes_later_is_listed_once_and_leaves_for_good() {
        let coming_and_going: [(&str, &[usize]); 4] = [
            ("LL", &[1]),
            ("LLP", &[1, 2]),
            ("LL", &[1]),
            ("LLP", &[1, 2]),
        ];
        check(&coming_and_going);
    }

    #[test]
    fn one_that_comes_back_is_its_newest_entry() {
        check(&[("LPLP", &[2, 3]), ("PLP", &[2]), ("PLPL", &[2, 3])]);
    }

    #[test]
    fn a_list_without_doubles_is_taken_as_it_is() {
        check(&[("LP", &[0, 1]), ("P", &[0]), ("PL", &[0, 1])]);
    }
}
