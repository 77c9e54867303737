-- Of each mechanism: how many teams agreed on a higher, the same or a lower level in their latest
-- session than in their first one. Teams are counted, levels compared, nothing is averaged.
WITH once AS (
    SELECT DISTINCT team, session, date, mechanism_id, mechanism, question, agreed
    FROM 'data.csv'
    WHERE agreed IS NOT NULL
), pairs AS (
    SELECT mechanism,
           first(agreed ORDER BY session) AS before,
           last(agreed ORDER BY session) AS now
    FROM once
    GROUP BY team, mechanism, question
    HAVING count(*) > 1
)
SELECT mechanism,
       count(*) AS teams,
       count(*) FILTER (now > before) AS higher,
       count(*) FILTER (now = before) AS same,
       count(*) FILTER (now < before) AS lower
FROM pairs
GROUP BY mechanism
ORDER BY mechanism;
