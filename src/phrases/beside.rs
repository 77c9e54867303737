//! What is said of a file when it is opened, before it is saved over.

/// The file has a second name on the disk.
pub const OTHER_NAME: &str = "This file has a second name on this disk. Saving changes it under this name alone; under the other one it stays \
     as it is now.";

/// The file is another user's.
pub const OTHER_OWNER: &str = "This file belongs to another user of this computer. Saving makes it yours; save under another name to leave it \
     to them.";

/// A file lies beside it that looks like a copy which a synchronised folder has made.
///
/// ```
/// use roundtable::phrases::beside::conflict_copy;
///
/// assert_eq!(
///     conflict_copy("monday-JO-LAPTOP.roundtable"),
///     "Beside this file lies “monday-JO-LAPTOP.roundtable”, which looks like its copy from another computer: a \
///      synchronised folder makes one where two save at the same time. Open that one too before you go on; this one \
///      may not be the newer."
/// );
/// ```
pub fn conflict_copy(name: &str) -> String {
    let name = name.replace(char::is_control, "\u{fffd}");
    format!(
        "Beside this file lies “{name}”, which looks like its copy from another computer: a synchronised folder makes \
         one where two save at the same time. Open that one too before you go on; this one may not be the newer."
    )
}
