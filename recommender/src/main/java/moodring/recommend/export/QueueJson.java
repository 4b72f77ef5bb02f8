package moodring.recommend.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import moodring.recommend.Queue;

/** A queue as one object of JSON; the fields are those of {@link QueueAnswer}. */
public final class QueueJson implements QueueText {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Override
    public String of(Queue queue) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(QueueAnswer.of(queue));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
