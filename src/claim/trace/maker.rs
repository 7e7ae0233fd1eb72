//! Makers tried again: a product that stands with its maker, of which the dictionary knows another.

use super::Condition;
use super::account::Ledger;
use super::ends::wanted;
use crate::claim::{Predicate, maker};
use crate::lexicon::EntityType;

/// Writes down the pairs that stand as a maker and its product do, and that the dictionary contradicts.
pub(super) fn trace(ledger: &mut Ledger<'_, '_>) {
    if ledger.asked.predicate.is_some_and(|asked| asked != Predicate::Develops) {
        return;
    }
    let scene = ledger.scene;
    for (index, group) in scene.groups().iter().enumerate() {
        for token in group.start..group.end {
            let product = scene.mention(token).filter(|&m| scene.ty(m) == EntityType::Product);
            let pair = product.and_then(|product| Some((product, maker::beside(scene, index, token)?)));
            let Some((product, (by, rule, phrase))) = pair else { continue };
            let (by, product) = (&scene.mentions[by].entity, &scene.mentions[product].entity);
            let asked =
                wanted(ledger.asked.subject.as_ref(), by) && wanted(ledger.asked.object.as_ref(), product);
            if asked && !maker::may_make(by, product) {
                let known = product.maker.as_ref().map_or_else(
                    || "names no maker".to_owned(),
                    |maker| format!("names `{maker}` as its maker"),
                );
                let why = format!("the dictionary entry of {} {known}", product.name);
                ledger.failed_engine(format!("{rule}: \"{phrase}\""), token, Condition::Maker, why);
            }
        }
    }
}
