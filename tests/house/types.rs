//! Which types a file lets other files use.

use crate::imports::{Kind, tokens};

/// The names of the types in a text that are `pub`, or `pub` in the crate or in a room; not those that
/// are for the module around them alone.
pub(crate) fn shared(text: &str) -> Vec<String> {
    let tokens = tokens(text);
    let word = |at: usize| match tokens.get(at).map(|token| &token.kind) {
        Some(Kind::Word(word)) => word.as_str(),
        _ => "",
    };
    let is = |at: usize, mark: char| tokens.get(at).map(|it| &it.kind) == Some(&Kind::Mark(mark));
    let mut names = Vec::new();
    for at in (0..tokens.len()).filter(|&at| word(at) == "pub") {
        let mut next = at + 1;
        if is(next, '(') {
            if matches!(word(next + 1), "super" | "self") {
                continue;
            }
            while next < tokens.len() && !is(next, ')') {
                next += 1;
            }
            next += 1;
        }
        if matches!(word(next), "struct" | "enum" | "trait" | "type" | "union") {
            names.push(word(next + 1).to_owned());
        }
    }
    names
}

#[test]
fn what_other_files_may_use_is_told_from_the_rest() {
    let text = "
        pub struct Open; pub(crate) enum Of { Crate } pub(in crate::app) trait InApp {}
        pub(super) struct Beside; struct Own; pub fn open() {} // pub struct Comment
        pub type Short = Open;
    ";
    assert_eq!(shared(text), ["Open", "Of", "InApp", "Short"]);
}
