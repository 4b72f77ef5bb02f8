/**
 * From places on the plane to a queue: an indexed read of candidates, rules that leave songs out, rankers that order
 * the rest, one song after the other. Does not know emotions or how anything is shown.
 */
package moodring.recommend.sample;
