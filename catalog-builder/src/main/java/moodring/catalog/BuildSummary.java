package moodring.catalog;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The closing line of a build, for scripts. Names are part of the interface.
 *
 * @param catalog id of the published version; null if nothing was published
 * @param rows all that were read: tracks, repeated and rejected
 * @param rejected rows by reason
 * @param moods tracks by mood
 * @param seconds by step
 * @param more fields that only some builds have: {@code drift} since the version before, {@code update},
 *     {@code refused} with the reasons, {@code report} with the file that tells more
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
        boolean published,
        @JsonAnyGetter Map<String, Object> more) {

    public BuildSummary {
        more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    /** The same with one more field. */
    BuildSummary with(String field, Object value) {
        Map<String, Object> longer = new LinkedHashMap<>(more);
        longer.put(field, value);
        return new BuildSummary(
                catalog,
                source,
                rows,
                tracks,
                repeated,
                rejected,
                moods,
                clusters,
                silhouette,
                seconds,
                published,
                longer);
    }

    /** The same once it is published. */
    BuildSummary published(String id, Map<String, Double> secondsThen) {
        return new BuildSummary(
                id, source, rows, tracks, repeated, rejected, moods, clusters, silhouette, secondsThen, true, more);
    }

    /** Why it was not published, in sentences; empty if nothing spoke against it. */
    public Optional<String> refusal() {
        return Optional.ofNullable(more.get("refused"))
                .map(reasons ->
                        ((List<?>) reasons).stream().map(Object::toString).collect(Collectors.joining(" "))
                                + " Nothing was published; what was built is described in " + more.get("report") + ".");
    }

    /** One line. */
    public String json() {
        try {
            return JsonMapper.builder().build().writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a summary is always JSON", e);
        }
    }
}
