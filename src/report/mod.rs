//! What leaves the room: pages made from a session, complete in themselves.
//!
//! A page carries its title, the source's citation and the sentence about the scale; a
//! [`Profile`] says how much of the numbers is on it. Nothing in here knows about file formats,
//! windows or the disk.

mod blank_form;
mod block;
mod choice;
mod clean;
mod collected;
mod counts;
mod data;
mod data_package;
mod document;
mod due;
pub mod facts;
mod fields;
mod figure;
mod file_name;
mod formats;
mod language;
mod sitting;
mod size;
mod slides;
mod stand_alone;
mod team_tables;
mod teams;
mod tidy;
mod trend;

use crate::chart::{self, Frame, Heading, Palette, Style};
use crate::insight::{Picture, Profile};
use crate::phrases::pictures::{picture_notes, picture_subtitle, picture_title};
use crate::scene::{Scene, Size};
use crate::session::Session;

pub use blank_form::{Asked, AskedLevel, BlankForm};
pub use block::{Block, Cell, Column, ColumnKind, Content, DocumentPart, Profiles, Table};
pub use choice::{ExportChoice, ExportItem, ItemGroup, NotNow};
pub use clean::clean;
pub use collected::{COLLECTED, SessionTold, TeamTold, collected, collected_columns};
pub use counts::Counted;
pub use data::Data;
pub use data_package::DataPackage;
pub use document::Document;
pub use due::Due;
pub use fields::{DataField, FieldType};
pub use figure::{Drawn, Figure};
pub use file_name::file_name;
pub use formats::{ChartKind, Format, Paper};
pub use sitting::Sitting;
pub use size::{PageSize, SizeError};
pub use slides::{NamedList, ScoreChart, ScoreMark, ScoreSeries, Slide, SlideBody};
pub use team_tables::TeamTables;
pub use teams::{TeamsFile, teams_pages};
pub use trend::trend_page_scenes;

/// One chart as a page, as many points large as it will have pixels.
///
/// ```
/// use roundtable::insight::Profile;
/// use roundtable::report::{ChartKind, PageSize, chart_page};
/// use roundtable::edit::sample;
///
/// let page = chart_page(&sample(), ChartKind::Radar, Profile::Share, PageSize::SLIDE);
/// assert!(page.description.contains("agreed 4 (Mostly)"));
/// assert!(!page.description.contains("level"), "no ballots for everyone else");
/// ```
pub fn chart_page(session: &Session, kind: ChartKind, profile: Profile, size: PageSize) -> Scene {
    let picture = Picture::of(session).for_profile(profile);
    let title = picture_title(session, &picture);
    let (subtitle, notes) = (picture_subtitle(session), picture_notes(session));
    let style = Style {
        frame: Frame::Page(Heading {
            title: &title,
            subtitle: &subtitle,
            notes: &notes,
        }),
        background: true,
    };
    let size = Size {
        width: size.width() as f32,
        height: size.height() as f32,
    };
    let draw = match kind {
        ChartKind::Radar => chart::radar,
        ChartKind::Sorted => chart::dots,
    };
    draw(&picture, size, &Palette::LIGHT, style).scene
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_of_a_rehearsal_says_that_it_is_one() {
        let workshop = crate::workshop::integrated_leadership();
        let session = crate::edit::rehearsed(workshop, jiff::civil::date(2026, 11, 23), 1);
        for kind in [ChartKind::Radar, ChartKind::Sorted] {
            for profile in [Profile::Everything, Profile::Team, Profile::Share] {
                let page = chart_page(&session, kind, profile, PageSize::SLIDE);
                assert!(
                    page.title.contains("Rehearsal: A made-up team"),
                    "{}",
                    page.title
                );
                assert!(format!("{:?}", page.items).contains("Rehearsal"));
            }
        }
    }
}
