package org.gridwarden.lint.check;

import java.util.BitSet;

/**
 * What one rule's check amounted to.
 *
 * @param rule the rule
 * @param checked units looked at, by their index
 * @param failed those of them with a finding
 */
public record Tally(Rule rule, BitSet checked, BitSet failed) {}
