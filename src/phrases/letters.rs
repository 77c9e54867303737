//! Letters that may look different elsewhere.

use super::lists::list_in_words;

/// What is to be known of a picture's letters that the program carries no typeface for: those
/// that the machine's fonts drew, and those that no font drew. Nothing where there are none.
///
/// ```
/// use roundtable::phrases::letters::foreign;
///
/// let chinese = ["会".to_owned(), "议".to_owned()];
/// let sentence = foreign(&chinese, &[]).unwrap();
/// assert!(sentence.starts_with("会 and 议 are drawn with this computer’s fonts"));
/// assert_eq!(foreign(&[], &[]), None);
/// ```
pub fn foreign(of_the_machine: &[String], unknown: &[String]) -> Option<String> {
    let mut sentences = Vec::new();
    if !of_the_machine.is_empty() {
        let (letters, verb) = named(of_the_machine);
        sentences.push(format!(
            "{letters} {verb} drawn with this computer’s fonts, and may look different in a \
             picture that is made on another."
        ));
    }
    if !unknown.is_empty() {
        let (letters, verb) = named(unknown);
        sentences.push(format!(
            "{letters} {verb} in no font of this computer: a question mark in a diamond stands \
             for each."
        ));
    }
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

/// The letters, a dozen at most, and whether one is or several are.
fn named(letters: &[String]) -> (String, &'static str) {
    const MOST: usize = 12;
    let verb = if letters.len() == 1 { "is" } else { "are" };
    let mut names: Vec<String> = letters.iter().take(MOST).cloned().collect();
    if let more @ 1.. = letters.len() - names.len() {
        names.push(format!("{more} more"));
    }
    (list_in_words(&names), verb)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_font_has_is_said_and_a_long_list_is_counted() {
        let letters: Vec<String> = ('ก'..='ฮ').map(String::from).collect();
        let sentence = foreign(&[], &letters).unwrap();
        assert!(
            sentence.contains("ฌ and 34 more are in no font"),
            "{sentence}"
        );
        let one = foreign(&letters[..1], &letters[1..2]).unwrap();
        assert!(
            one.contains("ก is drawn") && one.contains("ข is in no font"),
            "{one}"
        );
    }
}
