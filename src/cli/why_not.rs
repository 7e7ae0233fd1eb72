//! `tieline why-not`: the rule that came nearest to a claim, and the first condition that failed.

use super::knowledge::Knowledge;
use super::names::{Named, resolve};
use super::why::{Wanted, predicate, unknown};
use super::{Answer, Common, Outcome, Trouble, inputs, reading, screen};
use std::collections::BTreeSet;
use std::ffi::OsString;
use tieline::claim::trace::{Account, Asked, why_not};
use tieline::graph::{Graph, ItemNode};
use tieline::lexicon::{Lexicon, Refused};

mod print;

const AFTER: &str = "\
Names are looked up by name, alias, ticker or id, in any case; `_` stands for anything, but not for both ends. Where the
object is a figure (raises, metric) it is `_`, or given as the text writes it.

Only sentences that name both ends, by name or pronoun, are looked at: a claim is read off one sentence. For each, the rule
that came nearest and the first condition that failed; where no rule knows a word of it, the words that a new phrase could
be made of. Where a condition makes no sense, the sentence was parsed wrongly: --explain shows it. An end that stands there
and is no mention is told with the condition of the dictionary that refused it.

Examples:
  tieline why-not NVIDIA acquires Nebius                   over the sample digest
  tieline why-not NVIDIA _ Nebius --input news/            by whatever predicate
  tieline why-not OpenAI raises _ --item 2026-05-08-1      one item, in which a round was missed
  tieline why-not Meta develops _ --item 7 --explain       with the parse of each sentence
  tieline why-not OpenAI acquires io --input a.txt --json  for programs: one sentence a line

Exit code 1 when no sentence names both ends.";

/// Explain why a claim was not read: the nearest rule, and the first condition that failed
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub struct WhyNot {
    /// Who
    #[arg(allow_hyphen_values = true)]
    subject: String,
    /// Does what: a predicate such as invests_in
    #[arg(allow_hyphen_values = true, value_parser = predicate)]
    predicate: Wanted,
    /// To whom
    #[arg(allow_hyphen_values = true)]
    object: String,
    /// Look into this item only
    #[arg(long, value_name = "ID")]
    item: Option<String>,
    /// Read these files, folders or patterns [default: the sample digest]
    #[arg(long, short, value_name = "INPUT")]
    input: Vec<OsString>,
    /// Show at most this many sentences, the nearest first
    #[arg(long, value_name = "N", default_value_t = 10)]
    top: usize,
    /// Show beneath each sentence how it was parsed
    #[arg(long)]
    explain: bool,
    /// Print the accounts as JSON, one sentence a line
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    knowledge: Knowledge,
}

/// The account of a sentence, with its item.
struct Told<'g> {
    node: &'g ItemNode,
    account: Account,
}

/// An end that stands in an item and is no mention there.
struct Unmentioned<'g> {
    node: &'g ItemNode,
    name: String,
    refused: Vec<Refused>,
}

/// All that was found out.
#[derive(Default)]
struct Answers<'g> {
    /// Sentences with both ends, the nearest first.
    told: Vec<Told<'g>>,
    /// Items that name both ends, in no one sentence.
    apart: Vec<&'g ItemNode>,
    /// Items with one end, in which the other was refused.
    refused: Vec<Unmentioned<'g>>,
}

impl WhyNot {
    /// Reads, looks, and tells.
    pub fn obey(self, common: &Common) -> Outcome {
        let (lexicon, rulebook) = self.knowledge.load()?;
        let read = inputs::read(&self.input, common)?;
        let unread = inputs::unread(&read.outcome);
        let graph = reading::graph(read.outcome.items, &lexicon, &rulebook, common);
        let asked = self.asked(&graph, &lexicon)?;
        let mut answers = Answers::default();
        for node in self.items(&graph)? {
            let accounts = why_not(&node.item, &node.mentions, &node.quantities, &rulebook, &asked);
            if accounts.is_empty() {
                answers.absent(node, &asked, &lexicon);
            }
            answers.told.extend(accounts.into_iter().map(|account| Told { node, account }));
        }
        let nearest = |told: &Told| told.account.tries.first().map_or(0, |t| t.near);
        answers.told.sort_by_key(|told| std::cmp::Reverse((!told.account.read.is_empty(), nearest(told))));
        if self.json {
            print::json(&answers, self.top)?;
        } else {
            print::text(&answers, &self, &asked)?;
        }
        if !self.json && !common.quiet {
            self.missing(&graph, &answers, &asked);
        }
        Ok(match (unread, answers.told.is_empty()) {
            (true, _) => Answer::Bad,
            (_, true) => Answer::Nothing,
            _ => Answer::Found,
        })
    }

    fn asked(&self, graph: &Graph, lexicon: &Lexicon) -> Result<Asked, Trouble> {
        let predicate = self.predicate.0;
        let valued = predicate.is_some_and(tieline::claim::Predicate::valued);
        let open = |typed: &str| matches!(typed, "_" | "-" | "*");
        let figure = (valued && !open(&self.object)).then(|| self.object.clone());
        let subject = ids(&self.subject, graph, lexicon)?;
        let object = if valued { None } else { ids(&self.object, graph, lexicon)? };
        if subject.is_none() && object.is_none() {
            return Err(Trouble::new("name one end at least: `_` for both asks for every sentence there is"));
        }
        Ok(Asked { subject, predicate, object, figure })
    }

    fn items<'g>(&self, graph: &'g Graph) -> Result<Vec<&'g ItemNode>, Trouble> {
        let named = |node: &&ItemNode| self.item.as_ref().is_none_or(|id| node.item.id == *id);
        let items: Vec<&ItemNode> = graph.items().iter().filter(named).collect();
        match &self.item {
            Some(id) if items.is_empty() => {
                let example = graph.items().first().map(|node| format!(", such as `{}`", node.item.id));
                let example = example.unwrap_or_default();
                Err(Trouble::new(format!(
                    "no item `{id}` in the input; out/items.jsonl lists the ids{example}"
                )))
            }
            _ => Ok(items),
        }
    }

    /// Says on stderr that an item, or all of them, lack an end.
    fn missing(&self, graph: &Graph, answers: &Answers, asked: &Asked) {
        if !answers.told.is_empty() {
            return;
        }
        let place = match &self.item {
            Some(id) => format!("item {id}"),
            None => screen::count(graph.items().len(), "item"),
        };
        screen::say(format_args!("no sentence of {place} names both ends"));
        let named = |ids: &BTreeSet<String>| {
            let mut mentions =
                graph.items().iter().filter(|node| self.item.as_ref().is_none_or(|id| node.item.id == *id));
            mentions.any(|node| node.mentions.iter().any(|m| ids.contains(&m.entity.id)))
        };
        for (typed, ids) in [(&self.subject, &asked.subject), (&self.object, &asked.object)] {
            if ids.as_ref().is_some_and(|ids| !named(ids)) {
                screen::say(format_args!("{typed} is no mention there"));
            }
        }
    }
}

impl<'g> Answers<'g> {
    /// Why an item has no sentence with both ends.
    fn absent(&mut self, node: &'g ItemNode, asked: &Asked, lexicon: &Lexicon) {
        let has = |ids: &BTreeSet<String>| node.mentions.iter().any(|m| ids.contains(&m.entity.id));
        let ends = || asked.subject.iter().chain(&asked.object);
        if ends().all(has) {
            if ends().count() > 1 {
                self.apart.push(node);
            }
            return;
        }
        for ids in ends().filter(|ids| !has(ids)) {
            for id in ids {
                let refused = lexicon.refused(&node.item, &node.mentions, id);
                if !refused.is_empty() {
                    let name = lexicon.entity(id).map_or_else(|| id.clone(), |entity| entity.name.clone());
                    self.refused.push(Unmentioned { node, name, refused });
                }
            }
        }
    }
}

/// The ids of a typed name; none for anything. A name that no item mentions is looked up in the dictionaries.
fn ids(typed: &str, graph: &Graph, lexicon: &Lexicon) -> Result<Option<BTreeSet<String>>, Trouble> {
    let named = resolve(typed, graph, lexicon);
    match named {
        Named::Any => Ok(None),
        Named::Entities(found) => {
            Ok(Some(found.into_iter().map(|at| graph.entities()[at].entity.id.clone()).collect()))
        }
        Named::Silent(name) => {
            let called = lexicon.entities().filter(|entity| entity.name == name);
            Ok(Some(called.map(|entity| entity.id.clone()).collect()))
        }
        Named::Unknown(_) => {
            unknown(typed, &named);
            Err(Trouble::new(format!(
                "`{typed}` is no name; add it to a dictionary (`tieline suggest` writes the entry)"
            )))
        }
    }
}
