package moodring.recommend.command;

import picocli.CommandLine.IVersionProvider;

/** The versions that a report of a fault needs. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String own = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "Moodring " + (own == null ? "(development)" : own),
            "Java " + Runtime.version() + " on " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
        };
    }
}
