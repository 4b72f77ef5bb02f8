package moodring.recommend.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;

/** The pictures that a page sends wait on their way to the server until a test lets each go on. */
final class HeldReadings {
    private final Page page;
    private final List<Route> waiting = new ArrayList<>();

    private HeldReadings(Page page) {
        this.page = page;
    }

    static HeldReadings of(Page page) {
        HeldReadings held = new HeldReadings(page);
        page.route("**/api/readings", held.waiting::add);
        return held;
    }

    /** Until so many were sent. */
    void await(int count) {
        page.waitForCondition(() -> waiting.size() >= count);
    }

    void release(int place) {
        waiting.get(place).resume();
    }

    /** The server gets something that is no picture. */
    void spoil(int place) {
        waiting.get(place).resume(new Route.ResumeOptions().setPostData("no picture"));
    }
}
