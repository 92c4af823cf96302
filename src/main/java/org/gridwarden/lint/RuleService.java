package org.gridwarden.lint;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridwarden.access.Caller;
import org.gridwarden.audit.AuditLog;
import org.gridwarden.db.Database;
import org.gridwarden.db.Transaction;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.NetworkService;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Problem;
import org.gridwarden.lint.city.ComposedKind;
import org.gridwarden.lint.rule.Rule;
import org.gridwarden.lint.rule.Severity;

/** The rules of each network: those of the packaged file, as the city changed them. Thread-safe. */
public final class RuleService {

    private final Database database;
    private final AuditLog audit;
    private final NetworkService networks;
    private final Clock clock;
    private final RuleFile file = RuleFile.packaged();
    private final RuleStore store = new RuleStore();

    /** The packaged rules, with what each network changed of them. */
    public RuleService(Database database, AuditLog audit, NetworkService networks, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.networks = networks;
        this.clock = clock;
    }

    /** Every rule of a network in the order of the file, switched off ones too. */
    public List<Rule> list(Network network) {
        return database.read(tx -> list(tx, network));
    }

    /** The rule as it comes with the program. */
    public Rule packaged(String code) {
        return file.rules().stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("rule_unknown", "there is no rule " + code));
    }

    /** Kinds of composed grids. */
    public List<ComposedKind> composed() {
        return file.composed();
    }

    /** The kind of composed grid of this name; throws a problem when there is none. */
    public ComposedKind composed(String kind) {
        return file.composed().stream()
                .filter(candidate -> candidate.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("composed_kind_unknown", "there is no composed grid " + kind));
    }

    /** Changes rules; those that are not named stay as they are. */
    public List<Rule> put(Caller caller, Network network, List<RuleChange> changes) {
        networks.authorise(caller, Permission.PUBLISH_GRIDS, network);
        return database.inTransaction(tx -> {
            Map<String, Rule> current = new LinkedHashMap<>();
            list(tx, network).forEach(rule -> current.put(rule.code(), rule));
            for (RuleChange change : changes) {
                Rule packaged = packaged(change.code());
                Rule rule = change.apply(packaged, current.getOrDefault(change.code(), packaged));
                current.put(rule.code(), rule);
                save(tx, caller, network, packaged, rule);
            }
            return new ArrayList<>(current.values());
        });
    }

    private void save(Transaction tx, Caller caller, Network network, Rule packaged, Rule rule) {
        Map<String, Object> differing = RuleChange.differing(packaged, rule);
        if (differing.isEmpty() && rule.active() && rule.severity() == packaged.severity()) {
            store.remove(tx, network.id(), rule.code());
        } else {
            store.put(
                    tx,
                    network.id(),
                    rule.code(),
                    new RuleStore.Changed(rule.active(), rule.severity().code(), differing),
                    caller.actor(),
                    clock.instant());
        }
        audit.record(
                tx,
                caller.actor(),
                "lint.rule",
                "network/" + network.code() + "/rule/" + rule.code(),
                null,
                Map.of(
                        "active", rule.active(),
                        "severity", rule.severity().code(),
                        "parameters", differing));
    }

    private List<Rule> list(Transaction tx, Network network) {
        Map<String, RuleStore.Changed> changed = store.list(tx, network.id());
        return file.rules().stream()
                .map(rule -> {
                    RuleStore.Changed own = changed.get(rule.code());
                    if (own == null) {
                        return rule;
                    }
                    Map<String, Object> parameters = new LinkedHashMap<>(rule.parameters());
                    parameters.putAll(own.parameters());
                    return rule.with(own.active(), Severity.ofCode(own.severity()), parameters);
                })
                .toList();
    }
}
