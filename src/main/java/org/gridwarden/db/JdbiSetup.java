package org.gridwarden.db;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Which Java types cross to the database and back, and as what. */
final class JdbiSetup {

    private JdbiSetup() {}

    static Jdbi of(DataSource pool) {
        Jdbi jdbi = Jdbi.create(pool);
        // What is bound may be a name or a telephone number, and messages go to the log.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        jdbi.registerArgument(new InstantArgument());
        jdbi.registerArgument(new GeometryArgument());
        jdbi.registerColumnMapper(Instant.class, (row, column, context) -> {
            OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
            return time == null ? null : time.toInstant();
        });
        jdbi.registerColumnMapper(Geometry.class, geometryMapper(Geometry.class));
        jdbi.registerColumnMapper(Point.class, geometryMapper(Point.class));
        jdbi.registerColumnMapper(Polygon.class, geometryMapper(Polygon.class));
        jdbi.registerColumnMapper(MultiPolygon.class, geometryMapper(MultiPolygon.class));
        jdbi.registerArrayType(String.class, "text");
        jdbi.registerArrayType(Long.class, "bigint");
        jdbi.registerArrayType(Integer.class, "integer");
        jdbi.registerArrayType(Double.class, "double precision");
        jdbi.registerArrayType(Boolean.class, "boolean");
        jdbi.registerArrayType(
                Instant.class, "timestamptz", instant -> OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
        return jdbi;
    }

    private static <G extends Geometry> ColumnMapper<G> geometryMapper(Class<G> type) {
        return (row, column, context) -> {
            Geometry geometry = GeometryCodec.read(row, column);
            return geometry == null ? null : type.cast(geometry);
        };
    }

    private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
        InstantArgument() {
            super(Types.TIMESTAMP_WITH_TIMEZONE);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            return (position, statement, context) ->
                    statement.setObject(position, OffsetDateTime.ofInstant(value, ZoneOffset.UTC));
        }
    }

    private static final class GeometryArgument extends AbstractArgumentFactory<Geometry> {
        GeometryArgument() {
            super(Types.OTHER);
        }

        @Override
        protected Argument build(@Nullable Geometry value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setObject(position, GeometryCodec.toParameter(value));
        }
    }
}
