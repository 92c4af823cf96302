package org.gridwarden.impact.change;

/**
 * A party answers for a unit.
 *
 * @param partyId database identity of the party
 * @param partyCode its code
 * @param partyName its name
 * @param unit code of the unit
 */
public record Duty(long partyId, String partyCode, String partyName, String unit) {}
