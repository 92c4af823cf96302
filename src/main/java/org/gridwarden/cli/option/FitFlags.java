package org.gridwarden.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridwarden.cli.terminal.CommandException;
import org.gridwarden.coverage.fit.FitOptions;
import org.gridwarden.grid.Network;
import picocli.CommandLine.Option;

/** Whether and how far units are made to fit: {@code @Mixin FitFlags fit}. */
public final class FitFlags {

    @Option(names = "--fit", description = "make the draft a coverage and report every change")
    boolean wanted;

    @Option(
            names = "--gap-width",
            paramLabel = "M",
            description = "with --fit: widest gap that is closed; default ${DEFAULT-VALUE}")
    double gapWidthMetres = FitOptions.DEFAULT.gapWidthMetres();

    @Option(
            names = "--overlap-width",
            paramLabel = "M",
            description = "with --fit: widest overlap that is decided; default ${DEFAULT-VALUE}")
    double overlapWidthMetres = FitOptions.DEFAULT.overlapWidthMetres();

    @Option(
            names = "--snap",
            paramLabel = "M",
            description = "with --fit: vertices this near to a line go onto it; default ${DEFAULT-VALUE}")
    double snapMetres = FitOptions.DEFAULT.snapMetres();

    @Option(
            names = "--dissolve",
            paramLabel = "LEVEL",
            description = "with --fit: boundaries of this level become those of the level below, taken together")
    List<String> dissolved = new ArrayList<>();

    /** Whether units are to be made to fit at all. */
    public boolean wanted() {
        return wanted;
    }

    /** How far they are, for the levels of this network; throws where it has no level that was named. */
    public FitOptions options(Network network) {
        Set<Integer> ranks =
                dissolved.stream().map(level -> rank(network, level)).collect(Collectors.toSet());
        return new FitOptions(snapMetres, overlapWidthMetres, gapWidthMetres, ranks, Set.of());
    }

    private static int rank(Network network, String level) {
        try {
            return network.getLevel(level).rank();
        } catch (IllegalArgumentException e) {
            throw new CommandException("--dissolve: " + e.getMessage());
        }
    }
}
