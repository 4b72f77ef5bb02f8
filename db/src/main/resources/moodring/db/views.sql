-- The views for the person who opens the console. None of them reads every track to show the first page.

CREATE VIEW mood_summary AS
SELECT c.mood,
       b.tracks,
       CAST(100.0 * b.tracks / SUM(b.tracks) OVER () AS DECIMAL(5, 1)) AS percent,
       b.own_tracks,
       c.clusters,
       c.valence,
       c.energy,
       c.acousticness,
       c.instrumentalness,
       c.tempo
FROM (SELECT mood,
             COUNT(*) AS clusters,
             CAST(SUM(tracks * valence) / SUM(tracks) AS DECIMAL(6, 3)) AS valence,
             CAST(SUM(tracks * energy) / SUM(tracks) AS DECIMAL(6, 3)) AS energy,
             CAST(SUM(tracks * acousticness) / SUM(tracks) AS DECIMAL(6, 3)) AS acousticness,
             CAST(SUM(tracks * instrumentalness) / SUM(tracks) AS DECIMAL(6, 3)) AS instrumentalness,
             CAST(SUM(tracks * tempo) / SUM(tracks) FILTER (WHERE tempo IS NOT NULL) AS DECIMAL(6, 1)) AS tempo
      FROM cluster WHERE tracks > 0 GROUP BY mood) c
JOIN (SELECT mood,
             SUM(last_number - first_number + 1) AS tracks,
             SUM(CASE WHEN own THEN last_number - first_number + 1 ELSE 0 END) AS own_tracks
      FROM mood_block GROUP BY mood) b ON b.mood = c.mood
ORDER BY c.mood;
COMMENT ON VIEW mood_summary IS 'The moods: how many tracks, and how they sound on average.';

CREATE VIEW cluster_card AS
SELECT id AS cluster_id, mood, name, why, tracks,
       CAST(valence AS DECIMAL(6, 3)) AS valence,
       CAST(energy AS DECIMAL(6, 3)) AS energy,
       CAST(danceability AS DECIMAL(6, 3)) AS danceability,
       CAST(acousticness AS DECIMAL(6, 3)) AS acousticness,
       CAST(instrumentalness AS DECIMAL(6, 3)) AS instrumentalness,
       CAST(loudness AS DECIMAL(6, 1)) AS loudness_db,
       CAST(speechiness AS DECIMAL(6, 3)) AS speechiness,
       CAST(liveness AS DECIMAL(6, 3)) AS liveness,
       CAST(tempo AS DECIMAL(6, 1)) AS tempo_bpm,
       CAST(silhouette AS DECIMAL(6, 3)) AS silhouette,
       CAST(to_energetic AS DECIMAL(9, 3)) AS to_energetic,
       CAST(to_chill AS DECIMAL(9, 3)) AS to_chill,
       CAST(to_romantic AS DECIMAL(9, 3)) AS to_romantic,
       CAST(to_cheerful AS DECIMAL(9, 3)) AS to_cheerful,
       CAST(to_sad AS DECIMAL(9, 3)) AS to_sad
FROM cluster
ORDER BY mood, tracks DESC;
COMMENT ON VIEW cluster_card IS 'The clusters: centre in real units, size, name, why; distances to the prototypes.';

CREATE VIEW tracks_by_mood AS
SELECT b.mood, t.title, t.artist, t.album, t.release_year,
       t.valence, t.energy, t.tempo AS tempo_bpm,
       CAST(CASE b.mood WHEN 'energetic' THEN t.energetic_permille WHEN 'chill' THEN t.chill_permille
            WHEN 'romantic' THEN t.romantic_permille WHEN 'cheerful' THEN t.cheerful_permille
            ELSE t.sad_permille END / 10.0 AS DECIMAL(4, 1)) AS percent_sure,
       t.cluster_id, t.own, t.id
FROM mood_block b
JOIN track t ON t.number BETWEEN b.first_number AND b.last_number;
COMMENT ON VIEW tracks_by_mood IS 'The tracks; add WHERE mood = ''sad''.';

CREATE VIEW why_this_mood AS
SELECT t.title, t.artist, t.mood,
       'in cluster ' || c.id || ' "' || c.name || '": ' || c.why AS because,
       t.cluster_distance,
       t.nearest_prototype, t.nearest_distance,
       t.second_prototype, t.second_distance,
       CAST(t.energetic_permille / 10.0 AS DECIMAL(4, 1)) AS energetic_percent,
       CAST(t.chill_permille / 10.0 AS DECIMAL(4, 1)) AS chill_percent,
       CAST(t.romantic_permille / 10.0 AS DECIMAL(4, 1)) AS romantic_percent,
       CAST(t.cheerful_permille / 10.0 AS DECIMAL(4, 1)) AS cheerful_percent,
       CAST(t.sad_permille / 10.0 AS DECIMAL(4, 1)) AS sad_percent,
       t.cluster_id, t.id
FROM track t
JOIN cluster c ON c.id = t.cluster_id;
COMMENT ON VIEW why_this_mood IS 'Why a track has its mood; add WHERE title = ''…''. Distances are in the space of the clustering.';

CREATE VIEW rejected_rows AS
SELECT reason, file, line FROM rejected_row ORDER BY position;
COMMENT ON VIEW rejected_rows IS 'Rows that did not become tracks, and why (the first 100,000).';

CREATE VIEW build_history AS
SELECT id, built_at, source, made_up, rows_read, tracks, repeated, rejected, clusters, seed, scores, settings, versions,
       content_hash
FROM build
ORDER BY built_at DESC, id DESC;
COMMENT ON VIEW build_history IS 'This build and those before it, newest first.';
