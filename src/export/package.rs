//! An Office file: parts in a ZIP, each with a content type and its relationships to others.

use std::io::{Cursor, Read, Write};

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipArchive, ZipWriter};

use super::error::ExportError;
use super::escape::escaped;

/// Where the names of relationships begin.
pub(super) const RELATIONSHIP: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// The first line of a part.
pub(super) const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Parts on their way into a file.
#[derive(Default)]
pub(super) struct Package {
    parts: Vec<Part>,
    root: Vec<Relationship>,
}

struct Part {
    name: String,
    /// Nothing for pictures and workbooks, which are known by their ending.
    kind: Option<&'static str>,
    bytes: Vec<u8>,
    relationships: Vec<Relationship>,
}

struct Relationship {
    kind: String,
    target: String,
    /// Whether it leads out of the file.
    outside: bool,
}

impl Relationship {
    fn inside(kind: String, target: &str) -> Self {
        Self {
            kind,
            target: target.to_owned(),
            outside: false,
        }
    }
}

impl Package {
    /// Adds a part; `kind` is its content type, which parts that end in png, svg or xlsx have
    /// already.
    pub(super) fn part(
        &mut self,
        name: &str,
        kind: Option<&'static str>,
        bytes: impl Into<Vec<u8>>,
    ) {
        self.parts.push(Part {
            name: name.to_owned(),
            kind,
            bytes: bytes.into(),
            relationships: Vec::new(),
        });
    }

    /// A relationship of the part that was added last, of a kind that begins with
    /// [`RELATIONSHIP`]; `rId1` is the first. The target is told from the part's own folder.
    pub(super) fn relate(&mut self, kind: &str, target: &str) {
        if let Some(part) = self.parts.last_mut() {
            let kind = format!("{RELATIONSHIP}/{kind}");
            part.relationships.push(Relationship::inside(kind, target));
        }
    }

    /// The same to an address outside the file.
    pub(super) fn relate_outside(&mut self, kind: &str, target: &str) {
        self.relate(kind, target);
        let part = self.parts.last_mut();
        if let Some(last) = part.and_then(|part| part.relationships.last_mut()) {
            last.outside = true;
        }
    }

    /// Names the main part of the file.
    pub(super) fn main(&mut self, target: &str) {
        let kind = format!("{RELATIONSHIP}/officeDocument");
        self.root.push(Relationship::inside(kind, target));
    }

    /// The properties of the document: title and language, and an author who is nobody. No time
    /// stands in them, so that the same session has the same bytes.
    pub(super) fn properties(&mut self, title: &str, language: &str) {
        let title = escaped(title);
        self.part(
            "docProps/core.xml",
            Some("application/vnd.openxmlformats-package.core-properties+xml"),
            format!(
                "{XML}<cp:coreProperties \
                 xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
                 xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\
                 <dc:title>{title}</dc:title><dc:creator></dc:creator>\
                 <dc:language>{language}</dc:language><cp:lastModifiedBy></cp:lastModifiedBy>\
                 </cp:coreProperties>"
            ),
        );
        self.root.push(Relationship::inside(
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
                .to_owned(),
            "docProps/core.xml",
        ));
        self.part(
            "docProps/app.xml",
            Some("application/vnd.openxmlformats-officedocument.extended-properties+xml"),
            format!(
                "{XML}<Properties \
                 xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\
                 <Application>Roundtable</Application></Properties>"
            ),
        );
        let kind = format!("{RELATIONSHIP}/extended-properties");
        self.root
            .push(Relationship::inside(kind, "docProps/app.xml"));
    }

    /// The file.
    pub(super) fn finish(self) -> Result<Vec<u8>, ExportError> {
        let mut files = vec![
            ("[Content_Types].xml".to_owned(), self.types().into_bytes()),
            ("_rels/.rels".to_owned(), listed(&self.root).into_bytes()),
        ];
        for part in self.parts {
            let (folder, file) = part.name.rsplit_once('/').unwrap_or(("", &part.name));
            let related = format!("{folder}/_rels/{file}.rels");
            files.push((part.name, part.bytes));
            if !part.relationships.is_empty() {
                files.push((related, listed(&part.relationships).into_bytes()));
            }
        }
        zipped(files)
    }

    fn types(&self) -> String {
        let mut types = format!(
            "{XML}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        );
        for (ending, kind) in [
            (
                "rels",
                "application/vnd.openxmlformats-package.relationships+xml",
            ),
            ("xml", "application/xml"),
            ("png", "image/png"),
            ("svg", "image/svg+xml"),
            (
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ),
        ] {
            types += &format!("<Default Extension=\"{ending}\" ContentType=\"{kind}\"/>");
        }
        for part in &self.parts {
            if let Some(kind) = part.kind {
                let name = &part.name;
                types += &format!("<Override PartName=\"/{name}\" ContentType=\"{kind}\"/>");
            }
        }
        types + "</Types>"
    }
}

fn listed(relationships: &[Relationship]) -> String {
    let mut list = format!(
        "{XML}<Relationships \
         xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    );
    for (related, number) in relationships.iter().zip(1..) {
        let (kind, target) = (&related.kind, escaped(&related.target));
        let mode = if related.outside {
            " TargetMode=\"External\""
        } else {
            ""
        };
        list += &format!(
            "<Relationship Id=\"rId{number}\" Type=\"{kind}\" Target=\"{target}\"{mode}/>"
        );
    }
    list + "</Relationships>"
}

/// The same files packed anew: what a library packs tells the system that it ran on.
pub(super) fn repacked(bytes: &[u8]) -> Result<Vec<u8>, ExportError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    let mut files = Vec::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at)?;
        let mut inner = Vec::new();
        file.read_to_end(&mut inner).map_err(ZipError::from)?;
        files.push((file.name()?.into_owned(), inner));
    }
    zipped(files)
}

/// Files in a ZIP: of no day and of one system, so that the bytes are the same everywhere.
fn zipped(files: Vec<(String, Vec<u8>)>) -> Result<Vec<u8>, ExportError> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT)
        .system(System::Unix)
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name, options)?;
        zip.write_all(&bytes).map_err(ZipError::from)?;
    }
    Ok(zip.finish()?.into_inner())
}
