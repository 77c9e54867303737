//! What the heading over the names calls the things that are scored: a "dimension", "practices".

use super::plain::plain;
use crate::workshop::noun::Noun;

/// One of them and several, for all words that are known as a heading. A word that may well be what is
/// scored, such as "process", is none of them: it would be lost at the head of a list.
const NOUNS: [(&str, &str); 19] = [
    ("mechanism", "mechanisms"),
    ("dimension", "dimensions"),
    ("topic", "topics"),
    ("item", "items"),
    ("area", "areas"),
    ("practice", "practices"),
    ("theme", "themes"),
    ("element", "elements"),
    ("criterion", "criteria"),
    ("statement", "statements"),
    ("capability", "capabilities"),
    ("domain", "domains"),
    ("competency", "competencies"),
    ("competence", "competences"),
    ("characteristic", "characteristics"),
    ("principle", "principles"),
    ("factor", "factors"),
    ("aspect", "aspects"),
    ("indicator", "indicators"),
];

/// Whether a heading, in small letters without signs, is one of these words and nothing else.
pub(super) fn is_noun(words: &str) -> bool {
    find(words).is_some()
}

fn find(words: &str) -> Option<(&'static str, &'static str)> {
    let mut all = NOUNS.into_iter();
    all.find(|(one, many)| words == *one || words == *many)
}

/// All words.
#[cfg(test)]
pub(super) fn all() -> impl Iterator<Item = &'static str> {
    NOUNS.into_iter().flat_map(|(one, many)| [one, many])
}

/// What the heading over the names calls them; nothing where it says "Name", or something that is not
/// known.
pub(super) fn noun_of(heading: &str) -> Option<Noun> {
    let words = plain(heading);
    let (one, many) = find(words.rsplit(' ').next()?)?;
    Some(Noun {
        one: one.to_owned(),
        many: many.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_says_what_they_are_called() {
        let called = |heading| noun_of(heading).map(|noun| (noun.one, noun.many));
        let pair = |one: &str, many: &str| Some((one.to_owned(), many.to_owned()));
        assert_eq!(called("Dimension"), pair("dimension", "dimensions"));
        assert_eq!(called(" CRITERIA: "), pair("criterion", "criteria"));
        assert_eq!(
            called("Key characteristic"),
            pair("characteristic", "characteristics")
        );
        for other in ["Name", "What we score", "", "?"] {
            assert_eq!(called(other), None, "{other}");
        }
    }
}
