//! Says which commit the program is of, and gives the Windows program its icon and its manifest.
//! Nothing here asks the network or a clock: the same commit makes the same program.
#![allow(
    clippy::print_stdout,
    reason = "this is how a build script speaks to cargo"
)]

use std::path::Path;
use std::process::Command;

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    let version = env!("CARGO_PKG_VERSION");
    let version = commit().map_or_else(
        || version.to_owned(),
        |commit| format!("{version} ({commit})"),
    );
    println!("cargo:rustc-env=ROUNDTABLE_VERSION={version}");
    #[cfg(windows)]
    resources();
}

/// The commit and its day: "1a2b3c4d5e, 2026-11-27". Nothing without git or outside a repository,
/// and nothing while somebody works on the program: each commit would build everything anew.
fn commit() -> Option<String> {
    println!("cargo:rerun-if-env-changed=PROFILE");
    if std::env::var("PROFILE").as_deref() != Ok("release") {
        return None;
    }
    let log = git(&["rev-parse", "--git-path", "logs/HEAD"])?;
    // What is not there would be taken for changed, each time.
    if Path::new(&log).exists() {
        println!("cargo:rerun-if-changed={log}");
    }
    git(&["log", "-1", "--abbrev=10", "--format=%h, %cs"])
}

/// What git answers, in one line; nothing where this folder is not the root of a repository: the
/// source may have been unpacked inside somebody else's.
fn git(words: &[&str]) -> Option<String> {
    if !Path::new(".git").exists() {
        return None;
    }
    let answer = Command::new("git").args(words).output().ok()?;
    let line = String::from_utf8(answer.stdout).ok()?.trim().to_owned();
    (answer.status.success() && !line.is_empty()).then_some(line)
}

/// Icon, version and manifest, as Windows shows and reads them. Only there is the compiler for them
/// at hand; for another system's program nothing is made.
#[cfg(windows)]
fn resources() {
    println!("cargo:rerun-if-changed=packaging/windows");
    if std::env::var("CARGO_CFG_TARGET_OS").as_deref() != Ok("windows") {
        return;
    }
    let made = winresource::WindowsResource::new()
        .set_icon("packaging/windows/roundtable.ico")
        .set_manifest_file("packaging/windows/roundtable.manifest")
        .compile();
    if let Err(error) = made {
        println!("cargo:warning=the program has no icon and no manifest: {error}");
    }
}
