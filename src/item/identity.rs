//! One id, one item: what happens when two items carry the same.

use super::page::{Draft, Page};
use super::{Fault, Item};
use rayon::prelude::*;
use std::collections::{HashMap, HashSet};

/// What becomes of a draft.
enum Verdict {
    Keep,
    /// The same item stands at the place of this draft already.
    Copy(usize),
    /// The id is taken by that draft; this one is given another.
    Rename(usize, String),
}

/// Joins all pages: ids become unique, items sorted by date, id, content, faults by file and line.
///
/// The first item by file and line keeps its id. An identical second is left out, one with other content gets `~2`, and either is a fault with both
/// places; only where both ids were made here (two files of the same name) the suffix comes without a fault, for there is nothing to mend.
pub(crate) fn settle(mut pages: Vec<Page>) -> (Vec<Item>, Vec<Fault>) {
    pages.sort_by(|a, b| a.file.cmp(&b.file));
    let mut faults: Vec<Fault> = pages.iter_mut().flat_map(|page| std::mem::take(&mut page.faults)).collect();
    let verdicts = judge(&pages, &mut faults);
    let drafts = pages.into_iter().flat_map(|page| page.drafts);
    let mut items: Vec<Item> =
        drafts.zip(verdicts).filter_map(|(draft, verdict)| apply(draft.item, verdict)).collect();
    items.par_sort_unstable_by(|a, b| order(a).cmp(&order(b)));
    faults.sort();
    (items, faults)
}

fn apply(mut item: Item, verdict: Verdict) -> Option<Item> {
    match verdict {
        Verdict::Keep => Some(item),
        Verdict::Copy(_) => None,
        Verdict::Rename(_, id) => {
            item.id = id;
            Some(item)
        }
    }
}

/// Ids are unique once settled, so that an unstable sort is no risk; the content is named for the reader.
fn order(item: &Item) -> impl Ord {
    (item.date, &item.id, &item.title, &item.body)
}

fn judge(pages: &[Page], faults: &mut Vec<Fault>) -> Vec<Verdict> {
    let all: Vec<(&Page, &Draft)> =
        pages.iter().flat_map(|page| page.drafts.iter().map(move |draft| (page, draft))).collect();
    let verdicts = Register::new(&all).verdicts();
    for ((page, draft), verdict) in all.iter().zip(&verdicts) {
        let (first, what) = match verdict {
            Verdict::Keep => continue,
            Verdict::Copy(first) => (*first, "is the same item as at"),
            Verdict::Rename(first, _) if draft.made && all[*first].1.made => continue,
            Verdict::Rename(first, _) => (*first, "is the id of another item at"),
        };
        let (file, line) = (&all[first].0.file, all[first].1.line);
        let then = match verdict {
            Verdict::Rename(_, id) => {
                format!("this one is read as `{id}`; give it an id of its own")
            }
            _ => "it is read once; remove one of the two".to_owned(),
        };
        let what = format!("`{}` {what} {file}:{line}: {then}", draft.item.id);
        faults.push(Fault { file: page.file.clone(), line: draft.line, what });
    }
    verdicts
}

/// The ids given out so far.
struct Register<'d> {
    all: &'d [(&'d Page, &'d Draft)],
    /// By id: the first draft with it, and the last number tried for a suffix.
    first: HashMap<&'d str, (usize, usize)>,
    /// Items that share their id with another; filled only when two meet, so that no content is hashed in the common case.
    same: HashMap<&'d Item, usize>,
    /// Suffixed ids that were given out.
    given: HashSet<String>,
}

impl<'d> Register<'d> {
    fn new(all: &'d [(&'d Page, &'d Draft)]) -> Register<'d> {
        let mut first = HashMap::with_capacity(all.len());
        for (at, (_, draft)) in all.iter().enumerate() {
            first.entry(draft.item.id.as_str()).or_insert((at, 1));
        }
        Register { all, first, same: HashMap::new(), given: HashSet::new() }
    }

    fn verdicts(mut self) -> Vec<Verdict> {
        (0..self.all.len()).map(|at| self.verdict(at)).collect()
    }

    fn verdict(&mut self, at: usize) -> Verdict {
        let item = &self.all[at].1.item;
        let Some(&(first, _)) = self.first.get(item.id.as_str()) else {
            return Verdict::Keep;
        };
        if first == at {
            return Verdict::Keep;
        }
        self.same.entry(&self.all[first].1.item).or_insert(first);
        match self.same.get(item) {
            Some(same) => Verdict::Copy(*same),
            None => {
                self.same.insert(item, at);
                Verdict::Rename(first, self.free_id(&item.id))
            }
        }
    }

    /// `id~2`, or the next number that neither the input nor this register uses. The number goes on where it stopped: never quadratic.
    fn free_id(&mut self, id: &'d str) -> String {
        let mut number = self.first.get(id).map_or(1, |(_, last)| *last);
        let free = loop {
            number += 1;
            let candidate = format!("{id}~{number}");
            if !self.first.contains_key(candidate.as_str()) && !self.given.contains(&candidate) {
                break candidate;
            }
        };
        if let Some((_, last)) = self.first.get_mut(id) {
            *last = number;
        }
        self.given.insert(free.clone());
        free
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(file: &str, items: &[(&str, &str)]) -> Page {
        let mut page = Page::new(file);
        for (line, (id, title)) in items.iter().enumerate() {
            let item = Item { id: (*id).to_owned(), title: (*title).to_owned(), ..Item::default() };
            page.keep(line + 1, line + 1, item);
        }
        page
    }

    fn ids(items: &[Item]) -> Vec<(&str, &str)> {
        items.iter().map(|item| (item.id.as_str(), item.title.as_str())).collect()
    }

    fn messages(faults: &[Fault]) -> Vec<String> {
        faults.iter().map(Fault::to_string).collect()
    }

    #[test]
    fn the_first_keeps_the_id_whatever_the_order() {
        let a = || page("a.jsonl", &[("x", "one"), ("y", "one")]);
        let b =
            || page("b.jsonl", &[("x", "one"), ("x", "two"), ("x~2", "three"), ("x", "two"), ("x", "four")]);
        for pages in [vec![a(), b()], vec![b(), a()]] {
            let (items, faults) = settle(pages);
            assert_eq!(
                ids(&items),
                [("x", "one"), ("x~2", "three"), ("x~3", "two"), ("x~4", "four"), ("y", "one")]
            );
            assert_eq!(
                messages(&faults),
                [
                    "b.jsonl:1: `x` is the same item as at a.jsonl:1: it is read once; remove one of the two",
                    "b.jsonl:2: `x` is the id of another item at a.jsonl:1: this one is read as `x~3`; give it an id of its own",
                    "b.jsonl:4: `x` is the same item as at b.jsonl:2: it is read once; remove one of the two",
                    "b.jsonl:5: `x` is the id of another item at a.jsonl:1: this one is read as `x~4`; give it an id of its own",
                ]
            );
        }
    }

    #[test]
    fn files_of_one_name_need_no_fault() {
        let (items, faults) =
            settle(vec![page("a/week.md", &[("", "one")]), page("b/week.md", &[("", "two")])]);
        assert_eq!(ids(&items), [("week-1", "one"), ("week-1~2", "two")]);
        assert_eq!(messages(&faults), Vec::<String>::new());
    }

    #[test]
    fn many_items_of_one_id_stay_linear() {
        let titles: Vec<String> = (0..20_000).map(|n| n.to_string()).collect();
        let items: Vec<(&str, &str)> = titles.iter().map(|title| ("x", title.as_str())).collect();
        let (items, faults) = settle(vec![page("a.jsonl", &items)]);
        assert_eq!((items.len(), faults.len()), (20_000, 19_999));
        assert!(items.iter().any(|item| item.id == "x~20000"));
    }
}
