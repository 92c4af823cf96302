package org.gridwarden.compare;

import java.util.List;
import java.util.function.Supplier;
import org.gridwarden.access.Caller;
import org.gridwarden.grid.UnitContent;
import org.jspecify.annotations.Nullable;

/** Reads working copies of networks; made by whoever keeps them. */
@FunctionalInterface
public interface WorkingCopies {

    /**
     * A network as somebody wants it to be.
     *
     * @param network code of its network
     * @param baseEdition number of the edition from which it began, null for none
     * @param version grows with every change, so that the same version holds the same units
     * @param units reads them
     */
    record WorkingCopy(String network, @Nullable Integer baseEdition, int version, Supplier<List<UnitContent>> units) {}

    /** The working copy with this identity; throws a problem where there is none or the caller may not see it. */
    WorkingCopy get(Caller caller, long id);
}
