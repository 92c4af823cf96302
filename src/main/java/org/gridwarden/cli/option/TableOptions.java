package org.gridwarden.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gridwarden.cli.terminal.CommandException;
import org.gridwarden.json.TextInput;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A table in a file and what its columns mean: {@code @Mixin TableOptions table}. */
public final class TableOptions {

    @Parameters(paramLabel = "FILE", description = "CSV, also with semicolons or tabs; plain or gzipped")
    Path file = Path.of("");

    @Option(
            names = "--column",
            paramLabel = "OURS=THEIRS",
            description = "a column of another name, such as lng=lon; stronger than whatever else says so")
    Map<String, String> columns = new LinkedHashMap<>();

    @Option(
            names = "--fix",
            paramLabel = "OURS=VALUE",
            description = "the same value for every row, such as datum=gcj02")
    Map<String, String> fixed = new LinkedHashMap<>();

    @Mixin
    EncodingOption encoding = new EncodingOption();

    @Option(names = "--dry-run", description = "tell what would happen, change nothing")
    boolean dryRun;

    /** The file as it was named. */
    public Path file() {
        return file;
    }

    /** Columns of another name: ours to theirs. */
    public Map<String, String> columns() {
        return columns;
    }

    /** What is the same for every row: our column to its value. */
    public Map<String, String> fixed() {
        return fixed;
    }

    /** Whether nothing may be changed. */
    public boolean dryRun() {
        return dryRun;
    }

    /** The text of the file, to be closed. */
    public TextInput.Closing open() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CommandException("there is no file " + file);
        }
        return TextInput.Closing.open(Files.newInputStream(file), encoding.charset());
    }
}
