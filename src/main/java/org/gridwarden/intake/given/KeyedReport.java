package org.gridwarden.intake.given;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A report with the key under which its sender may send it again.
 *
 * @param key 1 to 200 characters, unique over all reports
 * @param report its content
 */
public record KeyedReport(String key, NewReport report) {

    /** SHA-256 of the content: the same key with another hash is another report by mistake. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(report.canonicalText().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
