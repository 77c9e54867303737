-- The whole table as Parquet, with types, in one line.
COPY (FROM 'data.csv') TO 'data.parquet' (FORMAT parquet);
SELECT count(*) AS rows, count(DISTINCT team) AS teams, min(date) AS first, max(date) AS latest
FROM 'data.parquet';
