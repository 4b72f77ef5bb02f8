package moodring.db;

import moodring.track.Mood;

/** The tracks of one mood that are the listener's own, or those that are not: neighbours in the file. */
record MoodBlock(boolean own, Mood mood, int firstNumber, int lastNumber) {

    int size() {
        return lastNumber - firstNumber + 1;
    }
}
