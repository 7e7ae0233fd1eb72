//! `tieline why`: the claims between two entities, each with its sentence, rule and phrase.

use super::knowledge::Knowledge;
use super::names::{Named, resolve};
use super::{Answer, Common, Outcome, Trouble, inputs, quote, reading, screen};
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::Write;
use tieline::claim::Predicate;
use tieline::export;
use tieline::graph::{ClaimNode, Graph};
use tieline::lexicon::nearest;

const AFTER: &str = "\
Names are looked up by name, alias, ticker or id, in any case. `_` or `-` stands for anything. Where the object is a figure
(raises, metric) it is given as the text writes it, or left open.

Examples:
  tieline why NVIDIA invests_in Nebius            why is this edge in the diagram?
  tieline why nvidia                              all that NVIDIA does to others
  tieline why _ acquires _ --input news/          every acquisition in a folder of digests
  tieline why OpenAI raises                       its rounds, each with the sentence
  tieline why _ _ CoreWeave --json                for programs: the records of claims.jsonl, with source and date

Exit code 1 when no claim says so.";

/// Show each claim between two entities: its sentence with the mentions marked, its rule and phrase
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub struct Why {
    /// Who
    #[arg(allow_hyphen_values = true)]
    subject: String,
    /// Does what: a predicate such as invests_in
    #[arg(default_value = "_", allow_hyphen_values = true, value_parser = predicate)]
    predicate: Wanted,
    /// To whom
    #[arg(default_value = "_", allow_hyphen_values = true)]
    object: String,
    /// Read these files, folders or patterns [default: the sample digest]
    #[arg(long, short, value_name = "INPUT")]
    input: Vec<OsString>,
    /// Print the claims as JSON, one a line
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    knowledge: Knowledge,
}

/// A predicate, or none for any.
#[derive(Debug, Clone, Copy)]
pub struct Wanted(pub Option<Predicate>);

/// Parses a predicate, or what stands for any.
pub fn predicate(typed: &str) -> Result<Wanted, String> {
    if matches!(typed, "-" | "_" | "*") {
        return Ok(Wanted(None));
    }
    let word = typed.to_lowercase().replace(['-', ' '], "_");
    let words: Vec<&str> = Predicate::ALL.iter().map(|p| p.as_str()).collect();
    Predicate::parse(&word).map(|p| Wanted(Some(p))).ok_or_else(|| match nearest(&word, &words) {
        Some((near, changes)) if changes <= 3 => format!("no such predicate; did you mean `{near}`?"),
        _ => format!("no such predicate; there are {}", words.join(", ")),
    })
}

impl Why {
    /// Reads, looks, and tells.
    pub fn obey(self, common: &Common) -> Outcome {
        let (lexicon, rulebook) = self.knowledge.load()?;
        let read = inputs::read(&self.input, common)?;
        let unread = inputs::unread(&read.outcome);
        let graph = reading::graph(read.outcome.items, &lexicon, &rulebook, common);
        let subject = resolve(&self.subject, &graph, &lexicon);
        let object = self.object(&graph, &lexicon);
        for (typed, named) in [(&self.subject, &subject), (&self.object, &object)] {
            unknown(typed, named);
        }
        let claims = self.select(&graph, &subject, &object);
        if self.json {
            json(&graph, &claims)?;
        } else {
            print(&graph, &claims)?;
        }
        if claims.is_empty() && !common.quiet {
            screen::say(format_args!("no claim says so in {}", screen::count(graph.items().len(), "item")));
        }
        Ok(match (unread, claims.is_empty()) {
            (true, _) => Answer::Bad,
            (_, true) => Answer::Nothing,
            _ => Answer::Found,
        })
    }

    /// The object; of a predicate that takes a figure it is no name, and is held against the figure as written.
    fn object(&self, graph: &Graph, lexicon: &tieline::lexicon::Lexicon) -> Named {
        match self.predicate.0 {
            Some(predicate) if predicate.valued() => Named::Any,
            _ => resolve(&self.object, graph, lexicon),
        }
    }

    fn select(&self, graph: &Graph, subject: &Named, object: &Named) -> Vec<usize> {
        let valued = self.predicate.0.is_some_and(Predicate::valued);
        let figure = Some(self.object.to_lowercase()).filter(|typed| valued && typed != "_" && typed != "-");
        let fits = |claim: &ClaimNode| {
            let (from, to) = (Some(claim.subject), claim.object);
            self.predicate.0.is_none_or(|wanted| wanted == claim.claim.predicate)
                && (is(subject, from) && is(object, to)
                    || claim.claim.predicate.symmetric() && is(subject, to) && is(object, from))
                && figure.as_ref().is_none_or(|figure| quote::value(graph, claim).to_lowercase() == *figure)
        };
        let claims = graph.claims();
        (0..claims.len()).filter(|at| fits(&claims[*at])).collect()
    }
}

fn is(named: &Named, entity: Option<usize>) -> bool {
    match named {
        Named::Any => true,
        Named::Entities(found) => entity.is_some_and(|entity| found.contains(&entity)),
        Named::Silent(_) | Named::Unknown(_) => false,
    }
}

/// Says on stderr that a name leads nowhere.
pub fn unknown(typed: &str, named: &Named) {
    match named {
        Named::Any | Named::Entities(_) => {}
        Named::Silent(name) => screen::say(format_args!("{name} is known, but no item names it")),
        Named::Unknown(near) if near.is_empty() => {
            screen::say(format_args!("nothing here is called `{typed}`; out/entities.csv lists all names"))
        }
        Named::Unknown(near) => {
            screen::say(format_args!("nothing here is called `{typed}`; near it: {}", near.join(", ")))
        }
    }
}

/// The claims, those of one edge under one head.
fn print(graph: &Graph, claims: &[usize]) -> Result<(), Trouble> {
    let mut edges: BTreeMap<(&str, Predicate, String), Vec<&ClaimNode>> = BTreeMap::new();
    for claim in claims.iter().map(|at| &graph.claims()[*at]) {
        let object = match claim.object {
            Some(object) => graph.name(object).to_owned(),
            None => quote::value(graph, claim).to_owned(),
        };
        edges.entry((graph.name(claim.subject), claim.claim.predicate, object)).or_default().push(claim);
    }
    let mut out = screen::out();
    let bold = screen::bold();
    for ((subject, predicate, object), claims) in edges {
        writeln!(out, "{}\n", quote::strong(&format!("{subject} {predicate} {object}"), bold))?;
        for claim in claims {
            writeln!(out, "{}", quote::claim(graph, claim, bold))?;
        }
    }
    out.flush()?;
    Ok(())
}

/// The records of `claims.jsonl`, each with source, date, title and address of its item.
fn json(graph: &Graph, claims: &[usize]) -> Result<(), Trouble> {
    let mut records = Vec::new();
    for format in export::formats().filter(|format| format.file == "claims.jsonl") {
        (format.render)(graph, &mut records)?;
    }
    let lines: Vec<&[u8]> = records.split(|byte| *byte == b'\n').collect();
    let mut out = screen::out();
    for at in claims {
        let item = &graph.item_of(*at).item;
        let line = lines.get(*at).copied().unwrap_or_default();
        let mut record: serde_json::Map<String, serde_json::Value> =
            serde_json::from_slice(line).map_err(std::io::Error::from)?;
        record.insert("source".into(), item.source.as_str().into());
        record.insert("date".into(), item.date.map(|date| date.to_string()).into());
        record.insert("title".into(), item.title.as_str().into());
        record.insert("url".into(), item.url.as_deref().into());
        serde_json::to_writer(&mut out, &record).map_err(std::io::Error::from)?;
        out.write_all(b"\n")?;
    }
    out.flush()?;
    Ok(())
}
