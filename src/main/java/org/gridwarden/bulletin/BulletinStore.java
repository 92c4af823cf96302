package org.gridwarden.bulletin;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.gridwarden.db.Transaction;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Issued bulletins. Rows are only ever added. */
final class BulletinStore {

    private static final String LIST = """
            SELECT b.id, n.code AS network, su.code AS unit, b.kind, b.year, b.number, b.period_from, b.period_to,
                   b.level, b.language, b.title, b.content_hash, b.issued_at, b.issued_by
            FROM bulletin b
            JOIN network n ON n.id = b.network_id
            LEFT JOIN spatial_unit su ON su.id = b.unit_id
            WHERE (CAST(:id AS bigint) IS NULL OR b.id = :id)
              AND (CAST(:network AS text) IS NULL OR n.code = :network)
              AND (CAST(:unit AS text) IS NULL OR su.code = :unit)
              AND (CAST(:kind AS text) IS NULL OR b.kind = :kind)
              AND (CAST(:year AS int) IS NULL OR b.year = :year)
              AND (CAST(:before AS bigint) IS NULL OR b.id < :before)
            ORDER BY b.id DESC
            LIMIT :limit
            """;

    private static final String CONTENT = "SELECT content FROM bulletin WHERE id = :id";
    private static final String PDF = "SELECT pdf FROM bulletin WHERE id = :id";
    private static final String XLSX = "SELECT xlsx FROM bulletin WHERE id = :id";

    /** One issue at a time, so that numbers have no gaps; readers are not kept waiting. */
    private static final String LOCK = "LOCK TABLE bulletin IN SHARE ROW EXCLUSIVE MODE";

    private static final String NEXT_NUMBER = """
            SELECT coalesce(max(number), 0) + 1 FROM bulletin
            WHERE network_id = :network AND coalesce(unit_id, 0) = coalesce(CAST(:unit AS bigint), 0)
              AND kind = :kind AND year = :year
            """;

    private static final String INSERT = """
            INSERT INTO bulletin (network_id, unit_id, kind, year, number, period_from, period_to, level, language, title,
                                  content, content_hash, pdf, xlsx, issued_at, issued_by)
            VALUES (:network, :unit, :kind, :year, :number, :from, :to, :level, :language, :title,
                    :content, :hash, :pdf, :xlsx, :at, :by)
            RETURNING id
            """;

    private static final RowMapper<Bulletin> BULLETIN = (row, context) -> new Bulletin(
            row.getLong("id"),
            row.getString("network"),
            row.getString("unit"),
            row.getString("kind"),
            row.getInt("year"),
            row.getInt("number"),
            row.getObject("period_from", java.time.LocalDate.class),
            row.getObject("period_to", java.time.LocalDate.class),
            row.getString("level"),
            row.getString("language"),
            row.getString("title"),
            row.getString("content_hash"),
            row.getObject("issued_at", OffsetDateTime.class).toInstant(),
            row.getString("issued_by"));

    /** What of a bulletin is kept beside its row. */
    enum Part {
        CONTENT,
        PDF,
        XLSX
    }

    /** The bytes that an issue keeps. */
    @SuppressWarnings("ArrayRecordComponent")
    record Kept(byte[] content, byte[] pdf, byte[] xlsx) {}

    /** Newest first. */
    List<Bulletin> list(Transaction tx, BulletinQuery query) {
        return tx.handle()
                .createQuery(LIST)
                .bind("id", (Long) null)
                .bind("network", query.network())
                .bind("unit", query.unit())
                .bind("kind", query.kind())
                .bind("year", query.year())
                .bind("before", query.before())
                .bind("limit", query.limit())
                .map(BULLETIN)
                .list();
    }

    Optional<Bulletin> find(Transaction tx, long id) {
        return tx.handle()
                .createQuery(LIST)
                .bind("id", id)
                .bind("network", (String) null)
                .bind("unit", (String) null)
                .bind("kind", (String) null)
                .bind("year", (Integer) null)
                .bind("before", (Long) null)
                .bind("limit", 1)
                .map(BULLETIN)
                .findOne();
    }

    /** A kept part; throws for an unknown id. */
    byte[] part(Transaction tx, long id, Part part) {
        return tx.handle()
                .createQuery(
                        switch (part) {
                            case CONTENT -> CONTENT;
                            case PDF -> PDF;
                            case XLSX -> XLSX;
                        })
                .bind("id", id)
                .mapTo(byte[].class)
                .one();
    }

    /** The number of the next bulletin, held until the transaction ends. */
    int nextNumber(Transaction tx, long networkId, @Nullable Long unitId, String kind, int year) {
        tx.handle().execute(LOCK);
        return tx.handle()
                .createQuery(NEXT_NUMBER)
                .bind("network", networkId)
                .bind("unit", unitId)
                .bind("kind", kind)
                .bind("year", year)
                .mapTo(Integer.class)
                .one();
    }

    /** Adds it; its {@code id} is not looked at. Returns the identity. */
    long insert(Transaction tx, long networkId, @Nullable Long unitId, Bulletin bulletin, Kept kept) {
        return tx.handle()
                .createQuery(INSERT)
                .bind("network", networkId)
                .bind("unit", unitId)
                .bind("kind", bulletin.kind())
                .bind("year", bulletin.year())
                .bind("number", bulletin.number())
                .bind("from", bulletin.from())
                .bind("to", bulletin.to())
                .bind("level", bulletin.level())
                .bind("language", bulletin.language())
                .bind("title", bulletin.title())
                .bind("content", kept.content())
                .bind("hash", bulletin.contentHash())
                .bind("pdf", kept.pdf())
                .bind("xlsx", kept.xlsx())
                .bind("at", bulletin.issuedAt())
                .bind("by", bulletin.issuedBy())
                .mapTo(Long.class)
                .one();
    }
}
