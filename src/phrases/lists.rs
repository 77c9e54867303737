//! Lists and plurals.

/// "a", "a and b", "a, b and c".
///
/// ```
/// use roundtable::phrases::lists::list_in_words;
///
/// assert_eq!(list_in_words(&["trust", "power", "time"]), "trust, power and time");
/// assert_eq!(list_in_words(&["trust"]), "trust");
/// ```
pub fn list_in_words<T: AsRef<str>>(names: &[T]) -> String {
    let joined = |names: &[T]| -> String {
        let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
        names.join(", ")
    };
    match names {
        [] | [_] => joined(names),
        [first @ .., last] => format!("{} and {}", joined(first), last.as_ref()),
    }
}

/// "1 person", "12 people".
pub fn people(n: u32) -> String {
    counted(n, "person", "people")
}

/// A number and what is counted: "1 dot", "3 dots".
pub fn counted(n: u32, one: &str, many: &str) -> String {
    match n {
        1 => format!("1 {one}"),
        n => format!("{n} {many}"),
    }
}
