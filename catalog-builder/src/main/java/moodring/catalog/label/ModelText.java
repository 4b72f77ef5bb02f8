package moodring.catalog.label;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import moodring.db.CatalogException;
import moodring.db.CatalogException.Kind;

/** A model as JSON text, as it lies in a catalog. */
public final class ModelText {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ModelText() {}

    public static String write(MoodModel model) {
        try {
            return JSON.writeValueAsString(model);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a model is always JSON", e);
        }
    }

    /** @throws CatalogException {@code NO_CATALOG} if it is not a model */
    public static MoodModel read(String text) {
        try {
            return JSON.readValue(text, MoodModel.class);
        } catch (JsonProcessingException e) {
            throw new CatalogException(
                    Kind.NO_CATALOG,
                    "The current catalog's model cannot be read; build the catalog again with ./moodring catalog build.",
                    e);
        }
    }
}
