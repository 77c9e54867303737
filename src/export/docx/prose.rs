//! Paragraphs of a Word file, whichever way their letters go.

use unicode_bidi::{BidiInfo, Level};

use crate::export::escape::escaped;

/// A paragraph in a style.
pub(super) fn paragraph(style: &str, text: &str) -> String {
    paragraph_in(None, style, text)
}

/// The same in another language than the document's.
pub(super) fn paragraph_in(language: Option<&str>, style: &str, text: &str) -> String {
    set_in(language, style, ["", ""], text)
}

/// A paragraph that stands on the page of what comes next.
pub(super) fn kept(style: &str, text: &str) -> String {
    set(style, ["<w:keepNext/>", ""], text)
}

/// An address that can be followed, as the main part refers to it: `rId1` is the first.
pub(super) fn link(to: usize, text: &str) -> String {
    format!(
        "<w:p><w:pPr><w:pStyle w:val=\"BodyText\"/></w:pPr><w:hyperlink r:id=\"rId{to}\">\
         <w:r><w:rPr><w:rStyle w:val=\"Hyperlink\"/></w:rPr><w:t>{}</w:t></w:r></w:hyperlink></w:p>",
        escaped(text)
    )
}

/// A paragraph with other properties: what it stays with, and where its lines end.
pub(super) fn set(style: &str, around: [&str; 2], text: &str) -> String {
    set_in(None, style, around, text)
}

fn set_in(language: Option<&str>, style: &str, [keep, end]: [&str; 2], text: &str) -> String {
    let info = BidiInfo::new(text, None);
    let right_to_left = info
        .paragraphs
        .first()
        .is_some_and(|told| told.level.is_rtl());
    let bidi = if right_to_left { "<w:bidi/>" } else { "" };
    format!(
        "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{keep}{bidi}{end}</w:pPr>{}</w:p>",
        runs(text, &info.levels, language)
    )
}

/// Text in runs that each go one way.
fn runs(text: &str, levels: &[Level], language: Option<&str>) -> String {
    let language = language.map_or_else(String::new, |tag| {
        let tag = escaped(tag);
        format!("<w:lang w:val=\"{tag}\" w:eastAsia=\"{tag}\" w:bidi=\"{tag}\"/>")
    });
    let mut runs = String::new();
    let mut rest = text;
    let mut at = 0;
    while let Some(level) = levels.get(at) {
        let same = levels
            .iter()
            .skip(at)
            .take_while(|other| other.is_rtl() == level.is_rtl());
        let Some((run, after)) = rest.split_at_checked(same.count()) else {
            break;
        };
        let way = if level.is_rtl() { "<w:rtl/>" } else { "" };
        let look = match (way, language.as_str()) {
            ("", "") => String::new(),
            (way, language) => format!("<w:rPr>{way}{language}</w:rPr>"),
        };
        runs += &format!(
            "<w:r>{look}<w:t xml:space=\"preserve\">{}</w:t></w:r>",
            escaped(run)
        );
        at += run.len();
        rest = after;
    }
    runs
}
