//! A form as one web page that makes a small file of the answers: nothing is fetched and nothing is sent.

use super::escape::escaped;
use super::html::in_language;
use crate::phrases::form as said;
use crate::report::{Asked, BlankForm};

/// What the page may do: be set in its own styles, run its own script, and nothing else.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; \
     form-action 'none'";
const STYLE: &str = include_str!("form.css");
const SCRIPT: &str = include_str!("form.js");

/// A page that people fill in on a phone or a computer, without a network, and whose file
/// [`crate::answers::Answers::read`] reads: one column a mechanism, called by its id, and one row. Each
/// question is a group of radio buttons with a legend; nothing has to be answered, and no name is asked for.
///
/// ```
/// use roundtable::edit::sample;
/// use roundtable::export::form_html;
/// use roundtable::report::BlankForm;
///
/// let page = form_html(&BlankForm::of(&sample()));
/// assert!(page.starts_with("<!doctype html>\n<html lang=\"en-GB\">"));
/// assert!(!page.contains("src=") && !page.contains("http-equiv=\"refresh\""));
/// ```
pub fn form_html(form: &BlankForm) -> String {
    let lang = in_language(form.texts.as_deref());
    let title = escaped(&form.title);
    let subtitle = form
        .subtitle
        .as_deref()
        .map(|text| paragraph(" class=\"under\"", text));
    let levels: String = form
        .levels
        .iter()
        .map(|level| {
            let shown = escaped(&said::level(level.number, &level.label, None));
            let meaning = match level.meaning.as_str() {
                "" => String::new(),
                meaning => format!("<dd dir=\"auto\">{}</dd>", escaped(meaning)),
            };
            format!("<dt dir=\"auto\">{shown}</dt>{meaning}\n")
        })
        .collect();
    let group = if form.perspectives.is_empty() {
        String::new()
    } else {
        perspectives(&form.perspectives)
    };
    let asked = form.mechanisms.iter().zip(1..);
    let asked: String = asked
        .map(|(asked, number)| question(form, asked, number))
        .collect();
    let source: String = form.source.iter().map(|line| paragraph("", line)).collect();
    let intro: String = [
        said::WHAT_FOR,
        said::NOTHING_IS_SENT,
        said::WHO_SEES_IT,
        said::LEAVE_OUT,
    ]
    .map(|line| paragraph("", line))
    .concat();
    let status = format!(
        "<p id=\"said\" role=\"status\" data-nothing=\"{}\" data-saved=\"{}\" data-without=\"{}\"></p>",
        escaped(said::NOTHING_CHOSEN),
        escaped(said::SAVED_AS),
        escaped(said::WITHOUT_ANSWER)
    );
    let [levels_head, question_head, save, clear] = [
        said::LEVELS,
        form.question.as_str(),
        said::SAVE,
        said::CLEAR,
    ]
    .map(escaped);
    let after = [said::SEND_IT, said::NO_FILE]
        .map(|line| paragraph("", line))
        .concat();
    let (lines, no_script) = (escaped(said::TWO_LINES), paragraph("", said::NO_SCRIPT));
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<title>{title}</title>\n<style>\n{STYLE}</style>\n\
         </head>\n<body>\n<main>\n<h1 dir=\"auto\">{title}</h1>\n{}{intro}<noscript>{no_script}</noscript>\n\
         <h2>{levels_head}</h2>\n<dl{lang}>\n{levels}</dl>\n<form id=\"form\" autocomplete=\"off\">\n{group}\
         <h2{lang} dir=\"auto\">{question_head}</h2>\n{asked}<div class=\"buttons\">\n\
         <button type=\"button\" id=\"save\" class=\"primary\">{save}</button>\n\
         <button type=\"reset\">{clear}</button>\n</div>\n</form>\n{status}\n<section id=\"after\" hidden>\n{after}\
         <textarea id=\"text\" readonly spellcheck=\"false\" aria-label=\"{lines}\"></textarea>\n</section>\n\
         <footer{lang}>\n{source}</footer>\n</main>\n<script>\n{SCRIPT}</script>\n</body>\n</html>\n",
        form.language,
        subtitle.unwrap_or_default(),
    )
}

fn paragraph(more: &str, text: &str) -> String {
    format!("<p{more} dir=\"auto\">{}</p>\n", escaped(text))
}

fn question(form: &BlankForm, asked: &Asked, number: usize) -> String {
    let levels = form.levels.iter().enumerate().map(|(i, level)| {
        let meaning = asked.meanings.get(i).filter(|it| !it.is_empty());
        let shown = said::level(level.number, &level.label, meaning.map(String::as_str));
        (level.number.to_string(), shown)
    });
    let lang = in_language(form.texts.as_deref());
    let group = format!("q{number}");
    let levels = levels.map(|(value, shown)| choice(&lang, &group, &value, &shown));
    let (value, shown) = (said::DONT_KNOW, said::DONT_KNOW);
    let choices: String = levels.chain([choice("", &group, value, shown)]).collect();
    format!(
        "<fieldset data-column=\"{}\" aria-describedby=\"s{number}\">\n<legend{lang} dir=\"auto\">{}</legend>\n\
         <p id=\"s{number}\"{lang} dir=\"auto\">{}</p>\n{choices}</fieldset>\n",
        escaped(&asked.id),
        escaped(&asked.name),
        escaped(&asked.summary),
    )
}

fn perspectives(names: &[String]) -> String {
    let choices: String = names
        .iter()
        .map(|name| choice("", "group", name, name))
        .collect();
    format!(
        "<fieldset data-column=\"{}\" data-group>\n<legend>{}</legend>\n{choices}{}</fieldset>\n",
        said::FROM_COLUMN,
        escaped(said::FROM),
        choice("", "group", "", said::NO_GROUP),
    )
}

fn choice(lang: &str, group: &str, value: &str, shown: &str) -> String {
    format!(
        "<label><input type=\"radio\" name=\"{group}\" value=\"{}\"><span{lang} dir=\"auto\">{}</span></label>\n",
        escaped(value),
        escaped(shown)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::sample;

    #[test]
    fn every_question_is_a_group_with_a_legend_and_nothing_comes_from_elsewhere() {
        let form = BlankForm::of(&sample());
        let page = form_html(&form);
        let told = |what: &str| page.matches(what).count();
        let groups = usize::from(!form.perspectives.is_empty());
        assert_eq!(told("<fieldset"), form.mechanisms.len() + groups);
        assert_eq!(told("<legend"), told("<fieldset"));
        assert_eq!(told("value=\"5\""), form.mechanisms.len());
        for never in [
            " src=",
            "url(",
            "@import",
            "<link",
            "<iframe",
            "fetch(",
            "XMLHttp",
            "localStorage",
            "type=\"text\"",
        ] {
            assert_eq!(told(never), 0, "{never}");
        }
    }

    #[test]
    fn a_name_with_marks_stays_a_name() {
        let mut form = BlankForm::of(&sample());
        form.title = "</title><script>alert(1)</script>".to_owned();
        form.mechanisms[0].summary = "\"><img onerror=x>".to_owned();
        let page = form_html(&form);
        assert_eq!(page.matches("<script>").count(), 1);
        assert!(!page.contains("<img"));
    }
}
