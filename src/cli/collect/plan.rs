//! In which order sessions are collected, and which are not.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::ValueEnum;
use jiff::civil::Date;

use crate::cli::opened::Notes;
use crate::insight::teams::{TeamName, letter};
use crate::phrases::collecting::{FilesLeftOut, has_no_team, is_there_already};
use crate::session::Session;
use crate::storage::Fingerprint;

/// What the teams are called.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Naming {
    /// As they call themselves
    #[default]
    Names,
    /// A, B, C … in no order that tells which is which
    Letters,
}

/// What a file is.
pub(super) enum Found {
    Session(Key),
    /// With the team’s name.
    OfTooFew(String),
    Rehearsal,
    WithoutATeam,
    Workshop,
    /// With the line that says why.
    Failed(String),
}

/// What tells one session from another, and whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Key {
    team: String,
    date: Option<Date>,
    workshop: String,
    /// How much was done in it: of two copies the later one says more.
    done: usize,
    /// Follows from what is told of it in any case: what was settled, and by how many.
    told: Fingerprint,
}

impl Key {
    pub(super) fn of(session: &Session) -> Self {
        let rounds = session
            .cards()
            .iter()
            .map(|card| card.revealed_rounds().len());
        let days = session.about().dates.first();
        let agreed = session.cards().iter().map(|card| card.agreed());
        let told = (session.about().people, agreed.collect::<Vec<_>>());
        Self {
            team: crate::report::clean(&session.about().team),
            date: days.copied(),
            workshop: session.workshop().id.clone(),
            done: session.settled() + rounds.sum::<usize>(),
            told: Fingerprint::of(format!("{told:?}").as_bytes()),
        }
    }
}

/// A session that is collected.
pub(super) struct Planned {
    /// Its place in the list of files.
    pub(super) file: usize,
    /// The place of its team in the list of names.
    pub(super) team: usize,
    pub(super) key: Key,
}

/// All that is collected, in its order: team by team, day by day.
pub(super) struct Plan {
    pub(super) sessions: Vec<Planned>,
    /// What the teams are called.
    pub(super) names: Vec<TeamName>,
    pub(super) left_out: FilesLeftOut,
}

impl Plan {
    /// Puts in order what was found in these files. Lines are added to `failed` for what could not be
    /// read, and to `notes` for what somebody can put right.
    pub(super) fn of(
        found: Vec<Found>,
        naming: Naming,
        files: &[PathBuf],
        notes: &Notes,
        failed: &mut Vec<String>,
    ) -> Self {
        let mut left_out = FilesLeftOut::default();
        let mut sessions = Vec::new();
        for (file, found) in found.into_iter().enumerate() {
            match found {
                Found::Session(key) => sessions.push(Planned { file, team: 0, key }),
                Found::OfTooFew(team) => {
                    left_out.of_too_few += 1;
                    if naming == Naming::Names {
                        left_out.small_teams.insert(team);
                    }
                }
                Found::Rehearsal => left_out.rehearsals += 1,
                Found::WithoutATeam => {
                    left_out.without_a_team += 1;
                    notes.say(has_no_team(&files[file]));
                }
                Found::Workshop => {}
                Found::Failed(line) => failed.push(line),
            }
        }
        let names = by_name(&mut sessions);
        sessions.sort_by(|one, other| {
            let place = |planned: &Planned| {
                let Key { date, done, .. } = planned.key;
                (
                    planned.team,
                    date.is_none(),
                    date,
                    Reverse(done),
                    planned.file,
                )
            };
            let [a, b] = [one, other].map(|planned| &planned.key.workshop);
            let [x, y] = [place(one), place(other)];
            (x.0, x.1, x.2, a, x.3, x.4).cmp(&(y.0, y.1, y.2, b, y.3, y.4))
        });
        sessions.dedup_by(|later, kept| {
            let whose = |p: &Planned| (p.team, p.key.date);
            let again = whose(later) == whose(kept) && later.key.workshop == kept.key.workshop;
            if again {
                left_out.again += 1;
                notes.say(is_there_already(&files[later.file], &files[kept.file]));
            }
            again
        });
        let names = match naming {
            Naming::Names => names.into_iter().map(TeamName::Name).collect(),
            Naming::Letters => by_letter(&mut sessions, names.len()),
        };
        Self {
            sessions,
            names,
            left_out,
        }
    }
}

/// What makes two names one: upper case and spaces make no other team.
fn folded(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// Gives each session the place of its team in alphabetical order, and says what the teams are called.
fn by_name(sessions: &mut [Planned]) -> Vec<String> {
    let mut teams: BTreeMap<String, (usize, String)> = BTreeMap::new();
    for Planned { key, .. } in sessions.iter() {
        let team = teams.entry(folded(&key.team));
        let (_, name) = team.or_insert_with(|| (0, key.team.clone()));
        // Whichever file is read first, it is called the same.
        if key.team < *name {
            name.clone_from(&key.team);
        }
    }
    for (place, (at, _)) in teams.values_mut().enumerate() {
        *at = place;
    }
    for planned in sessions {
        let team = teams.get(&folded(&planned.key.team));
        planned.team = team.map_or(0, |(place, _)| *place);
    }
    teams.into_values().map(|(_, name)| name).collect()
}

/// Turns the places of the teams into another order, which follows from nothing but what the table tells
/// of them in any case: so a letter tells nothing of a name, nor of a ballot. The same sessions give the
/// same letters.
fn by_letter(sessions: &mut [Planned], teams: usize) -> Vec<TeamName> {
    // Of two that tell the same the first in the alphabet comes first: that tells which of two names is
    // whose, and nothing else.
    let mut mixed: Vec<(String, usize)> = (0..teams).map(|team| (String::new(), team)).collect();
    for Planned { team, key, .. } in sessions.iter() {
        let (known, _) = &mut mixed[*team];
        *known = Fingerprint::of(format!("{known}{}", key.told).as_bytes()).to_string();
    }
    for (known, _) in &mut mixed {
        // Before the dash stands how long it was.
        *known = known.split('-').next_back().unwrap_or_default().to_owned();
    }
    mixed.sort();
    let mut places = vec![0; teams];
    for (place, (_, team)) in mixed.iter().enumerate() {
        places[*team] = place;
    }
    for planned in sessions.iter_mut() {
        planned.team = places[planned.team];
    }
    sessions.sort_by_key(|planned| planned.team);
    (0..teams)
        .map(|team| TeamName::Letter(letter(team)))
        .collect()
}
