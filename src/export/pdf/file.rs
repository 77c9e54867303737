//! From pages to the file: tags, outline, language, title.

use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{Point, Transform};
use krilla::metadata::{Metadata, TextDirection};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, Node, SpanTag, TagGroup, TagTree,
};
use krilla::{Document, SerializeSettings};

use super::drawing;
use super::letters::{self, Fonts};
use super::link::Link;
use super::sheets::{Ink, Mark, Part};
use crate::export::error::ExportError;
use crate::scene::{Placed, Size};

/// A place that the outline leads to.
pub(super) struct Destination {
    pub(super) level: u8,
    pub(super) text: String,
    pub(super) page: usize,
    pub(super) y: f32,
}

/// What makes a file.
pub(super) struct Contents<'a> {
    pub(super) title: &'a str,
    /// As BCP 47 names it.
    pub(super) language: &'a str,
    pub(super) pages: Vec<Vec<Mark>>,
    /// In points on paper.
    pub(super) size: Size,
    /// Points on paper for a point of what is drawn.
    pub(super) scale: f32,
    pub(super) tree: Vec<Part>,
    pub(super) leaves: usize,
    pub(super) links: Vec<Link>,
    pub(super) outline: Vec<Destination>,
    /// What stands at the foot of each page.
    pub(super) feet: Vec<Vec<Placed>>,
}

/// A file that holds to PDF/UA-1: what cannot be read aloud makes it fail.
pub(super) fn file(contents: Contents<'_>) -> Result<Vec<u8>, ExportError> {
    let failed = |why: String| ExportError::Pdf(why);
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| failed(format!("{error:?}")))?;
    let mut document = Document::new_with(SerializeSettings {
        configuration,
        ..SerializeSettings::default()
    });
    let mut fonts = Fonts::default();
    let mut leaves: Vec<Option<Identifier>> = (0..contents.leaves).map(|_| None).collect();
    for (at, page) in contents.pages.iter().enumerate() {
        let Size { width, height } = contents.size;
        let settings = PageSettings::from_wh(width, height);
        let settings = settings.ok_or_else(|| failed(format!("{width} × {height}")))?;
        let mut sheet = document.start_page_with(settings);
        let mut surface = sheet.surface();
        surface.push_transform(&Transform::from_scale(contents.scale, contents.scale));
        for mark in page {
            let leaf = tagged(&mut surface, mark, |surface| {
                draw(surface, &mut fonts, &mark.ink);
            });
            if let Some(place) = mark.leaf.and_then(|at| leaves.get_mut(at)) {
                *place = Some(leaf);
            }
        }
        if let Some(foot) = contents.feet.get(at) {
            let artifact = Artifact::with_kind(ArtifactType::Footer);
            surface.start_tagged(ContentTag::Artifact(artifact));
            for line in foot {
                letters::draw(&mut surface, &mut fonts, line);
            }
            surface.end_tagged();
        }
        surface.pop();
        surface.finish();
        for link in contents.links.iter().filter(|link| link.page == at) {
            let leaf = link.annotation();
            let leaf = leaf.map(|annotation| sheet.add_tagged_annotation(annotation));
            if let Some(place) = leaves.get_mut(link.leaf) {
                *place = leaf;
            }
        }
        sheet.finish();
    }
    let mut tree = TagTree::new().with_lang(Some(contents.language.to_owned()));
    for part in contents.tree {
        if let Some(node) = node(part, &mut leaves) {
            tree.push(node);
        }
    }
    document.set_tag_tree(tree);
    document.set_outline(outline(contents.outline));
    document.set_metadata(metadata(contents.title, contents.language));
    document
        .finish()
        .map_err(|error| failed(format!("{error:?}")))
}

fn metadata(title: &str, language: &str) -> Metadata {
    Metadata::new()
        .title(title.to_owned())
        .language(language.to_owned())
        .text_direction(TextDirection::LeftToRight)
        .creator("Roundtable".to_owned())
        .producer("Roundtable".to_owned())
        // A file of the same words has the same name, on every machine.
        .document_id(title.to_owned())
}

/// Draws something between the marks that say what it is for a reader.
fn tagged(
    surface: &mut Surface<'_>,
    mark: &Mark,
    draw: impl FnOnce(&mut Surface<'_>),
) -> Identifier {
    let leaf = match (mark.leaf, &mark.ink) {
        (None, _) => {
            let artifact = Artifact::with_kind(ArtifactType::Layout);
            surface.start_tagged(ContentTag::Artifact(artifact))
        }
        (Some(_), Ink::Lines(lines)) if !lines.iter().all(letters::can_be_read) => {
            let words: String = lines.iter().map(|line| line.text.as_str()).collect();
            let span = SpanTag::empty().with_actual_text(Some(&words));
            surface.start_tagged(ContentTag::Span(span))
        }
        (Some(_), Ink::Lines(_)) => surface.start_tagged(ContentTag::Span(SpanTag::empty())),
        (Some(_), _) => surface.start_tagged(ContentTag::Other),
    };
    draw(surface);
    surface.end_tagged();
    leaf
}

fn draw(surface: &mut Surface<'_>, fonts: &mut Fonts, ink: &Ink) {
    match ink {
        Ink::Lines(lines) => {
            for line in lines {
                letters::draw(surface, fonts, line);
            }
        }
        Ink::Drawing(items) => {
            for item in items {
                drawing::draw(surface, fonts, item);
            }
        }
    }
}

/// A part of the tree; nothing where nothing of it was drawn.
fn node(part: Part, leaves: &mut [Option<Identifier>]) -> Option<Node> {
    match part {
        Part::Leaf(at) => leaves.get_mut(at)?.take().map(Node::from),
        Part::Group(kind, parts) => {
            let mut group = TagGroup::new(kind);
            for part in parts {
                if let Some(node) = node(part, leaves) {
                    group.push(node);
                }
            }
            Some(group.into())
        }
    }
}

/// Parts, and what stands in them. What stands before the first part leads to itself.
fn outline(places: Vec<Destination>) -> Outline {
    let mut outline = Outline::new();
    let mut open: Option<OutlineNode> = None;
    for place in places {
        let top = (place.y - 8.0).max(0.0);
        let to = XyzDestination::new(place.page, Point::from_xy(0.0, top));
        let node = OutlineNode::new(place.text, to).with_open(false);
        match (&mut open, place.level) {
            (Some(part), 2..) => part.push_child(node),
            (open, _) => {
                if let Some(part) = open.replace(node) {
                    outline.push_child(part);
                }
            }
        }
    }
    if let Some(part) = open {
        outline.push_child(part);
    }
    outline
}
