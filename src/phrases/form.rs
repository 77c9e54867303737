//! What a form says to the people who fill it in before the day, on a screen or on paper.

/// "3. Working with power".
pub fn numbered(number: usize, name: &str) -> String {
    format!("{number}. {name}")
}

/// What it is for, and what becomes of it.
pub const WHAT_FOR: &str = "Please answer before we meet. Your answers are counted together with everybody else’s, and shown to \
     the room all at once.";

/// What the page keeps to itself.
pub const NOTHING_IS_SENT: &str = "This page sends nothing and asks for no name. It makes a small file on your device, and you send that \
     file back.";

/// Who can see an answer.
pub const WHO_SEES_IT: &str = "Whoever opens that file can see what you chose. Send it to the person who facilitates and to nobody \
     else.";

/// That an answer can be left out.
pub const LEAVE_OUT: &str = "You can leave out any question.";

/// Above the levels.
pub const LEVELS: &str = "What the answers mean";

/// A level to choose: “3. In places”, with what it means where this question alone says so.
pub fn level(number: u8, label: &str, meaning: Option<&str>) -> String {
    match meaning {
        Some(meaning) => format!("{number}. {label}: {meaning}"),
        None => format!("{number}. {label}"),
    }
}

/// The label of a level after its sign, where it has one.
pub fn signed(sign: &str, label: &str) -> String {
    match sign {
        "" => label.to_owned(),
        sign => format!("{sign} {label}"),
    }
}

/// The answer of somebody who does not know; in the file too.
pub const DONT_KNOW: &str = "Don’t know";

/// The answer of somebody who does not wish to say.
pub const NO_GROUP: &str = "I would rather not say";

/// The question for a perspective.
pub const FROM: &str = "Which group do you answer for?";

/// What its column is called in the file that is sent back.
pub const FROM_COLUMN: &str = "perspective";

/// On the button that makes the file.
pub const SAVE: &str = "Save my answers as a file";

/// On the button that takes all answers away.
pub const CLEAR: &str = "Clear all answers";

/// Before the number of questions without an answer, "2 / 10".
pub const WITHOUT_ANSWER: &str = "Without an answer:";

/// That there is no answer at all.
pub const NOTHING_CHOSEN: &str = "Nothing is chosen yet, so there is nothing to save.";

/// Before the name of the file.
pub const SAVED_AS: &str = "Your answers are in the folder for downloads, in the file";

/// What to do with the file.
pub const SEND_IT: &str = "Send this file back to the person who sent you the form, by e-mail for example. Then you can close this page.";

/// What to do where no file has come.
pub const NO_FILE: &str = "No file there? Copy the two lines below and send them instead.";

/// What the two lines are called.
pub const TWO_LINES: &str = "Your answers as text";

/// Where the page cannot make a file.
pub const NO_SCRIPT: &str = "This page needs a web browser that runs scripts. Save the page on a computer or a phone and open it with \
     Firefox, Chrome, Edge or Safari, or ask for the form on paper.";

/// On paper: how to answer.
pub const ON_PAPER: &str =
    "Circle one number in each line, or ? for “don’t know”. Do not write your name.";

/// On paper: the head of the answers.
pub const ANSWER: &str = "Answer";

/// On paper: which group somebody answers for.
pub const FROM_ON_PAPER: &str = "I answer for (circle one, or none):";
