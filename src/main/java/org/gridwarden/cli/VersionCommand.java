package org.gridwarden.cli;

import java.util.concurrent.Callable;
import org.gridwarden.app.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** Says which program this is, and on what it runs. */
@Command(name = "version", description = "Say which version this is.", mixinStandardHelpOptions = true)
final class VersionCommand implements Callable<Integer>, IVersionProvider {

    @Override
    public Integer call() {
        System.out.println(getVersion()[0]);
        return 0;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"gridwarden " + Version.text() + " (Java " + Runtime.version() + ")"};
    }
}
