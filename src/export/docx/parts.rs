//! What a Word file needs beside its text: styles, bullets, settings, the foot of each page,
//! typefaces, colours.

use crate::export::escape::escaped;
use crate::export::office_theme::{THEME, theme};
use crate::export::package::{Package, XML};

/// What the parts of the file speak of.
const SPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
     xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
     xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
     xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";
/// Between the margins of an A4 page, in points: 17 cm.
pub(super) const WIDTH: f32 = 481.9;

macro_rules! word {
    ($kind:literal) => {
        concat!(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.",
            $kind,
            "+xml"
        )
    };
}

/// The type of the main part.
pub(super) const DOCUMENT: &str = word!("document.main");

/// What the main part refers to, in the order of their numbers: `rId1` is the first.
pub(super) const RELATED: [(&str, &str); 6] = [
    ("styles", "styles.xml"),
    ("numbering", "numbering.xml"),
    ("settings", "settings.xml"),
    ("footer", "footer1.xml"),
    ("fontTable", "fontTable.xml"),
    ("theme", "theme/theme1.xml"),
];

/// The end of the text: A4 with margins of 2 cm, and the foot of its pages.
pub(super) const PAGE: &str = "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/>\
     <w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" \
     w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>";

/// A part with this in it.
pub(super) fn part(name: &str, inner: &str) -> String {
    format!("{XML}<w:{name} {SPACES}>{inner}</w:{name}>")
}

/// Adds all of them, in this language and with this at the foot of each page.
pub(super) fn add(package: &mut Package, language: &str, foot: &str) {
    let parts = [
        (
            "word/styles.xml",
            word!("styles"),
            part("styles", &styles(language)),
        ),
        (
            "word/numbering.xml",
            word!("numbering"),
            part("numbering", BULLETS),
        ),
        (
            "word/settings.xml",
            word!("settings"),
            part("settings", &settings(language)),
        ),
        (
            "word/footer1.xml",
            word!("footer"),
            part("ftr", &footer(foot)),
        ),
        (
            "word/fontTable.xml",
            word!("fontTable"),
            part("fonts", FONTS),
        ),
        ("word/theme/theme1.xml", THEME, theme()),
    ];
    for (name, kind, bytes) in parts {
        package.part(name, Some(kind), bytes);
    }
}

const BULLETS: &str = "<w:abstractNum w:abstractNumId=\"0\">\
     <w:multiLevelType w:val=\"hybridMultilevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>\
     <w:numFmt w:val=\"bullet\"/><w:pStyle w:val=\"ListBullet\"/><w:lvlText w:val=\"•\"/>\
     <w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"425\" w:hanging=\"283\"/></w:pPr></w:lvl>\
     </w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";

const FONTS: &str = "<w:font w:name=\"Arial\"><w:charset w:val=\"00\"/><w:family w:val=\"swiss\"/>\
     <w:pitch w:val=\"variable\"/></w:font>";

/// As Word 2013 and later set pages.
fn settings(language: &str) -> String {
    format!(
        "<w:compat><w:compatSetting w:name=\"compatibilityMode\" \
         w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>\
         <w:themeFontLang w:val=\"{language}\"/>"
    )
}

/// Whose paper it is, and "Page 1 of 6" at the right.
fn footer(title: &str) -> String {
    let words = |text: &str| format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>");
    let field = |name: &str| {
        format!("<w:fldSimple w:instr=\" {name} \"><w:r><w:t>1</w:t></w:r></w:fldSimple>")
    };
    format!(
        "<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>{}<w:r><w:tab/></w:r>{}{}{}{}</w:p>",
        words(&escaped(title)),
        words("Page "),
        field("PAGE"),
        words(" of "),
        field("NUMPAGES"),
    )
}

const INK: &str = "<w:color w:val=\"1B3A4B\"/>";
const QUIET: &str = "<w:color w:val=\"4A4A4A\"/>";

fn styles(language: &str) -> String {
    let right = (WIDTH * 20.0) as u32;
    let footer = format!("<w:tabs><w:tab w:val=\"right\" w:pos=\"{right}\"/></w:tabs>");
    let heading = |level: usize, before, after, size, name, id| {
        let stands = format!(
            "<w:keepNext/><w:keepLines/><w:spacing w:before=\"{before}\" w:after=\"{after}\"/>\
             <w:outlineLvl w:val=\"{}\"/>",
            level - 1
        );
        style(id, name, "BodyText", &stands, &bold(size, INK))
    };
    let mut styles = format!(
        "<w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"Arial\" w:cs=\"Arial\"/>\
         <w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>\
         <w:lang w:val=\"{language}\" w:eastAsia=\"{language}\" w:bidi=\"ar-SA\"/>\
         </w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">\
         <w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
    );
    for told in [
        style(
            "Title",
            "Title",
            "Subtitle",
            "<w:keepNext/><w:spacing w:after=\"60\"/>",
            &bold(44, INK),
        ),
        style(
            "Subtitle",
            "Subtitle",
            "BodyText",
            "<w:spacing w:after=\"240\"/>",
            QUIET,
        ),
        heading(1, 400, 120, 32, "heading 1", "Heading1"),
        heading(2, 320, 100, 26, "heading 2", "Heading2"),
        heading(3, 200, 60, 22, "heading 3", "Heading3"),
        style(
            "BodyText",
            "Body Text",
            "BodyText",
            "<w:spacing w:after=\"120\" w:line=\"276\" w:lineRule=\"auto\"/>",
            "",
        ),
        style(
            "Lead",
            "Lead",
            "BodyText",
            "<w:spacing w:after=\"160\" w:line=\"288\" w:lineRule=\"auto\"/>",
            "<w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/>",
        ),
        style(
            "ListBullet",
            "List Bullet",
            "ListBullet",
            "<w:numPr><w:numId w:val=\"1\"/></w:numPr>\
             <w:spacing w:after=\"60\" w:line=\"276\" w:lineRule=\"auto\"/>",
            "",
        ),
        style(
            "Figure",
            "Figure",
            "Caption",
            "<w:keepNext/><w:spacing w:before=\"160\" w:after=\"80\"/>",
            "",
        ),
        style(
            "Caption",
            "caption",
            "BodyText",
            "<w:spacing w:after=\"200\"/>",
            &format!("{QUIET}<w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>"),
        ),
        style(
            "TableText",
            "Table Text",
            "TableText",
            "<w:spacing w:before=\"50\" w:after=\"50\"/>",
            "<w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>",
        ),
        style(
            "TableSmall",
            "Table Small",
            "TableSmall",
            "<w:spacing w:before=\"40\" w:after=\"40\"/>",
            "<w:sz w:val=\"17\"/><w:szCs w:val=\"17\"/>",
        ),
        style(
            "AfterTable",
            "After Table",
            "BodyText",
            "<w:spacing w:line=\"120\" w:lineRule=\"exact\"/>",
            "<w:sz w:val=\"8\"/><w:szCs w:val=\"8\"/>",
        ),
        style(
            "Footer",
            "footer",
            "Footer",
            &footer,
            &format!("{QUIET}<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>"),
        ),
    ] {
        styles += &told;
    }
    styles + LETTERS + TABLES
}

/// A paragraph style: its id, its name in Word, the style of the next paragraph, how it stands and
/// how its letters look.
fn style(id: &str, name: &str, next: &str, stands: &str, looks: &str) -> String {
    // What is not one of Word's own is ours.
    let own = ["Figure", "Lead", "TableText", "TableSmall", "AfterTable"].contains(&id);
    let custom = if own { " w:customStyle=\"1\"" } else { "" };
    format!(
        "<w:style w:type=\"paragraph\"{custom} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>\
         <w:basedOn w:val=\"Normal\"/><w:next w:val=\"{next}\"/><w:qFormat/>\
         <w:pPr>{stands}</w:pPr><w:rPr>{looks}</w:rPr></w:style>"
    )
}

/// Bold letters of a size in half points.
fn bold(size: u8, colour: &str) -> String {
    format!("<w:b/><w:bCs/>{colour}<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>")
}

/// An address in running text: told by its line too, and not by its colour alone.
const LETTERS: &str = "<w:style w:type=\"character\" w:styleId=\"Hyperlink\">\
     <w:name w:val=\"Hyperlink\"/><w:rPr><w:color w:val=\"00588C\"/><w:u w:val=\"single\"/></w:rPr>\
     </w:style>";

/// Lines under each row, heads and the names of rows in bold.
const TABLES: &str = "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">\
     <w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar>\
     <w:left w:w=\"80\" w:type=\"dxa\"/><w:right w:w=\"80\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>\
     </w:style><w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/>\
     <w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>\
     <w:top w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"1B3A4B\"/>\
     <w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"1B3A4B\"/>\
     <w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"B0B0B0\"/></w:tblBorders></w:tblPr>\
     <w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders>\
     <w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"1B3A4B\"/></w:tcBorders></w:tcPr>\
     </w:tblStylePr></w:style>";
