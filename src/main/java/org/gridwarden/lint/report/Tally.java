package org.gridwarden.lint.report;

import java.util.BitSet;
import org.gridwarden.lint.rule.Rule;

/**
 * What one rule's check amounted to.
 *
 * @param rule the rule
 * @param checked units looked at, by their index
 * @param failed those of them with a finding
 */
public record Tally(Rule rule, BitSet checked, BitSet failed) {}
