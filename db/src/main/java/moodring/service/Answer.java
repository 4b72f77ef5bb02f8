package moodring.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/**
 * What a service answered.
 *
 * @param service its name, for sentences
 * @param retryAfter that header, as it came
 */
public record Answer(String service, int status, Optional<String> retryAfter, String body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Whether the request was fulfilled. */
    public boolean isGood() {
        return status >= 200 && status < 300;
    }

    /**
     * The body read as JSON; an empty one is an empty object.
     *
     * @throws ServiceException {@code UNAVAILABLE} if it is something else
     */
    public JsonNode json() {
        try {
            return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new ServiceException(
                    ServiceException.Kind.UNAVAILABLE,
                    service + " answered with something that is not JSON (status " + status
                            + "); try again later, and look whether a proxy stands in between.");
        }
    }

    /** The body where it is JSON, else an empty object: for error answers, which may be anything. */
    public JsonNode jsonIfAny() {
        try {
            return json();
        } catch (ServiceException e) {
            return JSON.createObjectNode();
        }
    }
}
