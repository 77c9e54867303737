//! Which file imports which, and the circles in that.
//!
//! A path counts for the file in which it ends: `crate::scene::path::Path` for `scene/path.rs`,
//! `crate::scene::Scene` for `scene/mod.rs`, which imports in turn what it hands on (`pub use`). A
//! file that declares another (`mod path;`) does not import it by that.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::imports::{Kind, Token, tokens};

/// The modules of the crate, each with its file and its text without tests.
pub(crate) type Modules = BTreeMap<Vec<String>, (String, String)>;

/// Every circle of files, once, as "a → b → a".
pub(crate) fn circles(modules: &Modules) -> Vec<String> {
    let imports: BTreeMap<&[String], BTreeSet<&[String]>> = modules
        .iter()
        .map(|(module, (_, text))| (module.as_slice(), imported(modules, module, text)))
        .collect();
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for start in imports.keys() {
        let Some(circle) = way_back(&imports, start) else {
            continue;
        };
        if seen.insert(circle.iter().copied().collect::<BTreeSet<_>>()) {
            let files: Vec<&str> = circle.iter().map(|&at| modules[at].0.as_str()).collect();
            found.push(files.join(" → "));
        }
    }
    found
}

/// The shortest way from a module back to itself.
fn way_back<'a>(
    imports: &BTreeMap<&'a [String], BTreeSet<&'a [String]>>,
    start: &'a [String],
) -> Option<Vec<&'a [String]>> {
    let mut ways = VecDeque::from([vec![start]]);
    let mut been = BTreeSet::new();
    while let Some(way) = ways.pop_front() {
        for &next in &imports[way[way.len() - 1]] {
            let longer = [way.as_slice(), &[next]].concat();
            if next == start {
                return Some(longer);
            }
            if been.insert(next) {
                ways.push_back(longer);
            }
        }
    }
    None
}

/// The other modules that a text takes something from.
fn imported<'a>(modules: &'a Modules, module: &[String], text: &str) -> BTreeSet<&'a [String]> {
    let ends_in = |path: &[String]| {
        let ends = (1..=path.len()).rev();
        let known = ends.filter_map(|end| modules.get_key_value(&path[..end]));
        known.map(|(module, _)| module.as_slice()).next()
    };
    let is_child = |name: &str| {
        let child = [module, &[name.to_owned()]].concat();
        modules.contains_key(&child)
    };
    paths(text, module, is_child)
        .iter()
        .filter_map(|path| ends_in(path))
        .filter(|&other| other != module)
        .collect()
}

/// Every path of a text that begins at the root of the crate, at the module itself, at one above
/// it, or at a module below it; from the root.
fn paths(text: &str, module: &[String], is_child: impl Fn(&str) -> bool) -> Vec<Vec<String>> {
    let tokens = tokens(text);
    let kind = |at: usize| tokens.get(at).map(|token| &token.kind);
    let mut found = Vec::new();
    for at in 0..tokens.len() {
        let Some(Kind::Word(word)) = kind(at) else {
            continue;
        };
        let goes_on = kind(at + 1) == Some(&Kind::Colons);
        let inside_path = at >= 1 && kind(at - 1) == Some(&Kind::Colons);
        let visibility = at >= 1 && kind(at - 1) == Some(&Kind::Word("in".to_owned()));
        if !goes_on || inside_path || visibility {
            continue;
        }
        let (mut base, mut next) = (module.to_vec(), at);
        match word.as_str() {
            "crate" | "roundtable" => {
                base.clear();
                next += 2;
            }
            "self" => next += 2,
            "super" => {}
            child if is_child(child) => {}
            _ => continue,
        }
        while kind(next) == Some(&Kind::Word("super".to_owned())) {
            base.pop();
            next += 2;
        }
        tree(&tokens, &mut next, &base, &mut found);
    }
    found
}

/// Reads `a::b`, `a::{b, c::d}` or `*` from `at` on.
fn tree(tokens: &[Token], at: &mut usize, base: &[String], found: &mut Vec<Vec<String>>) {
    let mut path = base.to_vec();
    while let Some(token) = tokens.get(*at) {
        *at += 1;
        match &token.kind {
            Kind::Word(name) if name == "self" => {}
            Kind::Word(name) => path.push(name.clone()),
            Kind::Mark('{') => {
                while tokens.get(*at).is_some_and(|it| it.kind != Kind::Mark('}')) {
                    tree(tokens, at, &path, found);
                    if tokens.get(*at).is_some_and(|it| it.kind == Kind::Mark(',')) {
                        *at += 1;
                    }
                }
                *at += 1;
                return;
            }
            _ => {}
        }
        if tokens.get(*at).map(|it| &it.kind) == Some(&Kind::Colons) {
            *at += 1;
            continue;
        }
        if tokens.get(*at).map(|it| &it.kind) == Some(&Kind::Word("as".to_owned())) {
            *at += 2;
        }
        break;
    }
    found.push(path);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn module(path: &str) -> Vec<String> {
        path.split('/').map(str::to_owned).collect()
    }

    fn found(files: &[(&str, &str)]) -> Vec<String> {
        let modules = files.iter().map(|(path, text)| {
            let text = (*text).to_owned();
            (module(path), ((*path).to_owned(), text))
        });
        circles(&modules.collect())
    }

    #[test]
    fn two_files_that_import_each_other_are_found_once() {
        let a = "use super::b::{self as other, B};";
        let b = "fn f() -> crate::room::a::A { }";
        let files = [("room", "mod a; mod b;"), ("room/a", a), ("room/b", b)];
        assert_eq!(found(&files), ["room/a → room/b → room/a"]);
    }

    #[test]
    fn a_face_imports_what_it_hands_on() {
        let face = "mod a; mod b;\npub use a::A;";
        let b = ("room/b", "use super::a::A;");
        assert_eq!(found(&[("room", face), ("room/a", ""), b]), [""; 0]);
        let a = ("room/a", "use super::b::B; use super::{X, b::{C}};");
        let files = [("room", face), a, ("room/b", "")];
        assert_eq!(found(&files), ["room → room/a → room"]);
    }

    #[test]
    fn a_longer_circle_is_one_too_and_a_visibility_is_none() {
        let files = [
            ("a", "use crate::b::{B, c::{self, D}, E as F};"),
            ("b/c", "use super::super::d::D;"),
            ("d", "pub(in crate::a) fn f() { crate::a::b(); }"),
        ];
        assert_eq!(found(&files), ["a → b/c → d → a"]);
        let files = [("a", "use crate::d;"), ("d", "pub(in crate::a) fn f() {}")];
        assert_eq!(found(&files), [""; 0]);
    }
}
