//! Laws that hold for every text: nothing panics, tokens cover all that is no blank, groups cover all tokens.

use super::notation::read;
use proptest::prelude::*;

const WORDS: &str = "(\\[[A-Z][a-z]{1,5}\\]|the|its|that|which|to|will|and|by|of|plans|bought|buy|chips|backed|building|is|not|\\$5 billion|as|,|:|\\(|\\)|'s|-based|“|—|é|😀)";

proptest! {
    #[test]
    fn tokens_and_groups_cover_the_text(words in proptest::collection::vec(WORDS, 0..24)) {
        let written = words.join(" ");
        let read = read(&written);
        read.covers().map_err(TestCaseError::fail)?;
    }

    #[test]
    fn any_text_is_read(text in "\\PC{0,60}") {
        let read = read(&text);
        read.covers().map_err(TestCaseError::fail)?;
    }
}
