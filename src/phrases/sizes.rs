//! How large everything is on the console, and how it looks.

/// "Text and buttons are at 125 % of their usual size."
pub fn size_in_words(percent: u16) -> String {
    if percent == 100 {
        "Text and buttons have their usual size.".to_owned()
    } else {
        format!("Text and buttons are at {percent} % of their usual size.")
    }
}

/// Why nothing becomes larger, or smaller, than this.
pub fn no_further_in_words(percent: u16, larger: bool) -> String {
    if !larger {
        format!("Text and buttons are at {percent} %, the smallest size there is.")
    } else if percent < 300 {
        format!(
            "Text and buttons are at {percent} %: if they were larger, this window could not hold every screen."
        )
    } else {
        format!("Text and buttons are at {percent} %, the largest size there is.")
    }
}

/// Nobody's choice stands any more.
pub const AS_THE_SYSTEM: &str = "The look and movement are the system’s now.";
