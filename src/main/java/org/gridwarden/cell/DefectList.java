package org.gridwarden.cell;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gridwarden.cell.NotACoverageException.Defect;

/** Collects the first defects of a layer, each once. Thread-safe. */
final class DefectList {

    private final Set<Defect> defects = new LinkedHashSet<>();

    synchronized void add(Defect defect) {
        if (defects.size() < CellCheck.MAX_DEFECTS) {
            defects.add(defect);
        }
    }

    /** Throws what was collected, if anything. */
    synchronized void throwIfAny() {
        if (!defects.isEmpty()) {
            throw new NotACoverageException(List.copyOf(new ArrayList<>(defects)));
        }
    }
}
