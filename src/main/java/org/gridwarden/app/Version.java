package org.gridwarden.app;

/** Which program this is. */
public final class Version {

    private Version() {}

    /** The version that the package says, {@code development} when it runs from class files. */
    public static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
