//! The colours of the wall, by theme.

use crate::chart::Palette;
use crate::scene::{Colour, Theme};

/// The colours of the wall: those of the window's looks, with text at 7:1 or better against its
/// paper and marks at 3:1 (WCAG 2.2, 1.4.6 and 1.4.11).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// Behind everything.
    pub paper: Colour,
    /// Text.
    pub ink: Colour,
    /// Text that steps back.
    pub quiet: Colour,
    /// The one accent, for text and marks.
    pub accent: Colour,
    /// Two camps, overdue.
    pub warn: Colour,
    /// Lines between rows: they guide the eye and tell nothing, so they may be faint.
    pub line: Colour,
    /// The inside of a bar that is not full yet.
    pub track: Colour,
    /// The edge of that bar.
    pub edge: Colour,
    /// The colours of charts. Their band is an area behind the marks and fainter than 3:1: its
    /// edge is not.
    pub charts: Palette,
}

impl Look {
    /// The colours of a theme.
    pub const fn of(theme: Theme) -> &'static Self {
        match theme {
            Theme::Light => &Self::LIGHT,
            Theme::Dark => &Self::DARK,
            Theme::HighContrast => &Self::HIGH_CONTRAST,
        }
    }

    /// Lights are on in a workshop.
    pub const LIGHT: Self = Self::new(
        Palette {
            quiet: Colour::hex(0x3D_47_52),
            agreed: Colour::hex(0x00_58_8C),
            person: Colour::hex(0x3A_8D_BF),
            median: Colour::hex(0xB8_50_00),
            ..Palette::LIGHT
        },
        &Accents {
            accent: Colour::hex(0x0B_55_63),
            warn: Colour::hex(0x8F_3C_00),
            track: Colour::hex(0xE6_E9_E4),
            edge: Colour::hex(0x70_7C_84),
        },
    );

    /// For a dark room.
    pub const DARK: Self = Self::new(
        Palette {
            quiet: Colour::hex(0xC6_CF_D6),
            // Fainter than on the console, for the numbers that stand on it.
            band: Colour {
                a: 56,
                ..Palette::DARK.band
            },
            ..Palette::DARK
        },
        &Accents {
            accent: Colour::hex(0x6C_C6_CF),
            warn: Colour::hex(0xF0_A3_4A),
            track: Colour::hex(0x24_2D_35),
            edge: Colour::hex(0x7E_8C_96),
        },
    );

    /// Black on white, nothing faint.
    pub const HIGH_CONTRAST: Self = Self::new(
        Palette::HIGH_CONTRAST,
        &Accents {
            accent: Colour::hex(0x00_33_66),
            warn: Colour::hex(0x8A_2B_00),
            track: Colour::hex(0xFF_FF_FF),
            edge: Colour::hex(0x00_00_00),
        },
    );

    /// A blank wall: no light comes from it.
    pub const BLANK: Colour = Colour::hex(0x00_00_00);

    const fn new(charts: Palette, colours: &Accents) -> Self {
        Self {
            paper: charts.paper,
            ink: charts.ink,
            quiet: charts.quiet,
            accent: colours.accent,
            warn: colours.warn,
            line: charts.line,
            track: colours.track,
            edge: colours.edge,
            charts,
        }
    }
}

/// What a look has beside its charts' colours.
struct Accents {
    accent: Colour,
    warn: Colour,
    track: Colour,
    edge: Colour,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stands_out_seven_to_one() {
        for look in Theme::ALL.map(Look::of) {
            let charts = look.charts;
            let band = charts.band.over(look.paper);
            for (text, behind) in [
                (look.ink, look.paper),
                (look.quiet, look.paper),
                (look.accent, look.paper),
                (look.warn, look.paper),
                (charts.ink, charts.paper),
                (charts.quiet, charts.paper),
                (charts.on_agreed, charts.agreed),
                // Level numbers stand on the middle half of the scores.
                (charts.ink, band),
                (charts.quiet, band),
            ] {
                let contrast = text.contrast(behind);
                assert!(contrast >= 7.0, "{text:?} on {behind:?}: {contrast:.2}");
            }
        }
    }

    #[test]
    fn marks_stand_out_three_to_one() {
        for look in Theme::ALL.map(Look::of) {
            let charts = look.charts;
            let paper = look.paper;
            for (mark, behind) in [
                (look.accent, paper),
                (look.warn, paper),
                (look.edge, paper),
                (look.accent, look.track),
                (look.warn, look.track),
                (charts.agreed, paper),
                (charts.median, paper),
                (charts.band_edge, paper),
                (charts.person.over(paper), paper),
                // The middle half under the scale of a reveal.
                (charts.agreed.with_opacity(0.75).over(paper), paper),
                (charts.quiet, paper),
            ] {
                let contrast = mark.contrast(behind);
                assert!(contrast >= 3.0, "{mark:?} on {behind:?}: {contrast:.2}");
            }
        }
    }
}
