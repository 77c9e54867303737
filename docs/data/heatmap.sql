-- Teams by mechanisms, as each team's latest session left them: a level, "≠" for agreed to differ,
-- "·" for not settled. Colour it where you show it. (Only the first twelve rows, for the page.)
WITH latest AS (
    SELECT DISTINCT team, mechanism_id,
           CASE ending WHEN 'agreed-to-differ' THEN '≠' ELSE coalesce(agreed::VARCHAR, '·') END AS score
    FROM 'data.csv'
    QUALIFY session = max(session) OVER (PARTITION BY team)
)
PIVOT latest ON mechanism_id USING any_value(score) GROUP BY team ORDER BY team LIMIT 12;
