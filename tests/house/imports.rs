//! Reads a Rust text just well enough to say what it takes from the root of
//! the crate.

/// One name taken from the root of the crate.
#[derive(Debug, PartialEq)]
pub(crate) struct Import {
    pub(crate) name: String,
    pub(crate) line: usize,
}

/// Every name that a text takes from the root of the crate. `depth` is how many
/// modules deep the file lies: 1 for `src/ui/mod.rs`, 2 for `src/ui/theme.rs`.
pub(crate) fn imports(text: &str, depth: usize) -> Vec<Import> {
    let tokens = tokens(text);
    let kind = |at: usize| tokens.get(at).map(|token| &token.kind);
    let is_word =
        |at: usize, word: &str| matches!(kind(at), Some(Kind::Word(found)) if found == word);
    let is_mark = |at: usize, mark: char| kind(at) == Some(&Kind::Mark(mark));

    let mut found = Vec::new();
    let mut braces = 0_usize;
    let mut inline_modules = Vec::new(); // how many braces were open before each
    for at in 0..tokens.len() {
        match kind(at) {
            Some(Kind::Mark('{')) => {
                if at >= 2 && is_word(at - 2, "mod") {
                    inline_modules.push(braces);
                }
                braces += 1;
            }
            Some(Kind::Mark('}')) => {
                braces = braces.saturating_sub(1);
                if inline_modules.last() == Some(&braces) {
                    inline_modules.pop();
                }
            }
            Some(Kind::Word(word)) => {
                // The middle of a longer path: `self::super` may begin one.
                let inside_path = at >= 2
                    && kind(at - 1) == Some(&Kind::Colons)
                    && matches!(kind(at - 2), Some(Kind::Word(before)) if before != "self");
                if inside_path || kind(at + 1) != Some(&Kind::Colons) {
                    continue;
                }
                let mut next = at + 2;
                match word.as_str() {
                    "crate" | "roundtable" => {}
                    "super" => {
                        let mut up = 1;
                        while is_word(next, "super") && kind(next + 1) == Some(&Kind::Colons) {
                            up += 1;
                            next += 2;
                        }
                        if up < depth + inline_modules.len() {
                            continue;
                        }
                    }
                    _ => continue,
                }
                if is_mark(next, '{') {
                    found.extend(group(&tokens, next));
                } else {
                    found.extend(tokens.get(next).and_then(Token::import));
                }
            }
            _ => {}
        }
    }
    found
}

/// The first name of every item of a group like `{a, b::c, d::{e, f}}`, whose
/// opening brace stands at `open`.
fn group(tokens: &[Token], open: usize) -> Vec<Import> {
    let mut found = Vec::new();
    let mut braces = 0_usize;
    let mut item_begins = false;
    for token in tokens.iter().skip(open) {
        match token.kind {
            Kind::Mark('{') => {
                braces += 1;
                item_begins = braces == 1;
            }
            Kind::Mark('}') => {
                braces -= 1;
                if braces == 0 {
                    break;
                }
            }
            Kind::Mark(',') if braces == 1 => item_begins = true,
            _ if item_begins => {
                found.extend(token.import());
                item_begins = false;
            }
            _ => {}
        }
    }
    found
}

/// A piece of Rust that matters here, and the line on which it stands.
#[derive(Debug)]
pub(crate) struct Token {
    pub(crate) kind: Kind,
    line: usize,
}

#[derive(Debug, PartialEq)]
pub(crate) enum Kind {
    /// A name or a keyword.
    Word(String),
    /// `::`
    Colons,
    /// Any other sign.
    Mark(char),
}

impl Token {
    /// The name that this token takes if it follows `crate::`.
    fn import(&self) -> Option<Import> {
        let name = match &self.kind {
            Kind::Word(name) => name.clone(),
            Kind::Mark('*') => "*".to_owned(),
            Kind::Mark(_) | Kind::Colons => return None,
        };
        Some(Import {
            name,
            line: self.line,
        })
    }
}

/// Takes a text apart, leaving out blanks, comments, strings and characters.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let chars: Vec<char> = text.chars().collect();
    let look = |at: usize| chars.get(at).copied().unwrap_or('\0');
    let mut tokens = Vec::new();
    let mut line = 1;
    let mut at = 0;
    while at < chars.len() {
        let start = at;
        match look(at) {
            '/' if look(at + 1) == '/' => {
                while at < chars.len() && look(at) != '\n' {
                    at += 1;
                }
            }
            '/' if look(at + 1) == '*' => at = end_of_block_comment(&chars, at),
            '"' => at = end_of_string(&chars, at),
            '\'' => at = end_of_quote(&chars, at),
            ':' if look(at + 1) == ':' => {
                tokens.push(Token {
                    kind: Kind::Colons,
                    line,
                });
                at += 2;
            }
            c if c.is_alphanumeric() || c == '_' => {
                while look(at).is_alphanumeric() || look(at) == '_' {
                    at += 1;
                }
                let word: String = chars[start..at].iter().collect();
                let hashes = (at..).take_while(|&i| look(i) == '#').count();
                if matches!(word.as_str(), "r" | "br" | "cr") && look(at + hashes) == '"' {
                    at = end_of_raw_string(&chars, at + hashes, hashes);
                } else if word == "r" && hashes == 1 {
                    at += 1; // a raw name: the next turn reads it
                } else {
                    tokens.push(Token {
                        kind: Kind::Word(word),
                        line,
                    });
                }
            }
            c => {
                if !c.is_whitespace() {
                    tokens.push(Token {
                        kind: Kind::Mark(c),
                        line,
                    });
                }
                at += 1;
            }
        }
        let passed = chars[start..at.min(chars.len())].iter();
        line += passed.filter(|&&c| c == '\n').count();
    }
    tokens
}

/// Where a block comment that begins at `at` ends; such comments nest.
fn end_of_block_comment(chars: &[char], mut at: usize) -> usize {
    let mut open = 0_usize;
    while at < chars.len() {
        match (chars.get(at), chars.get(at + 1)) {
            (Some('/'), Some('*')) => {
                open += 1;
                at += 2;
            }
            (Some('*'), Some('/')) => {
                open -= 1;
                at += 2;
                if open == 0 {
                    return at;
                }
            }
            _ => at += 1,
        }
    }
    at
}

/// Where a string whose opening quote stands at `at` ends.
fn end_of_string(chars: &[char], mut at: usize) -> usize {
    at += 1;
    while let Some(c) = chars.get(at) {
        match c {
            '\\' => at += 2,
            '"' => return at + 1,
            _ => at += 1,
        }
    }
    at
}

/// Where a raw string whose opening quote stands at `quote` ends.
fn end_of_raw_string(chars: &[char], quote: usize, hashes: usize) -> usize {
    let mut at = quote + 1;
    while at < chars.len() {
        let closes = chars[at] == '"'
            && chars[at + 1..]
                .iter()
                .take(hashes)
                .filter(|&&c| c == '#')
                .count()
                == hashes;
        if closes {
            return at + 1 + hashes;
        }
        at += 1;
    }
    at
}

/// Where a character such as `'a'` or `'\''` ends; past the quote alone if this
/// is a lifetime.
fn end_of_quote(chars: &[char], quote: usize) -> usize {
    if chars.get(quote + 1) == Some(&'\\') {
        let mut at = quote + 3;
        while at < chars.len() && chars[at] != '\'' {
            at += 1;
        }
        at + 1
    } else if chars.get(quote + 2) == Some(&'\'') {
        quote + 3
    } else {
        quote + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<String> {
        imports(text, 2).into_iter().map(|it| it.name).collect()
    }

    #[test]
    fn groups_are_read_to_their_end_and_no_deeper_than_the_room() {
        let text = "use crate::{self as top, session::{Round, edit::{a}}, r#scene as s,\n ui::*,};";
        assert_eq!(names(text), ["self", "session", "scene", "ui"]);
        assert_eq!(imports(text, 2)[3].line, 2);
    }

    #[test]
    fn paths_in_the_middle_of_code_are_imports() {
        let text = "fn f(x: &crate::ui::Theme) -> u8 { g::<crate::app::A>(roundtable::cli::run) }";
        assert_eq!(names(text), ["ui", "app", "cli"]);
    }

    #[test]
    fn a_name_that_only_looks_like_the_root_is_none() {
        let text =
            "pub(crate) fn f() { egui::crate_name(); other::roundtable::ui(); crate_::ui() }";
        assert_eq!(names(text), [""; 0]);
    }

    #[test]
    fn supers_count_only_when_they_reach_the_root() {
        assert_eq!(names("use super::widgets;"), [""; 0]);
        assert_eq!(names("use super::super::storage::Journal;"), ["storage"]);
        assert_eq!(
            names("mod tests { use super::super::widgets; }"),
            [""; 0],
            "one level goes to the inline module"
        );
        assert_eq!(
            names("mod a { } use self::super::super::{app, cli};"),
            ["app", "cli"]
        );
    }

    #[test]
    fn comments_strings_and_characters_are_not_read() {
        let text = r####"
            //! use crate::ui;
            /// let x = crate::app::run();
            /* crate::cli /* crate::cli */ crate::cli */
            const A: &str = "crate::ui \" crate::ui";
            const B: &str = r#"crate::ui " crate::ui"#;
            const C: &[u8] = br"crate::ui\";
            const D: char = '"'; const E: char = '\''; const F: char = '\u{22}';
            fn f<'a>(x: &'a str) -> &'a str { x }
            use crate::scene;
        "####;
        assert_eq!(names(text), ["scene"]);
        assert_eq!(imports(text, 2)[0].line, 10);
    }
}
