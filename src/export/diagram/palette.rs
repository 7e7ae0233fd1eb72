//! Shapes and colours. Every type has a shape of its own, so that a grey print and a colour-blind reader lose nothing;
//! the colours are tints and shades of the Okabe–Ito palette.

use crate::claim::Predicate;
use crate::lexicon::EntityType;

/// What a node stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Look {
    Entity(EntityType),
    Deal,
}

/// An outline; each is known to Graphviz and to our own drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    Rounded,
    DoubleBox,
    Ellipse,
    Hexagon,
    Component,
    Parallelogram,
    Folder,
    Octagon,
    Tag,
    Note,
}

impl Look {
    /// The word in the legend.
    pub(super) fn word(self) -> &'static str {
        match self {
            Look::Entity(ty) => ty.as_str(),
            Look::Deal => "deal",
        }
    }

    pub(super) fn shape(self) -> Shape {
        match self {
            Look::Entity(EntityType::Company) => Shape::Rounded,
            Look::Entity(EntityType::Organization) => Shape::DoubleBox,
            Look::Entity(EntityType::Person) => Shape::Ellipse,
            Look::Entity(EntityType::Product) => Shape::Hexagon,
            Look::Entity(EntityType::Facility) => Shape::Component,
            Look::Entity(EntityType::Place) => Shape::Parallelogram,
            Look::Entity(EntityType::Publication) => Shape::Folder,
            Look::Entity(EntityType::Event) => Shape::Octagon,
            Look::Entity(EntityType::Theme) => Shape::Tag,
            Look::Deal => Shape::Note,
        }
    }

    /// Fill and outline.
    pub(super) fn colours(self) -> (&'static str, &'static str) {
        match self {
            Look::Entity(EntityType::Company) => ("#d3e8f7", "#0072b2"),
            Look::Entity(EntityType::Organization) => ("#e6e6e6", "#4d4d4d"),
            Look::Entity(EntityType::Person) => ("#fdeac2", "#b57700"),
            Look::Entity(EntityType::Product) => ("#d0f0e4", "#00805d"),
            Look::Entity(EntityType::Facility) => ("#fadcc8", "#c25500"),
            Look::Entity(EntityType::Place) => ("#f5dfeb", "#a3517f"),
            Look::Entity(EntityType::Publication) => ("#fbf8c9", "#857c00"),
            Look::Entity(EntityType::Event) => ("#e5dcf2", "#6a4c93"),
            Look::Entity(EntityType::Theme) => ("#dcefef", "#2f6f73"),
            Look::Deal => ("#ffffff", "#333333"),
        }
    }
}

/// What a link is about, told by its colour and said by its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Family {
    Money,
    Supply,
    Alliance,
    Conflict,
    People,
    Making,
    /// Named together: no claim.
    Together,
}

impl From<Predicate> for Family {
    fn from(predicate: Predicate) -> Family {
        use Predicate::*;
        match predicate {
            InvestsIn | Acquires | Raises | LendsTo | Pays | Owns => Family::Money,
            Supplies | Uses | LicensesTo | SwitchesTo => Family::Supply,
            PartnersWith => Family::Alliance,
            CompetesWith | Blocks | Sues | Investigates => Family::Conflict,
            Founded | Leads | Joins | Leaves => Family::People,
            Develops | Discontinues | Builds | LocatedIn | Metric => Family::Making,
        }
    }
}

impl Family {
    /// The words in the legend.
    pub(super) fn words(self) -> &'static str {
        match self {
            Family::Money => "money and ownership",
            Family::Supply => "supply and use",
            Family::Alliance => "partnership",
            Family::Conflict => "rivalry and law",
            Family::People => "people",
            Family::Making => "making and place",
            Family::Together => "named in one item",
        }
    }

    /// Dark enough for thin lines and small words on white.
    pub(super) fn colour(self) -> &'static str {
        match self {
            Family::Money => "#0067a1",
            Family::Supply => "#00795a",
            Family::Alliance => "#9c3f77",
            Family::Conflict => "#bd4b00",
            Family::People => "#8a5f00",
            Family::Making => "#555555",
            Family::Together => "#7a7a7a",
        }
    }
}

/// What has ended or is denied.
pub(super) const GONE: &str = "#8c8c8c";
/// Words in boxes, titles and captions.
pub(super) const INK: &str = "#1a1a1a";
