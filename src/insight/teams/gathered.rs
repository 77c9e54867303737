//! The figures of all sessions that were added, and which of them stand beside each other.

use super::figures::TeamFigures;
use super::same_question::places_in;
use super::together::Together;
use crate::workshop::Workshop;

/// The figures of all sessions that were added, in any order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Teams(Vec<TeamFigures>);

impl Teams {
    /// Adds a session's figures.
    pub fn add(&mut self, mut figures: TeamFigures) {
        // Hundreds of sessions hold the same workshop: one of them is kept.
        let mut known = self.0.iter().map(|known| &known.workshop);
        if let Some(same) = known.find(|known| **known == figures.workshop) {
            figures.workshop = same.clone();
        }
        self.0.push(figures);
    }

    /// How many sessions there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The teams of each workshop by themselves, the workshop that most teams share first.
    ///
    /// Sessions stand together where one asked nothing that the other did not ask word for word, on
    /// the same scale; whatever else their workshops say. Of several sessions of a team the newest
    /// counts, by its last day; a team that is then too small is left out whole, so that no figure
    /// here has it in it and nothing can be found by subtraction. Names that differ in nothing but
    /// capitals are one team.
    pub fn together(&self) -> Vec<Together> {
        let mut all: Vec<Together> = Vec::new();
        for whole in self.workshops() {
            let of_it = self.0.iter().filter(|figures| {
                let mut before = all.iter();
                places_in(&figures.workshop, whole).is_some()
                    && !before.any(|other| places_in(&figures.workshop, &other.workshop).is_some())
            });
            let together = Together::of(whole, of_it);
            all.push(together);
        }
        all.retain(|together| !together.teams.is_empty() || !together.left_out.is_nothing());
        // The sort is stable: of equally many the one with the most mechanisms comes first.
        all.sort_by_key(|together| std::cmp::Reverse(together.teams.len()));
        all
    }

    /// Those that ask something that no other asks, with the most mechanisms first.
    fn workshops(&self) -> Vec<&Workshop> {
        let mut all: Vec<&Workshop> = Vec::new();
        for figures in &self.0 {
            if !all.contains(&&figures.workshop) {
                all.push(&figures.workshop);
            }
        }
        all.sort_by(|a, b| {
            let many = |of: &Workshop| std::cmp::Reverse(of.mechanisms.len());
            many(a).cmp(&many(b)).then_with(|| a.title.cmp(&b.title))
        });
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{AboutEdit, CardEdit, Choice, Chosen, Edit, Which, apply};
    use crate::insight::Ending;
    use crate::insight::teams::TeamName;
    use crate::session::{Agreement, Session, Vote};
    use crate::workshop::{Level, integrated_leadership};
    use jiff::civil::date;

    fn level(number: u8) -> Level {
        Level::new(number).unwrap()
    }

    /// A team's session of a day in 2026: so many people gave this level to the first mechanism.
    fn scored(team: &str, month: i8, people: usize, number: u8) -> Session {
        let session = Session::new(integrated_leadership());
        let about = [
            AboutEdit::Team(team.to_owned()),
            AboutEdit::Dates(vec![date(2026, month, 1)]),
        ];
        let about = about.into_iter().map(Edit::About);
        let count = CardEdit::Count(Vote::Level(level(number)));
        let counts = std::iter::repeat_n(count, people).chain([
            CardEdit::Reveal,
            CardEdit::Agree(Some(Agreement::Score(level(number)))),
        ]);
        let counts = counts.map(|edit| Edit::Card(0.into(), edit));
        about
            .chain(counts)
            .fold(session, |session, edit| apply(&session, edit).unwrap())
    }

    fn together(sessions: &[Session]) -> Together {
        let mut teams = Teams::default();
        for (at, session) in sessions.iter().enumerate() {
            teams.add(TeamFigures::of(session, &format!("file {at}")));
        }
        teams.together().remove(0)
    }

    fn names(together: &Together) -> Vec<&str> {
        let names = together.teams.iter().map(|team| match &team.name {
            TeamName::Name(name) | TeamName::Letter(name) => name.as_str(),
        });
        names.collect()
    }

    #[test]
    fn teams_stand_by_name_and_never_by_score() {
        let all = [
            scored("Team 10", 3, 6, 5),
            scored("north", 3, 6, 1),
            scored("Team 2", 3, 6, 3),
            scored("East", 3, 6, 2),
        ];
        let shown = together(&all);
        assert_eq!(names(&shown), ["East", "north", "Team 2", "Team 10"]);
    }

    #[test]
    fn the_newest_session_of_a_team_counts() {
        let all = [
            scored("North", 5, 6, 4),
            scored("NORTH", 2, 6, 1),
            scored("East", 2, 6, 2),
        ];
        let shown = together(&all);
        assert_eq!(
            (names(&shown), shown.left_out.earlier),
            (vec!["East", "North"], 1)
        );
        let row = shown.teams[1].rows[0].as_ref().unwrap();
        assert_eq!(row.ending, Ending::Agreed(level(4)));
    }

    #[test]
    fn files_without_a_team_are_teams_of_their_own() {
        let shown = together(&[scored("", 3, 6, 4), scored(" ", 3, 6, 4)]);
        assert_eq!(names(&shown), ["file 0", "file 1"]);
    }

    #[test]
    fn a_team_with_fewer_people_than_a_small_group_is_left_out_and_counted() {
        for people in 1..=3 {
            let shown = together(&[scored("North", 3, 6, 4), scored("Tiny", 3, people, 1)]);
            assert_eq!(names(&shown), ["North"], "{people}");
            assert_eq!(shown.left_out.small, 1);
        }
        let shown = together(&[scored("North", 3, 6, 4), scored("Four", 3, 4, 1)]);
        assert_eq!(
            (names(&shown), shown.left_out.small),
            (vec!["Four", "North"], 0)
        );
    }

    #[test]
    fn four_people_show_how_it_ended_and_no_figure_of_their_ballots() {
        let shown = together(&[scored("Four", 3, 4, 2), scored("Five", 3, 5, 2)]);
        let figures = |at: usize| {
            let row = shown.teams[at].rows[0].as_ref().unwrap();
            (row.ending, row.median.is_some(), row.verdict.is_some())
        };
        assert_eq!(names(&shown), ["Five", "Four"]);
        assert_eq!(figures(0), (Ending::Agreed(level(2)), true, true));
        assert_eq!(figures(1), (Ending::Agreed(level(2)), false, false));
        let rows = shown
            .teams
            .iter()
            .flat_map(|team| team.rows.iter().flatten());
        assert!(rows.flat_map(|row| &row.counts).all(|&count| count == 0));
    }

    #[test]
    fn a_team_that_was_large_once_is_not_shown_by_that() {
        let all = [scored("North", 2, 9, 4), scored("North", 5, 3, 1)];
        let shown = together(&all);
        assert!(shown.teams.is_empty());
        assert_eq!((shown.left_out.small, shown.left_out.earlier), (1, 1));
    }

    #[test]
    fn a_rehearsal_and_what_has_not_begun_are_left_out() {
        let day = date(2026, 11, 23);
        let all = [
            crate::edit::rehearsed(integrated_leadership(), day, 1),
            Session::new(integrated_leadership()),
            scored("North", 3, 6, 4),
        ];
        let shown = together(&all);
        assert_eq!(names(&shown), ["North"]);
        assert_eq!((shown.left_out.rehearsals, shown.left_out.empty), (1, 1));
    }

    /// The same workshop with something else in it.
    fn changed(change: impl Fn(&mut crate::workshop::WorkshopText)) -> Workshop {
        let mut text = (*integrated_leadership()).clone();
        text.short.clear();
        change(&mut text);
        Workshop::new(text).unwrap()
    }

    fn of(workshop: Workshop, team: &str) -> Session {
        let first = workshop
            .mechanisms
            .iter()
            .position(|m| m.id == "wider-view");
        let edits = [
            Edit::About(AboutEdit::Team(team.to_owned())),
            Edit::About(AboutEdit::People(Some(7))),
            Edit::Card(
                first.unwrap_or(0).into(),
                CardEdit::Agree(Some(Agreement::Score(level(2)))),
            ),
        ];
        let session = Session::new(workshop);
        edits
            .into_iter()
            .fold(session, |session, edit| apply(&session, edit).unwrap())
    }

    fn apart(workshop: Workshop) -> usize {
        let mut teams = Teams::default();
        teams.add(TeamFigures::of(&of(integrated_leadership(), "North"), ""));
        teams.add(TeamFigures::of(&of(workshop, "East"), ""));
        teams.together().len()
    }

    #[test]
    fn nothing_is_put_beside_what_was_asked_otherwise() {
        let label = changed(|text| text.scale.levels[2].label = "Halfway".into());
        let fewer = changed(|text| _ = text.scale.levels.pop());
        let question = changed(|text| text.scale.question = "How often?".into());
        let name = changed(|text| text.mechanisms[4].name = "Planning".into());
        let story = changed(|text| text.mechanisms[4].description.push('!'));
        let another = changed(|text| text.mechanisms[4].id = "another".into());
        for workshop in [label, fewer, question, name, story, another] {
            assert_eq!(apart(workshop), 2);
        }
        let order = changed(|text| text.mechanisms.reverse());
        let title = changed(|text| text.title = "Ten mechanisms".into());
        let short = changed(|text| text.mechanisms.truncate(4));
        for workshop in [order, title, short] {
            assert_eq!(apart(workshop), 1);
        }
    }

    #[test]
    fn what_stands_elsewhere_in_the_agenda_is_put_beside_the_same_question() {
        let mut teams = Teams::default();
        let order = changed(|text| text.mechanisms.reverse());
        teams.add(TeamFigures::of(&of(integrated_leadership(), "North"), ""));
        teams.add(TeamFigures::of(&of(order, "East"), ""));
        let short = changed(|text| text.mechanisms.truncate(4));
        teams.add(TeamFigures::of(&of(short, "West"), ""));
        let shown = teams.together().remove(0);
        let mechanisms = &shown.workshop.mechanisms;
        let place = mechanisms.iter().position(|m| m.id == "wider-view");
        let place = place.unwrap();
        for team in &shown.teams {
            let row = team.rows[place].as_ref().unwrap();
            assert_eq!(row.name, "Taking a wider view");
            assert_eq!(row.ending.agreed(), Some(level(2)));
        }
        let asked = shown
            .teams
            .iter()
            .map(|team| team.rows.iter().flatten().count());
        let mut asked: Vec<usize> = asked.collect();
        asked.sort_unstable();
        assert_eq!(asked, [4, 10, 10]);
    }

    #[test]
    fn what_a_team_chose_on_the_day_stands_beside_what_others_were_asked() {
        let chosen = |team: &str, places: &[usize], added: &[&str]| {
            let session = scored(team, 3, 6, 4);
            let all = &session.whole_workshop().mechanisms;
            let own = places.iter().map(|&at| Which::Known(all[at].id.clone()));
            let new = added.iter().map(|&name| Which::New(name.to_owned()));
            let mechanisms = own.chain(new).map(|which| Chosen {
                which,
                minutes: None,
            });
            let choice = Choice {
                title: Some("Our hour".to_owned()),
                mechanisms: mechanisms.collect(),
            };
            apply(&session, Edit::Choose(choice)).unwrap()
        };
        let all = [
            chosen("East", &[3, 0, 1], &["Sleep"]),
            chosen("North", &[7, 8, 0], &[]),
            scored("West", 3, 6, 2),
        ];
        let shown = together(&all);
        assert_eq!(names(&shown), ["East", "North", "West"]);
        assert_eq!(shown.workshop, integrated_leadership());
        let asked = shown.teams.iter().map(|team| {
            let places = team.rows.iter().enumerate();
            let places = places.filter(|(_, row)| row.is_some());
            places.map(|(at, _)| at).collect::<Vec<_>>()
        });
        let whole: Vec<usize> = (0..10).collect();
        let asked: Vec<Vec<usize>> = asked.collect();
        assert_eq!(asked, [vec![0, 1, 3], vec![0, 7, 8], whole]);
        let first = shown.teams[0].rows[0].as_ref().unwrap();
        assert_eq!(first.ending, Ending::Agreed(level(4)));
    }
}
