//! One record of JSON or CSV: the fields of an item as the caller writes them, and their check.

use super::given::{self, RawMention};
use crate::item::{Item, parse_date};
use serde::Deserialize;
use serde::de::{Deserializer, Visitor};

/// The fields of an item as they stand. Other keys are fine and ignored.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Record {
    pub id: Scalar,
    pub title: Scalar,
    pub body: Scalar,
    pub source: Scalar,
    pub date: Scalar,
    pub url: Scalar,
    pub mentions: Option<Vec<RawMention>>,
}

impl Record {
    /// The item, with a doubt where a field had to be left empty. Title and body stay as they are, to the character: offsets count in them.
    /// The error leaves the whole item out.
    pub fn item(self) -> Result<(Item, Option<String>), String> {
        if self.title.0.trim().is_empty() && self.body.0.trim().is_empty() {
            return Err("neither title nor body: the item is left out".to_owned());
        }
        let (date, doubt) = match self.date.0.trim() {
            "" => (None, None),
            text => match parse_date(text) {
                Ok(date) => (Some(date), None),
                Err(misdate) => {
                    (None, Some(format!("the date `{text}` {misdate}; the item is read without a date")))
                }
            },
        };
        let mut item = Item {
            id: trimmed(self.id.0),
            title: self.title.0,
            body: self.body.0,
            source: trimmed(self.source.0),
            date,
            url: Some(trimmed(self.url.0)).filter(|url| !url.is_empty()),
            ..Item::default()
        };
        if let Some(raw) = self.mentions {
            item.given =
                Some(given::check(&item, raw).map_err(|what| format!("{what}; the item is left out"))?);
        }
        Ok((item, doubt))
    }
}

fn trimmed(text: String) -> String {
    match text.trim() {
        same if same.len() == text.len() => text,
        shorter => shorter.to_owned(),
    }
}

/// A text; also a number, as spreadsheets and databases write ids, and `null`, which is empty.
#[derive(Debug, Default)]
pub(super) struct Scalar(pub String);

impl<'de> Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Scalar, D::Error> {
        from.deserialize_any(Scalars)
    }
}

struct Scalars;

impl Visitor<'_> for Scalars {
    type Value = Scalar;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a text")
    }

    fn visit_str<E>(self, text: &str) -> Result<Scalar, E> {
        Ok(Scalar(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Scalar, E> {
        Ok(Scalar(text))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Scalar, E> {
        Ok(Scalar(number.to_string()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Scalar, E> {
        Ok(Scalar(number.to_string()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Scalar, E> {
        Ok(Scalar(number.to_string()))
    }

    fn visit_unit<E>(self) -> Result<Scalar, E> {
        Ok(Scalar::default())
    }
}
