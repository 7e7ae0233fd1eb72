//! Examples: a sentence of a rule file with its braces, read into plain text and what the braces plant and assert.

use crate::claim::Status;
use crate::lexicon::EntityType;
use crate::rulebook::Frame;
use std::ops::Range;

/// What a planted mention is to the claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// `{s:...}`
    Subject,
    /// `{o:...}`
    Object,
    /// `{from:...}`: the former provider.
    From,
    /// `{company:...}`: it stands there and fills nothing.
    None,
}

/// A mention that the example plants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plant {
    /// Bytes of the text.
    pub span: Range<usize>,
    /// What it fills.
    pub end: End,
    /// Its type.
    pub ty: EntityType,
}

/// What a claim says beside its ends, and an example may assert.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// The value of `raises`.
    Value,
    /// Money.
    Amount,
    /// Another measure.
    Quantity,
    /// A share of a company.
    Stake,
    /// What a company is worth.
    Valuation,
    /// The office.
    Role,
    /// The round.
    Round,
}

impl Slot {
    const ALL: [(&'static str, Slot); 7] = [
        ("value", Slot::Value),
        ("amount", Slot::Amount),
        ("quantity", Slot::Quantity),
        ("stake", Slot::Stake),
        ("valuation", Slot::Valuation),
        ("role", Slot::Role),
        ("round", Slot::Round),
    ];

    /// The word used in examples.
    pub fn as_str(self) -> &'static str {
        Slot::ALL.iter().find(|(_, slot)| *slot == self).map_or("", |(word, _)| word)
    }
}

/// An example without its braces.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Example {
    /// The sentence.
    pub text: String,
    /// The status it asserts, if any: `[planned] ...`.
    pub status: Option<Status>,
    /// The mentions, in reading order.
    pub plants: Vec<Plant>,
    /// What else it asserts, each with the bytes that say so.
    pub asserted: Vec<(Slot, Range<usize>)>,
}

impl Example {
    /// Reads an example of a frame. Error: what is wrong with the way it is written.
    pub fn parse(written: &str, frame: &Frame) -> Result<Example, String> {
        let (status, mut rest) = status(written)?;
        let mut example = Example { status, ..Example::default() };
        while let Some(open) = rest.find(['{', '}']) {
            let (before, braced) = rest.split_at(open);
            example.text.push_str(before);
            let Some((inner, after)) = braced.strip_prefix('{').and_then(|b| b.split_once('}')) else {
                return Err(format!("`{}` has a brace without its other half", shortened(braced)));
            };
            example.brace(inner, frame)?;
            rest = after;
        }
        example.text.push_str(rest);
        Ok(example)
    }

    /// The names that fill an end, each once, in reading order.
    pub fn names(&self, end: End) -> Vec<&str> {
        let mut names = Vec::new();
        for plant in self.plants.iter().filter(|plant| plant.end == end) {
            let name = &self.text[plant.span.clone()];
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    fn brace(&mut self, inner: &str, frame: &Frame) -> Result<(), String> {
        let Some((key, text)) = inner.split_once(':').filter(|(_, text)| !text.trim().is_empty()) else {
            return Err(format!("`{{{inner}}}` names nothing: write `{{s:NVIDIA}}` or `{{company:Apple}}`"));
        };
        let start = self.text.len();
        let span = start..start + text.len();
        self.text.push_str(text);
        if let Some((_, slot)) = Slot::ALL.iter().find(|(word, _)| *word == key) {
            self.asserted.push((*slot, span));
            return Ok(());
        }
        let (end, ty) = planted(key, frame)?;
        self.plants.push(Plant { span, end, ty });
        Ok(())
    }
}

/// Cuts `[planned] ` off the front.
fn status(written: &str) -> Result<(Option<Status>, &str), String> {
    let Some((word, rest)) = written.strip_prefix('[').and_then(|w| w.split_once(']')) else {
        return Ok((None, written));
    };
    let word = word.trim_end_matches(':');
    match Status::parse(word) {
        Some(status) => Ok((Some(status), rest.trim_start_matches(':').trim_start())),
        None => Err(format!("`[{word}]` is no status: actual, planned, reported, ended or denied")),
    }
}

/// What `s`, `o/product`, `from/company`, `person` plant.
fn planted(key: &str, frame: &Frame) -> Result<(End, EntityType), String> {
    let (slot, ty) = key.split_once('/').map_or((key, None), |(slot, ty)| (slot, Some(ty)));
    let (end, types, word) = match slot {
        "s" => (End::Subject, &frame.subject, "subject"),
        "o" => (End::Object, &frame.object, "object"),
        "from" => (End::From, &frame.object, "former provider"),
        _ => {
            let ty = EntityType::parse(key).filter(|ty| *ty != EntityType::Theme);
            return ty.map(|ty| (End::None, ty)).ok_or_else(|| unknown(key));
        }
    };
    let Some(first) = types.first() else {
        return Err(format!(
            "`{{{key}:...}}`: {} has a figure in the place of its object: write `{{value:...}}` round it",
            frame.predicate
        ));
    };
    let ty = match ty {
        None => *first,
        Some(ty) => EntityType::parse(ty).ok_or_else(|| unknown(ty))?,
    };
    if end != End::From && !types.contains(&ty) {
        return Err(format!("`{{{key}:...}}`: the frame takes no {} as its {word}", ty.as_str()));
    }
    Ok((end, ty))
}

fn unknown(key: &str) -> String {
    let types = EntityType::ALL.iter().filter(|ty| **ty != EntityType::Theme).map(|ty| ty.as_str());
    let slots = Slot::ALL.iter().map(|(word, _)| *word);
    let known: Vec<&str> = ["s", "o", "from"].into_iter().chain(slots).chain(types).collect();
    format!("`{key}` is neither a slot nor a type: use {}", known.join(", "))
}

fn shortened(text: &str) -> String {
    text.chars().take(24).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::claim::Predicate;
    use proptest::prelude::*;

    fn frame(predicate: Predicate) -> Frame {
        Frame {
            id: format!("{predicate}.test").into(),
            predicate,
            subject: vec![EntityType::Company, EntityType::Person],
            object: if predicate.valued() { Vec::new() } else { vec![EntityType::Product] },
            through_subject: Vec::new(),
            through_object: Vec::new(),
            yes: Vec::new(),
            no: Vec::new(),
            file: "rules/claims/test.toml".into(),
        }
    }

    #[test]
    fn braces_plant_and_assert() {
        let written =
            "[planned] {s/person:Ada Öst} will buy {o:Loom 2} for {amount:€3M}, {company:Weft} said";
        let example = Example::parse(written, &frame(Predicate::Acquires)).unwrap();
        assert_eq!(example.text, "Ada Öst will buy Loom 2 for €3M, Weft said");
        assert_eq!(example.status, Some(Status::Planned));
        assert_eq!(example.names(End::Subject), ["Ada Öst"]);
        assert_eq!(example.names(End::Object), ["Loom 2"]);
        let types: Vec<_> = example.plants.iter().map(|p| p.ty).collect();
        assert_eq!(types, [EntityType::Person, EntityType::Product, EntityType::Company]);
        assert_eq!(example.asserted.len(), 1);
        assert_eq!(&example.text[example.asserted[0].1.clone()], "€3M");
    }

    #[test]
    fn mistakes_are_named() {
        for (predicate, written, want) in [
            (Predicate::Acquires, "{s:Weft} buys {o:Loom", "without its other half"),
            (Predicate::Acquires, "{s:Weft} buys }", "without its other half"),
            (Predicate::Acquires, "{s:} buys {o:Loom}", "names nothing"),
            (Predicate::Acquires, "{Weft} buys {o:Loom}", "names nothing"),
            (Predicate::Acquires, "{firm:Weft} buys", "`firm` is neither a slot nor a type"),
            (Predicate::Acquires, "{s/place:Lund} buys", "takes no place as its subject"),
            (Predicate::Acquires, "[maybe] {s:Weft} buys {o:Loom}", "`[maybe]` is no status"),
            (Predicate::Raises, "{s:Weft} raises {o:Loom}", "write `{value:...}`"),
        ] {
            let error = Example::parse(written, &frame(predicate)).unwrap_err();
            assert!(error.contains(want), "{written}: {error}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(written in "[\\[\\]{}:/a-zé ]{0,40}") {
            if let Ok(example) = Example::parse(&written, &frame(Predicate::Acquires)) {
                for plant in &example.plants {
                    prop_assert!(example.text.get(plant.span.clone()).is_some());
                }
                let braced = example.text.contains(['{', '}']);
                prop_assert!(!braced);
            }
        }
    }
}
