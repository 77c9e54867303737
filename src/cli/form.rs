//! `roundtable form`: a form to fill in before the day.

use std::io::Write;
use std::path::PathBuf;

use super::opened::{Notes, open_or_start};
use super::output::{Existing, Failure, plain, print};
use crate::export::{form_docx, form_html};
use crate::report::BlankForm;

/// What `form` was asked for.
#[derive(Clone, Debug, PartialEq, clap::Args)]
pub struct Arguments {
    /// The session, or the workshop
    file: PathBuf,

    /// Where to write the form; .html is a page to fill in, .docx a ballot to print
    #[arg(long, value_name = "NAME")]
    out: PathBuf,

    #[command(flatten)]
    existing: Existing,
}

pub(super) fn run(
    arguments: &Arguments,
    stdout: &mut dyn Write,
    notes: &Notes,
) -> Result<(), Failure> {
    let Arguments {
        file,
        out,
        existing,
    } = arguments;
    let name = out.to_string_lossy();
    let ending = out.extension().unwrap_or_default().to_ascii_lowercase();
    let (html, docx) = (ending == "html", ending == "docx");
    if !html && !docx {
        return Err(Failure::Usage(format!(
            "The name of a form ends in .html (to fill in on a screen) or .docx (to print), and “{name}” does not."
        )));
    }
    let form = BlankForm::of(&open_or_start(file, notes)?);
    let bytes = if html {
        form_html(&form).into_bytes()
    } else {
        form_docx(&form)?
    };
    existing.write(out, &bytes)?;
    let what = if html {
        "Send it to everyone; Import scores reads the files that come back."
    } else {
        "Print it once for each person."
    };
    print(
        stdout,
        &format!("Wrote the form to {}. {what}\n", plain(&name)),
    )
}
