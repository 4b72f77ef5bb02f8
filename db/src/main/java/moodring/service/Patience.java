package moodring.service;

import java.time.Duration;

/**
 * How long a service is waited for.
 *
 * @param connect until a connection stands
 * @param answer until the whole answer is there
 * @param tries how often a request is sent at most when the connection breaks or the service fails
 * @param firstDelay before the second try; doubled before each further one
 * @param longestPause that is waited out when the service asks for one; a longer one ends the command
 */
public record Patience(Duration connect, Duration answer, int tries, Duration firstDelay, Duration longestPause) {

    public static final Patience USUAL = new Patience(
            Duration.ofSeconds(5), Duration.ofSeconds(15), 3, Duration.ofSeconds(1), Duration.ofSeconds(120));

    /** How long one request may be tried: two answers that did not come are enough. Pauses do not count. */
    Duration longestCall() {
        return answer.multipliedBy(2);
    }

    /** The same, for somebody who waits for the answer in front of a page. */
    public Patience pausingAtMost(Duration longest) {
        return new Patience(connect, answer, tries, firstDelay, longest);
    }

    /** The same with another first delay. */
    public Patience startingAfter(Duration delay) {
        return new Patience(connect, answer, tries, delay, longestPause);
    }
}
