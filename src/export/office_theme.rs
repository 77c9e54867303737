//! The colours and typefaces of our Office files, so that an organisation's own theme can be laid
//! over them.

use super::package::XML;

/// The type of this part.
pub(super) const THEME: &str = "application/vnd.openxmlformats-officedocument.theme+xml";

/// Okabe and Ito's colours (2008) on white, in Arial, which is on every machine with Office.
pub(super) fn theme() -> String {
    let colours = [
        ("dk1", "1A1A1A"),
        ("lt1", "FFFFFF"),
        ("dk2", "1B3A4B"),
        ("lt2", "F2F2F2"),
        ("accent1", "0072B2"),
        ("accent2", "D55E00"),
        ("accent3", "009E73"),
        ("accent4", "CC79A7"),
        ("accent5", "E69F00"),
        ("accent6", "56B4E9"),
        ("hlink", "0072B2"),
        ("folHlink", "7B5EA7"),
    ];
    let colour = |(name, hex)| format!("<a:{name}><a:srgbClr val=\"{hex}\"/></a:{name}>");
    let colours: String = colours.into_iter().map(colour).collect();
    let fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
    let line = format!("<a:ln w=\"9525\">{fill}</a:ln>");
    let effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
    let font = "<a:latin typeface=\"Arial\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>";
    let three = |one: &str| one.repeat(3);
    format!(
        "{XML}<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
         name=\"Roundtable\"><a:themeElements><a:clrScheme name=\"Roundtable\">{colours}\
         </a:clrScheme><a:fontScheme name=\"Roundtable\"><a:majorFont>{font}</a:majorFont>\
         <a:minorFont>{font}</a:minorFont></a:fontScheme><a:fmtScheme name=\"Roundtable\">\
         <a:fillStyleLst>{}</a:fillStyleLst><a:lnStyleLst>{}</a:lnStyleLst>\
         <a:effectStyleLst>{}</a:effectStyleLst><a:bgFillStyleLst>{}</a:bgFillStyleLst>\
         </a:fmtScheme></a:themeElements></a:theme>",
        three(fill),
        three(&line),
        three(effect),
        three(fill),
    )
}
