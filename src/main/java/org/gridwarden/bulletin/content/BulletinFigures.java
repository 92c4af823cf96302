package org.gridwarden.bulletin.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.gridwarden.density.Trend;
import org.gridwarden.density.choropleth.Choropleth;
import org.gridwarden.density.figure.Figures;
import org.gridwarden.dictionary.DictionaryEntry;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.unit.UnitSummary;
import org.gridwarden.responsibility.duty.Responsibility;
import org.jspecify.annotations.Nullable;

/**
 * What a bulletin is composed from.
 *
 * @param within the unit whose ground it is about, null for the whole network
 * @param firstDay the day of the earliest report on file, null where there is none
 * @param now figures of the period by unit of the level
 * @param before figures of the period before
 * @param yearAgo figures of the year before
 * @param fine figures of the period by unit of the finest level
 * @param path the names above a unit of the finest level, by its code
 * @param categories figures of the period by category
 * @param categoriesBefore figures of the period before by category
 * @param words the dictionary of categories by code
 * @param trend reports per day
 * @param people who answers, by unit identity
 * @param kinds the dictionary of responsibility kinds by code
 */
public record BulletinFigures(
        Network network,
        Edition edition,
        Level level,
        @Nullable UnitSummary within,
        @Nullable LocalDate firstDay,
        Choropleth now,
        Choropleth before,
        Choropleth yearAgo,
        Choropleth fine,
        UnaryOperator<String> path,
        Map<String, Figures> categories,
        Map<String, Figures> categoriesBefore,
        Map<String, DictionaryEntry> words,
        Trend trend,
        Map<Long, List<Responsibility>> people,
        Map<String, DictionaryEntry> kinds) {}
