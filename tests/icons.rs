//! The icons in `packaging/` are what the program draws. `ROUNDTABLE_DRAW_ICONS=1 cargo test --test
//! icons` draws them anew.
#![allow(clippy::unwrap_used, reason = "a test may take the short way")]

use std::fs;
use std::path::Path;

use roundtable::chart::{ProgramIcon, icon};
use roundtable::export::{Lettering, png, svg};

/// The sizes that desktops ask for, in pixels.
const SIZES: [u32; 9] = [16, 22, 24, 32, 48, 64, 128, 256, 512];

/// Each file's place in `packaging/` and what is in it.
fn files() -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    let names = [
        (ProgramIcon::Program, "apps/roundtable"),
        (
            ProgramIcon::Session,
            "mimetypes/application-x-roundtable-session",
        ),
        (
            ProgramIcon::Workshop,
            "mimetypes/application-x-roundtable-workshop",
        ),
    ];
    for (which, name) in names {
        for side in SIZES {
            files.push((
                format!("icons/{side}x{side}/{name}.png"),
                drawn(which, side),
            ));
        }
        let lines = svg(&icon(which, 512), Lettering::Outlines);
        files.push((format!("icons/scalable/{name}.svg"), lines.into_bytes()));
    }
    let windows = [
        (ProgramIcon::Program, "roundtable"),
        (ProgramIcon::Session, "session"),
        (ProgramIcon::Workshop, "workshop"),
    ];
    for (which, name) in windows {
        files.push((format!("windows/{name}.ico"), ico(which)));
    }
    for (which, name) in [
        (ProgramIcon::Program, "roundtable"),
        (ProgramIcon::Session, "session"),
    ] {
        files.push((format!("macos/{name}.icns"), icns(which)));
    }
    files
}

fn drawn(which: ProgramIcon, side: u32) -> Vec<u8> {
    png(&icon(which, side), side, side).unwrap()
}

/// Windows' container: a head, a line for each picture, the pictures.
fn ico(which: ProgramIcon) -> Vec<u8> {
    let sizes = [16, 24, 32, 48, 64, 128, 256];
    let pictures = sizes.map(|side| drawn(which, side));
    let count = u16::try_from(sizes.len()).unwrap();
    let mut file = [0_u16, 1, count].map(u16::to_le_bytes).concat();
    let mut place = 6 + 16 * sizes.len();
    for (side, picture) in sizes.iter().zip(&pictures) {
        // A side of 256 is written as 0.
        let side = (side % 256) as u8;
        file.extend([side, side, 0, 0]);
        file.extend([1_u16, 32].map(u16::to_le_bytes).concat());
        let numbers = [picture.len(), place].map(|n| u32::try_from(n).unwrap());
        file.extend(numbers.map(u32::to_le_bytes).concat());
        place += picture.len();
    }
    file.extend(pictures.concat());
    file
}

/// macOS' container: each picture under the name of its size; "@2x" has names of its own.
fn icns(which: ProgramIcon) -> Vec<u8> {
    let sizes = [
        (b"icp4", 16),
        (b"icp5", 32),
        (b"ic11", 32),
        (b"ic12", 64),
        (b"ic07", 128),
        (b"ic13", 256),
        (b"ic08", 256),
        (b"ic14", 512),
        (b"ic09", 512),
        (b"ic10", 1024),
    ];
    let mut body = Vec::new();
    for (name, side) in sizes {
        let picture = drawn(which, side);
        body.extend(name);
        body.extend((8 + u32::try_from(picture.len()).unwrap()).to_be_bytes());
        body.extend(picture);
    }
    let mut file = b"icns".to_vec();
    file.extend((8 + u32::try_from(body.len()).unwrap()).to_be_bytes());
    file.extend(body);
    file
}

#[test]
fn the_icons_of_the_packages_are_what_the_program_draws() {
    let packaging = Path::new(env!("CARGO_MANIFEST_DIR")).join("packaging");
    let draw = std::env::var_os("ROUNDTABLE_DRAW_ICONS").is_some();
    let mut old = Vec::new();
    for (name, bytes) in files() {
        let path = packaging.join(&name);
        if draw {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            #[expect(clippy::disallowed_methods, reason = "a file of the source, on demand")]
            fs::write(&path, &bytes).unwrap();
        } else if fs::read(&path).ok() != Some(bytes) {
            old.push(name);
        }
    }
    assert!(
        old.is_empty(),
        "not as the program draws them: {old:?}\nROUNDTABLE_DRAW_ICONS=1 cargo test --test icons"
    );
}
