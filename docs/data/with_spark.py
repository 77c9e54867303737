"""moved.sql in Spark SQL, here in local mode; on a cluster the same lines read the same file."""

import json

from pyspark.sql import SparkSession

with open("datapackage.json", encoding="utf-8") as file:
    table = json.load(file)["resources"][0]
types = {"string": "STRING", "integer": "INT", "boolean": "BOOLEAN", "date": "DATE"}
schema = ", ".join(
    f"`{field['name']}` {types[field['type']]}" for field in table["schema"]["fields"]
)

spark = SparkSession.builder.master("local[2]").appName("roundtable").getOrCreate()
spark.sparkContext.setLogLevel("ERROR")
spark.read.csv(table["path"], header=True, schema=schema).createOrReplaceTempView("data")

moved = spark.sql("""
    WITH once AS (
        SELECT DISTINCT team, session, mechanism, question, agreed
        FROM data WHERE agreed IS NOT NULL
    ), pairs AS (
        SELECT mechanism, min_by(agreed, session) AS before, max_by(agreed, session) AS now
        FROM once GROUP BY team, mechanism, question HAVING count(*) > 1
    )
    SELECT mechanism, count(*) AS teams,
           count_if(now > before) AS higher,
           count_if(now = before) AS same,
           count_if(now < before) AS lower
    FROM pairs GROUP BY mechanism ORDER BY mechanism
""")
print("|".join(moved.columns))
for row in moved.collect():
    print("|".join(str(value) for value in row))
spark.stop()
