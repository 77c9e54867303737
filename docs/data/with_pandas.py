"""moved.sql in pandas, with the types that datapackage.json names."""

import json

import pandas

with open("datapackage.json", encoding="utf-8") as file:
    table = json.load(file)["resources"][0]
types = {"string": "string", "integer": "Int64", "boolean": "boolean", "date": "string"}
fields = table["schema"]["fields"]
data = pandas.read_csv(
    table["path"],
    encoding="utf-8-sig",
    dtype={field["name"]: types[field["type"]] for field in fields},
    parse_dates=[field["name"] for field in fields if field["type"] == "date"],
)

once = data.dropna(subset="agreed").drop_duplicates(["team", "session", "question"])
pairs = (
    once.sort_values("session")
    .groupby(["team", "mechanism", "question"])["agreed"]
    .agg(before="first", now="last", sessions="count")
    .query("sessions > 1")
)
moved = pairs.assign(
    teams=1,
    higher=pairs["now"] > pairs["before"],
    same=pairs["now"] == pairs["before"],
    lower=pairs["now"] < pairs["before"],
)
counted = moved.groupby("mechanism")[["teams", "higher", "same", "lower"]].sum()
print(counted.to_csv(sep="|"), end="")
