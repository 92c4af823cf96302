package org.gridwarden.cell.build;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gridwarden.cell.build.NotACoverageException.Defect;

/** Collects the first defects of a layer, each once. Thread-safe. */
final class DefectList {

    /** So many are collected; more may remain. */
    static final int MOST = 100;

    private final Set<Defect> defects = new LinkedHashSet<>();

    synchronized void add(Defect defect) {
        if (defects.size() < MOST) {
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
