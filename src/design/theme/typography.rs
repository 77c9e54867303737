//! The type scale and the embedded typeface.

use std::sync::Arc;

use egui::{Context, FontData, FontDefinitions, FontFamily, FontId, RichText};

use crate::design::folding::either;
use crate::scene::{Weight, font_files};

/// The type scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// The start screen's three lines.
    Display,
    /// A screen's title.
    Title,
    /// What is read aloud.
    Lead,
    /// A heading inside a screen.
    Heading,
    /// Text to read.
    Body,
    /// Text to read that stands out; labels of fields.
    Strong,
    /// Beside things: keys, units, dates.
    Small,
}

impl Type {
    /// Its size in points.
    pub fn size(self) -> f32 {
        match self {
            Self::Display => 84.0,
            Self::Title => 54.0,
            Self::Lead => 27.0,
            Self::Heading => 25.0,
            Self::Body | Self::Strong => 20.0,
            Self::Small => 17.0,
        }
    }

    /// Its font.
    pub fn font(self) -> FontId {
        let weight = match self {
            Self::Display | Self::Title => Weight::Bold,
            Self::Heading | Self::Strong => Weight::SemiBold,
            Self::Lead | Self::Body | Self::Small => Weight::Regular,
        };
        FontId::new(self.size(), family(weight))
    }

    /// Its size in this window: in a small one titles give way, and text to read keeps its size.
    pub fn size_in(self, ctx: &Context) -> f32 {
        match self {
            Self::Display => either(ctx, self.size(), 44.0),
            Self::Title => either(ctx, self.size(), 34.0),
            Self::Lead => either(ctx, self.size(), 23.0),
            Self::Heading | Self::Body | Self::Strong | Self::Small => self.size(),
        }
    }

    /// A text in this type, in this window.
    pub fn text_in(self, ctx: &Context, text: impl Into<String>) -> RichText {
        let size = self.size_in(ctx);
        let rich = self.text(text).size(size);
        match self {
            Self::Lead => rich.line_height(Some(size * 1.4)),
            _ => rich,
        }
    }

    /// A text in this type.
    pub fn text(self, text: impl Into<String>) -> RichText {
        let rich = RichText::new(text).font(self.font());
        match self {
            Self::Lead => rich.line_height(Some(self.size() * 1.4)),
            Self::Body => rich.line_height(Some(self.size() * 1.4)),
            _ => rich,
        }
    }
}

/// egui's name for a weight of the embedded typeface.
pub fn family(weight: Weight) -> FontFamily {
    match weight {
        Weight::Regular => FontFamily::Proportional,
        Weight::SemiBold => FontFamily::Name("semibold".into()),
        Weight::Bold => FontFamily::Name("bold".into()),
    }
}

/// Gives the window the embedded typefaces. Call it once, before the first frame.
pub fn install_fonts(ctx: &Context) {
    let mut fonts = FontDefinitions::empty();
    for weight in [Weight::Regular, Weight::SemiBold, Weight::Bold] {
        let mut names = Vec::new();
        for (name, bytes) in font_files(weight) {
            let data = || Arc::new(FontData::from_static(bytes));
            fonts.font_data.entry(name.to_owned()).or_insert_with(data);
            names.push(name.to_owned());
        }
        fonts.families.insert(family(weight), names);
    }
    let regular = fonts.families[&FontFamily::Proportional].clone();
    fonts.families.insert(FontFamily::Monospace, regular);
    ctx.set_fonts(fonts);
}
