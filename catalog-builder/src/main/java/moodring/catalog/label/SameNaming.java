package moodring.catalog.label;

import java.util.List;
import moodring.db.Catalog;

/** Whether two catalogs give moods in the same space, by the same prototypes. */
public final class SameNaming {

    private SameNaming() {}

    public static boolean of(Catalog one, Catalog other) {
        return naming(one).equals(naming(other));
    }

    private static List<Object> naming(Catalog catalog) {
        MoodModel model = ModelText.read(catalog.manifest().origin().settings().get("model"));
        return List.of(model.space(), model.prototypes(), model.temperature());
    }
}
