-- Teams by mechanisms, as each team's latest session left them: a level, "≠" for agreed to differ,
-- "·" for not settled. Where the words were changed only those that most teams were asked stand here.
-- Colour it where you show it. (Only the first twelve rows, for the page.)
WITH asked AS (
    SELECT mechanism_id, mode(question ORDER BY question) AS question
    FROM (SELECT DISTINCT team, mechanism_id, question FROM 'data.csv')
    GROUP BY mechanism_id
), latest AS (
    SELECT DISTINCT team, mechanism_id,
           CASE ending WHEN 'agreed-to-differ' THEN '≠' ELSE coalesce(agreed::VARCHAR, '·') END AS score
    FROM 'data.csv' SEMI JOIN asked USING (mechanism_id, question)
    QUALIFY session = max(session) OVER (PARTITION BY team)
)
PIVOT latest ON mechanism_id USING any_value(score) GROUP BY team ORDER BY team LIMIT 12;
