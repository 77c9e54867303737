//! The master of the slides: where titles and texts stand and how they look, in one place for all.

use super::geometry::{BODY, FOOT, NUMBER, TITLE};
use super::opening::UNDER;
use super::prose::{plain, sized};
use super::skeleton::{COLOURS, PAPER, SPACES, TREE, filled_box, stood};
use crate::export::package::XML;
use crate::scene::Rect;

/// The sizes of titles and of the second level of a text, in points.
const TITLES: f32 = 32.0;
const DEEPER: f32 = 18.0;
const FOOT_KIND: &str = "type=\"ftr\" sz=\"quarter\" idx=\"11\"";
const NUMBER_KIND: &str = "type=\"sldNum\" sz=\"quarter\" idx=\"12\"";
/// How the first and the second level of a text stand, and their marks.
const FIRST: (&str, &str) = (
    " marL=\"279400\" indent=\"-279400\"",
    "<a:buChar char=\"•\"/>",
);
const SECOND: (&str, &str) = (
    " marL=\"558800\" indent=\"-279400\"",
    "<a:buChar char=\"–\"/>",
);

/// The master, which knows so many layouts.
pub(super) fn master(layouts: usize, language: &str) -> String {
    let say = |text: &str| plain(text, None, language);
    let levels = ["Text", "Text"];
    let body: String = levels.iter().map(|text| say(text)).collect();
    let title = stood(
        2,
        "type=\"title\"",
        "Title 1",
        Some(TITLE),
        " anchor=\"ctr\"",
        "",
        &say("Title"),
    );
    let body = stood(
        3,
        "type=\"body\" idx=\"1\"",
        "Text 2",
        Some(BODY),
        "",
        "",
        &body,
    );
    let foot = stood(
        4,
        FOOT_KIND,
        "Footer 3",
        Some(FOOT),
        " anchor=\"ctr\"",
        &small("l"),
        &say(""),
    );
    let number = stood(
        5,
        NUMBER_KIND,
        "Slide Number 4",
        Some(NUMBER),
        " anchor=\"ctr\"",
        &small("r"),
        &slide_number(language),
    );
    let known = (0..layouts).map(|at| {
        let (id, number) = (2_147_483_649_u64 + at as u64, at + 1);
        format!("<p:sldLayoutId id=\"{id}\" r:id=\"rId{number}\"/>")
    });
    let known: String = known.collect();
    let mark = Rect::new(0.0, TITLE.min.y + 8.0, 14.0, TITLE.height() - 16.0);
    let mark = filled_box(6, "Mark 5", &mark, "accent1");
    format!(
        "{XML}<p:sldMaster {SPACES}><p:cSld>{PAPER}<p:spTree>{TREE}{mark}{title}{body}{foot}{number}\
         </p:spTree></p:cSld>{COLOURS}<p:sldLayoutIdLst>{known}</p:sldLayoutIdLst><p:txStyles>\
         <p:titleStyle>{}</p:titleStyle><p:bodyStyle>{}{}</p:bodyStyle><p:otherStyle/></p:txStyles>\
         </p:sldMaster>",
        style(1, (" algn=\"l\"", "<a:buNone/>"), TITLES, "tx2", "mj"),
        style(1, FIRST, UNDER, "tx1", "mn"),
        style(2, SECOND, DEEPER, "tx1", "mn"),
    )
}

/// The foot of a slide: whose slides they are.
pub(super) fn foot(id: u32, text: &str, language: &str) -> String {
    let text = plain(text, None, language);
    stood(id, FOOT_KIND, "Footer", None, "", "", &text)
}

/// The number of a slide.
pub(super) fn number(id: u32, language: &str) -> String {
    let text = slide_number(language);
    stood(id, NUMBER_KIND, "Slide Number", None, "", "", &text)
}

fn slide_number(language: &str) -> String {
    format!(
        "<a:p><a:fld id=\"{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}\" type=\"slidenum\">\
         <a:rPr lang=\"{language}\"/><a:t>1</a:t></a:fld></a:p>"
    )
}

fn small(side: &str) -> String {
    format!(
        "<a:lvl1pPr algn=\"{side}\"><a:defRPr sz=\"1200\"><a:solidFill><a:schemeClr val=\"tx1\">\
         <a:lumMod val=\"75000\"/><a:lumOff val=\"25000\"/></a:schemeClr></a:solidFill></a:defRPr>\
         </a:lvl1pPr>"
    )
}

/// A level of text: how it stands, its mark, its size in points, its colour, and which of the
/// theme's typefaces it has.
fn style(level: u8, (stands, mark): (&str, &str), size: f32, colour: &str, font: &str) -> String {
    let above = if mark.contains("buChar") { 600 } else { 0 };
    let (bold, size) = (if font == "mj" { " b=\"1\"" } else { "" }, sized(size));
    format!(
        "<a:lvl{level}pPr{stands}><a:lnSpc><a:spcPct val=\"100000\"/></a:lnSpc>\
         <a:spcBef><a:spcPts val=\"{above}\"/></a:spcBef>{mark}<a:defRPr{size}{bold}>\
         <a:solidFill><a:schemeClr val=\"{colour}\"/></a:solidFill>\
         <a:latin typeface=\"+{font}-lt\"/><a:ea typeface=\"+{font}-ea\"/>\
         <a:cs typeface=\"+{font}-cs\"/></a:defRPr></a:lvl{level}pPr>"
    )
}
