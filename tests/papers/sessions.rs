//! Sessions that put the papers to the test.

use jiff::civil::date;
use roundtable::edit::{
    AboutEdit, ActionEdit, CardEdit, CardField, DotsEdit, Edit, ParkEdit, apply,
};
use roundtable::session::{Action, Agreement, Carried, CarriedAnswer, Session, Vote};
use roundtable::workshop::{Level, Mechanism, MechanismIndex, Workshop, integrated_leadership};

fn made(start: Session, edits: impl IntoIterator<Item = Edit>) -> Session {
    let edits = edits.into_iter();
    edits.fold(start, |session, edit| apply(&session, edit).unwrap())
}

fn on(mechanism: usize, edit: CardEdit) -> Edit {
    Edit::Card(MechanismIndex::new(mechanism), edit)
}

/// Ballots that are counted (0 is "don't know"), each from a perspective or from none.
fn count(mechanism: usize, ballots: &[u8], perspective: Option<usize>) -> Vec<Edit> {
    let vote = |&number: &u8| Level::new(number).map_or(Vote::DontKnow, Vote::Level);
    let edit = |vote| match perspective {
        Some(perspective) => CardEdit::CountFor(vote, perspective),
        None => CardEdit::Count(vote),
    };
    ballots
        .iter()
        .map(|ballot| on(mechanism, edit(vote(ballot))))
        .collect()
}

fn action(what: &str, who: &str, when: &str) -> Edit {
    Edit::Action(ActionEdit::Add(Action {
        what: what.to_owned(),
        who: who.to_owned(),
        when: when.to_owned(),
        by: Some(date(2026, 12, 4)),
        mechanism: Some(MechanismIndex::FIRST),
        done: true,
        carried: None,
    }))
}

/// A session with a mark of its own in every text that somebody can type, two perspectives apart,
/// and a round that the room has not seen.
pub(crate) fn marked() -> Session {
    let perspectives = ["mark-perspective-a", "mark-perspective-b"].map(str::to_owned);
    let mut edits = vec![
        Edit::About(AboutEdit::Perspectives(Some(perspectives.into()))),
        Edit::About(AboutEdit::Team("mark-team".to_owned())),
    ];
    edits.extend(count(0, &[1, 2, 2, 4, 5], Some(0)));
    edits.extend(count(0, &[3, 3, 4, 5, 0], Some(1)));
    edits.push(on(0, CardEdit::Reveal));
    for (field, mark) in [
        (CardField::Why, "mark-why"),
        (CardField::NextLevel, "mark-next"),
        (CardField::Notes, "mark-notes"),
        (CardField::Private, "mark-private"),
    ] {
        edits.push(on(0, CardEdit::Write(field, mark.to_owned())));
    }
    edits.push(on(0, CardEdit::Agree(Some(Agreement::Differ))));
    edits.extend([
        Edit::Notes("mark-session".to_owned()),
        Edit::PrivateNotes("mark-own-private".to_owned()),
        Edit::Closing("mark-closing".to_owned()),
        Edit::Park(ParkEdit::Add("mark-parked".to_owned())),
        action("mark-what", "mark-who", "mark-when"),
        Edit::Action(ActionEdit::Add(Action {
            what: "mark-open".to_owned(),
            who: "mark-open-who".to_owned(),
            by: Some(date(2026, 12, 11)),
            ..Action::default()
        })),
        Edit::Action(ActionEdit::Bring(vec![Action {
            what: "mark-brought".to_owned(),
            who: "mark-her".to_owned(),
            by: Some(date(2026, 12, 18)),
            carried: Some(Carried {
                since: Some(date(2026, 3, 3)),
                answer: CarriedAnswer::LetGo,
                why: "mark-let-go".to_owned(),
                ..Carried::default()
            }),
            ..Action::default()
        }])),
        Edit::Focus(MechanismIndex::FIRST, true),
    ]);
    made(Session::new(integrated_leadership()), edits)
}

/// A session in which a round is being counted that the room has not seen, all at this level, and
/// dots that it has not seen either, on the mechanism at the same place.
pub(crate) fn counting(level: u8) -> Session {
    let mut edits = count(0, &[level, level, level], None);
    let dot = DotsEdit::Add(MechanismIndex::new(level.into()));
    edits.push(Edit::Dots(dot));
    made(Session::new(integrated_leadership()), edits)
}

/// Texts that break things elsewhere: formulas, markup, control characters, letters that turn the
/// order of others, marks that stand alone, signs of many bytes.
pub(crate) const BREAKING: [&str; 44] = [
    "=1+1",
    "=HYPERLINK(\"http://example.org\",\"x\")",
    "+1",
    "-2+3",
    "@SUM(A1:A9)",
    "|calc",
    "＝1＋1",
    "'",
    "\"",
    "\"\"\"",
    "a,b;c\td",
    "<script>alert(1)</script>",
    "<b>bold</b> & <i>more",
    "]]>",
    "<!-- -->",
    "&amp; &lt; &#0; &unknown;",
    "</w:t></w:r></w:p>",
    "<svg onload=\"alert(1)\">",
    "\" onerror=\"alert(1)",
    "javascript:alert(1)",
    "[link](javascript:alert(1))",
    "![picture](http://example.org/x.png)",
    "# heading",
    "1. item",
    "* * *",
    "---",
    "===",
    "```",
    "    code",
    "| a | b |",
    "\\ backslash \\n",
    "$x^2$ {{ braces }} ${HOME} %s %n",
    "a\u{0}b\u{7}c\u{1b}[31m\u{7f}\u{85}",
    "a\u{fffe}b\u{ffff}c\u{fdd0}\u{1fffe}",
    "\u{feff}begins with a mark",
    "\u{202e}turned over",
    "\u{2067}opened\u{202b} twice",
    "closed\u{202c}\u{2069} twice",
    "a\u{2028}b\u{2029}c\r\nd\re",
    "\u{200b}\u{200d}\u{ad}\u{fff9}\u{fffb}",
    "مرحبا بالعالم, then English, 12 ٪",
    "שלום 漢字 ไทย नमस्ते 🙂 👩\u{200d}⚕\u{fe0f} 🏴\u{e0067}\u{e0062}\u{e007f}",
    "Z\u{335}\u{336}\u{337}\u{338}a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}l",
    "_xD83D_ _x0041_ _x000D_",
];

/// A session with such texts in every field, one field with a paragraph of 8,000 characters, and a
/// workshop whose own words are markup.
pub(crate) fn hostile() -> Session {
    let mut text = (*integrated_leadership()).clone();
    let markup = "<b>&\"x\"</b> = | * _ `";
    text.title = format!("={markup}");
    text.source.citation = format!("+{markup}");
    text.scale.note = format!("@{markup}");
    text.scale.question = format!("-{markup}\u{fffe}");
    text.source.changes = format!("={markup}\n\u{b}\u{ffff}");
    for (mechanism, number) in text.mechanisms.iter_mut().zip(1..) {
        mechanism.name = format!("={number}{markup}");
    }
    for level in &mut text.scale.levels {
        level.label = format!("={}", level.label);
    }
    let start = Session::new(Workshop::new(text).unwrap());
    let all = BREAKING.join("\n");
    let long = "=<a> & b ".repeat(1000);
    let mut edits = vec![
        Edit::About(AboutEdit::Team(format!("=cmd{markup}"))),
        Edit::About(AboutEdit::Headline(Some(format!("={markup}\u{202e}")))),
        Edit::About(AboutEdit::Perspectives(Some(vec![
            format!("={markup}"),
            format!("@{markup}"),
        ]))),
        Edit::Notes(format!("{all}\n{long}")),
        Edit::Closing(format!("• {}", BREAKING.join("\n• "))),
    ];
    for mechanism in 0..start.cards().len() {
        edits.extend(count(mechanism, &[1, 2, 3, 4, 5, 0], Some(0)));
        edits.extend(count(mechanism, &[1, 1, 5, 5, 5], Some(1)));
        edits.push(on(mechanism, CardEdit::Reveal));
        for field in [CardField::Why, CardField::NextLevel, CardField::Notes] {
            edits.push(on(mechanism, CardEdit::Write(field, all.clone())));
        }
        edits.push(Edit::Focus(MechanismIndex::new(mechanism), true));
    }
    for text in BREAKING {
        edits.push(Edit::Park(ParkEdit::Add(text.to_owned())));
        edits.push(action(text, text, text));
    }
    edits.push(action(&"=long <b> ".repeat(80), "", ""));
    for text in BREAKING {
        edits.push(Edit::Action(ActionEdit::Add(Action {
            what: format!("{text}\u{200b}"),
            who: text.to_owned(),
            by: Some(date(2026, 12, 4)),
            ..Action::default()
        })));
    }
    made(start, edits)
}

/// A session with 24 mechanisms, each with a very long name, all of them scored and in the focus,
/// and more actions than one slide or page has room for.
pub(crate) fn full() -> Session {
    let mut text = (*integrated_leadership()).clone();
    text.short.clear();
    let first = text.mechanisms[0].clone();
    text.mechanisms = (1..=24)
        .map(|number| Mechanism {
            id: format!("mechanism-{number}"),
            name: format!(
                "Mechanism {number:02}, whose name goes on and on until it has used up as many \
                 letters as one may have, one hundred and twenty"
            ),
            ..first.clone()
        })
        .collect();
    let mut edits = vec![
        Edit::About(AboutEdit::Team(format!("{} team", "Riverside ".repeat(11)))),
        Edit::About(AboutEdit::People(Some(12))),
    ];
    for at in 0..24 {
        let low = u8::try_from(at % 5).unwrap() + 1;
        let high = (low + 1).min(5);
        edits.extend(count(
            at,
            &[low, low, low, low, high, high, high, high],
            None,
        ));
        edits.push(on(at, CardEdit::Reveal));
        let agreed = match at % 6 {
            5 => Agreement::Differ,
            _ => Agreement::Score(Level::new(low).unwrap()),
        };
        edits.push(on(at, CardEdit::Agree(Some(agreed))));
        edits.push(on(
            at,
            CardEdit::Write(CardField::Why, "Because of this. ".repeat(40)),
        ));
        edits.push(Edit::Focus(MechanismIndex::new(at), true));
    }
    for number in 1..=30 {
        let what = format!(
            "Action {number}: {}",
            "ring the ward and ask ".repeat(number)
        );
        let what: String = what.chars().take(1000).collect();
        edits.push(action(
            what.trim(),
            "Somebody with a very long title in a long place",
            "",
        ));
    }
    made(Session::new(Workshop::new(text).unwrap()), edits)
}

/// A session in which much was said and nothing was scored.
pub(crate) fn unscored() -> Session {
    let edits = [
        on(
            0,
            CardEdit::Write(CardField::Notes, "mark-notes".to_owned()),
        ),
        Edit::Closing("mark-closing".to_owned()),
        Edit::Park(ParkEdit::Add("mark-parked".to_owned())),
    ];
    made(Session::new(integrated_leadership()), edits)
}

/// A session in which everything was scored, high, low, in the middle and in two camps, and nothing
/// was agreed.
pub(crate) fn unsettled() -> Session {
    let start = Session::new(integrated_leadership());
    let rounds = (0..start.cards().len()).flat_map(|at| {
        let ballots: &[u8] = match at % 4 {
            0 => &[4, 4, 4, 4, 5],
            1 => &[2, 2, 2, 2, 1],
            2 => &[3, 3, 3, 3, 3],
            _ => &[1, 1, 1, 5, 5, 5],
        };
        let ballots = count(at, ballots, None);
        ballots.into_iter().chain([on(at, CardEdit::Reveal)])
    });
    made(start.clone(), rounds)
}
