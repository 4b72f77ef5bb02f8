package moodring.recommend.measure;

import moodring.recommend.Request;
import moodring.recommend.sample.Shelf;

/** Something that makes queues: ours, ours with a part left out, or what others do. */
interface Contender {
    /** Fewer songs than asked for where nothing is left. */
    Listing choose(Request request, Shelf shelf);
}
