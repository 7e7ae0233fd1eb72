//! Laws that hold for every text and every choice of mentions.

use super::notation::BOOK;
use crate::claim::{Claim, explain, fired, read};
use crate::item::Item;
use crate::lexicon::{Entity, EntityType, Mention};
use crate::text::quantity;
use crate::text::{Field, Span};
use proptest::prelude::*;
use std::sync::Arc;

const WORDS: &str = "([A-Z][a-z]{1,4}|the|its|it|plans|to|will|not|bought|buy|invests|in|raised|backed|by|deal|with|CEO|of|and|revenue|rose|\\$5 billion|5%|which|said|if|-backed|chips|é|😀|,|\\.|\\?|'s|\\(|\\)|“)";

/// Mentions at arbitrary places on character boundaries, overlapping or empty ones among them.
fn mentions(item: &Item, places: &[(bool, usize, usize, usize)]) -> Vec<Mention> {
    let mention = |&(title, start, length, kind): &(bool, usize, usize, usize)| {
        let field = if title { Field::Title } else { Field::Body };
        let bounds: Vec<usize> =
            item.text(field).char_indices().map(|(at, _)| at).chain([item.text(field).len()]).collect();
        let start = start % bounds.len();
        let end = (start + length).min(bounds.len() - 1);
        let ty = EntityType::ALL[kind % EntityType::ALL.len()];
        let id = format!("given:{}", kind % 5);
        let entity = Entity { name: id.clone(), id, ty, ..Entity::default() };
        let span = Span { field, start: bounds[start], end: bounds[end] };
        Mention { span, entity: Arc::new(entity), via: "given".into() }
    };
    let mut mentions: Vec<Mention> = places.iter().map(mention).collect();
    mentions.sort_by_key(|m| (m.span.field, m.span.start, m.span.end));
    mentions
}

fn item(title: String, body: String) -> Item {
    Item { title, body, ..Item::default() }
}

/// Evidence lies on character boundaries and holds the places of both ends, where these are given.
fn evident(item: &Item, claim: &Claim) -> Result<(), TestCaseError> {
    let evidence = &claim.evidence;
    let inside = |span: &Span| item.text(span.field).get(span.start..span.end).is_some();
    prop_assert!(inside(&evidence.span));
    for end in evidence.subject.iter().chain(&evidence.object) {
        prop_assert!(inside(end) && evidence.span.contains(end), "{:?} outside {:?}", end, evidence.span);
    }
    prop_assert!((0.0..=1.0).contains(&claim.confidence));
    Ok(())
}

fn holds(item: &Item, places: &[(bool, usize, usize, usize)]) -> Result<(), TestCaseError> {
    let mentions = mentions(item, places);
    let quantities: Vec<_> =
        item.fields().into_iter().flat_map(|f| quantity::find(item.text(f), f, None)).collect();
    let claims = read(item, &mentions, &quantities, &BOOK);
    for claim in claims.iter().chain(&fired(item, &mentions, &quantities, &BOOK)) {
        evident(item, claim)?;
    }
    prop_assert_eq!(&claims, &read(item, &mentions, &quantities, &BOOK));
    explain(item, &mentions, &quantities, &BOOK);
    Ok(())
}

fn places() -> impl Strategy<Value = Vec<(bool, usize, usize, usize)>> {
    proptest::collection::vec((any::<bool>(), 0..200usize, 0..12usize, 0..90usize), 0..8)
}

proptest! {
    #[test]
    fn sentences_of_the_kind_read_keep_the_laws(
        title in proptest::collection::vec(WORDS, 0..10),
        body in proptest::collection::vec(WORDS, 0..40),
        places in places(),
    ) {
        holds(&item(title.join(" "), body.join(" ")), &places)?;
    }

    #[test]
    fn any_text_keeps_the_laws(title in "\\PC{0,40}", body in "\\PC{0,120}", places in places()) {
        holds(&item(title, body), &places)?;
    }
}
