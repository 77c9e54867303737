//! `roundtable report`: what a team takes away, of one session or of many.

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};

use super::opened::{Notes, open};
use super::output::{Existing, Failure, plain, print, print_bytes};
use super::progress::{bar, each};
use crate::export;
use crate::insight::Profile;
use crate::phrases::letters;
use crate::phrases::lists::counted;
use crate::report::{Document, Paper};
use crate::scene::use_machine_fonts;

/// What `report` was asked for.
#[derive(Clone, Debug, PartialEq, clap::Args)]
pub struct Arguments {
    /// The sessions
    #[arg(required = true)]
    files: Vec<PathBuf>,

    #[arg(long, value_name = "NAME", help = format!("Where to write the report; the name ends in {}. Or a folder, with --as: each report is called like its session. Or - for standard output, with --as", Paper::endings().join(", ")))]
    out: PathBuf,

    /// The formats of what is written into a folder or to standard output
    #[arg(long = "as", value_enum, value_name = "FORMAT", value_delimiter = ',')]
    papers: Vec<Paper>,

    /// For whom it is
    #[arg(long = "for", value_enum)]
    profile: Profile,

    #[command(flatten)]
    existing: Existing,
}

pub(super) fn run(
    arguments: &Arguments,
    stdout: &mut dyn Write,
    notes: &Notes,
) -> Result<(), Failure> {
    let Arguments {
        files, out, papers, ..
    } = arguments;
    use_machine_fonts();
    match (out == Path::new("-"), files.as_slice(), papers.as_slice()) {
        (true, [file], [paper]) => {
            let document = read(file, arguments.profile, notes)?;
            print_bytes(stdout, &export::encode_document(&document, *paper)?)
        }
        (true, ..) => Err(Failure::Usage(
            "Standard output takes one session in one format: FILE --out - --as md.".to_owned(),
        )),
        (false, [file], []) => one(file, arguments, stdout, notes),
        (false, _, []) => Err(Failure::Usage(
            "Say in which formats the reports are to be: --out FOLDER --as docx,html.".to_owned(),
        )),
        (false, _, papers) => into_folder(arguments, papers, stdout, notes),
    }
}

fn read(file: &Path, profile: Profile, notes: &Notes) -> Result<Document, Failure> {
    let session = open(file, notes)?;
    Ok(Document::of(&session).for_profile(profile))
}

fn one(
    file: &Path,
    arguments: &Arguments,
    stdout: &mut dyn Write,
    notes: &Notes,
) -> Result<(), Failure> {
    let out = &arguments.out;
    let name = out.to_string_lossy();
    let paper = Paper::of_path(out).ok_or_else(|| {
        let endings = Paper::endings().join(", ");
        Failure::Usage(format!(
            "The name of a report ends in one of {endings}, and “{name}” does not. For a folder, say in \
             which formats: --as docx."
        ))
    })?;
    let document = read(file, arguments.profile, notes)?;
    write(&document, paper, out, arguments.existing)?;
    print(stdout, &format!("Wrote the report to {}.\n", plain(&name)))?;
    let foreign = paper.has_charts().then(|| document.foreign_letters());
    let foreign = foreign.unwrap_or_default();
    match letters::foreign(&foreign.of_the_machine, &foreign.unknown) {
        Some(sentence) => print(stdout, &format!("{}\n", plain(&sentence))),
        None => Ok(()),
    }
}

fn write(document: &Document, paper: Paper, out: &Path, existing: Existing) -> Result<(), Failure> {
    let bytes = export::encode_document(document, paper)?;
    existing.write(out, &bytes)
}

/// The reports of one session, each called like it.
fn all_of(
    file: &Path,
    papers: &[Paper],
    arguments: &Arguments,
    notes: &Notes,
) -> Result<(), Failure> {
    let document = read(file, arguments.profile, notes)?;
    let name = arguments.out.join(file.file_stem().unwrap_or_default());
    // One that cannot be made keeps none of the others.
    let mut failed = Ok(());
    for paper in papers {
        let mut name = name.clone().into_os_string();
        name.push(format!(".{}", paper.ending()));
        let written = write(&document, *paper, Path::new(&name), arguments.existing);
        failed = failed.and(written);
    }
    failed
}

/// Writes the reports of all sessions, as many at once as there are processors. What failed is said
/// line by line, and the others are written all the same.
fn into_folder(
    arguments: &Arguments,
    papers: &[Paper],
    stdout: &mut dyn Write,
    notes: &Notes,
) -> Result<(), Failure> {
    let Arguments { files, out, .. } = arguments;
    if !out.is_dir() {
        let name = out.to_string_lossy();
        return Err(Failure::Usage(format!("There is no folder “{name}”.")));
    }
    let mut stems: Vec<&OsStr> = files.iter().filter_map(|file| file.file_stem()).collect();
    stems.sort_unstable();
    if let Some([stem, _]) = stems.array_windows().find(|[one, next]| one == next) {
        let stem = stem.to_string_lossy();
        return Err(Failure::Usage(format!(
            "Two of the sessions are called “{stem}”, and so would their reports be. Nothing was written."
        )));
    }
    let bar = bar(files.len());
    let failed = each(&bar, files, |file| {
        let failed = all_of(file, papers, arguments, notes).err();
        failed.map(|why| {
            let why = why.sentence().replace('\n', " ");
            format!("{}: {why}", file.to_string_lossy())
        })
    });
    let failed: Vec<String> = failed.into_iter().flatten().collect();
    bar.finish_and_clear();
    let fine = files.len() - failed.len();
    let all = u32::try_from(files.len()).unwrap_or(u32::MAX);
    print(
        stdout,
        &format!(
            "Wrote the reports of {fine} of {} to {}.\n",
            counted(all, "session", "sessions"),
            plain(&out.to_string_lossy())
        ),
    )?;
    if failed.is_empty() {
        return Ok(());
    }
    Err(Failure::Failed(failed.join("\n")))
}
