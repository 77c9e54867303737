//! A document as one web page: nothing is fetched, nothing runs.

use super::address::address;
use super::escape::escaped;
use super::svg::{Lettering, svg};
use crate::phrases::papers;
use crate::report::{Cell, ColumnKind, Content, Document, DocumentPart, Figure, Table};

/// What the page may do: be set in its own styles, and nothing else.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
const STYLE: &str = include_str!("html.css");
/// The width of a picture on a screen or on paper, and on a phone, in points.
const WIDE: f32 = 720.0;
const NARROW: f32 = 350.0;
/// How high a picture may be, for its width, before it goes on in another.
const HIGHEST: f32 = 1.4;
const HIGHEST_NARROW: f32 = 4.0;
/// The smallest text in a picture, in points.
const SMALLEST: f32 = 13.0;
/// Letters of what stands at the foot of a printed page, at most: more have no room on it.
const FOOT: usize = 90;

/// A page that reads well on a phone, on a screen and on paper: real headings, lists and tables, a
/// language and a title, pictures as lines with their words. It has no script and fetches nothing;
/// it links to its own parts and to its source.
///
/// ```
/// use roundtable::export::html;
/// use roundtable::insight::Profile;
/// use roundtable::report::Document;
/// use roundtable::edit::sample;
///
/// let page = html(&Document::of(&sample()).for_profile(Profile::Share));
/// assert!(page.starts_with("<!doctype html>\n<html lang=\"en-GB\">"));
/// assert!(!page.contains("<script"));
/// ```
pub fn html(document: &Document) -> String {
    let (name, title) = (escaped(&document.name), escaped(&document.title));
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{name}</title>\n<style>\n{STYLE}{}</style>\n</head>\n<body>\n<main>\n<header>\n\
         <h1 dir=\"auto\">{title}</h1>\n{}</header>\n",
        document.language,
        feet(document),
        paragraph(" class=\"under\"", &document.subtitle),
    );
    let (mut contents, mut parts) = (Some(contents(document)), 0);
    for block in &document.blocks {
        if block.part != DocumentPart::Finding {
            page += &contents.take().unwrap_or_default();
        }
        let lang = in_language(block.language.as_deref());
        page += &match &block.content {
            Content::Heading { level: 1, text } => {
                parts += 1;
                let text = escaped(text);
                format!("<h2 id=\"part-{parts}\"{lang} dir=\"auto\">{text}</h2>\n")
            }
            Content::Heading { level, text } => {
                let level = level + 1;
                format!(
                    "<h{level}{lang} dir=\"auto\">{}</h{level}>\n",
                    escaped(text)
                )
            }
            Content::Paragraph(text) => match address(text).map(escaped) {
                Some(to) => format!("<p><a href=\"{to}\" rel=\"noreferrer\">{to}</a></p>\n"),
                None => paragraph(&lang, text),
            },
            Content::List(items) => {
                let item = |item: &String| format!("<li dir=\"auto\">{}</li>\n", escaped(item));
                let items: String = items.iter().map(item).collect();
                format!("<ul{lang}>\n{items}</ul>\n")
            }
            Content::Table(told) => table(told),
            Content::Picture(told) => figure(told),
        };
    }
    page + "</main>\n</body>\n</html>\n"
}

/// The mark of words in another language than the page's.
pub(super) fn in_language(tag: Option<&str>) -> String {
    tag.map_or_else(String::new, |tag| format!(" lang=\"{}\"", escaped(tag)))
}

/// The parts of the document, to go to: on a phone the last is far down.
fn contents(document: &Document) -> String {
    let headings = document
        .blocks
        .iter()
        .filter_map(|block| match &block.content {
            Content::Heading { level: 1, text } => Some(escaped(text)),
            _ => None,
        });
    let link = |(at, text): (usize, String)| {
        let number = at + 1;
        format!("<li><a href=\"#part-{number}\" dir=\"auto\">{text}</a></li>\n")
    };
    let links: String = headings.enumerate().map(link).collect();
    let label = papers::CONTENTS;
    format!("<nav aria-label=\"{label}\">\n<ul>\n{links}</ul>\n</nav>\n")
}

/// What a browser prints at the foot of each page: whose session it is, and which page of how many.
fn feet(document: &Document) -> String {
    let whose: String = document.foot.chars().take(FOOT).flat_map(in_css).collect();
    let page = papers::page_of("\" counter(page) \"", "\" counter(pages) \"");
    format!(
        "@page {{\n  @bottom-left {{ content: \"{whose}\"; }}\n  \
         @bottom-right {{ content: \"{page}\"; }}\n}}\n"
    )
}

/// A letter in a string of a style sheet, where none but letters and digits mean themselves.
fn in_css(letter: char) -> Vec<char> {
    match letter {
        ' ' => vec![letter],
        letter if letter.is_alphanumeric() => vec![letter],
        letter => format!("\\{:x} ", u32::from(letter)).chars().collect(),
    }
}

fn paragraph(more: &str, text: &str) -> String {
    format!("<p{more} dir=\"auto\">{}</p>\n", escaped(text))
}

/// A table, which a small screen can move sideways, by the keyboard too.
fn table(table: &Table) -> String {
    let caption = escaped(&table.caption);
    let class = |kind: ColumnKind| match kind {
        ColumnKind::Numbers => " class=\"number\"",
        ColumnKind::Words => "",
        ColumnKind::Prose => " class=\"prose\"",
    };
    let heads = table.columns.iter().map(|column| {
        let (class, head) = (class(column.kind), escaped(&column.head));
        match head.as_str() {
            "" => "<td></td>".to_owned(),
            head => format!("<th scope=\"col\"{class}>{head}</th>"),
        }
    });
    let row = |row: &Vec<Cell>| {
        let cells = row.iter().zip(&table.columns).enumerate();
        let cells = cells.map(|(at, (cell, column))| {
            let text = escaped(&cell.to_text().unwrap_or_default());
            let class = match cell {
                Cell::Day(_) => " class=\"day\"",
                Cell::Nothing | Cell::Words(_) | Cell::Whole(_) | Cell::Decimal(_) => {
                    class(column.kind)
                }
            };
            match at {
                0 => format!("<th scope=\"row\"{class} dir=\"auto\">{text}</th>"),
                _ => format!("<td{class} dir=\"auto\">{text}</td>"),
            }
        });
        format!("<tr>{}</tr>\n", cells.collect::<String>())
    };
    let (heads, rows): (String, String) = (heads.collect(), table.rows.iter().map(row).collect());
    format!(
        "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"{caption}\">\n<table>\n\
         <caption>{caption}</caption>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n\
         </table>\n</div>\n"
    )
}

/// The picture twice: for a wide page, and drawn anew for a narrow one, so that its words stay
/// large. Only one of them is there for eyes and for screen readers.
fn figure(figure: &Figure) -> String {
    let drawn = |class: &str, width: f32, highest: f32| {
        let scenes = figure.scenes(width, width * highest, SMALLEST).into_iter();
        let drawings = scenes.map(|scene| svg(&scene, Lettering::Outlines));
        format!(
            "<div class=\"{class}\">\n{}</div>\n",
            drawings.collect::<String>()
        )
    };
    let caption = match figure.caption.as_str() {
        "" => String::new(),
        caption => format!(
            "<figcaption dir=\"auto\">{}</figcaption>\n",
            escaped(caption)
        ),
    };
    format!(
        "<figure>\n{}{}{caption}</figure>\n",
        drawn("wide", WIDE, HIGHEST),
        drawn("narrow", NARROW, HIGHEST_NARROW)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::Profile;

    #[test]
    fn what_stands_at_the_foot_of_a_printed_page_cannot_leave_its_string() {
        let mut document = Document::of(&crate::edit::sample()).for_profile(Profile::Team);
        document.foot = "\"} </style> \\ @import 'x' Ärzte".to_owned();
        let told = feet(&document);
        for never in ["\"}", "<", "@import", "'"] {
            assert!(!told.contains(never), "{never} in {told}");
        }
        assert!(told.contains("Ärzte"), "{told}");
        assert!(told.contains("\"Page \" counter(page) \" of \" counter(pages) \"\""));
    }

    #[test]
    fn the_contents_lead_to_each_part() {
        let page = html(&Document::of(&crate::edit::sample()));
        let heads = page.matches("<h2 ").count();
        assert!(heads > 4);
        for part in 1..=heads {
            let told = |what: String| page.matches(&what).count();
            assert_eq!(told(format!("href=\"#part-{part}\"")), 1);
            assert_eq!(told(format!("<h2 id=\"part-{part}\"")), 1);
        }
    }
}
