//! Misses: the first condition of a phrase that a sentence fails. Copied, never allocated: matching makes one for every phrase
//! that does not fire, and only a trace puts it into words.

/// The condition; the numbers are group indices, those of prepositions indices into the phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Miss {
    /// Who does it is another noun than the phrase names.
    Doer(usize),
    /// The phrase names a noun that does it, and nobody does.
    NoDoer,
    /// The phrase's preposition does not follow, or no name follows it.
    Preposition(usize),
    /// What follows the preposition is not what the phrase asks for.
    Complement(usize, usize),
    /// The phrase's infinitive does not follow.
    Infinitive,
    /// The infinitive's object is not what the phrase asks for.
    Purpose(usize),
    /// The verb has no object.
    Object,
    /// The verb's object is not what the phrase asks for.
    Direct(usize),
    /// A noun that says what its bearer is to another, without the other.
    Related,
    /// "former CEO"
    Former,
    /// A noun that says what its bearer is, without a bearer.
    Unborne,
}
