//! Claims for people: the sentence with its mentions marked, and all that stands behind it.

use std::fmt::Write;
use tieline::claim::{Evidence, Qualifiers};
use tieline::export::short;
use tieline::graph::{ClaimNode, Graph};
use tieline::item::Item;

/// The value of `raises` and `metric` as the text writes it.
pub fn value<'g>(graph: &'g Graph, claim: &ClaimNode) -> &'g str {
    let span = claim.claim.value.as_ref().and_then(|(_, span)| *span);
    span.map_or("(no figure)", |span| graph.items()[claim.item].item.slice(span))
}

/// One claim, indented, with an empty line after it.
pub fn claim(graph: &Graph, node: &ClaimNode, bold: bool) -> String {
    let item = &graph.items()[node.item].item;
    let claim = &node.claim;
    let mut text = format!("  {}{}\n", claim.status, qualifiers(&claim.qualifiers));
    for evidence in std::iter::once(&claim.evidence).chain(&node.more) {
        let _ = writeln!(text, "  “{}”", marked(item, evidence, bold));
    }
    let _ = writeln!(text, "  {}", place(item));
    if let Some(said_by) = &claim.attribution {
        let _ = writeln!(text, "  said by {said_by}");
    }
    let _ = writeln!(text, "  rule {}   confidence {:.2}", claim.rule, claim.confidence);
    text
}

fn qualifiers(of: &Qualifiers) -> String {
    let figures = [
        ("amount", &of.amount),
        ("quantity", &of.quantity),
        ("stake", &of.stake),
        ("valuation", &of.valuation),
    ];
    let figures = figures.into_iter().filter_map(|(word, figure)| Some((word, short(figure.as_ref()?))));
    let words = [
        ("product", &of.product),
        ("from", &of.from),
        ("role", &of.role),
        ("figure", &of.metric),
        ("round", &of.round),
        ("date", &of.date),
    ];
    let words = words.into_iter().filter_map(|(word, said)| Some((word, said.clone()?)));
    figures.chain(words).map(|(word, said)| format!(", {word} {said}")).collect()
}

fn place(item: &Item) -> String {
    let date = item.date.map(|date| date.to_string());
    let parts = [Some(item.source.as_str()), date.as_deref()];
    let parts: Vec<&str> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    let parts = if parts.is_empty() { String::new() } else { format!("{}, ", parts.join(", ")) };
    let url = item.url.as_ref().map(|url| format!("  {url}")).unwrap_or_default();
    format!("{parts}item {}{url}", item.id)
}

/// The sentence with subject and object in brackets.
fn marked(item: &Item, evidence: &Evidence, bold: bool) -> String {
    let whole = evidence.span;
    let mut spans: Vec<_> =
        evidence.subject.into_iter().chain(evidence.object).filter(|span| whole.contains(span)).collect();
    spans.sort_by_key(|span| (span.start, span.end));
    let text = item.text(whole.field);
    let (mut out, mut at) = (String::new(), whole.start);
    for span in spans {
        if let (Some(before), Some(name)) = (text.get(at..span.start), text.get(span.start..span.end)) {
            out.push_str(before);
            out.push_str(&strong(&format!("[{name}]"), bold));
            at = span.end;
        }
    }
    out.push_str(text.get(at..whole.end).unwrap_or_default());
    // A sentence that runs over a line break is still one line here.
    out.split(['\n', '\r', '\t']).map(str::trim).collect::<Vec<_>>().join(" ")
}

/// Text in bold where that is wanted.
pub fn strong(text: &str, bold: bool) -> String {
    if bold { format!("\u{1b}[1m{text}\u{1b}[0m") } else { text.to_owned() }
}
