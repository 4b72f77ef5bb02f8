package moodring.recommend.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import moodring.recommend.sample.QueueRanker;
import moodring.recommend.sequence.ModelFolder;
import moodring.recommend.sequence.NextTrackModel;
import moodring.recommend.sequence.WhatComesNext;
import moodring.recommend.sequence.lstm.LstmInput;
import moodring.recommend.sequence.lstm.LstmRecipe;
import moodring.settings.Places;
import picocli.CommandLine.Option;

/** What is learned from, and how. The same options on both {@code sequence} commands. */
final class SequenceOptions {
    private static final LstmRecipe USUAL = LstmRecipe.DEFAULT;

    @Option(
            names = "--playlists",
            required = true,
            paramLabel = "FILE",
            description = "CSV with playlist_id, position and track_id; plain or .gz")
    Path playlists;

    @Option(
            names = "--tracks",
            required = true,
            paramLabel = "FILE",
            description = "CSV with track_id and the nine audio features; plain or .gz")
    Path tracks;

    @Option(names = "--seed", paramLabel = "N", description = "of everything that is random (default: 1)")
    long seed = 1;

    @Option(
            names = "--lstm-inputs",
            split = ",",
            paramLabel = "INPUT",
            description = "what the LSTM is told at each song: ${COMPLETION-CANDIDATES} (default: all but RECENT)")
    private List<LstmInput> inputs = new ArrayList<>(USUAL.inputs());

    @Option(names = "--lstm-cells", paramLabel = "N", description = "cells of the LSTM (default: ${DEFAULT-VALUE})")
    private int cells = USUAL.hidden();

    @Option(
            names = "--lstm-members",
            paramLabel = "N",
            description = "how many LSTMs are averaged, each validated on another part (default: ${DEFAULT-VALUE})")
    private int members = USUAL.members();

    @Option(
            names = "--lstm-epochs",
            paramLabel = "N",
            description = "passes over the playlists at most (default: ${DEFAULT-VALUE})")
    private int epochs = USUAL.epochs();

    @Option(
            names = "--lstm-shuffled",
            paramLabel = "PART",
            description = "part of the playlists that are shuffled, 0 to 1 (default: ${DEFAULT-VALUE})")
    private double shuffled = USUAL.shuffled();

    @Option(names = "--lstm-whole", description = "learn from whole playlists, not from thinned and cut ones")
    private boolean whole;

    @Option(names = "--lstm-absolute", description = "predict the sound itself, not its distance from the mean so far")
    private boolean absolute;

    /** @throws IllegalArgumentException if the options make no LSTM */
    LstmRecipe recipe() {
        return new LstmRecipe(EnumSet.copyOf(inputs), !absolute, !whole, shuffled, cells, members, epochs);
    }

    /**
     * The model that recommend asks: the person's own where there is one, else the one that ships.
     *
     * @throws moodring.recommend.RecommendException if it is not as it was made
     */
    static Optional<QueueRanker> ranker(Places places) {
        return NextTrackModel.firstIn(List.of(trained(places), shipped(places))).map(WhatComesNext::new);
    }

    /** The folder of that model; of the shipped one where there is none. */
    static Path inUse(Places places) {
        return new ModelFolder(trained(places)).exists() ? trained(places) : shipped(places);
    }

    /** Where {@code sequence train} puts a model if it is not told. */
    static Path trained(Places places) {
        return places.models().resolve("sequence");
    }

    /** The model in the checkout. */
    static Path shipped(Places places) {
        return places.root().resolve("recommender").resolve("model").resolve("sequence");
    }
}
