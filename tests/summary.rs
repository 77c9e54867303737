//! Each figure of `summary --json`, computed in another way from what the session holds.
#![allow(
    clippy::unwrap_used,
    reason = "a test stops where its ground gives way"
)]

#[path = "papers/schema.rs"]
mod schema;

use jiff::civil::date;
use roundtable::cli;
use roundtable::edit::sample;
use roundtable::edit::{ActionEdit, CardEdit, DotsEdit, Edit, apply, rehearsed};
use roundtable::session::{Agreement, Part, Round, Session};
use roundtable::storage::{Expected, save};
use roundtable::workshop::{Level, integrated_leadership};
use serde_json::{Value, json};

/// What the command prints about a session.
fn summary(session: &Session) -> Value {
    let desk = tempfile::tempdir().unwrap();
    let path = desk.path().join("s.ron");
    save(&path, session, Expected::Nothing).unwrap();
    let words = ["roundtable", "summary", "--json", path.to_str().unwrap()];
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let command = cli::parse(words, &mut out, &mut err).unwrap();
    assert_eq!(cli::run(&command, &mut out, &mut err), cli::FINE);
    serde_json::from_slice(&out).unwrap()
}

/// The sample, made-up teams, and one with something odd in every place.
fn sessions() -> Vec<Session> {
    let made_up = |seed| rehearsed(integrated_leadership(), date(2026, 11, 23), seed);
    let edit = |session: Session, edit| apply(&session, edit).unwrap();
    let mut odd = made_up(3);
    odd = edit(odd, Edit::Dots(DotsEdit::Clear));
    odd = edit(odd, Edit::Card(4.into(), CardEdit::NewRound));
    odd = edit(odd, Edit::Card(2.into(), CardEdit::DropRound));
    let top = Agreement::Score(Level::new(5).unwrap());
    odd = edit(odd, Edit::Card(0.into(), CardEdit::Agree(Some(top))));
    let four = CardEdit::Target(Level::new(4));
    odd = edit(odd, Edit::Card(6.into(), four));
    for mechanism in [1, 5, 7] {
        odd = edit(odd, Edit::Card(mechanism.into(), CardEdit::Agree(None)));
    }
    odd = edit(odd, Edit::Minutes(Part::Mechanism(3.into()), Some(12)));
    let bring = odd.to_bring(&sample());
    odd = edit(odd, Edit::Action(ActionEdit::Bring(bring)));
    odd = edit(odd, Edit::Action(ActionEdit::By(0, Some(date(2027, 9, 1)))));
    let mut sessions = vec![sample(), odd, Session::new(integrated_leadership())];
    sessions.extend((0..4).map(made_up));
    sessions
}

/// Everyone's level in a line, lowest first.
fn line(counts: &[u32]) -> Vec<usize> {
    let levels = counts.iter().enumerate();
    levels
        .flat_map(|(i, &n)| std::iter::repeat_n(i + 1, n as usize))
        .collect()
}

/// Agreement A, ballot by ballot: every layer is one ballot thick, and each pattern is judged by
/// counting how its gaps lie.
fn a(counts: &[u32]) -> Option<f64> {
    let k = counts.len();
    let ballots: u32 = counts.iter().sum();
    let highest = counts.iter().copied().max().unwrap_or(0);
    let mut sum = 0.0;
    for height in 1..=highest {
        let ones: Vec<usize> = (0..k).filter(|&i| counts[i] >= height).collect();
        let s = ones.len();
        let (mut tu, mut tdu) = (0.0, 0.0);
        for zero in (0..k).filter(|i| !ones.contains(i)) {
            let below = ones.iter().filter(|&&one| one < zero).count() as f64;
            let above = s as f64 - below;
            tdu += below * above;
            tu += below * (below - 1.0) / 2.0 + above * (above - 1.0) / 2.0;
        }
        let k = k as f64;
        let u = match s {
            1 => 1.0,
            s if s as f64 == k => 1.0,
            _ => ((k - 2.0) * tu - (k - 1.0) * tdu) / ((k - 2.0) * (tu + tdu)),
        };
        sum += s as f64 / f64::from(ballots) * u * (1.0 - (s as f64 - 1.0) / (k - 1.0));
    }
    (ballots > 0).then_some(sum)
}

fn near(told: &Value, exact: Option<f64>, places: f64) {
    match (told.as_f64(), exact) {
        (Some(told), Some(exact)) => assert!((told - exact).abs() <= 0.5 / places + 1e-9),
        (told, exact) => assert_eq!(told, exact),
    }
}

/// The numbers that are told of these counts.
fn numbers(told: &Value, counts: &[u32], dont_know: u32) {
    assert_eq!(told["counts"], json!(counts));
    assert_eq!(told["dont_know"], dont_know);
    let people = line(counts);
    // Taking one ballot from each end leaves the one or two in the middle, or half of them.
    let without = |each_end: usize| people[each_end..people.len() - each_end].to_vec();
    let mut median = without(people.len().saturating_sub(1) / 2);
    median.dedup();
    assert_eq!(told["median"], json!(median));
    let half = without(people.len() / 4);
    let half = half.first().map(|low| [low, &half[half.len() - 1]]);
    assert_eq!(told["middle_half"], json!(half));
    near(&told["agreement"], a(counts), 1000.0);
    assert_eq!(told["verdict"].is_null(), people.len() < 3);
}

fn seen(session: &Session, mechanism: usize) -> Vec<&Round> {
    let rounds = session.cards()[mechanism].rounds().iter();
    rounds.filter(|round| round.revealed).collect()
}

#[test]
fn the_numbers_of_every_round_are_those_of_its_ballots() {
    for session in sessions() {
        let told = summary(&session);
        let levels = session.workshop().scale.len();
        for (i, card) in session.cards().iter().enumerate() {
            let rounds = seen(&session, i);
            let told = &told["mechanisms"][i];
            let (counts, dont_know) = rounds.last().map_or((vec![0; levels], 0), |round| {
                (round.tally.counts().to_vec(), round.tally.dont_know())
            });
            numbers(told, &counts, dont_know);
            assert_eq!(told["rounds"], rounds.len());
            assert_eq!(told["counting"], card.counting().is_some());
            for (round, told) in rounds.iter().zip(told["each_round"].as_array().unwrap()) {
                numbers(told, round.tally.counts(), round.tally.dont_know());
                let apart = told["apart"].as_array().unwrap();
                let everybody = apart.iter().chain([&told["others"]]);
                let mut sum = vec![0; levels];
                for group in everybody.filter(|group| group.is_object()) {
                    let counts: Vec<u32> = serde_json::from_value(group["counts"].clone()).unwrap();
                    let dont_know = u32::try_from(group["dont_know"].as_u64().unwrap()).unwrap();
                    numbers(group, &counts, dont_know);
                    let size = counts.iter().sum::<u32>() + dont_know;
                    assert!(size >= 4, "{group}");
                    sum.iter_mut().zip(counts).for_each(|(sum, n)| *sum += n);
                }
                assert!(apart.is_empty() || sum == round.tally.counts());
            }
            let people = line(&counts);
            let outside = match card.agreed() {
                Some(Agreement::Score(level)) => {
                    let level = usize::from(level.number());
                    !people.is_empty() && people.iter().all(|&one| one < level)
                        || !people.is_empty() && people.iter().all(|&one| one > level)
                }
                _ => false,
            };
            assert_eq!(told["outside"], outside);
        }
    }
}

#[test]
fn a_shift_is_what_the_counts_tell() {
    let mut shifts = 0;
    for session in sessions() {
        let told = summary(&session);
        for i in 0..session.cards().len() {
            let rounds = seen(&session, i);
            let shift = &told["mechanisms"][i]["shift"];
            let (Some(first), Some(last)) = (rounds.first(), rounds.last()) else {
                assert!(shift.is_null());
                continue;
            };
            if rounds.len() < 2 {
                assert!(shift.is_null());
                continue;
            }
            shifts += 1;
            let pairs = || first.tally.counts().iter().zip(last.tally.counts());
            let gone: u32 = pairs().map(|(a, b)| a.saturating_sub(*b)).sum();
            let new: u32 = pairs().map(|(a, b)| b.saturating_sub(*a)).sum();
            assert_eq!(shift["changed"], gone.min(new));
            assert_eq!(shift["more"], i64::from(new) - i64::from(gone));
            let told = &told["mechanisms"][i]["each_round"];
            assert_eq!(shift["median_before"], told[0]["median"]);
            assert_eq!(shift["median_after"], told[rounds.len() - 1]["median"]);
            let [before, after] = [first, last].map(|round| a(round.tally.counts()).unwrap());
            let closer = match after - before {
                change if change > 1e-9 => "closer",
                change if change < -1e-9 => "apart",
                _ => "same",
            };
            assert_eq!(shift["closer"], closer);
        }
    }
    assert!(shifts >= 8, "{shifts}");
}

#[test]
fn each_mechanism_ended_in_one_of_seven_ways() {
    for session in sessions() {
        let told = summary(&session);
        for (i, card) in session.cards().iter().enumerate() {
            let last = seen(&session, i).last().map(|round| &round.tally);
            let (levels, unsure) = last.map_or((0, 0), |t| (t.scored(), t.dont_know()));
            let (ending, score) = match (card.agreed(), levels, unsure) {
                (Some(Agreement::Differ), ..) => ("agreed-to-differ", None),
                (Some(Agreement::Score(level)), 0, 0) => ("agreed-without-round", Some(level)),
                (Some(Agreement::Score(level)), ..) => ("agreed", Some(level)),
                (None, 0, 0) if card.is_skipped() => ("skipped", None),
                (None, 0, 0) => ("untouched", None),
                (None, 0, _) => ("dont-know-only", None),
                (None, ..) => ("scored-not-agreed", None),
            };
            let told = &told["mechanisms"][i];
            assert_eq!(told["ending"], ending);
            assert_eq!(told["agreed_score"], json!(score.map(Level::number)));
            assert_eq!(told["target"], json!(card.target().map(Level::number)));
        }
    }
}

#[test]
fn queue_and_ranks_count_who_stands_before() {
    for session in sessions() {
        let told = summary(&session);
        // The lower A the earlier; mostly "don't know" is as if evenly spread; then the lower the
        // median, twice so that "3 or 4" stands between; what nobody touched comes last.
        let key = |mechanism: usize| {
            let rounds = seen(&session, mechanism);
            let Some(tally) = rounds.last().map(|round| &round.tally) else {
                return (true, 0, 0);
            };
            let people = line(tally.counts());
            let mostly_unsure = tally.dont_know() as usize > people.len();
            let known = a(tally.counts()).unwrap_or(0.0);
            let a = if mostly_unsure { known.min(0.0) } else { known };
            // In a row from low to high the two in the middle; nobody comes after everybody.
            let middle = match people.len() {
                0 => usize::MAX,
                n => people[(n - 1) / 2] + people[n / 2],
            };
            (false, (a * 1e9).round() as i64, middle)
        };
        for (list, settled) in [("open", false), ("settled", true)] {
            let in_list: Vec<usize> = (0..session.cards().len())
                .filter(|&i| session.cards()[i].agreed().is_some() == settled)
                .collect();
            let queue = told["queue"][list].as_array().unwrap();
            assert_eq!(queue.len(), in_list.len());
            for entry in queue {
                let id = entry["mechanism"].as_str().unwrap();
                let mechanisms = &session.workshop().mechanisms;
                let i = mechanisms.iter().position(|m| m.id == id).unwrap();
                let before = in_list.iter().filter(|&&j| key(j) < key(i)).count();
                let same = in_list.iter().filter(|&&j| key(j) == key(i)).count();
                assert_eq!(entry["place"], before + 1, "{id}");
                assert_eq!(entry["tied"], same > 1, "{id}");
            }
        }
        let Some(counts) = session.dots().revealed() else {
            assert!(told["priorities"].is_null());
            continue;
        };
        let mut sorted = counts.to_vec();
        sorted.sort_by(|a, b| b.cmp(a));
        for (told, dots) in told["priorities"].as_array().unwrap().iter().zip(&sorted) {
            assert_eq!(told["dots"], *dots);
            let rank = sorted.iter().position(|n| n == dots).unwrap() + 1;
            assert_eq!(told["rank"], rank);
        }
    }
}

#[test]
fn the_agenda_adds_up() {
    for session in sessions() {
        let told = summary(&session);
        let parts = told["agenda"].as_array().unwrap();
        let sum = |field: &str| {
            parts
                .iter()
                .map(|part| part[field].as_u64().unwrap())
                .sum::<u64>()
        };
        assert_eq!(told["planned_minutes"], sum("planned_minutes"));
        assert_eq!(told["spent_seconds"], sum("spent_seconds"));
    }
}

/// Every text at any depth, with the name that it stands under.
fn texts(name: &str, value: &Value, found: &mut Vec<(String, String)>) {
    match value {
        Value::Object(fields) => fields
            .iter()
            .for_each(|(name, value)| texts(name, value, found)),
        Value::Array(items) => items.iter().for_each(|item| texts(name, item, found)),
        Value::String(text) => found.push((name.to_owned(), text.clone())),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn what_is_no_sentence_by_name_is_an_identifier() {
    // What people typed, and `words`; `name` is a mechanism's or a perspective's own.
    const OWN_WORDS: [&str; 13] = [
        "title",
        "headline",
        "team",
        "name",
        "among",
        "levels",
        "perspectives",
        "what",
        "who",
        "when",
        "why",
        "parking",
        "words",
    ];
    let mut ids = std::collections::BTreeSet::new();
    let mut sentences = 0;
    for session in sessions() {
        let mut found = Vec::new();
        texts("", &summary(&session), &mut found);
        for (name, text) in found {
            if OWN_WORDS.contains(&name.as_str()) {
                sentences += usize::from(name == "words");
                continue;
            }
            let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            assert!(
                !text.is_empty() && text.chars().all(plain),
                "{name}: {text}"
            );
            ids.insert(text);
        }
    }
    assert!(sentences > 50, "{sentences}");
    for id in [
        "two-camps",
        "spread-out",
        "close-together",
        "agreed-to-differ",
        "untouched",
    ] {
        assert!(ids.contains(id), "{id}");
    }
}

/// Every name at any depth stands in the documentation.
fn undocumented(value: &Value, page: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                if !page.contains(&format!("`{name}`")) {
                    found.push(name.clone());
                }
                undocumented(value, page, found);
            }
        }
        Value::Array(items) => items
            .iter()
            .for_each(|item| undocumented(item, page, found)),
        _ => {}
    }
}

#[test]
fn every_name_is_documented() {
    let page = include_str!("../docs/session-format.md");
    let page = page.split("## The numbers as JSON").nth(1).unwrap();
    let mut found = Vec::new();
    for session in sessions() {
        undocumented(&summary(&session), page, &mut found);
    }
    assert_eq!(found, [""; 0]);
}

#[test]
fn every_output_is_what_its_schema_says() {
    let schema: Value = serde_json::from_str(include_str!("../docs/summary.schema.json")).unwrap();
    for session in sessions() {
        let told = summary(&session);
        assert_eq!(schema::refused(&told, &schema), None);
        // A schema that lets everything pass would be none.
        for (field, wrong) in [
            ("version", json!(3)),
            ("people", json!("12")),
            ("more", json!(1)),
        ] {
            let mut other = told.clone();
            other[field] = wrong;
            assert!(schema::refused(&other, &schema).is_some(), "{field}");
        }
    }
}
