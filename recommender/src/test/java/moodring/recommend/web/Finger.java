package moodring.recommend.web;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** One finger on the page's glass, through the browser's own protocol. */
record Finger(CDPSession browser) {
    Finger(Page page) {
        this(page.context().newCDPSession(page));
    }

    void press(double x, double y) {
        send("touchStart", x, y);
    }

    void move(double x, double y) {
        send("touchMove", x, y);
    }

    void lift() {
        send("touchEnd");
    }

    private void send(String type, double... point) {
        JsonArray points = new JsonArray();
        if (point.length == 2) {
            JsonObject place = new JsonObject();
            place.addProperty("x", point[0]);
            place.addProperty("y", point[1]);
            points.add(place);
        }
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        browser.send("Input.dispatchTouchEvent", event);
    }
}
