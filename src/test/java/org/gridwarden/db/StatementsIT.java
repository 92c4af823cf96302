package org.gridwarden.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gridwarden.testing.ClassConstants;
import org.gridwarden.testing.TestDatabase;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every statement of the program, as the compiler left it in the Stores and as it lies in their resources, is prepared by
 * PostgreSQL against the migrated schema: none is broken unseen because it is rarely used. A text with which another one
 * begins is a part of a statement and is not looked at on its own.
 */
class StatementsIT {

    @RegisterExtension
    static final TestDatabase TEST = TestDatabase.create();

    private static final Path CLASSES = Path.of("target", "classes", "org", "gridwarden");
    private static final Pattern STATEMENT = Pattern.compile(
            "(?:--[^\\n]*\\n)*\\s*(SELECT|INSERT|UPDATE|DELETE|WITH|COPY|LOCK|ANALYZE|MERGE)\\s[\\s\\S]*");
    private static final Pattern COPY_IN =
            Pattern.compile("COPY\\s+(\\w+)\\s*\\(([^)]*)\\)\\s*FROM\\s+STDIN\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern COPY_OUT =
            Pattern.compile("(?:--[^\\n]*\\n)*COPY\\s*\\(([\\s\\S]*)\\)\\s*TO STDOUT.*\\s*");
    /** The compiler's mark for what is put in while the program runs. */
    private static final char HOLE = '\u0001';

    @Test
    void every_statement_is_understood_by_the_database() throws IOException {
        Map<String, String> statements = statements();
        assertThat(statements.size()).as("statements found").isGreaterThan(200);
        List<String> broken = new ArrayList<>();
        statements.forEach((where, sql) -> {
            @Nullable String wrong = refusal(sql);
            if (wrong != null) {
                broken.add(where + ": " + wrong);
            }
        });
        assertThat(broken).isEmpty();
    }

    @Test
    void a_broken_statement_would_be_seen() {
        assertThat(refusal("SELECT nothing_of_that_name FROM report WHERE id = :id"))
                .contains("nothing_of_that_name");
        assertThat(refusal("COPY report (id, nothing_of_that_name) FROM STDIN")).contains("nothing_of_that_name");
        assertThat(refusal("SELECT id FROM report WHERE id = :id")).isNull();
    }

    /** Whole statements, by the place where they stand. */
    private static Map<String, String> statements() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(CLASSES)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = CLASSES.relativize(file).toString();
                if (name.endsWith(".sql")) {
                    texts.put(name, Files.readString(file));
                } else if (name.endsWith("Store.class") || name.contains("Store$") || name.startsWith("db/")) {
                    List<String> constants = ClassConstants.strings(file);
                    for (int i = 0; i < constants.size(); i++) {
                        texts.put(name + " " + i, constants.get(i));
                    }
                }
            }
        }
        texts.values().removeIf(text -> !STATEMENT.matcher(text).matches());
        List<String> all = List.copyOf(texts.values());
        texts.values()
                .removeIf(text ->
                        all.stream().anyMatch(other -> other.length() > text.length() && other.startsWith(text)));
        return texts;
    }

    /** What the database has against a statement; null for nothing. */
    private static @Nullable String refusal(String sql) {
        if (sql.indexOf(HOLE) >= 0) {
            return "is put together while the program runs: " + sql;
        }
        String[] refusal = new String[1];
        try {
            TEST.database().useTransaction(tx -> {
                try {
                    prepare(tx.handle(), sql);
                } catch (SQLException e) {
                    refusal[0] = e.getMessage() + " in " + sql;
                }
                throw new Undone();
            });
        } catch (Undone undone) {
            // Nothing of a statement stays.
        }
        return refusal[0];
    }

    private static final class Undone extends RuntimeException {}

    private static void prepare(Handle handle, String sql) throws SQLException {
        Connection connection = handle.getConnection();
        Matcher in = COPY_IN.matcher(sql);
        Matcher out = COPY_OUT.matcher(sql);
        if (sql.startsWith("LOCK") || sql.startsWith("ANALYZE")) {
            connection.createStatement().execute(sql); // has no plan to prepare
        } else if (in.matches()) {
            describe(connection, "SELECT " + in.group(2) + " FROM " + in.group(1));
        } else if (out.matches()) {
            describe(connection, out.group(1));
        } else {
            describe(connection, positional(handle, sql));
        }
    }

    /** The statement with a {@code ?} for each named parameter, as jdbi sends it. */
    private static String positional(Handle handle, String sql) {
        try (Query query = handle.createQuery(sql)) {
            SqlStatements settings = query.getConfig(SqlStatements.class);
            String rendered = settings.getTemplateEngine().render(sql, query.getContext());
            return settings.getSqlParser().parse(rendered, query.getContext()).getSql();
        }
    }

    private static void describe(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.getParameterMetaData().getParameterCount();
        }
    }
}
