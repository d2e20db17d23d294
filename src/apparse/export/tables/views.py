"""Views: the obvious questions, answered in SQL."""

from __future__ import annotations

_DAY = "coalesce((SELECT max(as_of) FROM runs), date('now'))"

VIEWS = {
    "v_plan": """
CREATE VIEW v_plan AS  -- plans as people read them: an action a row, and a row for a recommendation without any
SELECT d.source, coalesce(d.subject, d.title, d.organisation) AS subject, r.number, r.addressee, r.text AS recommendation,
       r.response_raw, r.response, r.explanation, coalesce(a.laid_out, a.text) AS action, a.owners_raw, a.target_raw, a.target_earliest, a.target_latest,
       a.status, row_number() OVER (PARTITION BY r.document_id ORDER BY r.position, a.position) AS position,
       r.document_id, r.recommendation_id, a.action_id
FROM recommendations r JOIN documents d USING (document_id) LEFT JOIN actions a USING (recommendation_id)
ORDER BY d.source, r.document_id, r.position, a.position
""",
    "v_actions": """
CREATE VIEW v_actions AS  -- actions with what they answer
SELECT d.source, coalesce(d.subject, d.title, d.organisation) AS subject, r.number, r.response, r.text AS recommendation, a.*
FROM actions a JOIN recommendations r USING (recommendation_id) JOIN documents d ON d.document_id = a.document_id
""",
    "v_ratings": """
CREATE VIEW v_ratings AS  -- rated standards of all reports, of those on several units and those on one alike
SELECT d.source, coalesce(d.subject, d.title) AS subject, u.name AS unit, s.ref, s.name, s.rating, s.rating_raw,
       s.chapter_rating, s.previous_rating_raw, iif(u.unit_id IS NULL, d.score, u.score) AS score,
       iif(u.unit_id IS NULL, d.max_score, u.max_score) AS max_score,
       iif(u.unit_id IS NULL, d.overall_rating, u.overall_rating) AS overall_rating,
       s.standard_id, u.unit_id, d.document_id
FROM standards s JOIN documents d USING (document_id) LEFT JOIN units u ON u.unit_id = s.unit_id
WHERE coalesce(s.rating_raw, s.chapter_rating_raw) IS NOT NULL
ORDER BY d.source, u.position, s.position
""",
    "v_overdue": f"""
CREATE VIEW v_overdue AS  -- due and past; as of runs.as_of (UPDATE it to ask of another day), or else today
SELECT d.source, coalesce(d.subject, d.title, d.organisation) AS subject, r.number, a.text AS action, a.owners_raw, a.target_raw,
       a.target_latest, CAST(julianday({_DAY}) - julianday(a.target_latest) AS INTEGER) AS days_overdue, {_DAY} AS as_of,
       a.action_id, a.recommendation_id, a.document_id
FROM actions a JOIN recommendations r USING (recommendation_id) JOIN documents d ON d.document_id = a.document_id
WHERE a.status = 'due' AND a.target_latest < {_DAY}
ORDER BY a.target_latest, d.source, r.position, a.position
""",
    "v_by_owner": """
CREATE VIEW v_by_owner AS  -- what each owner answers for; an action of two owners counts for both
SELECT min(o.owner) AS owner, count(DISTINCT o.action_id) AS actions, count(DISTINCT a.document_id) AS documents,
       count(DISTINCT iif(a.status = 'due', o.action_id, NULL)) AS due,
       count(DISTINCT iif(a.status = 'complete', o.action_id, NULL)) AS complete,
       count(DISTINCT iif(a.status = 'ongoing', o.action_id, NULL)) AS ongoing,
       count(DISTINCT iif(a.action_id IN (SELECT action_id FROM v_overdue), o.action_id, NULL)) AS overdue
FROM action_owners o JOIN actions a USING (action_id) GROUP BY o.owner_key ORDER BY actions DESC, o.owner_key
""",
    "v_by_response": """
CREATE VIEW v_by_response AS  -- how often each response was given; no response at all is a row too
SELECT response, count(*) AS recommendations, count(DISTINCT document_id) AS documents,
       round(100.0 * count(*) / (SELECT count(*) FROM recommendations), 1) AS percent
FROM recommendations GROUP BY response ORDER BY recommendations DESC, response
""",
    "v_findings_by_rule": """
CREATE VIEW v_findings_by_rule AS
SELECT rule, name, severity, count(*) AS findings, count(DISTINCT document_id) AS documents
FROM findings GROUP BY rule, name, severity ORDER BY findings DESC, rule
""",
    "v_by_target_month": f"""
CREATE VIEW v_by_target_month AS  -- dated actions by the month in which the target ends
SELECT substr(target_latest, 1, 7) AS month, count(*) AS actions, sum(status = 'complete') AS complete,
       sum(status = 'due') AS due, sum(status = 'due' AND target_latest < {_DAY}) AS overdue
FROM actions WHERE target_latest IS NOT NULL GROUP BY month ORDER BY month
""",
    "v_unjudged": """
CREATE VIEW v_unjudged AS  -- what is in no other table, and why
SELECT state, code, reason, source FROM sources WHERE state <> 'judged' ORDER BY state, code, source
""",
}
