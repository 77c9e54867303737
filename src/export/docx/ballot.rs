//! A form as a Word file to print: one A5 sheet a person, on which numbers are circled.

use super::parts;
use super::prose::{kept, paragraph, paragraph_in};
use crate::export::error::ExportError;
use crate::export::escape::escaped;
use crate::export::package::Package;
use crate::phrases::form as said;
use crate::report::BlankForm;

/// Between the margins of an A5 page, in twentieths of a point: 14.8 cm less 1.2 cm at each side.
const WIDTH: usize = 7030;
/// A number to circle needs so much.
const NUMBER: usize = 420;
/// With more mechanisms than this their sentences are left out: ten stand on one side of the sheet.
const SENTENCES: usize = 6;
/// With more than this the names are smaller: twenty-four stand on its two sides.
const LARGE: usize = 12;

/// The end of the text: A5 with margins of 1.2 cm, and no foot: each sheet is by itself.
const PAGE: &str = "<w:sectPr><w:pgSz w:w=\"8391\" w:h=\"11906\"/><w:pgMar w:top=\"680\" w:right=\"680\" w:bottom=\"680\" \
     w:left=\"680\" w:header=\"340\" w:footer=\"340\" w:gutter=\"0\"/></w:sectPr>";

/// The question, what the levels mean, and a table with a line for each mechanism and its numbers to circle.
/// There is no place for a name.
///
/// # Errors
/// When the parts cannot be packed.
pub fn form_docx(form: &BlankForm) -> Result<Vec<u8>, ExportError> {
    let language = form.texts.as_deref();
    let theirs = |style: &str, text: &str| paragraph_in(language, style, text);
    let mut body = paragraph("Title", &form.title);
    if let Some(subtitle) = &form.subtitle {
        body += &paragraph("Subtitle", subtitle);
    }
    body += &theirs("Lead", &form.question);
    body += &kept("TableText", said::ON_PAPER);
    if !form.perspectives.is_empty() {
        let names = form.perspectives.join("   ·   ");
        body += &kept("TableText", &format!("{} {names}", said::FROM_ON_PAPER));
    }
    let levels = form.levels.iter();
    body.extend(levels.map(|level| {
        let meaning = Some(level.meaning.as_str()).filter(|it| !it.is_empty());
        theirs(
            "TableSmall",
            &said::level(level.number, &level.label, meaning),
        )
    }));
    body += &kept("AfterTable", "");
    body += &table(form);
    body.extend(form.source.iter().map(|line| theirs("TableSmall", line)));
    let mut package = Package::default();
    package.main("word/document.xml");
    package.properties(&form.title, form.language);
    parts::add(&mut package, form.language, &form.title);
    package.part(
        "word/document.xml",
        Some(parts::DOCUMENT),
        parts::part("document", &format!("<w:body>{body}{PAGE}</w:body>")),
    );
    for (kind, target) in parts::RELATED {
        package.relate(kind, target);
    }
    package.finish()
}

/// A line for each mechanism. The head is repeated on each page, and no line is parted.
fn table(form: &BlankForm) -> String {
    let theirs = |style: &str, text: &str| paragraph_in(form.texts.as_deref(), style, text);
    let numbers: Vec<String> = form
        .levels
        .iter()
        .map(|level| level.number.to_string())
        .chain(["?".to_owned()])
        .collect();
    let name = WIDTH - NUMBER * numbers.len();
    let grid: String = std::iter::once(name)
        .chain(numbers.iter().map(|_| NUMBER))
        .map(|width| format!("<w:gridCol w:w=\"{width}\"/>"))
        .collect();
    let cell = |width: usize, span: usize, words: &str| {
        let span = if span > 1 {
            format!("<w:gridSpan w:val=\"{span}\"/>")
        } else {
            String::new()
        };
        format!(
            "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{span}<w:vAlign w:val=\"center\"/></w:tcPr>{words}</w:tc>"
        )
    };
    let centred = |text: &str| {
        format!(
            "<w:p><w:pPr><w:pStyle w:val=\"TableText\"/><w:jc w:val=\"center\"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>",
            escaped(text)
        )
    };
    let row = |head: bool, cells: String| {
        let head = if head { "<w:tblHeader/>" } else { "" };
        format!("<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{cells}</w:tr>")
    };
    let all = NUMBER * numbers.len();
    let mut rows = row(
        true,
        cell(name, 1, &theirs("TableText", &form.question))
            + &cell(all, numbers.len(), &centred(said::ANSWER)),
    );
    for asked in &form.mechanisms {
        let style = if form.mechanisms.len() > LARGE {
            "TableSmall"
        } else {
            "TableText"
        };
        let mut words = theirs(style, &asked.name);
        if form.mechanisms.len() <= SENTENCES {
            words += &theirs("TableSmall", &asked.summary);
        }
        for (level, meaning) in form.levels.iter().zip(&asked.meanings) {
            if !meaning.is_empty() {
                let said = said::level(level.number, &level.label, Some(meaning));
                words += &theirs("TableSmall", &said);
            }
        }
        let cells: String = numbers
            .iter()
            .map(|number| cell(NUMBER, 1, &centred(number)))
            .collect();
        rows += &row(false, cell(name, 1, &words) + &cells);
    }
    format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"{WIDTH}\" w:type=\"dxa\"/>\
         <w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" \
         w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )
}
