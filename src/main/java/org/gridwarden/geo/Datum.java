package org.gridwarden.geo;

import java.util.Locale;

/** The geodetic datum in which a position was given. Positions are converted once, at the door, to WGS 84. */
public enum Datum {
    /** GPS; the datum in which everything is stored. */
    WGS84,
    /** The Chinese survey datum; equal to WGS 84 within a metre, taken as equal here. */
    CGCS2000,
    /** The shifted datum of published Chinese maps (AMap, Tencent). */
    GCJ02,
    /** Baidu's datum: GCJ-02 with a second shift. */
    BD09;

    /** The name used in requests and files: {@code wgs84}, {@code cgcs2000}, {@code gcj02}, {@code bd09}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The datum with this code; throws {@link IllegalArgumentException} naming the allowed codes. */
    public static Datum ofCode(String code) {
        for (Datum datum : values()) {
            if (datum.code().equals(code)) {
                return datum;
            }
        }
        throw new IllegalArgumentException("datum '" + code + "' is unknown; allowed: wgs84, cgcs2000, gcj02, bd09");
    }
}
