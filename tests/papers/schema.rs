//! As much of JSON Schema (2020-12) as `docs/summary.schema.json` speaks: a value is held against
//! it, and what the schema says in other words is refused.

use serde_json::{Map, Value};

/// Why a value is not what its schema says; nothing where it is.
pub(crate) fn refused(value: &Value, schema: &Value) -> Option<String> {
    against(value, object(schema), object(schema), "")
}

fn object(schema: &Value) -> &Map<String, Value> {
    schema.as_object().unwrap()
}

fn against(
    value: &Value,
    schema: &Map<String, Value>,
    root: &Map<String, Value>,
    at: &str,
) -> Option<String> {
    let wrong = |why: &str| Some(format!("{at}: {why}: {value}"));
    let number = |word: &str| schema.get(word).and_then(Value::as_f64);
    for (word, told) in schema {
        let found = match word.as_str() {
            "$schema" | "$defs" | "title" | "description" => None,
            "$ref" => {
                let name = told.as_str().unwrap().rsplit('/').next().unwrap();
                against(value, object(&root["$defs"][name]), root, at)
            }
            "const" => (value != told).then(|| wrong("another value")).flatten(),
            "enum" => {
                let known = told.as_array().unwrap().contains(value);
                (!known).then(|| wrong("no such value")).flatten()
            }
            "anyOf" => {
                let ways = told.as_array().unwrap().iter();
                let mut ways = ways.map(|way| against(value, object(way), root, at));
                (!ways.any(|found| found.is_none()))
                    .then(|| wrong("none of these"))
                    .flatten()
            }
            "type" => {
                let names = told
                    .as_array()
                    .cloned()
                    .unwrap_or_else(|| vec![told.clone()]);
                let is = names.iter().any(|name| is_a(value, name.as_str().unwrap()));
                (!is).then(|| wrong("of another type")).flatten()
            }
            "minimum" => {
                let low = value
                    .as_f64()
                    .is_some_and(|n| n < number("minimum").unwrap());
                low.then(|| wrong("too low")).flatten()
            }
            "maximum" => {
                let high = value
                    .as_f64()
                    .is_some_and(|n| n > number("maximum").unwrap());
                high.then(|| wrong("too high")).flatten()
            }
            "minItems" | "maxItems" => {
                let many = value.as_array().map(|items| items.len() as f64);
                let few = many.is_some_and(|n| number("minItems").is_some_and(|least| n < least));
                let lots = many.is_some_and(|n| number("maxItems").is_some_and(|most| n > most));
                (few || lots)
                    .then(|| wrong("too few or too many"))
                    .flatten()
            }
            "pattern" => {
                let fits = |text: &str| match told.as_str().unwrap() {
                    "^[a-z0-9-]+$" => {
                        let one =
                            |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
                        !text.is_empty() && text.chars().all(one)
                    }
                    "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" => text.parse::<jiff::civil::Date>().is_ok(),
                    other => unreachable!("{other} is not known here"),
                };
                let odd = value.as_str().is_some_and(|text| !fits(text));
                odd.then(|| wrong("of another form")).flatten()
            }
            "items" => {
                let items = value.as_array().into_iter().flatten().enumerate();
                let mut found = items.filter_map(|(i, item)| {
                    against(item, object(told), root, &format!("{at}[{i}]"))
                });
                found.next()
            }
            "properties" => {
                let fields = value.as_object().into_iter().flatten();
                let mut found = fields.filter_map(|(name, inner)| {
                    let schema = told.get(name)?;
                    against(inner, object(schema), root, &format!("{at}.{name}"))
                });
                found.next()
            }
            "required" => {
                let names = told
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|name| name.as_str().unwrap());
                let has = |name: &&str| value.as_object().is_none_or(|all| all.contains_key(*name));
                let missing = names.filter(|name| !has(name)).collect::<Vec<_>>();
                (!missing.is_empty()).then(|| format!("{at}: without {missing:?}"))
            }
            "additionalProperties" => {
                let known = schema["properties"].as_object().unwrap();
                let fields = value.as_object().into_iter().flatten();
                let more: Vec<&String> = fields
                    .map(|(name, _)| name)
                    .filter(|name| !known.contains_key(*name))
                    .collect();
                (!more.is_empty()).then(|| format!("{at}: {more:?} are not in the schema"))
            }
            other => unreachable!("{other} is not known here"),
        };
        if found.is_some() {
            return found;
        }
    }
    None
}

fn is_a(value: &Value, name: &str) -> bool {
    match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "null" => value.is_null(),
        other => unreachable!("{other} is not known here"),
    }
}
