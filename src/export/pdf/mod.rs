//! A document or a drawing as a PDF that can be read aloud (PDF/UA-1), made of lines and of text that
//! can be selected.

mod cell;
mod drawing;
mod file;
mod foot;
mod laid;
mod letters;
mod link;
mod pages;
mod picture;
mod preview;
mod prose;
mod shapes;
mod sheets;
mod style;
mod table;
mod text;
mod widths;

pub use pages::pdf;
pub use picture::chart_pdf;
pub(in crate::export) use preview::first_page;
