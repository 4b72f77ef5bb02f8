package moodring.catalog.command;

import java.util.List;
import moodring.catalog.label.ModelText;
import moodring.catalog.label.MoodModel;
import moodring.catalog.source.Field;
import moodring.db.CatalogException;
import moodring.db.CatalogException.Kind;
import moodring.db.Catalogs;
import moodring.settings.Places;

/** The model of the published catalog. */
final class CurrentModel {

    private CurrentModel() {}

    static MoodModel of(Places places) {
        String text = new Catalogs(places.catalogs())
                .current()
                .map(version -> version.manifest().origin().settings().get("model"))
                .orElseThrow(() -> new CatalogException(
                        Kind.NO_CATALOG,
                        "No catalog is published in " + places.catalogs()
                                + "; make one with ./moodring catalog build first."));
        return ModelText.read(text);
    }

    static List<Field> fields(MoodModel model) {
        return model.space().features().stream().map(Field::of).toList();
    }
}
