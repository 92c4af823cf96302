package org.gridwarden.locate;

import java.util.Map;

/**
 * The owners of one place at one time, in every network.
 *
 * @param owners by the network's database identity
 * @param ruleVersion version of the rule that chose them: {@value #RULE_VERSION}
 */
public record Resolution(Map<Long, ResolvedOwner> owners, int ruleVersion) {

    /** Version 1: exact half-open ownership of the finest tiling unit in the edition that held when it was seen. */
    public static final int RULE_VERSION = 1;

    public Resolution {
        owners = Map.copyOf(owners);
    }
}
