//! The colours of charts, by theme.

use crate::insight::Row;
use crate::scene::{Colour, Theme};
use crate::workshop::Level;

/// How much of its colour the surface of a middle half has where the team differs.
const DIFFER: f32 = 0.22;

/// The colours of a chart. Data colours are from the set of Okabe and Ito, "Color universal
/// design" (2008), darkened or lightened where the paper asks for it, and so that agreed scores
/// and medians differ in lightness too: who sees no colours, and a grey printer, tell them apart.
/// The tests of `chart::colour_vision` hold every pair to its distance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Palette {
    /// Behind everything.
    pub paper: Colour,
    /// Names and titles.
    pub ink: Colour,
    /// Ring labels, legend, and names of what nobody scored.
    pub quiet: Colour,
    /// Rings, spokes and columns: they guide the eye and may be fainter than 3:1.
    pub line: Colour,
    /// The outer ring and axes: guides as well.
    pub strong_line: Colour,
    /// Agreed scores.
    pub agreed: Colour,
    /// Text on a mark filled with `agreed`.
    pub on_agreed: Colour,
    /// Medians where nothing was agreed.
    pub median: Colour,
    /// What was agreed last time: hollow marks and a dashed line, a warm grey beside the blue of today.
    pub before: Colour,
    /// Words and signs where the team differs.
    pub differ: Colour,
    /// The middle half of the scores: a surface behind what it sums up, fainter than a mark.
    pub band: Colour,
    /// The edge of that surface, thin but as plain as a mark: the back row sees how far it goes.
    pub band_edge: Colour,
    /// One person.
    pub person: Colour,
    /// Surfaces of the levels up to the middle of a scale, from the lowest on.
    pub lower_levels: [Colour; 2],
    /// Surfaces of the levels above it, up to the highest. They leap away from the others, so that
    /// a number can be read on each and grey tells strong from low.
    pub upper_levels: [Colour; 2],
    /// Whether levels are drawn in their own colours, where a workshop has given them some.
    pub own_levels: bool,
}

impl Palette {
    /// The colours of a theme.
    pub const fn of(theme: Theme) -> &'static Self {
        match theme {
            Theme::Light => &Self::LIGHT,
            Theme::Dark => &Self::DARK,
            Theme::HighContrast => &Self::HIGH_CONTRAST,
        }
    }

    /// The surface of a level of a scale with so many: the higher, the farther from the paper.
    pub fn level(&self, level: Level, of: usize) -> Colour {
        // Twice the level against the sum of the lowest and the highest, as a strength is told.
        let lower = of.div_ceil(2);
        let place = level.index();
        let (ends, at, steps) = if place < lower {
            (self.lower_levels, place, lower.saturating_sub(1))
        } else {
            (
                self.upper_levels,
                place - lower,
                (of - lower).saturating_sub(1),
            )
        };
        let share = at as f32 / steps.max(1) as f32;
        let [from, to] = ends;
        to.with_opacity(share).over(from)
    }

    /// The surface of a row's middle half and its edge. Where the team differs they have that
    /// colour: a bar from end to end is no strength.
    pub(super) fn middle_half(&self, row: &Row) -> (Colour, Colour) {
        if row.differs() {
            (self.differ.with_opacity(DIFFER), self.differ)
        } else {
            (self.band, self.band_edge)
        }
    }

    /// What is written in on a surface: whichever of ink and its opposite stands out.
    pub fn on(&self, surface: Colour) -> Colour {
        if surface.contrast(self.ink) >= surface.contrast(self.on_agreed) {
            self.ink
        } else {
            self.on_agreed
        }
    }

    /// For white walls and paper: what exports use.
    pub const LIGHT: Self = Self {
        paper: Colour::hex(0xFB_FA_F6),
        ink: Colour::hex(0x16_20_2A),
        quiet: Colour::hex(0x4E_59_65),
        line: Colour::hex(0xD9_DD_D8),
        strong_line: Colour::hex(0x8F_9A_A0),
        agreed: Colour::hex(0x00_58_8C),
        on_agreed: Colour::hex(0xFF_FF_FF),
        median: Colour::hex(0xD5_5E_00),
        before: Colour::hex(0x66_5A_50),
        differ: Colour::hex(0x8F_3C_00),
        band: Colour {
            r: 0x56,
            g: 0xB4,
            b: 0xE9,
            a: 80,
        },
        band_edge: Colour::hex(0x2E_86_BA),
        person: Colour {
            r: 0x00,
            g: 0x72,
            b: 0xB2,
            a: 215,
        },
        lower_levels: [Colour::hex(0xD8_E7_F2), Colour::hex(0x98_C2_DE)],
        upper_levels: [Colour::hex(0x00_58_8C), Colour::hex(0x00_2E_4C)],
        own_levels: true,
    };

    /// For a dark room.
    pub const DARK: Self = Self {
        paper: Colour::hex(0x12_18_1E),
        ink: Colour::hex(0xF2_F1_EC),
        quiet: Colour::hex(0xA9_B4_BD),
        line: Colour::hex(0x46_52_5C),
        strong_line: Colour::hex(0x74_82_8C),
        agreed: Colour::hex(0x4A_A8_DE),
        on_agreed: Colour::hex(0x0B1116),
        median: Colour::hex(0xFF_C2_4F),
        before: Colour::hex(0xC9_BF_B4),
        differ: Colour::hex(0xF0_A3_4A),
        band: Colour {
            r: 0x56,
            g: 0xB4,
            b: 0xE9,
            a: 76,
        },
        band_edge: Colour::hex(0x5A_98_BE),
        person: Colour {
            r: 0x8C,
            g: 0xCB,
            b: 0xF0,
            a: 185,
        },
        lower_levels: [Colour::hex(0x1B_2F_3D), Colour::hex(0x2A_4F_6C)],
        upper_levels: [Colour::hex(0x6D_BB_E8), Colour::hex(0xCF_EA_FA)],
        own_levels: true,
    };

    /// For bright light and weak eyes: black, white, and nothing faint.
    pub const HIGH_CONTRAST: Self = Self {
        paper: Colour::hex(0xFF_FF_FF),
        ink: Colour::hex(0x00_00_00),
        quiet: Colour::hex(0x1F_1F_1F),
        line: Colour::hex(0x8A_8A_8A),
        strong_line: Colour::hex(0x00_00_00),
        agreed: Colour::hex(0x00_38_6A),
        on_agreed: Colour::hex(0xFF_FF_FF),
        median: Colour::hex(0xB8_4A_00),
        before: Colour::hex(0x4A_40_36),
        differ: Colour::hex(0x8A_2B_00),
        band: Colour {
            r: 0x00,
            g: 0x72,
            b: 0xB2,
            a: 70,
        },
        band_edge: Colour::hex(0x00_72_B2),
        person: Colour::hex(0x00_4B_87),
        lower_levels: [Colour::hex(0xF0_F5_FA), Colour::hex(0xB4_D0_E6)],
        upper_levels: [Colour::hex(0x00_38_6A), Colour::hex(0x00_16_2E)],
        own_levels: false,
    };
}
