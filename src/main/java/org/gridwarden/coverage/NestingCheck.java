package org.gridwarden.coverage;

import java.util.Map;

/**
 * Whether children lie in their parents: those of tiling levels filling them to the last place, the others merely
 * inside. Children whose boundary edges cancel with their parent's tile it exactly; geometry is computed only where
 * they do not. Stateless.
 */
final class NestingCheck {

    private NestingCheck() {}

    static void check(UnitTree tree, DefectFinder finder) {
        for (Map.Entry<Integer, int[]> family :
                CoverageCheck.children(tree, true).entrySet()) {
            if (family.getKey() >= 0) {
                finder.checkParent(family.getKey(), family.getValue());
            }
        }
        for (Map.Entry<Integer, int[]> family :
                CoverageCheck.children(tree, false).entrySet()) {
            if (family.getKey() >= 0) {
                finder.checkInside(family.getKey(), family.getValue());
            }
        }
    }
}
