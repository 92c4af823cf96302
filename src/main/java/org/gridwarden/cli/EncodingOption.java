package org.gridwarden.cli;

import java.nio.charset.Charset;
import org.gridwarden.json.TextInput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In which letters files are written: {@code @Mixin EncodingOption encoding}. */
final class EncodingOption {

    @Option(names = "--encoding", paramLabel = "NAME", description = "such as GBK; default: found out")
    @Nullable
    String name;

    /** What was said; null where it is to be found out. */
    @Nullable
    Charset charset() {
        try {
            return name == null ? null : TextInput.charset(name);
        } catch (IllegalArgumentException e) {
            throw new CommandException(String.valueOf(e.getMessage()));
        }
    }
}
