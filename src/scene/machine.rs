//! The machine's own fonts, asked for letters that the program has no face for: the same search
//! as the window's text makes.

use std::collections::HashMap;
use std::sync::{Mutex, OnceLock, PoisonError};

use fontique::{
    Attributes, Blob, Collection, CollectionOptions, FallbackKey, FontStyle, FontWeight, FontWidth,
    GenericFamily, Query, QueryFont, QueryStatus, Script, SourceCache, SourceCacheOptions,
};
use unicode_script::UnicodeScript as _;

use super::face::Face;

struct Machine {
    fonts: Collection,
    sources: SourceCache,
    /// What was read so far, by file and index.
    read: HashMap<(u64, u32), Option<&'static Face>>,
}

/// A face of the machine's that draws this letter, heavy or not.
pub(super) fn face_for(letter: &str, heavy: bool) -> Option<&'static Face> {
    static MACHINE: OnceLock<Mutex<Machine>> = OnceLock::new();
    let machine = MACHINE.get_or_init(|| {
        let options = CollectionOptions {
            shared: false,
            system_fonts: true,
        };
        Mutex::new(Machine {
            fonts: Collection::new(options),
            sources: SourceCache::new(SourceCacheOptions::default()),
            read: HashMap::new(),
        })
    });
    let mut machine = machine.lock().unwrap_or_else(PoisonError::into_inner);
    let Machine {
        fonts,
        sources,
        read,
    } = &mut *machine;
    let mut query = fonts.query(sources);
    let weight = if heavy {
        FontWeight::SEMI_BOLD
    } else {
        FontWeight::NORMAL
    };
    query.set_attributes(Attributes::new(
        FontWidth::NORMAL,
        FontStyle::Normal,
        weight,
    ));
    match script(letter) {
        Some(script) => {
            query.set_families([GenericFamily::SansSerif]);
            query.set_fallbacks(FallbackKey::new(script, None));
        }
        // Signs are of no script, and no fallback is named for them.
        None => query.set_families([
            GenericFamily::SansSerif,
            GenericFamily::SystemUi,
            GenericFamily::Math,
            GenericFamily::Emoji,
            GenericFamily::Serif,
            GenericFamily::Monospace,
        ]),
    }
    first_that_draws(&mut query, read, letter)
}

fn first_that_draws(
    query: &mut Query<'_>,
    read: &mut HashMap<(u64, u32), Option<&'static Face>>,
    letter: &str,
) -> Option<&'static Face> {
    let mut found = None;
    query.matches_with(|font| {
        let face = read
            .entry((font.blob.id(), font.index))
            .or_insert_with(|| kept(font));
        found = face.filter(|face| face.shows(letter) && face.draws(letter));
        if found.is_some() {
            QueryStatus::Stop
        } else {
            QueryStatus::Continue
        }
    });
    found
}

/// Kept for good, as the embedded faces are: a machine has few that are needed.
fn kept(font: &QueryFont) -> Option<&'static Face> {
    let bytes: &'static Blob<u8> = Box::leak(Box::new(font.blob.clone()));
    let face = Face::read(bytes.as_ref(), font.index)?;
    Some(Box::leak(Box::new(face)))
}

fn script(letter: &str) -> Option<Script> {
    use unicode_script::Script as Of;
    let of = |c: char| match c.script() {
        Of::Common | Of::Inherited | Of::Unknown => None,
        script => Script::parse(script.short_name()).ok(),
    };
    letter.chars().find_map(of)
}
