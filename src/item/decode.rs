//! Bytes to text: UTF-8 without a mark of order, `\n` at every line's end. Offsets and lines are counted from here on.
//!
//! UTF-16 is taken when a byte order mark says so. Bytes that are no UTF-8 are read as Windows-1252, each by itself, so that one bad byte
//! does not spoil the accents of the rest; this is told, for it is a guess.

/// A text and what had to be guessed about it: line (0 for the whole) and message.
pub(crate) struct Decoded {
    pub text: String,
    pub doubts: Vec<(usize, String)>,
}

/// How far a NUL is looked for: a picture or an archive has one early, a text has none.
const LOOK: usize = 8192;

/// Decodes a whole file; the error is a message for the whole file.
pub(crate) fn decode(bytes: Vec<u8>) -> Result<Decoded, String> {
    match bytes.as_slice() {
        [0xFF, 0xFE, rest @ ..] => Ok(utf16(rest, u16::from_le_bytes)),
        [0xFE, 0xFF, rest @ ..] => Ok(utf16(rest, u16::from_be_bytes)),
        all if all[..all.len().min(LOOK)].contains(&0) => {
            Err("is not text (it holds NUL bytes): leave it out, or save it as UTF-8 text".to_owned())
        }
        _ => Ok(utf8(bytes)),
    }
}

fn utf8(mut bytes: Vec<u8>) -> Decoded {
    if bytes.starts_with(b"\xEF\xBB\xBF") {
        bytes.drain(..3);
    }
    match String::from_utf8(bytes) {
        Ok(text) => Decoded { text: line_ends(text), doubts: Vec::new() },
        Err(error) => mended(error.as_bytes()),
    }
}

/// Valid stretches as they are, each other byte as Windows-1252.
fn mended(bytes: &[u8]) -> Decoded {
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 8);
    let (mut bad, mut first) = (0, None);
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            bad += chunk.invalid().len();
            first.get_or_insert(text.len());
            text.extend(chunk.invalid().iter().map(|b| windows_1252(*b)));
        }
    }
    let line = first.map_or(0, |at| line_ends(text[..at].to_owned()).matches('\n').count() + 1);
    let what = format!(
        "not UTF-8: {bad} byte{} from here on read as Windows-1252; save the file as UTF-8",
        if bad == 1 { "" } else { "s" }
    );
    Decoded { text: line_ends(text), doubts: vec![(line, what)] }
}

/// One byte of Windows-1252; the five that it leaves open are taken as Latin-1.
fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9F => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Decoded {
    let (units, odd) = bytes.as_chunks::<2>();
    let (mut lost, mut text) = (odd.len(), String::with_capacity(bytes.len() / 2));
    for c in char::decode_utf16(units.iter().map(|pair| unit(*pair))) {
        lost += usize::from(c.is_err());
        text.push(c.unwrap_or(char::REPLACEMENT_CHARACTER));
    }
    let mut doubts = Vec::new();
    if lost > 0 {
        doubts.push((
            0,
            format!(
                "damaged UTF-16: {lost} unit{} without meaning; save the file as UTF-8",
                if lost == 1 { "" } else { "s" }
            ),
        ));
    }
    Decoded { text: line_ends(text), doubts }
}

/// `\r\n` and `\r` to `\n`.
fn line_ends(text: String) -> String {
    if !text.contains('\r') {
        return text;
    }
    let mut plain = String::with_capacity(text.len());
    let mut parts = text.split('\r');
    plain.push_str(parts.next().unwrap_or_default());
    for part in parts {
        plain.push('\n');
        plain.push_str(part.strip_prefix('\n').unwrap_or(part));
    }
    plain
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text(bytes: &[u8]) -> String {
        decode(bytes.to_vec()).unwrap().text
    }

    #[test]
    fn reads_each_encoding() {
        assert_eq!(text("\u{feff}Zürich".as_bytes()), "Zürich");
        assert_eq!(text(b"Z\xFCrich \x93pays\x94 \x8012"), "Zürich “pays” €12");
        assert_eq!(text(b"\xFF\xFEZ\x00\xFC\x00\x3D\xD8\x00\xDE"), "Zü😀");
        assert_eq!(text(b"\xFE\xFF\x00Z\x00\xFC"), "Zü");
    }

    #[test]
    fn one_bad_byte_does_not_spoil_the_rest() {
        let decoded = decode(
            "é\r\nü \u{0}".replace('\u{0}', "").into_bytes().into_iter().chain(*b"\x97 \xC3").collect(),
        )
        .unwrap();
        assert_eq!(decoded.text, "é\nü — Ã");
        assert_eq!(
            decoded.doubts,
            [(2, "not UTF-8: 2 bytes from here on read as Windows-1252; save the file as UTF-8".to_owned())]
        );
    }

    #[test]
    fn tells_damage_and_refuses_pictures() {
        let decoded = decode(b"\xFF\xFEZ\x00\x3D\xD8A".to_vec()).unwrap();
        assert_eq!(decoded.text, "Z\u{fffd}");
        assert_eq!(decoded.doubts[0].1, "damaged UTF-16: 2 units without meaning; save the file as UTF-8");
        assert!(decode(b"\x89PNG\r\n\x00\x01".to_vec()).is_err_and(|what| what.contains("NUL")));
    }

    #[test]
    fn every_line_end_is_one() {
        assert_eq!(text(b"a\r\nb\rc\n\r\nd\r"), "a\nb\nc\n\nd\n");
    }

    proptest! {
        #[test]
        fn keeps_text_that_is_in_order(before in "[^\\r\\x00\u{feff}]{0,40}") {
            prop_assert_eq!(&text(before.as_bytes()), &before);
            let wide: Vec<u8> = [0xFEFF].into_iter().chain(before.encode_utf16()).flat_map(u16::to_le_bytes).collect();
            prop_assert_eq!(&text(&wide), &before);
        }

        #[test]
        fn never_panics(bytes in proptest::collection::vec(any::<u8>(), 0..60)) {
            if let Ok(decoded) = decode(bytes) {
                prop_assert!(!decoded.text.contains('\r'));
            }
        }
    }
}
