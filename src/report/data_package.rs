//! What lies beside a collection: its columns for other programs, as a Frictionless Data Package
//! (version 2, <https://datapackage.org>).

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::collected::COLLECTED;
use super::fields::{DataField, FieldType};
use crate::phrases::collecting as said;
use crate::phrases::papers::source_in_words;
use crate::workshop::Source;

const PROFILE: &str = "https://datapackage.org/profiles/2.0/datapackage.json";
const SCHEMA: &str = "https://datapackage.org/profiles/2.0/tableschema.json";
const DIALECT: &str = "https://datapackage.org/profiles/2.0/tabledialect.json";

/// A collection as a package: where the table is, how it is written, what each column holds, where the
/// words come from.
#[derive(Debug, Serialize)]
pub struct DataPackage {
    #[serde(rename = "$schema")]
    profile: &'static str,
    name: &'static str,
    title: &'static str,
    description: String,
    sources: Vec<Value>,
    resources: [Value; 1],
}

impl DataPackage {
    /// For a table in the file of this name, with so many bytes. `notes` say what the scales are and are
    /// not, `sources` where the words of the workshops come from, each once.
    pub fn of(file: &str, bytes: u64, sources: &[Source], notes: &[String]) -> Self {
        let source = |source: &Source| json!({ "title": source_in_words(source).join(" ") });
        let fields: Vec<Value> = COLLECTED.into_iter().map(field).collect();
        Self {
            profile: PROFILE,
            name: "roundtable-collection",
            title: said::TITLE,
            description: said::description(notes),
            sources: sources.iter().map(source).collect(),
            resources: [json!({
                "name": "scores",
                "type": "table",
                "path": file,
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "bytes": bytes,
                "dialect": {
                    "$schema": DIALECT,
                    "delimiter": ",",
                    "quoteChar": "\"",
                    "doubleQuote": true,
                    "header": true,
                },
                "schema": {
                    "$schema": SCHEMA,
                    "fields": fields,
                    "missingValues": [""],
                },
            })],
        }
    }
}

fn field(field: DataField) -> Value {
    let mut told = Map::new();
    let mut tell = |name: &str, value: Value| _ = told.insert(name.to_owned(), value);
    tell("name", field.name().into());
    tell("description", field.meaning().into());
    let (kind, constraints) = match field.of_type() {
        FieldType::Text | FieldType::Identifier => ("string", None),
        FieldType::OneOf(words) => ("string", Some(json!({ "enum": words }))),
        FieldType::Day => ("date", None),
        FieldType::YesOrNo => ("boolean", None),
        FieldType::Whole(least, None) => ("integer", Some(json!({ "minimum": least }))),
        FieldType::Whole(least, Some(most)) => (
            "integer",
            Some(json!({ "minimum": least, "maximum": most })),
        ),
    };
    tell("type", kind.into());
    if let Some(constraints) = constraints {
        tell("constraints", constraints);
    }
    told.into()
}
