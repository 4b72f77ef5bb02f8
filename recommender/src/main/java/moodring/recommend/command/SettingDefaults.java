package moodring.recommend.command;

import java.util.Comparator;
import java.util.List;
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
 *
 * <p>The key of {@code recommend --count} is {@code recommend.count}; of an option that several commands share, its
 * long name alone ({@code model}). The file is read when the first option asks.
 */
public final class SettingDefaults implements IDefaultValueProvider {
    private static final Set<String> KEYS = SettingKeys.all().keySet();

    private final Places places;
    private final Map<String, String> environment;
    private SettingsFile settings;

    /** @param environment names and values, as {@link System#getenv()} gives them */
    public SettingDefaults(Places places, Map<String, String> environment) {
        this.places = places;
        this.environment = environment;
    }

    @Override
    public String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return null;
        }
        return keysOf(option).stream()
                .flatMap(key -> settings().value(key).stream())
                .findFirst()
                .orElse(null);
    }

    /** The same, but silent where the settings are wrong: for the commands that say so, or help without them. */
    public IDefaultValueProvider unlessWrong() {
        return argument -> {
            try {
                return defaultValue(argument);
            } catch (SettingsException e) {
                return null;
            }
        };
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
        return keysOf(option).stream()
                .filter(key -> settings().value(key).isPresent())
                .findFirst()
                .map(key -> settings()
                        .refusal(
                                key,
                                "is \"" + settings().value(key).orElseThrow() + "\", but "
                                        + (mistake instanceof WrongValueException
                                                ? mistake.getMessage()
                                                : mustBe(option))));
    }

    private static String mustBe(OptionSpec option) {
        Class<?> type = option.type();
        return "must be "
                + (type == int.class || type == Integer.class
                        ? "a whole number"
                        : type == boolean.class ? "true or false" : "one of the values that --help names");
    }

    private static boolean names(OptionSpec option, String word) {
        return Stream.of(option.names()).anyMatch(name -> word.equals(name) || word.startsWith(name + "="));
    }

    /** The keys that set this option, the most particular first; none where the option is not a setting. */
    static List<String> keysOf(OptionSpec option) {
        String name = Stream.of(option.names())
                .max(Comparator.comparingInt(String::length))
                .orElseThrow()
                .substring(2);
        String command = option.command().qualifiedName(".");
        String withoutProgram = command.substring(command.indexOf('.') + 1);
        return Stream.of(withoutProgram + "." + name, name)
                .filter(KEYS::contains)
                .toList();
    }

    private SettingsFile settings() {
        if (settings == null) {
            settings = SettingsFile.read(places.settingsFile(), KEYS, environment);
        }
        return settings;
    }
}
