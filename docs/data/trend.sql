-- One team over time: what it agreed on each time. "≠" is agreed to differ, "·" is not settled.
SELECT mechanism,
       string_agg(
           CASE ending WHEN 'agreed-to-differ' THEN '≠' ELSE coalesce(agreed::VARCHAR, '·') END,
           ' → ' ORDER BY session
       ) AS agreed,
       max(date) AS latest
FROM (SELECT DISTINCT team, session, date, mechanism, question, ending, agreed FROM 'data.csv')
WHERE team = (SELECT min(team) FROM 'data.csv')
GROUP BY mechanism, question
ORDER BY mechanism;
