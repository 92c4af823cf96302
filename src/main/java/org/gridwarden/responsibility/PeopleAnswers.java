package org.gridwarden.responsibility;

import java.time.Instant;
import java.util.List;
import org.gridwarden.responsibility.duty.Party;
import org.gridwarden.responsibility.duty.Responsibility;
import org.jspecify.annotations.Nullable;

/** What the API says of parties and responsibilities. */
public final class PeopleAnswers {

    private PeopleAnswers() {}

    /** A party; {@code responsibilities} is empty where they were not asked for. */
    public record PartyAnswer(
            long id,
            String code,
            String kind,
            String name,
            @Nullable String phone,
            @Nullable String post,
            @Nullable String organisation,
            @Nullable String organisationName,
            List<ResponsibilityAnswer> responsibilities) {

        /** The party as the API shows it; the telephone must have been hidden before where it is to be. */
        public static PartyAnswer of(Party party) {
            return of(party, List.of());
        }

        static PartyAnswer of(Party party, List<Responsibility> rows) {
            return new PartyAnswer(
                    party.id(),
                    party.code(),
                    party.kind().code(),
                    party.name(),
                    party.phone(),
                    party.post(),
                    party.organisation(),
                    party.organisationName(),
                    rows.stream().map(ResponsibilityAnswer::of).toList());
        }
    }

    /** A responsibility. */
    public record ResponsibilityAnswer(
            long id,
            PartyAnswer party,
            String network,
            String unit,
            String unitName,
            String level,
            String kind,
            @Nullable String grade,
            int ordinal,
            @Nullable String category,
            Instant validFrom,
            @Nullable Instant validTo,
            Instant recordedFrom,
            @Nullable Instant recordedTo) {

        /** The row as the API shows it; the telephone must have been hidden before where it is to be. */
        public static ResponsibilityAnswer of(Responsibility row) {
            return new ResponsibilityAnswer(
                    row.id(),
                    PartyAnswer.of(row.party()),
                    row.network(),
                    row.unit(),
                    row.unitName(),
                    row.level(),
                    row.kind(),
                    row.grade(),
                    row.ordinal(),
                    row.category(),
                    row.validFrom(),
                    row.validTo(),
                    row.recordedFrom(),
                    row.recordedTo());
        }
    }
}
