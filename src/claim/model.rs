//! The record of a claim, in the vocabulary of the guide.

use crate::lexicon::Entity;
use crate::text::Span;
use crate::text::quantity::Measure;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $word)] $variant,)* }

        impl $name {
            /// All values, in the order of the guide.
            pub const ALL: &'static [$name] = &[$($name::$variant,)*];

            /// The word used in files.
            pub fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word,)* }
            }

            /// The value a word names.
            pub fn parse(word: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|v| v.as_str() == word)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }
    };
}

words! {
    /// The relations of the guide.
    Predicate {
        /// investor → company
        InvestsIn = "invests_in",
        /// buyer → company, product or facility
        Acquires = "acquires",
        /// company or person → amount
        Raises = "raises",
        /// lender → borrower
        LendsTo = "lends_to",
        /// provider → customer
        Supplies = "supplies",
        /// either way round
        PartnersWith = "partners_with",
        /// licensor → licensee
        LicensesTo = "licenses_to",
        /// payer → payee
        Pays = "pays",
        /// customer → new provider
        SwitchesTo = "switches_to",
        /// maker → product
        Develops = "develops",
        /// company → product or facility
        Discontinues = "discontinues",
        /// user → product or company
        Uses = "uses",
        /// company → facility
        Builds = "builds",
        /// company or facility → place
        LocatedIn = "located_in",
        /// owner → company, product or facility
        Owns = "owns",
        /// either way round
        CompetesWith = "competes_with",
        /// actor → entity kept out
        Blocks = "blocks",
        /// plaintiff → defendant
        Sues = "sues",
        /// authority → entity
        Investigates = "investigates",
        /// person or company → company
        Founded = "founded",
        /// person → company or organization
        Leads = "leads",
        /// person → company or organization
        Joins = "joins",
        /// person → company or organization
        Leaves = "leaves",
        /// entity → value
        Metric = "metric",
    }
}

words! {
    /// How far a claim is true, by its own text.
    Status {
        /// Done, announced, under way.
        Actual = "actual",
        /// Will, plans to, in talks.
        Planned = "planned",
        /// Reportedly, rumoured.
        Reported = "reported",
        /// Cancelled, over.
        Ended = "ended",
        /// Does not, refuses.
        Denied = "denied",
    }
}

impl Predicate {
    /// True for the relations that hold either way round.
    pub fn symmetric(self) -> bool {
        matches!(self, Predicate::PartnersWith | Predicate::CompetesWith)
    }

    /// True for the relations whose object is a value.
    pub fn valued(self) -> bool {
        matches!(self, Predicate::Raises | Predicate::Metric)
    }

    /// True for the relations that make a deal: money, goods or control change hands, or two parties agree.
    pub fn deal(self) -> bool {
        use Predicate::*;
        matches!(
            self,
            InvestsIn
                | Acquires
                | Raises
                | LendsTo
                | Supplies
                | PartnersWith
                | LicensesTo
                | Pays
                | SwitchesTo
                | Blocks
        )
    }
}

/// What a claim says beside its two ends; each only where the text gives it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Qualifiers {
    /// Money.
    pub amount: Option<Measure>,
    /// Another measure.
    pub quantity: Option<Measure>,
    /// A share of a company.
    pub stake: Option<Measure>,
    /// What a company is said to be worth.
    pub valuation: Option<Measure>,
    /// What changes hands.
    pub product: Option<String>,
    /// The former provider, of `switches_to`.
    pub from: Option<String>,
    /// The office, of `leads`, `joins`, `leaves`.
    pub role: Option<String>,
    /// The figure's name, of `metric`.
    pub metric: Option<String>,
    /// The round ("Series B"), of `raises` and `invests_in`.
    pub round: Option<String>,
    /// When it is true, where the text says.
    pub date: Option<String>,
}

/// The sentence or clause that says so.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// Its exact place; the text is the slice.
    pub span: Span,
    /// The subject's own mention, where it stands in the text.
    pub subject: Option<Span>,
    /// The object's mention or value, where it stands in the text.
    pub object: Option<Span>,
}

/// One thing that the text of one item asserts.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// The relation.
    pub predicate: Predicate,
    /// Who.
    pub subject: Arc<Entity>,
    /// Whom, for relations between entities.
    pub object: Option<Arc<Entity>>,
    /// How much, for `raises` and `metric`; the span is where it is written, absent when the text gives no figure.
    pub value: Option<(Measure, Option<Span>)>,
    /// How far it is true.
    pub status: Status,
    /// Roles beside the two ends.
    pub qualifiers: Qualifiers,
    /// Who says so, where it is not the item's own voice.
    pub attribution: Option<String>,
    /// The sentence that says so.
    pub evidence: Evidence,
    /// The rule and the phrase that fired (`acquires.buy: "buy"`).
    pub rule: Arc<str>,
    /// The rule's measured precision, 0 to 1.
    pub confidence: f64,
}
