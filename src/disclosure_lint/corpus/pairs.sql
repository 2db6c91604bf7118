-- Which reports share fingerprints, in the words that SQLite, DuckDB and Spark have in common.
-- `prints` holds a row (hash, document, body) for each kept fingerprint. A hash that more than
-- {cut} bodies share is common wording. De-duplicating inside each document comes first: it makes
-- the joins small.
WITH once AS (
  SELECT DISTINCT hash, document, body FROM prints
),
telling AS (
  SELECT hash FROM once
  GROUP BY hash
  HAVING COUNT(*) > 1 AND COUNT(DISTINCT body) <= {cut}
),
kept AS (
  SELECT once.hash, once.document, once.body
  FROM once JOIN telling ON once.hash = telling.hash
)
SELECT a.document AS one, b.document AS other, COUNT(*) AS shared
FROM kept a JOIN kept b ON a.hash = b.hash
WHERE a.document < b.document AND a.body <> b.body
GROUP BY a.document, b.document
HAVING COUNT(*) >= {least}
ORDER BY one, other
