//! What the headings of a row mean beside each other, where one alone could mean something else.

use super::field::TableField;
use super::nouns::is_noun;
use super::plain::plain;
use super::traffic_light;

/// What the headings of a row mean. "0 Nothing yet" is a level where its neighbours count on from it:
/// "2 hours" alone is none. Red is a level where amber and green stand beside it. Where nothing is called
/// a name and something else is known, "Key characteristic" is: alone it may be a name itself.
pub(super) fn fields_of(row: &[String]) -> Vec<Option<TableField>> {
    let mut known: Vec<Option<TableField>> =
        row.iter().map(|heading| TableField::of(heading)).collect();
    for (number, at) in (1..).zip(traffic_light::columns(row).into_iter().flatten()) {
        known[at] = Some(TableField::Level(number, row[at].trim().to_owned()));
    }
    if known.iter().any(Option::is_some) && !known.contains(&Some(TableField::Name)) {
        let of_a_kind = |(heading, field): (&String, &Option<TableField>)| {
            let words = plain(heading);
            field.is_none() && words.split_once(' ').is_some_and(|(_, noun)| is_noun(noun))
        };
        if let Some(at) = row.iter().zip(&known).position(of_a_kind) {
            known[at] = Some(TableField::Name);
        }
    }
    let with_bare = row.iter().zip(&known).map(|(heading, field)| {
        let field = field.clone();
        field.or_else(|| TableField::bare_level(heading))
    });
    let with_bare: Vec<Option<TableField>> = with_bare.collect();
    if levels_in_a_row(&with_bare) > 1 {
        with_bare
    } else {
        known
    }
}

/// How many levels there are, where they count on from 0 or 1; else none.
pub(super) fn levels_in_a_row(fields: &[Option<TableField>]) -> usize {
    let level = |field: &Option<TableField>| match field {
        Some(TableField::Level(number, _)) => Some(*number),
        _ => None,
    };
    let mut numbers: Vec<u32> = fields.iter().filter_map(level).collect();
    numbers.sort_unstable();
    let counts_on = numbers.first().is_some_and(|first| *first <= 1)
        && numbers.windows(2).all(|pair| pair[0] + 1 == pair[1]);
    if counts_on { numbers.len() } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_and_words_are_a_level_where_others_count_on_from_it() {
        let row = |headings: &[&str]| {
            let cells: Vec<String> = headings.iter().map(|it| (*it).to_owned()).collect();
            let fields = fields_of(&cells).into_iter();
            let level = |field: Option<TableField>| match field {
                Some(TableField::Level(number, label)) => Some((number, label)),
                _ => None,
            };
            fields.filter_map(level).collect::<Vec<_>>()
        };
        let levels = |from: u32, labels: &[&str]| {
            let labels = labels.iter().map(|it| (*it).to_owned());
            (from..).zip(labels).collect::<Vec<_>>()
        };
        let said = ["Nothing yet", "Something", "All of it"];
        for written in [
            ["0 Nothing yet", "1 Something", "2 All of it"],
            ["0. Nothing yet", "1. Something", "2. All of it"],
            ["0) Nothing yet", "1) Something", "2) All of it"],
            ["0: Nothing yet", "1: Something", "2: All of it"],
            ["0 – Nothing yet", "1 Something", "2) All of it"],
            [
                "Level 0 Nothing yet",
                "Level 1 Something",
                "Level 2 All of it",
            ],
        ] {
            let headings = [&["Name"], &written[..]].concat();
            assert_eq!(row(&headings), levels(0, &said), "{written:?}");
        }
        assert_eq!(
            row(&["Name", "1 Never", "2 Often", "Owner"]),
            levels(1, &["Never", "Often"])
        );
        for none in [
            &["Name", "2 hours"][..],
            &["Name", "1 hour"],
            &["Name", "2 hours", "3 hours"],
            &["Name", "1 a", "1 b"],
            &["Name", "1 a", "3 b"],
            &["1st", "2nd", "3D"],
        ] {
            assert_eq!(row(none), [], "{none:?}");
        }
    }

    #[test]
    fn red_is_a_level_where_amber_and_green_are() {
        let row = |headings: &[&str]| {
            let cells: Vec<String> = headings.iter().map(|it| (*it).to_owned()).collect();
            fields_of(&cells)
        };
        let level = |number, label: &str| Some(TableField::Level(number, label.to_owned()));
        assert_eq!(
            row(&["Item", "Green", "Yellow", "RED"]),
            [
                Some(TableField::Name),
                level(3, "Green"),
                level(2, "Yellow"),
                level(1, "RED")
            ]
        );
        assert_eq!(
            row(&["Item", "Green", "Red"]),
            [
                Some(TableField::Name),
                Some(TableField::Strong),
                Some(TableField::Weak)
            ]
        );
    }

    #[test]
    fn a_noun_with_a_word_before_it_is_a_name_where_nothing_else_is() {
        let row = |headings: &[&str]| {
            let cells: Vec<String> = headings.iter().map(|it| (*it).to_owned()).collect();
            let mut fields = fields_of(&cells).into_iter();
            fields.position(|field| field == Some(TableField::Name))
        };
        assert_eq!(row(&["No.", "Key characteristic", "1", "2", "3"]), Some(1));
        assert_eq!(row(&["Maturity dimension", "Topic"]), Some(1));
        assert_eq!(row(&["Number of the item", "Good"]), None);
        assert_eq!(row(&["Clinical practice", "We look after it"]), None);
    }
}
