//! What languages call themselves.

/// The languages of workshops that we know by name, by the first part of their tags.
const NAMES: [(&str, &str); 26] = [
    ("ar", "العربية"),
    ("az", "Azərbaycanca"),
    ("bg", "Български"),
    ("cs", "Čeština"),
    ("cy", "Cymraeg"),
    ("da", "Dansk"),
    ("de", "Deutsch"),
    ("el", "Ελληνικά"),
    ("en", "English"),
    ("es", "Español"),
    ("fi", "Suomi"),
    ("fr", "Français"),
    ("ga", "Gaeilge"),
    ("gd", "Gàidhlig"),
    ("he", "עברית"),
    ("it", "Italiano"),
    ("nb", "Norsk bokmål"),
    ("nl", "Nederlands"),
    ("pl", "Polski"),
    ("pt", "Português"),
    ("ro", "Română"),
    ("ru", "Русский"),
    ("sv", "Svenska"),
    ("tr", "Türkçe"),
    ("uk", "Українська"),
    ("vi", "Tiếng Việt"),
];

/// Above the languages that a session can be held in.
pub const LANGUAGE: &str = "Language of the workshop’s texts";

/// What a language calls itself: "Cymraeg", "Português (pt-BR)". One that we do not know is told by
/// its tag.
///
/// ```
/// use roundtable::phrases::languages::language_name;
///
/// assert_eq!(language_name("cy"), "Cymraeg");
/// assert_eq!(language_name("pt-BR"), "Português (pt-BR)");
/// assert_eq!(language_name("tlh"), "tlh");
/// ```
pub fn language_name(tag: &str) -> String {
    let first = tag.split('-').next().unwrap_or(tag);
    let known = NAMES
        .iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(first));
    match known {
        Some((_, name)) if first == tag => (*name).to_owned(),
        Some((_, name)) => format!("{name} ({tag})"),
        None => tag.to_owned(),
    }
}
