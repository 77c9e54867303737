-- Which mechanisms are low in many teams, and on which many do not agree: in each team's latest session.
-- Low is below the middle of the scale, whatever its length.
WITH latest AS (
    SELECT DISTINCT team, mechanism, ending, agreed, levels, verdict, counts
    FROM 'data.csv'
    WHERE last_round IS NOT FALSE
    QUALIFY session = max(session) OVER (PARTITION BY team)
)
SELECT mechanism,
       count(*) AS teams,
       count(*) FILTER (2 * agreed < levels + 1) AS agreed_low,
       count(*) FILTER (ending = 'agreed-to-differ') AS agreed_to_differ,
       count(*) FILTER (counts = 'told') AS with_counts,
       count(*) FILTER (verdict = 'two-camps') AS two_camps_of_these
FROM latest
GROUP BY mechanism
ORDER BY agreed_low + agreed_to_differ DESC, mechanism;
