package org.gridwarden.cli.option;

import java.nio.charset.Charset;
import org.gridwarden.cli.terminal.CommandException;
import org.gridwarden.json.TextInput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In which letters files are written: {@code @Mixin EncodingOption encoding}. */
public final class EncodingOption {

    @Option(names = "--encoding", paramLabel = "NAME", description = "such as GBK; default: found out")
    @Nullable
    String name;

    /** The name as it was typed; null where nobody said. */
    public @Nullable String name() {
        return name;
    }

    /** What was said; null where it is to be found out. */
    @Nullable
    public Charset charset() {
        try {
            return name == null ? null : TextInput.charset(name);
        } catch (IllegalArgumentException e) {
            throw new CommandException(String.valueOf(e.getMessage()));
        }
    }
}
