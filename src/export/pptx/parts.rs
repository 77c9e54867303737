//! What the slides need beside themselves: masters, layouts, settings, colours, the look of tables.

use super::geometry::{SLIDE, emu};
use super::layouts::Layout;
use super::master;
use super::notes;
use super::skeleton::SPACES;
use super::table::STYLE;
use crate::export::office_theme::{THEME, theme};
use crate::export::package::{Package, XML};

macro_rules! presentation {
    ($kind:literal) => {
        concat!(
            "application/vnd.openxmlformats-officedocument.presentationml.",
            $kind,
            "+xml"
        )
    };
}

/// The types of slides and of their notes.
pub(super) const SLIDE_KIND: &str = presentation!("slide");
pub(super) const NOTES_KIND: &str = presentation!("notesSlide");

/// Adds them, for so many slides, and names the main part.
pub(super) fn add(package: &mut Package, slides: usize, language: &str) {
    for number in 1..=2 {
        package.part(
            &format!("ppt/theme/theme{number}.xml"),
            Some(THEME),
            theme(),
        );
    }
    let layouts = Layout::ALL;
    for layout in layouts {
        let name = format!("ppt/slideLayouts/slideLayout{}.xml", layout.number());
        let kind = presentation!("slideLayout");
        package.part(&name, Some(kind), layout.part(language));
        package.relate("slideMaster", "../slideMasters/slideMaster1.xml");
    }
    package.part(
        "ppt/slideMasters/slideMaster1.xml",
        Some(presentation!("slideMaster")),
        master::master(layouts.len(), language),
    );
    for layout in layouts {
        let name = format!("../slideLayouts/slideLayout{}.xml", layout.number());
        package.relate("slideLayout", &name);
    }
    package.relate("theme", "../theme/theme1.xml");
    package.part(
        "ppt/notesMasters/notesMaster1.xml",
        Some(presentation!("notesMaster")),
        notes::master(language),
    );
    package.relate("theme", "../theme/theme2.xml");
    let settings = [
        (
            "presProps",
            presentation!("presProps"),
            format!("{XML}<p:presentationPr {SPACES}/>"),
        ),
        (
            "viewProps",
            presentation!("viewProps"),
            format!("{XML}<p:viewPr {SPACES}/>"),
        ),
        ("tableStyles", presentation!("tableStyles"), table_styles()),
    ];
    for (name, kind, text) in settings {
        package.part(&format!("ppt/{name}.xml"), Some(kind), text);
    }
    main(package, slides);
}

fn main(package: &mut Package, slides: usize) {
    let list: String = (0..slides)
        .map(|at| format!("<p:sldId id=\"{}\" r:id=\"rId{}\"/>", 256 + at, 3 + at))
        .collect();
    let [width, height, notes_width, notes_height] =
        [SLIDE.width(), SLIDE.height(), notes::WIDTH, notes::HEIGHT].map(emu);
    package.part(
        "ppt/presentation.xml",
        Some(presentation!("presentation.main")),
        format!(
            "{XML}<p:presentation {SPACES} saveSubsetFonts=\"1\"><p:sldMasterIdLst>\
             <p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/></p:sldMasterIdLst>\
             <p:notesMasterIdLst><p:notesMasterId r:id=\"rId2\"/></p:notesMasterIdLst>\
             <p:sldIdLst>{list}</p:sldIdLst><p:sldSz cx=\"{width}\" cy=\"{height}\"/>\
             <p:notesSz cx=\"{notes_width}\" cy=\"{notes_height}\"/><p:defaultTextStyle>\
             <a:lvl1pPr><a:defRPr sz=\"1800\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill>\
             <a:latin typeface=\"+mn-lt\"/><a:ea typeface=\"+mn-ea\"/><a:cs typeface=\"+mn-cs\"/>\
             </a:defRPr></a:lvl1pPr></p:defaultTextStyle></p:presentation>"
        ),
    );
    package.relate("slideMaster", "slideMasters/slideMaster1.xml");
    package.relate("notesMaster", "notesMasters/notesMaster1.xml");
    for number in 1..=slides {
        package.relate("slide", &format!("slides/slide{number}.xml"));
    }
    for name in ["presProps", "viewProps", "tableStyles"] {
        package.relate(name, &format!("{name}.xml"));
    }
    package.relate("theme", "theme/theme1.xml");
    package.main("ppt/presentation.xml");
}

/// Heads in bold over a line, a thin line under each row.
fn table_styles() -> String {
    let line = |side: &str, width: u32, colour: &str| {
        format!(
            "<a:{side}><a:ln w=\"{width}\"><a:solidFill>{colour}</a:solidFill></a:ln></a:{side}>"
        )
    };
    let dark = "<a:schemeClr val=\"tx2\"/>";
    let faint =
        "<a:schemeClr val=\"tx1\"><a:lumMod val=\"50000\"/><a:lumOff val=\"50000\"/></a:schemeClr>";
    format!(
        "{XML}<a:tblStyleLst xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
         def=\"{STYLE}\"><a:tblStyle styleId=\"{STYLE}\" styleName=\"Roundtable\"><a:wholeTbl>\
         <a:tcTxStyle><a:fontRef idx=\"minor\"/><a:schemeClr val=\"tx1\"/></a:tcTxStyle>\
         <a:tcStyle><a:tcBdr>{}{}{}</a:tcBdr><a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl>\
         <a:firstRow><a:tcTxStyle b=\"on\"><a:fontRef idx=\"minor\"/><a:schemeClr val=\"tx2\"/>\
         </a:tcTxStyle><a:tcStyle><a:tcBdr>{}</a:tcBdr></a:tcStyle></a:firstRow></a:tblStyle>\
         </a:tblStyleLst>",
        line("top", 19_050, dark),
        line("bottom", 19_050, dark),
        line("insideH", 9_525, faint),
        line("bottom", 19_050, dark),
    )
}
