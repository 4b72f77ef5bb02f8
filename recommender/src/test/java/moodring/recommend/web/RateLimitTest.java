package moodring.recommend.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateLimitTest {
    private final RateLimit limit = new RateLimit();

    @Test
    void whoAsksTooMuchTakesNothingFromOthers() {
        useUp("10.0.0.1");
        assertThat(limit.take("10.0.0.1")).isFalse();
        assertThat(limit.take("10.0.0.2")).isTrue();
    }

    /** Else whoever sends from many addresses would fill the memory. */
    @Test
    void onlyTheLastThousandAddressesAreKnown() {
        useUp("10.0.0.1");
        for (int other = 0; other < 999; other++) {
            limit.take("10.1.0." + other);
        }
        assertThat(limit.take("10.0.0.1")).isFalse();
        for (int other = 0; other < 1_000; other++) {
            limit.take("10.2.0." + other);
        }
        assertThat(limit.take("10.0.0.1")).isTrue();
    }

    /** Ten come back each second, so that it may take a few more than forty. */
    private void useUp(String address) {
        boolean more = true;
        while (more) {
            more = limit.take(address);
        }
    }
}
