//! Word classes: the set a word may belong to, and the one it is read as in its place.

/// A set of word classes, as bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Classes(pub u32);

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $bit:literal;)*) => {
        impl Classes { $($(#[$doc])* pub const $name: Classes = Classes(1 << $bit);)* }
    };
}

classes! {
    /// "the", "a", "some"
    DET = 0;
    /// "its", "their"
    POSS = 1;
    /// "it", "they"
    PRON = 2;
    /// "in", "by"
    PREP = 3;
    /// "and", "or"
    CC = 4;
    /// "that", "because"
    SUB = 5;
    /// "which", "who"
    REL = 6;
    /// "will", "could"
    MODAL = 7;
    /// a form of "be"
    BE = 8;
    /// a form of "have"
    HAVE = 9;
    /// a form of "do"
    DO = 10;
    /// "not", "never"
    NEG = 11;
    /// "now", "quickly"
    ADV = 12;
    /// "new", "largest"
    ADJ = 13;
    /// nouns
    NOUN = 14;
    /// base form of a verb
    BASE = 15;
    /// third person, "-s"
    THIRD = 16;
    /// past tense
    PAST = 17;
    /// past participle
    PART = 18;
    /// "-ing"
    ING = 19;
    /// plural noun
    PLURAL = 20;
}

impl Classes {
    /// Every form of a verb.
    pub const VERB: Classes =
        Classes(Self::BASE.0 | Self::THIRD.0 | Self::PAST.0 | Self::PART.0 | Self::ING.0);

    /// True when the two sets share a class.
    pub fn any(self, other: Classes) -> bool {
        self.0 & other.0 != 0
    }
}

impl std::ops::BitOr for Classes {
    type Output = Classes;
    fn bitor(self, other: Classes) -> Classes {
        Classes(self.0 | other.0)
    }
}

/// The form in which a verb stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// "acquire"
    Base,
    /// "acquires"
    Third,
    /// "acquired", as tense
    Past,
    /// "acquired", as participle
    Part,
    /// "acquiring"
    Ing,
}

/// What a token is read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tag {
    /// A determiner.
    Det,
    /// A possessive pronoun.
    Poss,
    /// A pronoun.
    Pron,
    /// A preposition.
    Prep,
    /// A coordinating conjunction.
    Cc,
    /// A subordinating conjunction.
    Sub,
    /// A relative pronoun.
    Rel,
    /// A modal verb.
    Modal,
    /// The infinitive's "to".
    To,
    /// A negation.
    Neg,
    /// An adverb.
    Adv,
    /// An adjective, or a participle in front of a noun.
    Adj,
    /// A noun, or anything unknown.
    Noun,
    /// A verb, auxiliaries included.
    Verb(Form),
    /// A mention of an entity.
    Name,
    /// A quantity.
    Figure,
    /// The possessive's "'s".
    Mark,
    /// Punctuation.
    Punct(char),
}
