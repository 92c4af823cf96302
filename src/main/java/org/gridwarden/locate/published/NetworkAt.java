package org.gridwarden.locate.published;

import org.gridwarden.grid.Network;
import org.gridwarden.locate.index.NetworkIndex;
import org.jspecify.annotations.Nullable;

/**
 * A network as it stood at some time.
 *
 * @param network the network as it is named today
 * @param index the edition that held; null when there was none
 */
public record NetworkAt(Network network, @Nullable NetworkIndex index) {}
