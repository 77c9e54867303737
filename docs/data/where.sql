-- Which mechanisms are low in many teams, and on which many do not agree: in each team's latest session.
WITH latest AS (
    SELECT DISTINCT team, mechanism, ending, agreed, verdict, counts
    FROM 'data.csv'
    WHERE last_round IS NOT FALSE
    QUALIFY session = max(session) OVER (PARTITION BY team)
)
SELECT mechanism,
       count(*) AS teams,
       count(*) FILTER (agreed <= 2) AS agreed_1_or_2,
       count(*) FILTER (ending = 'agreed-to-differ') AS agreed_to_differ,
       count(*) FILTER (verdict = 'two-camps') AS two_camps,
       count(*) FILTER (counts = 'told') AS with_counts
FROM latest
GROUP BY mechanism
ORDER BY agreed_1_or_2 + agreed_to_differ DESC, mechanism;
