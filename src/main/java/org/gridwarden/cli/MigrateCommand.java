package org.gridwarden.cli;

import java.util.concurrent.Callable;
import org.gridwarden.app.App;
import org.gridwarden.cli.option.ConfigOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Brings the database to this program's schema. */
@Command(
        name = "migrate",
        description = "Bring the database to this program's schema; back it up first.",
        mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {

    @Mixin
    ConfigOptions config = new ConfigOptions();

    @Override
    public Integer call() {
        int applied = App.migrate(config.load());
        System.out.println(applied == 0 ? "Nothing to do: the schema is current." : applied + " migrations applied.");
        return 0;
    }
}
