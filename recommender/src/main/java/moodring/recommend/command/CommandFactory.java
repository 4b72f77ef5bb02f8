package moodring.recommend.command;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Optional;
import moodring.settings.Places;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands. One whose constructor takes {@link Places} gets them; the others are made without. */
public final class CommandFactory implements IFactory {
    private final Places places;

    public CommandFactory(Places places) {
        this.places = places;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        Optional<Constructor<?>> withPlaces = Arrays.stream(type.getDeclaredConstructors())
                .filter(constructor -> Arrays.equals(constructor.getParameterTypes(), new Class<?>[] {Places.class}))
                .findFirst();
        if (withPlaces.isEmpty()) {
            return CommandLine.defaultFactory().create(type);
        }
        withPlaces.get().setAccessible(true);
        return type.cast(withPlaces.get().newInstance(places));
    }
}
