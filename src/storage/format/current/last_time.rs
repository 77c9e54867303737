//! An earlier session that is laid beside this one.

use super::super::newest::{
    AgreedFile, LastMechanismFile, LastRoundFile, LastTimeFile, LeftOutFile,
};
use super::super::short;
use super::parts::{Found, day, most};
use crate::session::{
    About, Agreement, LastMechanism, LastTime, LeftOut, MAX_BALLOTS, MAX_DAYS, MAX_PEOPLE,
    MAX_PERSPECTIVES, MAX_TEAM, Tally, Wording, is_line,
};
use crate::workshop::{Level, is_unseen, limits};

/// The longest text of a workshop that is kept, in characters.
const LONGEST: usize = limits::NAME;

impl LastTimeFile {
    pub(super) fn of(last: &LastTime) -> Self {
        Self {
            team: last.team.clone(),
            dates: last.dates.iter().map(ToString::to_string).collect(),
            people: last.people.map(u32::from),
            rehearsal: last.rehearsal,
            workshop: last.workshop.clone(),
            title: last.title.clone(),
            language: last.language.clone(),
            question: last.question.clone(),
            levels: last.levels.clone(),
            lowest: last.lowest,
            meanings: last.meanings.to_string(),
            perspectives: last.perspectives.clone(),
            mechanisms: last.mechanisms.iter().map(LastMechanismFile::of).collect(),
            left_out: last.left_out.iter().map(LeftOutFile::of).collect(),
        }
    }

    pub(super) fn into_last_time(self, found: &mut Found) -> Option<LastTime> {
        let at = |field: &str| format!("last_time.{field}");
        if !is_line(&self.team, MAX_TEAM) || self.team.contains(is_unseen) {
            let reason = format!(
                "a team’s name is one line of at most {MAX_TEAM} characters that can be seen"
            );
            found.push((at("team"), reason));
        }
        let days = self.dates.iter().enumerate().take(MAX_DAYS);
        let dates: Vec<_> = days
            .filter_map(|(i, text)| day(text, &at(&format!("dates[{i}]")), found))
            .collect();
        if self.dates.len() > MAX_DAYS || !About::are_days(&dates) {
            let reason = format!(
                "a session has at most {MAX_DAYS} days, the earlier before the later and none twice"
            );
            found.push((at("dates"), reason));
        }
        let people = self.people.and_then(|n| u16::try_from(n).ok());
        let people = people.filter(|n| (1..=MAX_PEOPLE).contains(n));
        if people.map(u32::from) != self.people {
            let reason = format!("a team has 1 to {MAX_PEOPLE} people");
            found.push((at("people"), reason));
        }
        let texts = [&self.workshop, &self.title, &self.language, &self.question];
        let texts = texts.into_iter().chain(&self.levels);
        for text in texts.chain(&self.perspectives) {
            short_enough(text, "last_time", found);
        }
        if !limits::LEVELS.contains(&self.levels.len()) {
            let (least, top) = (limits::LEVELS.start(), limits::LEVELS.end());
            let reason = format!("a scale has {least} to {top} levels");
            found.push((at("levels"), reason));
        }
        if !limits::LOWEST.contains(&self.lowest) {
            let reason = "the lowest level was called by the number 0 or 1".to_owned();
            found.push((at("lowest"), reason));
        }
        let perspectives = self.perspectives.len();
        most(&at("perspectives"), perspectives, MAX_PERSPECTIVES, found);
        let mechanisms = *limits::MECHANISMS.end();
        most(&at("mechanisms"), self.mechanisms.len(), mechanisms, found);
        let levels = (self.levels.len(), self.lowest);
        let read = self.mechanisms.into_iter().take(mechanisms).enumerate();
        let read = read.filter_map(|(i, file)| {
            file.into_mechanism(levels, &at(&format!("mechanisms[{i}]")), found)
        });
        let mechanisms = read.collect();
        most(
            &at("left_out"),
            self.left_out.len(),
            *limits::MECHANISMS.end(),
            found,
        );
        for (i, left) in self.left_out.iter().enumerate() {
            short_enough(&left.id, &at(&format!("left_out[{i}].id")), found);
            short_enough(&left.name, &at(&format!("left_out[{i}].name")), found);
        }
        let left_out = self.left_out.into_iter();
        Some(LastTime {
            team: self.team,
            dates,
            people,
            rehearsal: self.rehearsal,
            workshop: self.workshop,
            title: self.title,
            language: self.language,
            question: self.question,
            levels: self.levels,
            lowest: self.lowest,
            meanings: wording(&self.meanings, &at("meanings"), found)?,
            perspectives: self.perspectives,
            mechanisms,
            left_out: left_out
                .map(|LeftOutFile { id, name }| LeftOut { id, name })
                .collect(),
        })
    }
}

impl LeftOutFile {
    fn of(left: &LeftOut) -> Self {
        Self {
            id: left.id.clone(),
            name: left.name.clone(),
        }
    }
}

impl LastMechanismFile {
    fn of(mechanism: &LastMechanism) -> Self {
        Self {
            id: mechanism.id.clone(),
            name: mechanism.name.clone(),
            wording: mechanism.wording.to_string(),
            meanings: mechanism.meanings.map(|it| it.to_string()),
            skipped: mechanism.skipped,
            agreed: mechanism.agreed.map(|agreed| match agreed {
                Agreement::Score(level) => AgreedFile::Score(level.rank()),
                Agreement::Differ => AgreedFile::Differ,
            }),
            round: mechanism.tally.as_ref().map(|tally| LastRoundFile {
                counts: tally.counts().to_vec(),
                dont_know: tally.dont_know(),
            }),
        }
    }

    fn into_mechanism(
        self,
        (levels, lowest): (usize, u8),
        at: &str,
        found: &mut Found,
    ) -> Option<LastMechanism> {
        short_enough(&self.id, &format!("{at}.id"), found);
        short_enough(&self.name, &format!("{at}.name"), found);
        let agreed = match self.agreed {
            None => None,
            Some(AgreedFile::Differ) => Some(Agreement::Differ),
            Some(AgreedFile::Score(number)) => {
                let level = Level::new(number).filter(|level| level.index() < levels);
                let level = level.map(|level| level.called_from(lowest));
                if level.is_none() {
                    let reason = format!("the scale had no level {number}");
                    found.push((format!("{at}.agreed"), reason));
                }
                level.map(Agreement::Score)
            }
        };
        let tally = self.round.and_then(|round| {
            let fits = round.counts.len() == levels;
            let tally = Tally::new(round.counts, round.dont_know).filter(|_| fits);
            let tally = tally.map(|tally| tally.called_from(lowest));
            if tally.is_none() {
                let reason = format!(
                    "a round has a count for each of the {levels} levels, and {MAX_BALLOTS} ballots at most"
                );
                found.push((format!("{at}.round"), reason));
            }
            tally
        });
        if self.skipped && (agreed.is_some() || tally.is_some()) {
            let reason = "what was scored or agreed is not skipped";
            found.push((format!("{at}.skipped"), reason.to_owned()));
        }
        let meanings = match self.meanings {
            Some(text) => Some(wording(&text, &format!("{at}.meanings"), found)?),
            None => None,
        };
        Some(LastMechanism {
            meanings,
            id: self.id,
            name: self.name,
            wording: wording(&self.wording, &format!("{at}.wording"), found)?,
            skipped: self.skipped,
            agreed,
            tally,
        })
    }
}

fn short_enough(text: &str, path: &str, found: &mut Found) {
    if text.chars().count() > LONGEST {
        let reason = format!("`{}` is longer than {LONGEST} characters", short(text));
        found.push((path.to_owned(), reason));
    }
}

fn wording(text: &str, path: &str, found: &mut Found) -> Option<Wording> {
    let wording = Wording::read(text);
    if wording.is_none() {
        let reason = format!("`{}` is not sixteen digits in base 16", short(text));
        found.push((path.to_owned(), reason));
    }
    wording
}
