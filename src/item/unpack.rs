//! Packed files to plain bytes: gzip and Zstandard, of one part or many.

use flate2::read::MultiGzDecoder;
use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};
use ruzstd::decoding::{FrameDecoder, StreamingDecoder};
use std::io::Read;

/// Unpacks what is packed, known by its first bytes whatever its name; all else is passed on as it is. The error is a message for the whole
/// file: a half-unpacked one is not read, for its last item would be cut without anyone seeing it.
pub(crate) fn unpack(bytes: Vec<u8>) -> Result<Vec<u8>, String> {
    match bytes.as_slice() {
        [0x1F, 0x8B, 0x08, ..] => gzip(&bytes).map_err(|error| damaged("gzip", error)),
        [0x28, 0xB5, 0x2F, 0xFD, ..] | [0x50..=0x5F, 0x2A, 0x4D, 0x18, ..] => {
            zstandard(&bytes).map_err(|error| damaged("Zstandard", error))
        }
        _ => Ok(bytes),
    }
}

/// The name without the ending that only says how the file is packed.
pub(crate) fn plain_name(name: &str) -> &str {
    let ends = |end: &str| {
        let cut = name.len().checked_sub(end.len())?;
        let (head, tail) = (name.get(..cut)?, name.get(cut..)?);
        tail.eq_ignore_ascii_case(end).then_some(head)
    };
    ends(".gz").or_else(|| ends(".zst")).unwrap_or(name)
}

fn damaged(kind: &str, error: impl std::fmt::Display) -> String {
    format!("cannot be unpacked as {kind} ({error}): the file is cut off or damaged, fetch it again")
}

fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut plain = Vec::with_capacity(bytes.len().saturating_mul(4));
    MultiGzDecoder::new(bytes).read_to_end(&mut plain)?;
    Ok(plain)
}

fn zstandard(mut rest: &[u8]) -> Result<Vec<u8>, String> {
    let mut plain = Vec::with_capacity(rest.len().saturating_mul(4));
    let mut decoder = FrameDecoder::new();
    while !rest.is_empty() {
        match StreamingDecoder::new_with_decoder(&mut rest, &mut decoder) {
            Ok(mut frame) => {
                frame.read_to_end(&mut plain).map_err(|error| error.to_string())?;
                check_sum(&decoder)?;
            }
            Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame {
                length, ..
            })) => {
                rest = rest.get(length as usize..).ok_or("a skippable frame is cut off")?;
            }
            Err(error) => return Err(error.to_string()),
        }
    }
    Ok(plain)
}

/// The decoder computes the sum and leaves the comparison to its caller.
fn check_sum(decoder: &FrameDecoder) -> Result<(), String> {
    match (decoder.get_checksum_from_data(), decoder.get_calculated_checksum()) {
        (Some(stated), Some(found)) if stated != found => Err("the checksum is wrong".to_owned()),
        _ => Ok(()),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
pub(crate) mod tests {
    use super::*;
    use proptest::prelude::*;
    use ruzstd::encoding::{CompressionLevel, compress_to_vec};
    use std::io::Write;

    /// Packs for tests.
    pub(crate) fn gz(plain: &[u8]) -> Vec<u8> {
        let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        packer.write_all(plain).unwrap();
        packer.finish().unwrap()
    }

    /// Packs for tests.
    pub(crate) fn zst(plain: &[u8]) -> Vec<u8> {
        compress_to_vec(plain, CompressionLevel::Fastest)
    }

    #[test]
    fn undoes_one_part_and_many() {
        let skipped = [0x50, 0x2A, 0x4D, 0x18, 2, 0, 0, 0, 9, 9].to_vec();
        assert_eq!(unpack(b"plain".to_vec()), Ok(b"plain".to_vec()));
        assert_eq!(unpack([gz(b"one, "), gz(b"two")].concat()), Ok(b"one, two".to_vec()));
        assert_eq!(unpack([zst(b"one, "), skipped.clone(), zst(b"two")].concat()), Ok(b"one, two".to_vec()));
        assert_eq!(unpack([skipped, zst(b"two")].concat()), Ok(b"two".to_vec()));
    }

    #[test]
    fn damage_is_one_message() {
        let text = b"a word and a word and a word".repeat(50);
        for (packed, kind) in [(gz(&text), "gzip"), (zst(&text), "Zstandard")] {
            let cut = packed[..packed.len() - 5].to_vec();
            let what = unpack(cut).unwrap_err();
            assert!(what.starts_with(&format!("cannot be unpacked as {kind} (")), "{what}");
            assert!(what.ends_with("cut off or damaged, fetch it again"), "{what}");
            assert!(unpack([packed, b"and then".to_vec()].concat()).is_err());
        }
        assert!(
            unpack(vec![0x50, 0x2A, 0x4D, 0x18, 200, 0, 0, 0, 1])
                .is_err_and(|what| what.contains("skippable frame"))
        );
    }

    #[test]
    fn a_wrong_checksum_is_damage() {
        let mut packed = zst(b"forty-two");
        let last = packed.len() - 1;
        packed[last] ^= 1;
        assert!(unpack(packed).is_err_and(|what| what.contains("checksum")));
    }

    #[test]
    fn names_lose_only_the_packing() {
        assert_eq!(plain_name("week.md.gz"), "week.md");
        assert_eq!(plain_name("WEEK.TXT.ZST"), "WEEK.TXT");
        assert_eq!(plain_name("é"), "é");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn never_panics_on_damage(plain in "[a-f ]{0,400}", at in any::<prop::sample::Index>(), byte: u8) {
            for mut packed in [gz(plain.as_bytes()), zst(plain.as_bytes())] {
                prop_assert_eq!(unpack(packed.clone()), Ok(plain.clone().into_bytes()));
                let at = at.index(packed.len());
                packed[at] = byte;
                let _ = unpack(packed);
            }
        }
    }
}
