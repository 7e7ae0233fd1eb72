//! The accounts of `why-not` on the screen: for people, and as JSON.

use super::{Answers, Told, Unmentioned, WhyNot};
use crate::cli::{Trouble, quote, screen};
use serde_json::{Value, json};
use std::io::{self, Write};
use tieline::claim::Claim;
use tieline::claim::trace::{Account, Asked, Condition, Try};
use tieline::graph::ItemNode;
use tieline::item::Item;

/// At most as many rules are shown for a sentence.
const RULES: usize = 4;
/// At most as many items are shown of those that lack an end.
const ITEMS: usize = 5;

/// The accounts for people.
pub fn text(answers: &Answers, verb: &WhyNot, asked: &Asked) -> Result<(), Trouble> {
    let mut out = screen::out();
    let bold = screen::bold();
    for told in answers.told.iter().take(verb.top) {
        account(&mut out, told, verb, asked, bold)?;
    }
    if let Some(more) = answers.told.len().checked_sub(verb.top).filter(|more| *more > 0) {
        writeln!(out, "{more} more: --top {}, or --item ID\n", answers.told.len())?;
    }
    for node in answers.apart.iter().take(ITEMS) {
        writeln!(out, "item {}  names both, but in no one sentence: {}\n", node.item.id, node.item.title)?;
    }
    more(&mut out, answers.apart.len(), "such item")?;
    for unmentioned in answers.refused.iter().take(ITEMS) {
        refused(&mut out, unmentioned)?;
    }
    more(&mut out, answers.refused.len(), "item with a refused name")?;
    out.flush()?;
    Ok(())
}

fn more(out: &mut impl Write, all: usize, what: &str) -> io::Result<()> {
    match all.saturating_sub(ITEMS) {
        0 => Ok(()),
        more => writeln!(out, "and {} more: --item ID\n", screen::count(more, what)),
    }
}

fn account(out: &mut impl Write, told: &Told, verb: &WhyNot, asked: &Asked, bold: bool) -> io::Result<()> {
    let Told { node, account } = told;
    let item = &node.item;
    writeln!(out, "item {}", item.id)?;
    writeln!(out, "  “{}”", marked(item, account, bold))?;
    for claim in &account.read {
        writeln!(out, "  it was read: {}", said(claim, item))?;
    }
    if account.read.is_empty() {
        for (at, tried) in account.tries.iter().take(RULES).enumerate() {
            rule(out, tried, if at == 0 { "nearest rule" } else { "then" }, item)?;
        }
        if let Some(more) = account.tries.len().checked_sub(RULES).filter(|more| *more > 0) {
            writeln!(out, "  {} more came less near", screen::count(more, "rule"))?;
        }
        // A word that is read as another class is no trigger here.
        if account.tries.first().is_none_or(|nearest| nearest.condition == Condition::Trigger) {
            unknown(out, account, asked)?;
        }
    }
    for claim in &account.instead {
        writeln!(out, "  it was read instead: {}", said(claim, item))?;
    }
    for line in account.parse.lines().filter(|_| verb.explain) {
        writeln!(out, "    {}", line.trim_end())?;
    }
    writeln!(out)
}

fn rule(out: &mut impl Write, tried: &Try, head: &str, item: &Item) -> io::Result<()> {
    let file = if tried.file.is_empty() { String::new() } else { format!("   {}", tried.file) };
    writeln!(out, "  {head:12}  {}{file}", tried.rule)?;
    writeln!(out, "  {:12}  at `{}`: {}", "", item.slice(tried.trigger), tried.why)
}

fn unknown(out: &mut impl Write, account: &Account, asked: &Asked) -> io::Result<()> {
    let rules = asked.predicate.map_or("no rule".to_owned(), |predicate| format!("no rule of {predicate}"));
    let word = if account.tries.is_empty() { "a word" } else { "another word" };
    writeln!(out, "  {rules} knows {word} of this sentence")?;
    for (name, words) in [("verbs", &account.verbs), ("nouns", &account.nouns)] {
        if !words.is_empty() {
            writeln!(out, "  {name:12}  {}", words.join(", "))?;
        }
    }
    Ok(())
}

fn refused(out: &mut impl Write, unmentioned: &Unmentioned) -> io::Result<()> {
    let Unmentioned { node, name, refused } = unmentioned;
    writeln!(out, "item {}  {name} is no mention there", node.item.id)?;
    for one in refused {
        writeln!(out, "  `{}`: {}   {}", item_text(node, one), one.why, one.file)?;
    }
    writeln!(out)
}

fn item_text<'g>(node: &'g ItemNode, refused: &tieline::lexicon::Refused) -> &'g str {
    node.item.slice(refused.span)
}

/// A claim in words, with its status and rule.
fn said(claim: &Claim, item: &Item) -> String {
    let value = || claim.value.as_ref().and_then(|(_, span)| *span).map(|span| item.slice(span));
    let object = claim.object.as_ref().map(|object| object.name.as_str()).or_else(value);
    let object = object.unwrap_or("(no figure)");
    format!("{} {} {object}, {}   rule {}", claim.subject.name, claim.predicate, claim.status, claim.rule)
}

/// The sentence with both ends in brackets; a pronoun with the name that it stands for.
fn marked(item: &Item, account: &Account, bold: bool) -> String {
    let text = item.text(account.sentence.field);
    let (mut out, mut at) = (String::new(), account.sentence.start);
    for mark in &account.marks {
        let (before, name) = (text.get(at..mark.span.start), text.get(mark.span.start..mark.span.end));
        let (Some(before), Some(name)) = (before, name) else { continue };
        let stands = if mark.meant { format!("[{name} = {}]", mark.name) } else { format!("[{name}]") };
        out.push_str(before);
        out.push_str(&quote::strong(&stands, bold));
        at = mark.span.end;
    }
    out.push_str(text.get(at..account.sentence.end).unwrap_or_default());
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// One sentence, or one item with a refused name, a line.
pub fn json(answers: &Answers, top: usize) -> Result<(), Trouble> {
    let mut out = screen::out();
    let told = answers.told.iter().take(top).map(account_json);
    let apart = answers.apart.iter().map(|node| json!({ "item": node.item.id, "apart": true }));
    let refused = answers.refused.iter().map(|u| {
        let places =
            u.refused.iter().map(|r| json!({ "text": item_text(u.node, r), "why": r.why, "file": r.file }));
        json!({ "item": u.node.item.id, "name": u.name, "refused": places.collect::<Vec<_>>() })
    });
    for line in told.chain(apart).chain(refused) {
        serde_json::to_writer(&mut out, &line).map_err(io::Error::from)?;
        out.write_all(b"\n")?;
    }
    out.flush()?;
    Ok(())
}

fn account_json(told: &Told) -> Value {
    let Told { node, account } = told;
    let item = &node.item;
    let claim =
        |claim: &Claim| json!({ "told": said(claim, item), "rule": &*claim.rule, "status": claim.status });
    let mark =
        |mark: &tieline::claim::trace::Mark| json!({ "text": item.slice(mark.span), "name": mark.name });
    let tried = |t: &Try| {
        let trigger = item.slice(t.trigger);
        json!({ "rule": t.rule, "file": &*t.file, "trigger": trigger, "condition": t.condition, "why": t.why })
    };
    json!({
        "item": item.id,
        "field": account.sentence.field.as_str(),
        "sentence": item.slice(account.sentence),
        "marks": account.marks.iter().map(mark).collect::<Vec<_>>(),
        "read": account.read.iter().map(claim).collect::<Vec<_>>(),
        "instead": account.instead.iter().map(claim).collect::<Vec<_>>(),
        "tries": account.tries.iter().map(tried).collect::<Vec<_>>(),
        "verbs": account.verbs,
        "nouns": account.nouns,
        "parse": account.parse,
    })
}
