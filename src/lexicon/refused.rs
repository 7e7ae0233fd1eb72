//! Refusals: where a name of an entity stands in an item and is yet no mention of it, and which condition said so.

use super::alias::{Form, clear};
use super::context::Condition;
use super::matcher::Scan;
use super::words::{Word, words};
use super::{Lexicon, Mention};
use crate::item::Item;
use crate::text::Span;

/// A name that the dictionary knows, in a place where it does not count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Where it stands.
    pub span: Span,
    /// The condition that refused it, in words.
    pub why: String,
    /// The dictionary file that holds the condition.
    pub file: String,
}

/// What the item is asked for: the words, who is mentioned, and whom the dictionaries alone find for sure.
struct Inquest<'a> {
    lexicon: &'a Lexicon,
    scan: &'a Scan<'a>,
    mentions: &'a [Mention],
    sure: Vec<(u32, Span)>,
}

impl Lexicon {
    /// The places of an item where a name of the entity with this id stands, case aside, and is no mention of it, in reading
    /// order; `mentions` are those of the item. None for an item that brings its own mentions: no dictionary was asked.
    pub fn refused(&self, item: &Item, mentions: &[Mention], id: &str) -> Vec<Refused> {
        let Some(entity) =
            self.entries.iter().position(|e| e.entity.id == id).filter(|_| item.given.is_none())
        else {
            return Vec::new();
        };
        let scan = Scan::new(item);
        let index = |m: &Mention| self.entries.iter().position(|e| e.entity.id == m.entity.id);
        let sure = mentions.iter().filter_map(|m| Some((index(m)? as u32, m.span))).collect();
        let inquest = Inquest { lexicon: self, scan: &scan, mentions, sure };
        let mut found: Vec<Refused> = Vec::new();
        for form in self.forms.iter().filter(|form| form.entity as usize == entity) {
            inquest.form(form, &mut found);
        }
        // One answer a place, the one for the longest name: surnames and dotted spellings come after the names they are part of.
        found.sort_by_key(|r| (r.span.field, r.span.start, std::cmp::Reverse(r.span.end)));
        found.dedup_by(|b, a| a.span.overlaps(&b.span));
        found
    }
}

impl Inquest<'_> {
    fn form(&self, form: &Form, found: &mut Vec<Refused>) {
        let asked = words(&form.text);
        for field in self.scan.item.fields() {
            let text = self.scan.item.text(field);
            for run in self.scan.words(field).windows(asked.len().max(1)) {
                if !run.iter().map(|w| w.hash).eq(asked.iter().map(|w| w.hash)) {
                    continue;
                }
                let span = Span { field, start: run[0].start as usize, end: run[run.len() - 1].end as usize };
                let entity = &self.lexicon.entries[form.entity as usize];
                let named = |m: &&Mention| m.entity.id == entity.entity.id && m.span.overlaps(&span);
                if clear(text, span.start, span.end) && !self.mentions.iter().any(|m| named(&m)) {
                    let why = self.why(form, text, run, span);
                    found.push(Refused { span, why, file: entity.file.to_string() });
                }
            }
        }
    }

    /// The first condition that fails, in the order in which the lexicon asks them.
    fn why(&self, form: &Form, text: &str, run: &[Word], span: Span) -> String {
        let (first, last) = (&run[0], &run[run.len() - 1]);
        let Some((start, end)) = form.at(text, first.start as usize, last.end as usize, false) else {
            return format!(
                "`{}` is written otherwise than the alias `{}`",
                &text[span.start..span.end],
                form.text
            );
        };
        let whole = Span { start, end, ..span };
        // What a longer name covers was never in doubt.
        if let Some(other) = self.mentions.iter().find(|m| m.span.overlaps(&whole)) {
            return format!("it is read as {} (`{}`)", other.entity.name, self.scan.item.slice(other.span));
        }
        if let Some(why) = form.condition.as_ref().and_then(|c| self.condition(c, form.entity, text, whole)) {
            return why;
        }
        if form.surname {
            return "a surname alone counts only where the item names the person in full or one organisation of \
                    this person only, and no unknown name stands beside it"
                .to_owned();
        }
        "another name that was refused in the end stood in its way".to_owned()
    }

    fn condition(&self, condition: &Condition, entity: u32, text: &str, span: Span) -> Option<String> {
        if !condition.apart(text, span, false) {
            return Some("it stands inside a longer text that its `no` excludes".to_owned());
        }
        let near = Condition { near: condition.near.clone(), ..Condition::default() };
        if !near.holds(self.scan, &self.sure, span) {
            return Some("none of the words and ids of its `near` stands elsewhere in the item".to_owned());
        }
        if !condition.holds(self.scan, &self.sure, span) {
            return Some("one of the words and ids of its `not_near` stands in the item".to_owned());
        }
        let related =
            |(e, s): &(u32, Span)| *e != entity && !s.overlaps(&span) && self.lexicon.tied(entity, *e);
        if condition.ambiguous && !self.sure.iter().any(related) {
            return Some("it is `ambiguous`, and the item names no relation of it".to_owned());
        }
        None
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::problem::Problems;
    use super::super::{EntityType, load};
    use super::*;

    const DICTIONARY: &str = r#"
[tarn]
name = "Tarn"
near = ["lake software", "chips"]

[fell]
name = "Fell"
aliases = [{ text = "FLL", not_near = ["airport"] }]
no = ["Fell Street"]

[ode]
name = "Ode Works"
ambiguous = true

[beck]
name = "Beck Ode Works"
"#;

    fn whys(id: &str, body: &str) -> Vec<String> {
        let sources = load::texts(&[(EntityType::Company, DICTIONARY)]);
        let lexicon = Lexicon::build(&sources, Problems::default()).unwrap();
        let item = Item { body: body.into(), ..Item::default() };
        let mentions = lexicon.mentions(&item);
        let told = |r: Refused| format!("{}: {}", item.slice(r.span), r.why);
        lexicon.refused(&item, &mentions, id).into_iter().map(told).collect()
    }

    #[test]
    fn each_condition_answers_for_itself() {
        for (id, body, want) in [
            ("tarn", "We walked to Tarn.", "`near`"),
            ("tarn", "The tarn froze; chips fell.", "written otherwise"),
            ("fell", "A shop on Fell Street closed.", "`no`"),
            ("fell", "The airport code is FLL.", "`not_near`"),
            ("ode", "So Ode Works.", "`ambiguous`"),
            ("ode", "So Beck Ode Works.", "read as Beck Ode Works"),
        ] {
            let all = whys(id, body);
            assert!(all.len() == 1 && all[0].contains(want), "{id} in `{body}`: {all:?}");
        }
    }

    #[test]
    fn a_mention_is_not_refused() {
        assert_eq!(whys("tarn", "Tarn makes chips."), Vec::<String>::new());
        assert_eq!(whys("nobody", "Tarn."), Vec::<String>::new());
    }
}
