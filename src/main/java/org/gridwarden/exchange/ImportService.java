package org.gridwarden.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import org.gridwarden.http.ProblemError;
import org.jspecify.annotations.Nullable;

/**
 * Files into drafts, never into editions. All files are read before anything is written: what cannot be read refuses the
 * whole import, with every defect listed. Thread-safe.
 */
public final class ImportService {

    private static final int LISTED_DEFECTS = 100;

    private final NetworkService networks;
    private final DraftService drafts;
    private final MendService mending;

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
     * Imports as the mapping says; creates the network where it is not there and the mapping names it and its levels.
     *
     * @param draftId an open draft to add to; null for a new one that begins with the edition published last
     * @return the draft, checked
     */
    public Draft run(Caller caller, Mapping mapping, Files files, @Nullable Long draftId) {
        return run(caller, mapping, files, Long.MAX_VALUE, draftId);
    }

    /** Like {@link #run(Caller, Mapping, Files, Long)}, with files of at most {@code mostBytes}, unzipped. */
    public Draft run(Caller caller, Mapping mapping, Files files, long mostBytes, @Nullable Long draftId) {
        Network known = networks.find(mapping.network()).orElse(null);
        List<Level> levels = known == null ? newLevels(mapping) : known.levels();
        Map<String, List<LoadedUnit>> loaded = read(mapping, levels, files, mostBytes);
        dissolve(mapping, levels, loaded);
        if (known == null) {
            networks.create(caller, mapping.newNetwork());
        } else {
            // before anything is made, so that a refused import leaves no draft behind
            networks.authorise(caller, Permission.EDIT_GRIDS, known);
        }
        long id = draftId != null
                ? draftId
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
                placed(caller, mapping, levels, units, id));
    }

    private static List<Level> newLevels(Mapping mapping) {
        try {
            return mapping.newNetwork().levels();
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("network_unknown", String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, List<LoadedUnit>> read(
            Mapping mapping, List<Level> levels, Files files, long mostBytes) {
        Map<String, List<LoadedUnit>> loaded = new HashMap<>();
        List<FileDefect> defects = new ArrayList<>();
        for (LevelMapping level : mapping.levels()) {
            LevelReader reader = reader(level, levels);
            for (String name : level.fileNames()) {
                reader.read(name, open(files, name), mostBytes);
            }
            loaded.put(level.level(), reader.units());
            defects.addAll(reader.defects());
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
            if (level.dissolves()) {
                String below = mapping.levels().get(i + 1).level();
                Dissolve.Result result = Dissolve.of(reader(level, levels), Objects.requireNonNull(loaded.get(below)));
                loaded.put(level.level(), result.parents());
                loaded.put(below, result.children());
            }
        }
    }

    /** The units with their parents found by place where the mapping says so. */
    private List<UnitContent> placed(
            Caller caller, Mapping mapping, List<Level> levels, List<UnitContent> units, long draftId) {
        Set<Integer> byPlace = new HashSet<>();
        mapping.levels().stream()
                .filter(level -> LevelMapping.BY_PLACE.equals(level.parent()))
                .forEach(level -> byPlace.add(level(level.level(), levels).rank()));
        if (byPlace.isEmpty()) {
            return units;
        }
        Set<Integer> replaced = ranks(mapping, levels, false);
        List<UnitContent> all = new ArrayList<>(units);
        drafts.units(caller, draftId).stream()
                .filter(unit -> !replaced.contains(unit.level()))
                .forEach(all::add);
        Map<Integer, PlaceParents> parents = new HashMap<>();
        return units.stream()
                .map(unit -> byPlace.contains(unit.level())
                        ? unit.withParent(parents.computeIfAbsent(unit.level(), rank -> above(rank, all))
                                .find(unit.geometry())
                                .orElse(null))
                        : unit)
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
            throw new UncheckedIOException(name + " cannot be opened: " + e.getMessage(), e);
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
                defects.stream()
                        .limit(LISTED_DEFECTS)
                        .map(defect -> new ProblemError(defect.code(), defect.text(), null, defect.feature(), null))
                        .toList());
    }
}
