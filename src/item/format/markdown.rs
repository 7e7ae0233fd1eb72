//! Markdown: each bullet is an item, and so is the prose under a heading.
//!
//! Dates in headings (`## 2026-03-14`, `### Friday, March 14, 2026`, `# The Week: March 14, 2026`) give the day of what follows; before the first, the day
//! in the file's name holds. What else a first-level heading says is the digest's name, other headings are the section. A bullet's text becomes the
//! body; `- sentence - [Source](url)` gives source and address (the first, where several follow). Prose takes its heading as title. Offsets
//! count in the text without marks. Front matter (`title`, `date`, `source`) is read.

use super::inline::{Inline, inline};
use super::lines::{Line, lines};
use super::{heading, nothing, tail};
use crate::item::page::Page;
use crate::item::{Item, date, parse_date};
use jiff::civil::Date;

/// True when the first line is a heading, or half of the lines and more are bullets.
pub(super) fn looks_like(text: &str) -> bool {
    let mut full = text.lines().filter(|line| !line.trim().is_empty()).peekable();
    let headed = full.peek().is_some_and(|line| heading::split(line).is_some());
    let (bullets, all) =
        full.fold((0, 0), |(bullets, all), line| (bullets + usize::from(bullet(line).is_some()), all + 1));
    headed || (bullets > 0 && 2 * bullets >= all)
}

/// Reads a whole text.
pub(super) fn parse(text: &str, page: &mut Page) {
    let date = date::in_name(&page.stem);
    let mut reader = Reader {
        page,
        date,
        digest: None,
        source: String::new(),
        sections: Vec::new(),
        open: None,
        gap: false,
        number: 0,
    };
    let body = reader.front_matter(text);
    lines(text).skip(body).for_each(|line| reader.line(line));
    reader.close();
    nothing(page, "bullets (`- sentence - [Source](url)`) or paragraphs under headings");
}

/// The text after a bullet's mark: `-`, `*`, `+`, `•`, `1.` or `1)`, however far it is set in.
fn bullet(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let digits = line.bytes().take(9).take_while(u8::is_ascii_digit).count();
    let after = match digits {
        0 => line.strip_prefix(['-', '*', '+', '•']),
        _ => line[digits..].strip_prefix(['.', ')']),
    }?;
    (after.is_empty() || after.starts_with([' ', '\t'])).then(|| after.trim())
}

/// True for `---`, `***`, `___` and `===` lines.
fn is_rule(line: &str) -> bool {
    let mut marks = line.chars().filter(|c| *c != ' ');
    let first = marks.next().unwrap_or(' ');
    "-*_=".contains(first) && marks.clone().count() >= 2 && marks.all(|c| c == first)
}

/// Text that is still being gathered.
struct Open {
    line: usize,
    text: String,
    bullet: bool,
    lines: usize,
}

/// A heading that holds for what follows.
struct Section {
    level: usize,
    text: String,
    url: Option<String>,
}

struct Reader<'p> {
    page: &'p mut Page,
    date: Option<Date>,
    digest: Option<String>,
    /// The source of items that name none.
    source: String,
    sections: Vec<Section>,
    open: Option<Open>,
    /// True after a blank line.
    gap: bool,
    /// Running number of the items in the file.
    number: usize,
}

impl Reader<'_> {
    /// Reads `---` front matter; returns the number of lines it takes.
    fn front_matter(&mut self, text: &str) -> usize {
        if text.lines().next().is_none_or(|line| line.trim_end() != "---") {
            return 0;
        }
        let Some(end) = lines(text).skip(1).position(|line| matches!(line.text.trim_end(), "---" | "..."))
        else {
            return 0;
        };
        for line in lines(text).skip(1).take(end) {
            let (key, value) = line.text.split_once(':').unwrap_or_default();
            let value = value.trim().trim_matches(['"', '\'']);
            match key.trim().to_ascii_lowercase().as_str() {
                "title" => self.digest = Some(value.to_owned()).filter(|name| !name.is_empty()),
                "source" => self.source = value.to_owned(),
                "date" => match parse_date(value) {
                    Ok(date) => self.date = Some(date),
                    Err(misdate) => self.page.fault(line.number, format!("the date `{value}` {misdate}")),
                },
                _ => {}
            }
        }
        end + 2
    }

    fn line(&mut self, line: Line<'_>) {
        let text = line.text.trim_start().strip_prefix('>').unwrap_or(line.text);
        let words = text.trim();
        let gap = std::mem::replace(&mut self.gap, words.is_empty());
        if words.is_empty() || words.starts_with("```") {
            return;
        }
        let underlines = !gap && self.open.as_ref().is_some_and(|open| !open.bullet && open.lines == 1);
        if is_rule(words) {
            match (underlines, words.as_bytes()[0]) {
                (true, b'=') => self.underlined(1),
                (true, b'-') => self.underlined(2),
                _ => self.close(),
            }
        } else if let Some((level, text)) = heading::split(text) {
            self.close();
            self.heading(line.number, level, text);
        } else if let Some(text) = bullet(text) {
            self.close();
            self.open = Some(Open { line: line.number, text: text.to_owned(), bullet: true, lines: 1 });
        } else {
            let inside = text.starts_with([' ', '\t']);
            self.prose(line.number, words, gap, inside);
        }
    }

    /// A line that goes on with what is open, or opens a paragraph.
    fn prose(&mut self, line: usize, words: &str, gap: bool, inside: bool) {
        if gap && !inside && self.open.as_ref().is_some_and(|open| open.bullet) {
            self.close();
        }
        match &mut self.open {
            Some(open) => {
                open.text.push_str(if gap { "\n\n" } else { " " });
                open.text.push_str(words);
                open.lines += 1;
            }
            None => self.open = Some(Open { line, text: words.to_owned(), bullet: false, lines: 1 }),
        }
    }

    /// A line under a paragraph of one line makes that a heading.
    fn underlined(&mut self, level: usize) {
        if let Some(open) = self.open.take() {
            self.heading(open.line, level, &open.text);
        }
    }

    fn heading(&mut self, line: usize, level: usize, text: &str) {
        self.sections.retain(|section| section.level < level);
        let Inline { text, mut links } = inline(text);
        let url = (!links.is_empty()).then(|| links.swap_remove(0).url);
        let (day, rest) = heading::date(text.trim());
        match day {
            Some(Ok(date)) => self.date = Some(date),
            Some(Err(misdate)) => {
                self.date = None;
                self.page.fault(
                    line,
                    format!("the heading's date {misdate}; what follows is read without a date"),
                );
            }
            None => {}
        }
        if rest.is_empty() {
            return;
        }
        if level == 1 {
            self.digest = Some(rest.to_owned());
        }
        self.sections.push(Section { level, text: rest.to_owned(), url });
    }

    /// Makes an item of what is open.
    fn close(&mut self) {
        let Some(open) = self.open.take() else {
            return;
        };
        self.number += 1;
        let tail::Tail { body, source, url } = tail::tail(inline(&open.text));
        if body.is_empty() {
            let what = "an empty bullet: write a sentence, or take it away";
            return self.page.fault(open.line, what);
        }
        let mut item = Item { body, url, date: self.date, digest: self.digest.clone(), ..Item::default() };
        item.source = source.unwrap_or_else(|| self.source.clone());
        match open.bullet {
            true => item.section = self.section(self.sections.len()),
            false => self.entitle(&mut item),
        }
        self.page.keep(open.line, self.number, item);
    }

    /// Gives prose its heading as title.
    fn entitle(&self, item: &mut Item) {
        let Some(heading) = self.sections.last() else {
            return;
        };
        item.title = heading.text.clone();
        item.section = self.section(self.sections.len() - 1);
        item.url = heading.url.clone().or(item.url.take());
        if heading.level == 1 {
            // An article's headline is no digest's name.
            item.digest = None;
        }
    }

    /// The innermost of the first `count` headings that is below the first level.
    fn section(&self, count: usize) -> Option<String> {
        let inner = self.sections[..count].last().filter(|section| section.level > 1);
        inner.map(|section| section.text.clone())
    }
}
