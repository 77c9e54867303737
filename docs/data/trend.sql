-- One team over time, in the order of its workshop: what it agreed on each time, and where it wants to
-- be. "≠" is agreed to differ, "·" is not settled.
SELECT mechanism,
       string_agg(
           CASE ending WHEN 'agreed-to-differ' THEN '≠' ELSE coalesce(agreed::VARCHAR, '·') END,
           ' → ' ORDER BY session
       ) AS agreed,
       last(target ORDER BY session) AS target
FROM (
    SELECT DISTINCT team, session, place, mechanism, question, ending, agreed, target FROM 'data.csv'
)
WHERE team = (SELECT min(team) FROM 'data.csv')
GROUP BY mechanism, question
ORDER BY min(place);
