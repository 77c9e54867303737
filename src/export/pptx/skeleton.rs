//! What master, layouts and slides are made of: their outermost parts, placeholders with a place,
//! boxes.

use super::geometry::place;
use super::prose::{Placeholder, sized};
use crate::scene::Rect;

/// What the parts of the file speak of.
pub(super) const SPACES: &str = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
     xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
/// The beginning of everything that stands on a slide.
pub(super) const TREE: &str = "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/>\
     </p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/>\
     <a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>";
/// Which colour of the theme is which.
pub(super) const COLOURS: &str = "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" \
     accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" \
     accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/>";
/// The paper of a master.
pub(super) const PAPER: &str = "<p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill>\
     <a:effectLst/></p:bgPr></p:bg>";

/// A placeholder of a master or a layout.
pub(super) fn stood(
    id: u32,
    kind: &str,
    name: &str,
    place: Option<Rect>,
    stands: &str,
    styles: &str,
    paragraphs: &str,
) -> String {
    let stands = match place {
        Some(_) => format!(" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\"{stands}"),
        None => String::new(),
    };
    let placeholder = Placeholder {
        id,
        kind,
        name,
        place,
        stands: &stands,
        shrinks: true,
        styles,
        paragraphs,
    };
    placeholder.told()
}

/// Text of this size without a bullet, in the colour of titles where it is a heading.
pub(super) fn looks(size: f32, heading: bool) -> String {
    let colour = "<a:solidFill><a:schemeClr val=\"tx2\"/></a:solidFill>";
    let (bold, colour) = if heading {
        (" b=\"1\"", colour)
    } else {
        ("", "")
    };
    let size = sized(size);
    format!(
        "<a:lvl1pPr marL=\"0\" indent=\"0\" algn=\"l\"><a:buNone/>\
         <a:defRPr{size}{bold}>{colour}</a:defRPr></a:lvl1pPr>"
    )
}

/// A box in one colour of the theme.
pub(super) fn filled_box(id: u32, name: &str, at: &Rect, colour: &str) -> String {
    let at = place("a:xfrm", at);
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvSpPr/><p:nvPr userDrawn=\"1\"/>\
         </p:nvSpPr><p:spPr>{at}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:solidFill>\
         <a:schemeClr val=\"{colour}\"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
    )
}
