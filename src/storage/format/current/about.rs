//! Who sat together, and when.

use super::super::newest::AboutFile;
use super::parts::{Found, day};
use crate::session::{
    About, MAX_DAYS, MAX_DOTS_EACH, MAX_HEADLINE, MAX_PEOPLE, MAX_PERSPECTIVE, MAX_PERSPECTIVES,
    MAX_TEAM, SMALLEST_GROUP_LEAST, SMALLEST_GROUP_MOST, Session, is_line,
};
use crate::workshop::is_unseen;

impl AboutFile {
    pub(super) fn of(about: &About) -> Self {
        Self {
            team: about.team.clone(),
            dates: about.dates.iter().map(ToString::to_string).collect(),
            people: about.people.map(u32::from),
            dots: about.dots,
            perspectives: about.perspectives.clone(),
            smallest_group: about.smallest_group,
            headline: about.headline.clone(),
        }
    }

    pub(super) fn fill(self, session: &mut Session, found: &mut Found) {
        let about = session.about_mut();
        let len = self.team.chars().count();
        if len > MAX_TEAM {
            let reason = format!("the team’s name has {len} characters; at most {MAX_TEAM} fit");
            found.push(("about.team".to_owned(), reason));
        }
        if self.team.contains(char::is_control) {
            found.push((
                "about.team".to_owned(),
                "the team’s name has to be on one line".to_owned(),
            ));
        } else if self.team.contains(is_unseen) {
            let reason = "the team’s name has a character in it that nobody can see; type it anew";
            found.push(("about.team".to_owned(), reason.to_owned()));
        }
        about.team = self.team;
        let days = self.dates.iter().enumerate().take(MAX_DAYS);
        let days = days.filter_map(|(i, text)| day(text, &format!("about.dates[{i}]"), found));
        about.dates = days.collect();
        if self.dates.len() > MAX_DAYS || !About::are_days(&about.dates) {
            let reason = format!(
                "a session has at most {MAX_DAYS} days, the earlier before the later and none twice"
            );
            found.push(("about.dates".to_owned(), reason));
        }
        about.smallest_group = self.smallest_group;
        let allowed = SMALLEST_GROUP_LEAST..=SMALLEST_GROUP_MOST;
        if let Some(least) = self.smallest_group.filter(|n| !allowed.contains(n)) {
            let (low, high) = (SMALLEST_GROUP_LEAST, SMALLEST_GROUP_MOST);
            let reason = format!("the smallest group has {low} to {high} ballots, not {least}");
            found.push(("about.smallest_group".to_owned(), reason));
        }
        if self
            .headline
            .as_ref()
            .is_some_and(|line| line.trim().is_empty() || !is_line(line, MAX_HEADLINE))
        {
            let reason = format!(
                "the title of the picture is one line of at most {MAX_HEADLINE} characters, and not empty"
            );
            found.push(("about.headline".to_owned(), reason));
        }
        about.headline = self.headline;
        if let Some(names) = self.perspectives {
            let fine = |name: &String| {
                !name.is_empty()
                    && name.trim() == name
                    && is_line(name, MAX_PERSPECTIVE)
                    && !name.contains(is_unseen)
            };
            let twice = || (1..names.len()).any(|i| names[..i].contains(&names[i]));
            if names.len() > MAX_PERSPECTIVES || !names.iter().all(fine) || twice() {
                let reason = format!(
                    "there are at most {MAX_PERSPECTIVES} perspectives, each with a name of its own \
                     of at most {MAX_PERSPECTIVE} characters, none of which is invisible"
                );
                found.push(("about.perspectives".to_owned(), reason));
            }
            about.perspectives = Some(names);
        }
        if let Some(dots) = self.dots {
            about.dots = Some(dots).filter(|n| (1..=MAX_DOTS_EACH).contains(n));
            if about.dots.is_none() {
                let reason = format!("each person has 1 to {MAX_DOTS_EACH} dots, not {dots}");
                found.push(("about.dots".to_owned(), reason));
            }
        }
        if let Some(people) = self.people {
            match u16::try_from(people)
                .ok()
                .filter(|n| (1..=MAX_PEOPLE).contains(n))
            {
                Some(people) => about.people = Some(people),
                None => found.push((
                    "about.people".to_owned(),
                    format!("a team has 1 to {MAX_PEOPLE} people, not {people}"),
                )),
            }
        }
    }
}
