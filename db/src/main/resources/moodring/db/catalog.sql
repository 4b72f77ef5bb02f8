-- The tables of a catalog. One file is one catalog: written once, then only read.

CREATE TABLE track (
    number INT PRIMARY KEY COMMENT 'place in the file: own tracks first, then by mood, by cell of the mood map, by id',
    id VARCHAR NOT NULL COMMENT 'the id of the source; demo-… is made up',
    title VARCHAR NOT NULL,
    artist VARCHAR NOT NULL,
    mood ENUM('energetic', 'chill', 'romantic', 'cheerful', 'sad') NOT NULL COMMENT 'the mood of its cluster',
    cluster_id SMALLINT NOT NULL,
    own BOOLEAN NOT NULL COMMENT 'in the listener''s own library',
    song_key VARCHAR NOT NULL COMMENT 'the same for every release of one song',
    valence REAL NOT NULL COMMENT '0 dark to 1 bright',
    energy REAL NOT NULL COMMENT '0 quiet to 1 intense',
    danceability REAL NOT NULL COMMENT '0 to 1',
    acousticness REAL NOT NULL COMMENT '0 to 1',
    instrumentalness REAL NOT NULL COMMENT '0 to 1',
    loudness REAL COMMENT 'decibel, -60 to 5',
    speechiness REAL COMMENT '0 to 1',
    liveness REAL COMMENT '0 to 1',
    tempo REAL COMMENT 'beats per minute',
    energetic_permille SMALLINT NOT NULL COMMENT 'probability of this mood, in thousandths',
    chill_permille SMALLINT NOT NULL COMMENT 'probability of this mood, in thousandths',
    romantic_permille SMALLINT NOT NULL COMMENT 'probability of this mood, in thousandths',
    cheerful_permille SMALLINT NOT NULL COMMENT 'probability of this mood, in thousandths',
    sad_permille SMALLINT NOT NULL COMMENT 'probability of this mood, in thousandths',
    cluster_distance REAL NOT NULL COMMENT 'to the centre of its cluster, in the space of the clustering',
    nearest_prototype ENUM('energetic', 'chill', 'romantic', 'cheerful', 'sad') NOT NULL COMMENT 'mood of the nearest prototype',
    nearest_distance REAL NOT NULL,
    second_prototype ENUM('energetic', 'chill', 'romantic', 'cheerful', 'sad') NOT NULL COMMENT 'mood of the second nearest prototype',
    second_distance REAL NOT NULL,
    album VARCHAR,
    release_year SMALLINT,
    genres VARCHAR ARRAY,
    explicit BOOLEAN,
    musical_key TINYINT COMMENT '0 C to 11 B',
    musical_mode TINYINT COMMENT '1 major, 0 minor',
    duration_ms INT,
    isrc VARCHAR COMMENT 'international number of the recording',
    popularity TINYINT COMMENT '0 to 100',
    cover VARCHAR COMMENT 'address of the album''s picture',
    preview VARCHAR COMMENT 'address of a sound sample',
    playlist VARCHAR COMMENT 'name of the playlist that it came from'
);
COMMENT ON TABLE track IS 'Every track. Rows are in the order of the mood map, so that neighbours lie together.';

CREATE TABLE mood_block (
    own BOOLEAN,
    mood ENUM('energetic', 'chill', 'romantic', 'cheerful', 'sad'),
    first_number INT NOT NULL,
    last_number INT NOT NULL,
    PRIMARY KEY (own, mood)
);
COMMENT ON TABLE mood_block IS 'Which numbers of table track a mood has. Stands for an index on the mood.';

CREATE TABLE grid_cell (
    own BOOLEAN,
    mood ENUM('energetic', 'chill', 'romantic', 'cheerful', 'sad'),
    energy_step TINYINT COMMENT 'which 128th of the energy, from 0',
    valence_step TINYINT COMMENT 'which 128th of the valence, from 0',
    first_number INT NOT NULL,
    tracks INT NOT NULL,
    PRIMARY KEY (own, mood, energy_step, valence_step)
);
COMMENT ON TABLE grid_cell IS 'Which numbers of table track a cell of the mood map has. Stands for an index on valence and energy.';

CREATE TABLE track_lookup (
    bucket INT PRIMARY KEY COMMENT 'leading bits of the hash of the id',
    entries VARBINARY NOT NULL COMMENT 'pairs of four bytes of the hash and four bytes of the number'
);
COMMENT ON TABLE track_lookup IS 'Finds the number of an id. For programs; stands for an index on the id.';

CREATE TABLE cluster (
    id SMALLINT PRIMARY KEY,
    mood ENUM('energetic', 'chill', 'romantic', 'cheerful', 'sad') NOT NULL,
    name VARCHAR NOT NULL,
    why VARCHAR NOT NULL COMMENT 'why this cluster has this mood',
    tracks INT NOT NULL,
    silhouette DOUBLE COMMENT '-1 to 1; how well it stands apart',
    valence DOUBLE, energy DOUBLE, danceability DOUBLE, acousticness DOUBLE, instrumentalness DOUBLE,
    loudness DOUBLE, speechiness DOUBLE, liveness DOUBLE, tempo DOUBLE,
    to_energetic DOUBLE, to_chill DOUBLE, to_romantic DOUBLE, to_cheerful DOUBLE, to_sad DOUBLE
);
COMMENT ON TABLE cluster IS 'The clusters: centre in real units (mean of its tracks), distance to the nearest prototype of each mood.';

CREATE TABLE prototype (
    position INT PRIMARY KEY,
    mood ENUM('energetic', 'chill', 'romantic', 'cheerful', 'sad') NOT NULL,
    name VARCHAR NOT NULL,
    source VARCHAR NOT NULL COMMENT 'where the numbers come from',
    valence DOUBLE, energy DOUBLE, danceability DOUBLE, acousticness DOUBLE, instrumentalness DOUBLE,
    loudness DOUBLE, speechiness DOUBLE, liveness DOUBLE, tempo DOUBLE
);
COMMENT ON TABLE prototype IS 'What each mood typically sounds like; clusters are named after the nearest.';

CREATE TABLE rejected_row (
    position INT PRIMARY KEY,
    reason VARCHAR NOT NULL,
    file VARCHAR NOT NULL,
    line BIGINT NOT NULL COMMENT '0 where the source has no lines'
);
COMMENT ON TABLE rejected_row IS 'Rows that did not become tracks (the first 100,000).';

CREATE TABLE build (
    id VARCHAR PRIMARY KEY COMMENT 'name of the catalog''s folder',
    built_at TIMESTAMP WITH TIME ZONE NOT NULL,
    source VARCHAR NOT NULL,
    made_up BOOLEAN NOT NULL COMMENT 'whether the songs are invented',
    rows_read BIGINT NOT NULL,
    tracks INT NOT NULL,
    repeated BIGINT NOT NULL COMMENT 'rows whose id had been there already',
    rejected BIGINT NOT NULL,
    clusters INT NOT NULL,
    seed BIGINT NOT NULL,
    scores VARCHAR NOT NULL,
    settings VARCHAR NOT NULL,
    versions VARCHAR NOT NULL,
    content_hash VARCHAR NOT NULL COMMENT 'SHA-256 over all tracks; equal for equal content'
);
COMMENT ON TABLE build IS 'This build and those before it.';
