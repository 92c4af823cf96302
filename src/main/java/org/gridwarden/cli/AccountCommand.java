package org.gridwarden.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import org.gridwarden.access.Caller;
import org.gridwarden.access.NewGrant;
import org.gridwarden.access.account.AccountService.NewAccount;
import org.gridwarden.app.App;
import org.gridwarden.cli.option.ConfigOptions;
import org.gridwarden.cli.terminal.CommandException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Accounts from the command line: how an installation gets its first administrator. */
@Command(
        name = "account",
        description = "Make accounts.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = AccountCommand.Create.class)
final class AccountCommand {

    /** Makes an account. */
    @Command(
            name = "create",
            description =
                    "Make an account with a role. The password is asked for, read with --password-stdin, or, where"
                            + " there is no terminal, made up and printed once.",
            mixinStandardHelpOptions = true)
    static final class Create implements Callable<Integer> {

        @Mixin
        ConfigOptions config = new ConfigOptions();

        @Parameters(paramLabel = "NAME", description = "name to sign in with")
        String username = "";

        @Option(names = "--name", paramLabel = "TEXT", description = "name to be shown; default: NAME")
        @Nullable
        String displayName;

        @Option(
                names = "--role",
                required = true,
                paramLabel = "ROLE",
                description = "administrator, grid_administrator, dispatcher, leader, viewer or reporter")
        String role = "";

        @Option(names = "--network", description = "network of the territory; default: everywhere")
        @Nullable
        String network;

        @Option(names = "--unit", description = "code of the territory's topmost unit")
        @Nullable
        String unit;

        @Option(names = "--password-stdin", description = "read the password from standard input")
        boolean fromStandardInput;

        @Override
        public Integer call() throws IOException {
            try (App app = App.open(config.load())) {
                Console console = System.console();
                boolean madeUp = !fromStandardInput && console == null;
                String password = madeUp ? random() : fromStandardInput ? readLine() : ask(console);
                app.accounts.create(
                        Caller.system("command line"),
                        new NewAccount(
                                username,
                                displayName == null ? username : displayName,
                                password,
                                List.of(new NewGrant(role, network, unit))));
                System.out.println("Account " + username + " made."
                        + (madeUp ? " Its password, shown only now: " + password : ""));
                return 0;
            }
        }

        private static String ask(@Nullable Console console) {
            if (console == null) {
                throw new CommandException("there is no terminal to ask for a password");
            }
            char[] first = console.readPassword("Password (10 characters or more): ");
            char[] second = console.readPassword("Once more: ");
            if (first == null || second == null || !String.valueOf(first).equals(String.valueOf(second))) {
                throw new CommandException("the two passwords differ");
            }
            return String.valueOf(first);
        }

        private static String readLine() throws IOException {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            if (line == null) {
                throw new CommandException("no password came from standard input");
            }
            return line;
        }

        private static String random() {
            byte[] bytes = new byte[15];
            new SecureRandom().nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }
    }
}
