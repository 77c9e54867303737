//! What is said of many teams beside each other.

use super::figures::named_row_in_words;
use super::finding::inside;
use super::lists::{counted, list_in_words};
use crate::insight::Row;
use crate::insight::teams::{Across, Team, TeamName, TeamsLeftOut, Together};

/// The place, and the head of what is made there.
pub const TEAMS_TOGETHER: &str = "Teams together";
/// Above what many teams have in common.
pub const IN_COMMON: &str = "What many teams have in common";
/// Above who could tell whom.
pub const LEARNING: &str = "Who could learn from whom";
/// Above what is not shown.
pub const NOT_SHOWN: &str = "What is not shown";
/// Above how it was put together.
pub const HOW: &str = "How this was put together";
/// Where a team was not asked.
pub const NOT_ASKED: &str = "not asked";
/// Above the figures, mechanism by mechanism.
pub const FIGURES: &str = "The same in words";
/// Under the small radars.
pub const RADARS_CAPTION: &str = "Figure 2. The agreed scores of each team, around a circle";
/// In the legend of the small radars.
pub const AGREED: &str = "agreed score";
/// A median where nothing is agreed.
pub const MEDIAN_NOT_AGREED: &str = "median, where nothing is agreed";
/// In the legend: the signs of a cell.
pub const WITHOUT_A_ROUND: &str = "agreed without a round";
/// Agreed to differ.
pub const TO_DIFFER: &str = "agreed to differ";
/// Scored, and not agreed.
pub const NOT_AGREED: &str = "scored, not agreed";
/// Everyone said "don't know".
pub const DONT_KNOW_ONLY: &str = "everyone said “don’t know”";
/// Left out on purpose.
pub const SKIPPED: &str = "skipped";
/// Nobody scored it.
pub const NOT_SCORED: &str = "not scored";
/// The heads of the columns.
pub const TEAM: &str = "Team";
/// Over the columns: how many teams are above the middle of the scale.
pub const STRONG: &str = "Strong";
/// How many are below it.
pub const LOW: &str = "Low";
/// How many are split.
pub const SPLIT: &str = "Split";
/// The median of the scores.
pub const MEDIAN: &str = "Median";
/// The last day of a team's session.
pub const DAY: &str = "Day";

/// What this is, and what it is not.
pub const WHAT_IT_IS: &str = "Teams stand by name or by letter, never by score: this is no ranking. Nothing is added up \
     or averaged over teams, because levels are ordered and not measured, and because each team \
     speaks of its own leadership.";
/// Which sessions count.
pub const NEWEST: &str = "Of each team the newest session counts. Sessions with the same team name are taken for one \
     team.";
/// What is put beside each other.
pub const SAME_QUESTIONS: &str = "Only answers to the same question, word for word, on the same scale stand beside each \
     other.";
/// From how many ballots on something is shown.
pub const ENOUGH: &str = "A team with fewer people than the smallest group that its session shows apart is left out \
     whole. A median or a verdict is shown from five scores on.";
/// What many are, and what strong and low are.
pub const MANY: &str = "Strong is above the middle of the scale, low below it. Split is agreed to differ, or scores in two camps. Many \
     are two teams or more, and at least one in three of those with a score.";

/// Under the grid: "Figure 1. How each mechanism ended in each team, and the median of its scores".
pub fn grid_caption(noun: &str) -> String {
    format!("Figure 1. How each {noun} ended in each team, and the median of its scores")
}

/// A level as the legend of the grid has it: "agreed: Mostly".
pub fn agreed_level(label: &str) -> String {
    if label.is_empty() {
        return "agreed".to_owned();
    }
    label.to_owned()
}

/// Where no team can be shown.
pub const NOBODY: &str = "There is no team to show.";

/// What was written where.
pub fn written(count: usize, path: &str) -> String {
    format!("Wrote {} together to {path}.", teams(count))
}

/// What a document is called in a list of files.
pub fn document_name(workshop: &str) -> String {
    format!("{TEAMS_TOGETHER}: {workshop}")
}

/// What the grid is, for somebody who cannot see it.
pub fn grid_in_words(together: &Together) -> String {
    let noun = &together.workshop.noun;
    let many = u32::try_from(together.workshop.mechanisms.len()).unwrap_or(u32::MAX);
    format!(
        "A grid of {} and {}: how each {} ended, and the median of its scores.",
        teams(together.teams.len()),
        counted(many, &noun.one, &noun.many),
        noun.one
    )
}

/// What the small radars are, for somebody who cannot see them.
pub fn radars_in_words(together: &Together) -> String {
    format!(
        "A small radar for each of {}, on the same scale: the agreed scores.",
        teams(together.teams.len())
    )
}

/// What a team is called: its name, or "Team A".
pub fn team_name(name: &TeamName) -> String {
    match name {
        TeamName::Name(name) => name.clone(),
        TeamName::Letter(letter) => format!("Team {letter}"),
    }
}

/// How many teams: "12 teams".
pub fn teams(count: usize) -> String {
    counted(u32::try_from(count).unwrap_or(u32::MAX), "team", "teams")
}

/// The line under the title: workshop, teams, question.
pub fn under_title(together: &Together) -> String {
    let workshop = &together.workshop;
    let mut parts = vec![workshop.title.clone(), teams(together.teams.len())];
    if !workshop.scale.question.is_empty() {
        parts.push(format!("“{}”", workshop.scale.question));
    }
    parts.join(" · ")
}

/// The most letters of a title.
const TITLE: usize = 160;

/// What was found, as the title of a page: "Low in many teams: working with power; split in many:
/// planning and coordinating". Where that would be too long, those of most teams are named first, and
/// the others counted.
pub fn title(together: &Together, across: &[Across]) -> String {
    let names = |keep: fn(&Across) -> bool, teams: fn(&Across) -> usize| -> Vec<String> {
        let mut kept: Vec<&Across> = across.iter().filter(|across| keep(across)).collect();
        kept.sort_by_key(|across| std::cmp::Reverse(teams(across)));
        let kept = kept.into_iter();
        kept.map(|across| inside(mechanism(together, across)))
            .collect()
    };
    let (low, split) = (
        names(Across::is_low_in_many, |across| across.low.len()),
        names(Across::is_split_in_many, |across| across.split.len()),
    );
    let noun = &together.workshop.noun;
    let number = |names: &[String]| {
        let count = u32::try_from(names.len()).unwrap_or(u32::MAX);
        let told = (count > 0).then(|| counted(count, &noun.one, &noun.many));
        Vec::from_iter(told)
    };
    let said = |low: &[String], split: &[String]| {
        let [low_in, split_in] = [low, split].map(list_in_words);
        match (low.is_empty(), split.is_empty()) {
            (true, true) => "Nothing is low or split in many teams".to_owned(),
            (false, true) => format!("Low in many teams: {low_in}"),
            (true, false) => format!("Many teams are split on {split_in}"),
            (false, false) => format!("Low in many teams: {low_in}; many are split on {split_in}"),
        }
    };
    if together.teams.is_empty() {
        return "No team can be shown yet".to_owned();
    }
    let fewer = [usize::MAX - 1, 3, 2, 1].into_iter();
    let mut titles = fewer.map(|keep| said(&first(&low, keep), &first(&split, keep)));
    let fits = titles.find(|title| title.chars().count() <= TITLE);
    fits.unwrap_or_else(|| said(&number(&low), &number(&split)))
}

/// So many names, and how many more there are; one more is named as well.
fn first(names: &[String], keep: usize) -> Vec<String> {
    if names.len() <= keep + 1 {
        return names.to_vec();
    }
    let more = format!("{} more", names.len() - keep);
    let named = names.iter().take(keep).cloned();
    named.chain([more]).collect()
}

fn mechanism<'a>(together: &'a Together, across: &Across) -> &'a str {
    let mechanism = together.workshop.mechanism(across.mechanism);
    mechanism.map_or("", |mechanism| &mechanism.name)
}

/// What many teams have in common, a sentence each: where most teams are low first, then where most
/// are split, then where most are strong.
pub fn in_common(together: &Together, across: &[Across]) -> Vec<String> {
    let most_first = |many: fn(&Across) -> bool, teams: fn(&Across) -> &[usize]| {
        let mut kept: Vec<&Across> = across.iter().filter(|across| many(across)).collect();
        kept.sort_by_key(|across| std::cmp::Reverse(teams(across).len()));
        kept
    };
    let low = most_first(Across::is_low_in_many, |across| &across.low);
    let split = most_first(Across::is_split_in_many, |across| &across.split);
    let strong = most_first(Across::is_strong_in_many, |across| &across.strong);
    let low = low.into_iter().map(|across| {
        let of = of_teams(across.low.len(), across.scored);
        format!("{} is low in {of}.", mechanism(together, across))
    });
    let split = split.into_iter().map(|across| {
        let of = of_teams(across.split.len(), across.scored);
        let name = inside(mechanism(together, across));
        format!("On {name}, {of} are split.")
    });
    let strong = strong.into_iter().map(|across| {
        let of = of_teams(across.strong.len(), across.scored);
        format!("{} is strong in {of}.", mechanism(together, across))
    });
    low.chain(split).chain(strong).collect()
}

/// Over the columns, how many teams are strong, low and split there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamCounts {
    /// What is counted: "Strong".
    pub label: &'static str,
    /// For each mechanism how many teams, and whether they are many.
    pub teams: Vec<(usize, bool)>,
}

/// How many teams are strong, low and split on each mechanism; nothing is counted of one team alone.
pub fn tallies(together: &Together, across: &[Across]) -> Vec<TeamCounts> {
    if together.teams.len() < 2 {
        return Vec::new();
    }
    let tally = |label, count: fn(&Across) -> (usize, bool)| TeamCounts {
        label,
        teams: across.iter().map(count).collect(),
    };
    vec![
        tally(STRONG, |at| (at.strong.len(), at.is_strong_in_many())),
        tally(LOW, |at| (at.low.len(), at.is_low_in_many())),
        tally(SPLIT, |at| (at.split.len(), at.is_split_in_many())),
    ]
}

/// A column for somebody who cannot see it: "Working with power: 3 strong, 12 low, 4 split".
pub fn tallied_in_words(name: &str, tallies: &[TeamCounts], at: usize) -> String {
    let counts = tallies.iter().filter_map(|tally| {
        let (teams, _) = tally.teams.get(at)?;
        Some(format!("{teams} {}", inside(tally.label)))
    });
    let counts: Vec<String> = counts.collect();
    if counts.is_empty() {
        return name.to_owned();
    }
    format!("{name}: {}", counts.join(", "))
}

/// "all 4 teams that have a score there", "3 of the 12 teams that have a score there".
fn of_teams(some: usize, all: usize) -> String {
    if some == all {
        format!("all {} that have a score there", teams(all))
    } else {
        format!("{some} of the {} that have a score there", teams(all))
    }
}

/// The most teams that a sentence names, and how many it names where there are more.
const NAMED: usize = 6;
const NAMED_FIRST: usize = 3;

/// Where teams that are low could learn from others, a sentence for each mechanism: "On working with
/// power, North and East could be asked how: they are strong where South is low."
pub fn learning(together: &Together, across: &[Across]) -> Vec<String> {
    let able = across.iter().filter(|across| across.can_be_learned());
    let sentences = able.map(|across| {
        let strong = named(together, &across.strong);
        let low = named(together, &across.low);
        let be = |teams: &[usize]| if teams.len() == 1 { "is" } else { "are" };
        let (they, others) = (be(&across.strong), be(&across.low));
        let name = inside(mechanism(together, across));
        format!("On {name}, {strong} {they} strong and could be asked how; {low} {others} low.")
    });
    sentences.collect()
}

/// Teams by name; of many the first, and how many there are besides.
fn named(together: &Together, places: &[usize]) -> String {
    let of = places.iter().filter_map(|&at| together.teams.get(at));
    let names: Vec<String> = of.map(|team| team_name(&team.name)).collect();
    if names.len() > NAMED {
        list_in_words(&first(&names, NAMED_FIRST))
    } else {
        list_in_words(&names)
    }
}

/// What is not shown and why, a sentence each.
pub fn left_out(left_out: &TeamsLeftOut) -> Vec<String> {
    let TeamsLeftOut {
        small,
        small_names,
        earlier,
        rehearsals,
        empty,
    } = left_out;
    let told = |count: u32, one: &str, many: &str| match count {
        0 => None,
        1 => Some(one.to_owned()),
        count => Some(format!("{count} {many}")),
    };
    let names = match small_names.as_slice() {
        [] => String::new(),
        names => format!(": {}", list_in_words(names)),
    };
    let small = told(
        *small,
        "One team is left out because it has too few people",
        "teams are left out because they have too few people",
    );
    let sentences = [
        small.map(|words| format!("{words}{names}.")),
        told(
            *earlier,
            "One session is not shown because its team has a newer one.",
            "sessions are not shown because their teams have newer ones.",
        ),
        told(
            *rehearsals,
            "One rehearsal with a made-up team is left out.",
            "rehearsals with made-up teams are left out.",
        ),
        told(
            *empty,
            "One session is left out because nothing is scored in it yet.",
            "sessions are left out because nothing is scored in them yet.",
        ),
    ];
    sentences.into_iter().flatten().collect()
}

/// That other sessions asked something else: nothing where there are none.
pub fn other_workshops(others: &[Together]) -> Option<String> {
    let told: Vec<String> = others
        .iter()
        .filter(|other| !other.teams.is_empty())
        .map(|other| format!("{} ({})", other.workshop.title, teams(other.teams.len())))
        .collect();
    (!told.is_empty()).then(|| {
        format!(
            "Other questions or another scale, and so not beside these: {}.",
            list_in_words(&told)
        )
    })
}

/// One mechanism of a team in words: "Taking a wider view: agreed 3 (In places); median 3 …".
pub fn cell_in_words(row: Option<&Row>, name: &str, levels: &[String]) -> String {
    match row {
        Some(row) => named_row_in_words(row, levels),
        None => format!("{name}: {NOT_ASKED}"),
    }
}

/// A whole team in words, for a screen reader.
pub fn team_in_words(together: &Together, team: &Team, levels: &[String]) -> String {
    let rows = together.workshop.mechanisms.iter().zip(&team.rows);
    let cells: Vec<String> = rows
        .map(|(mechanism, row)| cell_in_words(row.as_ref(), &mechanism.name, levels))
        .collect();
    format!("{}. {}.", team_name(&team.name), cells.join(". "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_counts_what_it_cannot_name_and_nothing_else() {
        let workshop = crate::workshop::integrated_leadership();
        let all = |low: usize, split: usize| {
            let across = workshop.indexed().map(|(mechanism, _)| Across {
                mechanism,
                scored: 4,
                strong: Vec::new(),
                low: if mechanism.get() < low {
                    vec![0, 1]
                } else {
                    Vec::new()
                },
                split: if mechanism.get() < split {
                    vec![2, 3]
                } else {
                    Vec::new()
                },
            });
            across.collect::<Vec<_>>()
        };
        let team = Team {
            name: TeamName::Letter("A".to_owned()),
            day: None,
            rows: Vec::new(),
        };
        let together = Together {
            workshop: workshop.clone(),
            teams: vec![team; 4],
            left_out: TeamsLeftOut::default(),
        };
        let says = |low, split| title(&together, &all(low, split));
        assert_eq!(says(0, 0), "Nothing is low or split in many teams");
        assert_eq!(
            says(1, 2),
            "Low in many teams: inspiring intent to work together; many are split on inspiring intent to work together and taking a wider view"
        );
        assert_eq!(
            says(9, 0),
            "Low in many teams: inspiring intent to work together, taking a wider view, creating the conditions to work together and 6 more"
        );
        assert_eq!(
            says(9, 1),
            "Low in many teams: inspiring intent to work together, taking a wider view and 7 more; many are split on inspiring intent to work together"
        );
    }

    #[test]
    fn what_is_left_out_is_said_with_names_where_they_are_shown() {
        let all = TeamsLeftOut {
            small: 2,
            small_names: vec!["North".into(), "East".into()],
            earlier: 1,
            rehearsals: 0,
            empty: 3,
        };
        assert_eq!(
            left_out(&all),
            [
                "2 teams are left out because they have too few people: North and East.",
                "One session is not shown because its team has a newer one.",
                "3 sessions are left out because nothing is scored in them yet.",
            ]
        );
        assert_eq!(left_out(&TeamsLeftOut::default()), [""; 0]);
    }
}
