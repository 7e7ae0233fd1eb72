//! The conditions that a phrase makes, in the order in which a sentence may fail them.

use serde::Serialize;

/// What failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// The trigger is read as another class of word, or is not the head of its group.
    Trigger,
    /// A word that must stand before the trigger does not.
    Modifier,
    /// A word or mark of a fixed sequence does not stand where it must.
    Sequence,
    /// Who does it is not the noun that the phrase names.
    Bearer,
    /// No such preposition follows.
    Preposition,
    /// What follows the preposition or the infinitive does not fit, or no infinitive follows.
    Complement,
    /// There is no direct object, or it does not fit.
    Object,
    /// "former"
    Former,
    /// The place of the subject stands for no name.
    NoSubject,
    /// The place of the object stands for no name.
    NoObject,
    /// The place of the subject stands for somebody else.
    OtherSubject,
    /// The place of the object stands for somebody else.
    OtherObject,
    /// The frame does not take a subject of this type.
    SubjectType,
    /// The frame does not take an object of this type.
    ObjectType,
    /// The frame does not take a subject through this noun.
    SubjectThrough,
    /// The frame does not take an object through this noun.
    ObjectThrough,
    /// The figure is missing, or is none that may be a value.
    Figure,
    /// Both ends are one entity.
    Same,
    /// What no frame's types can say: a product's own maker does not use it.
    Implausible,
    /// The dictionary knows another maker.
    Maker,
    /// The sentence is a question.
    Question,
    /// The clause is a condition.
    Conditional,
}

impl Condition {
    /// How far a phrase got that fails here.
    pub(super) fn depth(self) -> u32 {
        use Condition::*;
        match self {
            Trigger => 0,
            Modifier | Sequence | Bearer => 1,
            Preposition => 2,
            Complement | Object | Former => 3,
            NoSubject | NoObject => 4,
            OtherSubject | OtherObject => 5,
            SubjectType | ObjectType | SubjectThrough | ObjectThrough | Figure => 7,
            Same => 8,
            Implausible | Maker | Question | Conditional => 9,
        }
    }
}
