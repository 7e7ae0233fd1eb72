//! Plain text: one article, one item. The first line is the title when it is short and no sentence; the rest is the body as it stands.

use super::nothing;
use crate::item::page::Page;
use crate::item::{Item, date};

/// The most characters a first line may have to be a title.
const SHORT: usize = 160;

/// Reads the one item; its day is that of the file's name, where it has one.
pub(super) fn parse(text: &str, page: &mut Page) {
    let body = text.trim();
    if !body.is_empty() {
        let line = text[..text.len() - text.trim_start().len()].matches('\n').count() + 1;
        let (title, body) = match body.split_once('\n') {
            _ if !is_title(body.lines().next().unwrap_or_default()) => ("", body),
            Some((title, rest)) => (title.trim_end(), rest.trim_start()),
            None => (body, ""),
        };
        let date = date::in_name(&page.stem);
        page.keep(line, 1, Item { title: title.to_owned(), body: body.to_owned(), date, ..Item::default() });
    }
    nothing(page, "a text");
}

/// A closing quote or bracket after the stop does not make a sentence a title.
fn is_title(line: &str) -> bool {
    let words = line.trim_end().trim_end_matches(['"', '”', '’', ')', '\'']);
    !words.ends_with(['.', '!', '…', ':', ';', ',']) && line.chars().nth(SHORT).is_none()
}
