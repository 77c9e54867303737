//! Many teams, or one over time, as slides for a board.

use super::{Slide, SlideBody};
use crate::phrases::papers;
use crate::report::block::{Content, DocumentPart};
use crate::report::document::Document;

impl Document {
    /// What was found, what many have in common, the pictures, and how it was put together.
    pub(super) fn slides_of_teams(&self) -> Vec<Slide> {
        let found = self.headline.clone().unwrap_or_default();
        let opening = SlideBody::Opening {
            team: Some(self.title.clone()),
            under: self.subtitle.clone(),
        };
        let mut slides = vec![Slide::new(&found, opening, Vec::new())];
        slides.extend(self.under_headings(DocumentPart::Across));
        for content in self.part(DocumentPart::Picture) {
            if let Content::Picture(figure) = content {
                let notes = vec![Content::Paragraph(format!("{}.", figure.caption))];
                let shown = SlideBody::Picture(figure.clone());
                // Each slide has a title of its own: the caption’s words after its number.
                let title = figure.caption.split_once(". ");
                let title = title.map_or(figure.caption.as_str(), |(_, words)| words);
                slides.push(Slide::new(title, shown, notes));
            }
        }
        slides.extend(self.under_headings(DocumentPart::Method));
        slides
    }

    /// A slide for each heading of a part, with what stands under it.
    fn under_headings(&self, part: DocumentPart) -> Vec<Slide> {
        let mut told: Vec<(String, Vec<Content>)> = Vec::new();
        for content in self.part(part) {
            match (content, told.last_mut()) {
                (Content::Heading { text, .. }, _) => told.push((text.clone(), Vec::new())),
                (content, Some((_, under))) => under.push(content.clone()),
                (content, None) => told.push((papers::METHOD.to_owned(), vec![content.clone()])),
            }
        }
        let slides = told.into_iter();
        slides
            .map(|(heading, under)| Slide::new(&heading, SlideBody::Text(under), Vec::new()))
            .collect()
    }
}
