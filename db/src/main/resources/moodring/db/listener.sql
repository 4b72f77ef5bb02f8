CREATE TABLE IF NOT EXISTS event (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    action ENUM('liked', 'skipped', 'played', 'corrected', 'unliked') NOT NULL,
    track_id VARCHAR COMMENT 'what was liked, skipped, played, or no longer liked',
    mood ENUM('energetic', 'chill', 'romantic', 'cheerful', 'sad') NOT NULL COMMENT 'that the queue was for, or that was felt',
    emotion_read VARCHAR COMMENT 'what the listener corrected'
);
-- For a memory that was made before a like could be taken back.
ALTER TABLE event ALTER COLUMN action SET DATA TYPE ENUM('liked', 'skipped', 'played', 'corrected', 'unliked');
COMMENT ON TABLE event IS 'What the listener did, kept on this computer only because they asked for it.';
