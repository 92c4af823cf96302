package org.gridwarden.exchange.boundary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.gridwarden.access.Caller;
import org.gridwarden.draft.Draft;
import org.gridwarden.draft.DraftService;
import org.gridwarden.draft.MendService;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.NetworkService;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Files into drafts, never into editions. All files are read before anything is written: what cannot be read refuses the
 * whole import, with every defect listed. Thread-safe.
 */
public final class ImportService {

    /** Most defects that an answer lists. */
    static final int LISTED_DEFECTS = 100;

    private final NetworkService networks;
    private final DraftService drafts;
    private final MendService mending;

    /** Imports that fill drafts, and mend them where that is asked for. */
    public ImportService(NetworkService networks, DraftService drafts, MendService mending) {
        this.networks = networks;
        this.drafts = drafts;
        this.mending = mending;
    }

    /** Opens a file by the name the mapping has for it. */
    @FunctionalInterface
    public interface Files {
        InputStream open(String name) throws IOException;
    }

    /**
     * How files are taken.
     *
     * @param draftId an open draft to add to; null for a new one that begins with the edition published last
     * @param mostBytes most bytes of a file, unzipped
     * @param leftOut hears of every feature that cannot be read and is left out; null where such a feature refuses all
     */
    public record Options(
            @Nullable Long draftId,
            long mostBytes,
            @Nullable Consumer<FileDefect> leftOut) {

        /** Into a new draft, of any length, with every feature or none. */
        public static final Options USUAL = new Options(null, Long.MAX_VALUE, null);
    }

    /**
     * Imports as the mapping says; creates the network, with the levels of the mapping, where it is not there.
     *
     * @return the draft, checked
     */
    public Draft run(Caller caller, Mapping mapping, Files files, Options options) {
        Network known = networks.find(mapping.network()).orElse(null);
        List<Level> levels = known == null ? newLevels(mapping) : known.levels();
        Map<String, List<LoadedUnit>> loaded = read(mapping, levels, files, options);
        dissolve(mapping, levels, loaded);
        if (known == null) {
            networks.create(caller, mapping.newNetwork());
        } else {
            // before anything is made, so that a refused import leaves no draft behind
            networks.authorise(caller, Permission.EDIT_GRIDS, known);
        }
        Long given = options.draftId();
        long id = given != null
                ? given
                : drafts.create(caller, mapping.network(), title(mapping)).id();
        List<UnitContent> units = new ArrayList<>();
        mapping.levels()
                .forEach(level ->
                        Objects.requireNonNull(loaded.get(level.level())).forEach(each -> units.add(each.unit())));
        return mending.replaceLevels(
                caller,
                id,
                ranks(mapping, levels, false),
                ranks(mapping, levels, true),
                withParents(caller, mapping, levels, units, id));
    }

    private static List<Level> newLevels(Mapping mapping) {
        try {
            return mapping.newNetwork().levels();
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("network_invalid", String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, List<LoadedUnit>> read(
            Mapping mapping, List<Level> levels, Files files, Options options) {
        Map<String, List<LoadedUnit>> loaded = new HashMap<>();
        List<FileDefect> defects = new ArrayList<>();
        for (LevelMapping level : mapping.levels()) {
            LevelReader reader = reader(level, levels);
            for (String name : level.fileNames()) {
                reader.read(name, open(files, name), options.mostBytes());
            }
            loaded.put(level.level(), reader.units());
            for (FileDefect defect : reader.defects()) {
                Consumer<FileDefect> leftOut = options.leftOut();
                if (leftOut != null && defect.feature() != null) {
                    leftOut.accept(defect);
                } else {
                    defects.add(defect);
                }
            }
        }
        if (!defects.isEmpty()) {
            throw refusal(defects);
        }
        return loaded;
    }

    /** From the finest level upwards, so that a dissolved level may lie above another. */
    private static void dissolve(Mapping mapping, List<Level> levels, Map<String, List<LoadedUnit>> loaded) {
        for (int i = mapping.levels().size() - 2; i >= 0; i--) {
            LevelMapping level = mapping.levels().get(i);
            if (level.isMadeOfChildren()) {
                String below = mapping.levels().get(i + 1).level();
                Dissolve.Result result = Dissolve.of(reader(level, levels), Objects.requireNonNull(loaded.get(below)));
                loaded.put(level.level(), result.parents());
                loaded.put(below, result.children());
            }
        }
    }

    /**
     * The units with the codes of their parents: a name that one unit above has stands for its code, and who names no
     * parent is given the one on whose ground he lies.
     */
    private List<UnitContent> withParents(
            Caller caller, Mapping mapping, List<Level> levels, List<UnitContent> units, long draftId) {
        Set<Integer> replaced = ranks(mapping, levels, false);
        List<UnitContent> all = new ArrayList<>(units);
        drafts.units(caller, draftId).stream()
                .filter(unit -> !replaced.contains(unit.level()))
                .forEach(all::add);
        Set<Integer> named = new HashSet<>();
        mapping.levels().stream()
                .filter(level -> level.parent() != null && !LevelMapping.BY_PLACE.equals(level.parent()))
                .forEach(level -> named.add(level(level.level(), levels).rank()));
        ParentNames names = new ParentNames(all);
        Map<Integer, PlaceParents> places = new HashMap<>();
        return units.stream()
                .map(unit -> {
                    String parent = unit.parentCode();
                    if (parent != null) {
                        return unit.withParent(names.code(parent, unit.level()));
                    }
                    return named.contains(unit.level())
                            ? unit
                            : unit.withParent(places.computeIfAbsent(unit.level(), rank -> above(rank, all))
                                    .find(unit.geometry())
                                    .orElse(null));
                })
                .toList();
    }

    /** Those of the nearest level above that has units. */
    private static PlaceParents above(int rank, List<UnitContent> all) {
        int nearest = all.stream()
                .mapToInt(UnitContent::level)
                .filter(level -> level < rank)
                .max()
                .orElse(0);
        return new PlaceParents(
                all.stream().filter(unit -> unit.level() == nearest).toList());
    }

    private static LevelReader reader(LevelMapping mapping, List<Level> levels) {
        try {
            return new LevelReader(mapping, level(mapping.level(), levels).rank());
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("mapping_invalid", "level " + mapping.level() + ": " + e.getMessage());
        }
    }

    private static Level level(String code, List<Level> levels) {
        return levels.stream()
                .filter(level -> level.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest(
                        "level_unknown",
                        "the network has no level " + code + "; its levels are "
                                + String.join(
                                        ", ", levels.stream().map(Level::code).toList())));
    }

    private static Set<Integer> ranks(Mapping mapping, List<Level> levels, boolean dissolvedOnly) {
        Set<Integer> ranks = new HashSet<>();
        mapping.levels().stream()
                .filter(level -> level.dissolves() || !dissolvedOnly)
                .forEach(level -> ranks.add(level(level.level(), levels).rank()));
        return ranks;
    }

    private static InputStream open(Files files, String name) {
        try {
            return files.open(name);
        } catch (IOException e) {
            String why = e instanceof NoSuchFileException ? "it is not there" : String.valueOf(e.getMessage());
            throw new UncheckedIOException(name + " cannot be opened: " + why, e);
        }
    }

    private static String title(Mapping mapping) {
        return "import "
                + String.join(
                        ", ", mapping.levels().stream().map(LevelMapping::level).toList());
    }

    private static RuntimeException refusal(List<FileDefect> defects) {
        return Problem.unprocessable(
                "file_refused",
                defects.size() == 1 ? defects.get(0).text() : defects.size() + " defects keep the file from being read",
                defects.stream().limit(LISTED_DEFECTS).map(FileDefect::asError).toList());
    }
}
