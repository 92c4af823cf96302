package org.gridwarden.exchange;

/** Forms in which a table leaves the system. */
public enum ExportFormat {
    CSV("text/csv; charset=utf-8", "csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    GEOJSON("application/geo+json", "geojson");

    private final String mediaType;
    private final String suffix;

    ExportFormat(String mediaType, String suffix) {
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    /** Its media type. */
    public String mediaType() {
        return mediaType;
    }

    /** The end of file names. */
    public String suffix() {
        return suffix;
    }
}
