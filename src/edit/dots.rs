//! Dots that are put down, taken off, shown and taken away.

use super::refusal::Refusal;
use crate::session::{Dots, Session};
use crate::workshop::MechanismIndex;

/// A change to the dots that people spend on what matters most to them.
///
/// `Debug` tells how many dots there are and not where they stand.
#[derive(Clone, PartialEq, Eq)]
pub enum DotsEdit {
    /// Puts one on the mechanism at this place, counted from 0.
    Add(MechanismIndex),
    /// Takes one off the mechanism at this place again.
    Take(MechanismIndex),
    /// Puts in so many for each mechanism at once, in the workshop's order. After that none can be
    /// taken off: it would try out what people put in private.
    AddAll(Vec<u32>),
    /// Shows them to the room.
    Reveal,
    /// Takes all of them away, to start again.
    Clear,
}

impl std::fmt::Debug for DotsEdit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Add(_) => f.write_str("Add"),
            Self::Take(_) => f.write_str("Take"),
            Self::AddAll(dots) => write!(f, "AddAll({} dots)", dots.iter().sum::<u32>()),
            Self::Reveal => f.write_str("Reveal"),
            Self::Clear => f.write_str("Clear"),
        }
    }
}

pub(super) fn dots(session: &mut Session, edit: DotsEdit) -> Result<(), Refusal> {
    let mechanisms = session.cards().len();
    let dots = session.dots_mut();
    if dots.is_revealed() && edit != DotsEdit::Clear {
        return Err(Refusal::DotsAreShown);
    }
    let add = |dots: &mut Dots, more: &[u32]| {
        if more.len() != mechanisms {
            return Err(Refusal::NoSuchCard);
        }
        dots.add(more).then_some(()).ok_or(Refusal::TooManyDots)
    };
    match edit {
        DotsEdit::Add(mechanism) => {
            let mut more = vec![0; mechanisms];
            *more.get_mut(mechanism.get()).ok_or(Refusal::NoSuchCard)? = 1;
            add(dots, &more)
        }
        DotsEdit::Take(_) if dots.sealed => Err(Refusal::Sealed),
        DotsEdit::Take(mechanism) => dots.take(mechanism).then_some(()).ok_or(Refusal::NoSuchDot),
        DotsEdit::AddAll(more) => {
            add(dots, &more)?;
            dots.sealed = dots.spent() > 0;
            Ok(())
        }
        DotsEdit::Reveal => {
            if dots.spent() == 0 {
                return Err(Refusal::NothingToReveal);
            }
            dots.reveal();
            Ok(())
        }
        DotsEdit::Clear => {
            *dots = Dots::empty(mechanisms);
            Ok(())
        }
    }
}

impl DotsEdit {
    /// Whether the count goes on.
    pub(super) fn is_count(&self) -> bool {
        matches!(self, Self::Add(_) | Self::Take(_) | Self::AddAll(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{AboutEdit, Edit, History, apply};
    use crate::session::MAX_DOTS;
    use crate::workshop::integrated_leadership;

    fn counted(order: &[usize]) -> History {
        let mut history = History::new(Session::new(integrated_leadership()));
        for &mechanism in order {
            history
                .edit(Edit::Dots(DotsEdit::Add(mechanism.into())))
                .unwrap();
        }
        history
    }

    #[test]
    fn nothing_but_their_number_is_told_before_the_reveal() {
        let mut history = counted(&[3, 3, 9]);
        assert_eq!(history.session().dots().spent(), 3);
        assert_eq!(history.session().dots().revealed(), None);
        let told = format!("{:?}", history.session().dots());
        assert_eq!(told, "Dots { spent: 3, revealed: false }");
        history.edit(Edit::Dots(DotsEdit::Reveal)).unwrap();
        let counts = history.session().dots().revealed().unwrap();
        assert_eq!((counts[3], counts[9]), (2, 1));
        let late = history.edit(Edit::Dots(DotsEdit::Add(0.into())));
        assert_eq!(late, Err(Refusal::DotsAreShown));
    }

    #[test]
    fn after_the_reveal_no_order_is_left() {
        let states = |order: &[usize]| {
            let mut history = counted(order);
            history.edit(Edit::Dots(DotsEdit::Reveal)).unwrap();
            let mut states = vec![history.session().clone()];
            while history.undo() {
                states.push(history.session().clone());
            }
            states
        };
        assert_eq!(states(&[1, 2, 2, 5]), states(&[5, 2, 1, 2]));
        assert_eq!(states(&[1, 2, 2, 5]).len(), 3);
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        let session = Session::new(integrated_leadership());
        let refused = |edit| apply(&session, Edit::Dots(edit)).unwrap_err();
        assert_eq!(refused(DotsEdit::Add(10.into())), Refusal::NoSuchCard);
        assert_eq!(refused(DotsEdit::Take(0.into())), Refusal::NoSuchDot);
        assert_eq!(refused(DotsEdit::Reveal), Refusal::NothingToReveal);
        assert_eq!(refused(DotsEdit::AddAll(vec![1; 9])), Refusal::NoSuchCard);
        let many = DotsEdit::AddAll(vec![MAX_DOTS; 10]);
        assert_eq!(refused(many), Refusal::TooManyDots);
        for wrong in [0, 21] {
            let edit = Edit::About(AboutEdit::Dots(Some(wrong)));
            assert_eq!(apply(&session, edit), Err(Refusal::DotsEach));
        }
        let four = apply(&session, Edit::About(AboutEdit::Dots(Some(4)))).unwrap();
        assert_eq!((session.dots_each(), four.dots_each()), (3, 4));
    }
}
