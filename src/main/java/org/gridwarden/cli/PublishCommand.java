package org.gridwarden.cli;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.gridwarden.access.Caller;
import org.gridwarden.app.App;
import org.gridwarden.app.Config;
import org.gridwarden.cli.option.ConfigOptions;
import org.gridwarden.cli.option.EffectiveOption;
import org.gridwarden.draft.Draft;
import org.gridwarden.draft.issue.DraftIssue;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.Network;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a draft the next edition; without {@code --commit} it only says whether it could. */
@Command(
        name = "publish",
        description = "Make a draft the network's next edition. Without --commit nothing is changed.",
        mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {

    @Mixin
    ConfigOptions config = new ConfigOptions();

    @Parameters(paramLabel = "DRAFT", description = "number of the draft")
    long draft;

    @Option(names = "--reason", required = true, description = "why")
    String reason = "";

    @Mixin
    EffectiveOption effective = new EffectiveOption();

    @Option(names = "--commit", description = "do it")
    boolean commit;

    @Override
    public Integer call() {
        Config loaded = config.load();
        Instant from = effective.instant(loaded.timeZone());
        try (App app = App.open(loaded)) {
            Caller caller = Caller.system("command line");
            Draft candidate = app.drafts.get(caller, draft);
            Network network = app.networks.get(candidate.networkCode());
            if (commit) {
                Edition edition = app.drafts.publish(caller, draft, from, reason);
                System.out.println(sentence(network, edition));
                return 0;
            }
            List<DraftIssue> blocking = app.mending.check(caller, draft).stream()
                    .filter(DraftIssue::blocking)
                    .toList();
            System.out.println(
                    blocking.isEmpty()
                            ? "Draft " + draft + " of network " + network.code()
                                    + " can be published; add --commit to do it."
                            : blocking.size() + " issues keep draft " + draft
                                    + " from being published; see: gridwarden check " + draft);
            return blocking.isEmpty() ? 0 : 1;
        }
    }

    static String sentence(Network network, Edition edition) {
        return "Published edition " + edition.number() + " of network " + network.code() + ": " + edition.unitCount()
                + " units, effective " + edition.effectiveAt() + ", hash " + edition.contentHash();
    }
}
