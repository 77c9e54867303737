//! What the packages say of the program agrees with it and with each other: kinds of files, icons,
//! versions. What needs another system to be tried is read here.
#![allow(clippy::unwrap_used, reason = "a test may take the short way")]

use std::fs;
use std::path::{Path, PathBuf};

use roxmltree::{Document, Node};

const SESSION: &str = "application/x-roundtable-session";
const WORKSHOP: &str = "application/x-roundtable-workshop";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

fn text(name: &str) -> String {
    fs::read_to_string(root().join(name)).expect(name)
}

/// The texts of all elements of this name, wherever they stand.
fn texts<'a>(document: &'a Document<'_>, name: &str) -> Vec<&'a str> {
    let named = document
        .descendants()
        .filter(|node| node.tag_name().name() == name);
    named.filter_map(|node| node.text()).collect()
}

fn xml(text: &str) -> Document<'_> {
    let options = roxmltree::ParsingOptions {
        allow_dtd: true,
        ..roxmltree::ParsingOptions::default()
    };
    Document::parse_with_options(text, options).expect("it is XML")
}

#[test]
fn the_menu_entry_and_the_shop_name_the_kinds_of_files_that_are_declared() {
    let declared = text("packaging/linux/roundtable.xml");
    let declared = xml(&declared);
    let types: Vec<&str> = declared
        .descendants()
        .filter(|node| {
            node.has_tag_name((
                "http://www.freedesktop.org/standards/shared-mime-info",
                "mime-type",
            ))
        })
        .filter_map(|node| node.attribute("type"))
        .collect();
    assert_eq!(types, [SESSION, WORKSHOP]);
    let entry = text("packaging/linux/roundtable.desktop");
    assert!(entry.contains(&format!("MimeType={SESSION};{WORKSHOP};\n")));
    let shop = text("packaging/linux/local.roundtable.Roundtable.metainfo.xml");
    let shop = xml(&shop);
    assert_eq!(texts(&shop, "mediatype"), types);
    for kind in types {
        let icon = format!(
            "packaging/icons/scalable/mimetypes/{}.svg",
            kind.replace('/', "-")
        );
        assert!(root().join(&icon).exists(), "{icon}");
    }
}

#[test]
fn a_session_and_a_workshop_are_known_by_what_they_begin_with() {
    let declared = text("packaging/linux/roundtable.xml");
    let declared = xml(&declared);
    let begins = |kind: &str, file: &str| {
        let of_kind = |node: &Node<'_, '_>| node.attribute("type") == Some(kind);
        let kind = declared.descendants().find(of_kind).unwrap();
        let sign = kind
            .descendants()
            .find(|node| node.tag_name().name() == "match")
            .unwrap();
        let (_, last) = sign.attribute("offset").unwrap().split_once(':').unwrap();
        let place = file.find(sign.attribute("value").unwrap());
        place.is_some_and(|place| place <= last.parse().unwrap())
    };
    let session = roundtable::storage::to_text(&roundtable::edit::sample()).unwrap();
    assert!(begins(SESSION, &session));
    assert!(begins(
        WORKSHOP,
        roundtable::workshop::INTEGRATED_LEADERSHIP
    ));
    assert!(!begins(
        SESSION,
        roundtable::workshop::INTEGRATED_LEADERSHIP
    ));
}

#[test]
fn windows_gives_the_program_long_paths_sharp_letters_and_no_administrator() {
    let manifest = text("packaging/windows/roundtable.manifest");
    let manifest = xml(&manifest);
    assert_eq!(texts(&manifest, "longPathAware"), ["true"]);
    assert_eq!(texts(&manifest, "dpiAwareness"), ["PerMonitorV2"]);
    assert_eq!(texts(&manifest, "activeCodePage"), ["UTF-8"]);
    let level = |node: Node<'_, '_>| node.attribute("level").map(str::to_owned);
    let levels: Vec<_> = manifest.descendants().filter_map(level).collect();
    assert_eq!(levels, ["asInvoker"]);
}

#[test]
fn the_installer_for_windows_takes_away_every_key_that_it_writes() {
    let script = text("packaging/windows/roundtable.nsi");
    let (installs, removes) = script.split_once("Section \"Uninstall\"").unwrap();
    assert!(installs.contains("RequestExecutionLevel user"));
    assert!(!script.contains("HKLM"), "nothing of the whole computer");
    let keys = installs
        .lines()
        .filter_map(|line| line.trim().strip_prefix("WriteReg"))
        .map(|line| line.split('"').nth(1).unwrap());
    for key in keys {
        // Its own key, or one above it; of the endings of other programs the one value.
        let above = key
            .match_indices('\\')
            .filter_map(|(end, _)| key.get(..end));
        let gone = above
            .chain([key])
            .any(|key| removes.contains(&format!("DeleteRegKey HKCU \"{key}\"")));
        let value = removes.contains(&format!("DeleteRegValue HKCU \"{key}\""));
        assert!(gone || value, "{key} stays behind");
    }
    assert!(
        !removes.contains("APPDATA\\Roundtable"),
        "the user's data stay"
    );
}

#[test]
fn macos_knows_sessions_by_name_ending_and_icon() {
    let list = text("packaging/macos/Info.plist");
    let list = xml(&list);
    // What follows a key is its value.
    let value = |key: &str| {
        let named = |node: &Node<'_, '_>| node.has_tag_name("key") && node.text() == Some(key);
        let key = list.descendants().find(named).unwrap();
        key.next_sibling_element().unwrap()
    };
    let said = |key: &str| value(key).text().unwrap_or_default();
    for key in ["CFBundleShortVersionString", "CFBundleVersion"] {
        assert_eq!(said(key), "@VERSION@", "packaging/macos.sh fills it in");
    }
    let items = |key: &str| -> Vec<&str> {
        let items = value(key).children().filter(Node::is_element);
        items.filter_map(|node| node.text()).collect()
    };
    assert_eq!(items("public.filename-extension"), ["roundtable"]);
    assert_eq!(items("public.mime-type"), [SESSION]);
    assert_eq!(items("LSItemContentTypes"), [said("UTTypeIdentifier")]);
    // The system cannot hand a file over (winit 0.30), and does not promise to.
    assert_eq!(said("CFBundleTypeRole"), "None");
    for key in ["CFBundleIconFile", "UTTypeIconFile"] {
        let icon = root().join("packaging/macos").join(said(key));
        assert!(icon.exists(), "{}", icon.display());
    }
}

#[test]
fn each_crate_that_comes_in_two_versions_says_why() {
    let lock = text("Cargo.lock");
    let mut names: Vec<&str> = lock
        .lines()
        .filter_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'))
        .collect();
    names.sort_unstable();
    let mut twice: Vec<&str> = names
        .windows(2)
        .filter_map(|pair| (pair[0] == pair[1]).then_some(pair[0]))
        .collect();
    twice.dedup();
    let deny = text("deny.toml");
    let mut listed: Vec<&str> = deny
        .lines()
        .filter_map(|line| line.trim().strip_prefix("{ crate = \""))
        .map(|line| {
            let (name, why) = line.split_once("\", reason = \"").unwrap();
            assert!(why.len() > 10, "{name}: why?");
            name
        })
        .collect();
    listed.sort_unstable();
    assert_eq!(twice, listed, "in Cargo.lock, and in deny.toml");
}

#[test]
fn what_has_changed_in_this_version_is_written_down() {
    let heading = format!("\n## {}", env!("CARGO_PKG_VERSION"));
    assert!(text("CHANGELOG.md").contains(&heading));
}
