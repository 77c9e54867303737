//! The slides so far, on their way into a file.

use super::chart::Chart;
use super::layouts::Layout;
use super::master::{foot, number};
use super::notes;
use super::parts::{self, NOTES_KIND, SLIDE_KIND};
use super::prose::{filled, plain};
use super::skeleton::{SPACES, TREE};
use crate::export::error::ExportError;
use crate::export::package::{Package, XML};
use crate::report::{Content, Document};

/// What one slide shows.
pub(super) struct Page<'a> {
    layout: Layout,
    /// What stands under its title.
    shapes: String,
    /// The size of its title in points, where it is not the layout's.
    pub(super) title_size: Option<f32>,
    pub(super) chart: Option<Chart>,
    pub(super) notes: &'a [Content],
}

impl Page<'_> {
    pub(super) fn new(layout: Layout, shapes: String) -> Self {
        Self {
            layout,
            shapes,
            title_size: None,
            chart: None,
            notes: &[],
        }
    }
}

/// The slides so far.
pub(super) struct Deck<'a> {
    document: &'a Document,
    package: Package,
    count: usize,
}

/// The number of the foot among the shapes of a slide: after those of four lists.
const FOOT: u32 = 12;

impl<'a> Deck<'a> {
    pub(super) fn new(document: &'a Document) -> Self {
        let mut package = Package::default();
        package.properties(&document.name, document.language);
        Self {
            document,
            package,
            count: 0,
        }
    }

    pub(super) fn language(&self) -> &'static str {
        self.document.language
    }

    pub(super) fn add(&mut self, title: &str, page: Page<'_>) {
        self.count += 1;
        let (count, language) = (self.count, self.document.language);
        let (kind, foot) = match page.layout {
            Layout::Opening => ("type=\"ctrTitle\"", String::new()),
            Layout::Content | Layout::TitleOnly | Layout::Lead | Layout::Columns(_) => {
                ("type=\"title\"", self.foot())
            }
        };
        let title = filled(2, kind, "Title 1", &plain(title, page.title_size, language));
        let shapes = page.shapes;
        let charted = page.chart.map(|chart| chart.pack(&mut self.package, count));
        self.package.part(
            &format!("ppt/slides/slide{count}.xml"),
            Some(SLIDE_KIND),
            format!(
                "{XML}<p:sld {SPACES}><p:cSld><p:spTree>{TREE}{title}{shapes}{foot}</p:spTree></p:cSld>\
                 <p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
            ),
        );
        let layout = format!("../slideLayouts/slideLayout{}.xml", page.layout.number());
        self.package.relate("slideLayout", &layout);
        if charted.is_some() {
            let chart = format!("../charts/chart{count}.xml");
            self.package.relate("chart", &chart);
        }
        if page.notes.is_empty() {
            return;
        }
        let notes = format!("../notesSlides/notesSlide{count}.xml");
        self.package.relate("notesSlide", &notes);
        self.package.part(
            &format!("ppt/notesSlides/notesSlide{count}.xml"),
            Some(NOTES_KIND),
            notes::part(page.notes, language),
        );
        let notes_master = "../notesMasters/notesMaster1.xml";
        self.package.relate("notesMaster", notes_master);
        let slide = format!("../slides/slide{count}.xml");
        self.package.relate("slide", &slide);
    }

    /// Whose slides they are, and the number of the slide.
    fn foot(&self) -> String {
        let language = self.document.language;
        foot(FOOT, &self.document.foot, language) + &number(FOOT + 1, language)
    }

    pub(super) fn finish(mut self) -> Result<Vec<u8>, ExportError> {
        let language = self.document.language;
        parts::add(&mut self.package, self.count, language);
        self.package.finish()
    }
}
