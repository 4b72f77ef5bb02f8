package moodring.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;

/**
 * The closing line of a build, for scripts. Names are part of the interface.
 *
 * @param catalog id of the published version; null if nothing was published
 * @param rows all that were read: tracks, repeated and rejected
 * @param rejected rows by reason
 * @param moods tracks by mood
 * @param seconds by step
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record BuildSummary(
        String catalog,
        String source,
        long rows,
        long tracks,
        long repeated,
        Map<String, Long> rejected,
        Map<String, Integer> moods,
        int clusters,
        double silhouette,
        Map<String, Double> seconds,
        boolean published) {

    /** One line. */
    public String json() {
        try {
            return JsonMapper.builder().build().writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a summary is always JSON", e);
        }
    }
}
