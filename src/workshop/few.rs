//! Lists of a file that may have no end: what is kept of them, and how many there are in words.

use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::fmt;
use std::marker::PhantomData;

/// No list that this is for may be as long.
const KEPT: usize = 1_000;

/// Reads a list, and keeps no more of it than shows that it is too long: a value of two letters
/// can take a hundred bytes.
///
/// # Errors
/// Those of the values, all of which are read.
pub fn few<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Vec<T>, D::Error> {
    from.deserialize_seq(Few(PhantomData))
}

/// The same for a list that may be left out.
///
/// # Errors
/// As [`few`].
pub fn few_if_any<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    from: D,
) -> Result<Option<Vec<T>>, D::Error> {
    let list: Option<List<T>> = Option::deserialize(from)?;
    Ok(list.map(|List(list)| list))
}

/// How many values of a list were there, as far as they were kept.
pub fn how_many(len: usize) -> String {
    if len > KEPT {
        format!("more than {KEPT}")
    } else {
        len.to_string()
    }
}

#[derive(Deserialize)]
#[serde(transparent, bound = "T: Deserialize<'de>")]
struct List<T>(#[serde(deserialize_with = "few")] Vec<T>);

struct Few<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Few<T> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a sequence")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut values: A) -> Result<Vec<T>, A::Error> {
        let mut list = Vec::new();
        while let Some(value) = values.next_element()? {
            if list.len() <= KEPT {
                list.push(value);
            }
        }
        Ok(list)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_of_a_long_list_shows_that_it_is_long() {
        let kept = |len: usize| {
            let text = format!("[{}]", "\"a\",".repeat(len));
            let list: Vec<String> = few(&mut ron::Deserializer::from_str(&text).unwrap()).unwrap();
            (list.len(), how_many(list.len()))
        };
        assert_eq!(kept(3), (3, "3".to_owned()));
        assert_eq!(kept(KEPT), (KEPT, "1000".to_owned()));
        assert_eq!(kept(50_000), (KEPT + 1, "more than 1000".to_owned()));
    }
}
