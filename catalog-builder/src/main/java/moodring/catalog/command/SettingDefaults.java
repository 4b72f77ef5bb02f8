package moodring.catalog.command;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import moodring.settings.Places;
import moodring.settings.SettingKeys;
import moodring.settings.SettingsException;
import moodring.settings.SettingsFile;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * Gives an option that is not on the command line its value from the environment or from {@code moodring.properties}.
 * The key of {@code catalog build --seed} is {@code catalog.build.seed}.
 */
final class SettingDefaults implements IDefaultValueProvider {

    private static final Set<String> KEYS = SettingKeys.all().keySet();

    private final Places places;
    private final Map<String, String> environment;
    private SettingsFile settings;

    SettingDefaults(Places places, Map<String, String> environment) {
        this.places = places;
        this.environment = environment;
    }

    @Override
    public String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return null;
        }
        return Optional.of(keyOf(option))
                .filter(KEYS::contains)
                .flatMap(key -> settings().value(key))
                .orElse(null);
    }

    /**
     * What is wrong in the words of settings, where the value of the option came from them.
     *
     * @param arguments the command line; what stands on it is no setting
     */
    static Optional<SettingsException> refusal(ParameterException mistake, String[] arguments) {
        return mistake.getCommandLine().getDefaultValueProvider() instanceof SettingDefaults defaults
                        && mistake.getArgSpec() instanceof OptionSpec option
                        && Stream.of(arguments).noneMatch(word -> names(option, word))
                ? defaults.refusal(option, mistake)
                : Optional.empty();
    }

    private Optional<SettingsException> refusal(OptionSpec option, ParameterException mistake) {
        String key = keyOf(option);
        return Optional.ofNullable(defaultValue(option))
                .map(value -> mistake instanceof BrokenRule broken
                        ? broken.rule()
                        : "must be " + kind(option.type()) + ", but was \"" + value + "\"")
                .map(why -> settings().refusal(key, why));
    }

    private static String kind(Class<?> type) {
        return type == int.class || type == long.class ? "a whole number" : "one of the values that --help names";
    }

    private static boolean names(OptionSpec option, String word) {
        return Stream.of(option.names()).anyMatch(name -> word.equals(name) || word.startsWith(name + "="));
    }

    /** The key that would set this option, whether it is a setting or not. */
    static String keyOf(OptionSpec option) {
        String name = Stream.of(option.names())
                .max(Comparator.comparingInt(String::length))
                .orElseThrow()
                .substring(2);
        String command = option.command().qualifiedName(".");
        return command.substring(command.indexOf(' ') + 1) + "." + name;
    }

    private SettingsFile settings() {
        if (settings == null) {
            settings = SettingsFile.read(places.settingsFile(), KEYS, environment);
        }
        return settings;
    }
}
