//! How wide words are, without a font at hand: the published widths of Helvetica, with room for its stand-ins.

/// Advance widths of the printable ASCII characters in thousandths of the font size, from the space on.
const HELVETICA: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
    556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
    500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
    556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
    278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/// Fonts that stand in for Helvetica run wider: DejaVu Sans by some fifteen per cent, Arial and Liberation by none.
const ROOM: f64 = 1.09;

/// Height of a line over the size of its font.
pub(super) const LINE: f64 = 1.22;

/// A width and a height in points.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Size {
    pub(super) width: f64,
    pub(super) height: f64,
}

/// The width of one line of text.
pub(super) fn width(text: &str, font: f64) -> f64 {
    let thousandths: u64 = text.chars().map(advance).map(u64::from).sum();
    thousandths as f64 / 1000.0 * font * ROOM
}

fn advance(c: char) -> u16 {
    match c {
        ' '..='~' => HELVETICA[c as usize - ' ' as usize],
        // Scripts with square characters, and pictures.
        '\u{1100}'..='\u{11ff}'
        | '\u{2e80}'..='\u{d7ff}'
        | '\u{f900}'..='\u{fbff}'
        | '\u{ff00}'..='\u{ff60}' => 1000,
        '\u{10000}'.. => 1000,
        _ => 620,
    }
}

/// The box that lines of text fill.
pub(super) fn size(lines: &[String], font: f64) -> Size {
    let widths = lines.iter().map(|line| width(line, font));
    Size { width: widths.fold(0.0, f64::max), height: lines.len() as f64 * font * LINE }
}

/// Breaks text at spaces into at most `lines` lines of about `chars` characters; what is over ends in an ellipsis.
/// Line breaks and control characters in it become spaces.
pub(super) fn wrap(text: &str, chars: usize, lines: usize) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for word in text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()) {
        match out.last_mut() {
            Some(line) if out_len(line) + 1 + out_len(word) <= chars => {
                line.push(' ');
                line.push_str(word);
            }
            _ => out.push(word.to_owned()),
        }
    }
    let over = out.len() > lines;
    out.truncate(lines.max(1));
    let last = out.len().saturating_sub(1);
    for (at, line) in out.iter_mut().enumerate() {
        shorten(line, chars + chars / 2, over && at == last);
    }
    out
}

fn out_len(text: &str) -> usize {
    text.chars().count()
}

fn shorten(line: &mut String, chars: usize, over: bool) {
    if let Some((end, _)) = line.char_indices().nth(chars) {
        line.truncate(end);
        line.push('…');
    } else if over {
        line.push('…');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wraps_at_spaces_and_shortens_the_rest() {
        assert_eq!(wrap("European Commission", 12, 3), ["European", "Commission"]);
        assert_eq!(wrap("a b c d e f", 3, 2), ["a b", "c d…"]);
        assert_eq!(wrap("two\nlines", 20, 2), ["two lines"]);
        assert_eq!(wrap("abcdefghijkl", 4, 1), ["abcdef…"]);
        assert!(wrap(" \n", 4, 1).is_empty());
    }

    #[test]
    fn wide_letters_are_wider() {
        assert!(width("WWW", 10.0) > width("iii", 10.0) * 3.0);
        assert!(width("光", 10.0) >= 10.0);
    }
}
