//! A document as one web page: nothing is fetched, nothing runs.

use super::escape::escaped;
use super::svg::{Lettering, svg};
use crate::report::{Cell, ColumnKind, Content, Document, Figure, Table};

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

/// A page that reads well on a phone, on a screen and on paper: real headings, lists and tables, a
/// language and a title, pictures as lines with their words. It has no script and refers to nothing
/// outside itself.
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
    let title = escaped(&document.title);
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<header>\n\
         <h1 dir=\"auto\">{title}</h1>\n{}</header>\n",
        document.language,
        paragraph(" class=\"under\"", &document.subtitle),
    );
    for block in &document.blocks {
        page += &match &block.content {
            Content::Heading { level, text } => {
                let level = level + 1;
                format!("<h{level} dir=\"auto\">{}</h{level}>\n", escaped(text))
            }
            Content::Paragraph(text) => paragraph("", text),
            Content::List(items) => {
                let item = |item: &String| format!("<li dir=\"auto\">{}</li>\n", escaped(item));
                let items: String = items.iter().map(item).collect();
                format!("<ul>\n{items}</ul>\n")
            }
            Content::Table(told) => table(told),
            Content::Picture(told) => figure(told),
        };
    }
    page + "</main>\n</body>\n</html>\n"
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
            let class = class(column.kind);
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
