package org.gridwarden.demo.life;

import java.util.List;
import java.util.SplittableRandom;
import org.gridwarden.geo.Datum;
import org.jspecify.annotations.Nullable;

/**
 * How reports come in by one way.
 *
 * @param code code of {@code channel}
 * @param share of all reports, in percent
 * @param gcj02 share of positions in the datum of Chinese maps
 * @param bd09 share of positions in Baidu's datum
 * @param typicalAccuracyMetres middle of the accuracies; 0 where none is given
 */
record Channel(String code, double share, double gcj02, double bd09, double typicalAccuracyMetres) {

    private static final List<Channel> ALL = List.of(
            new Channel("grid_worker", 34, 0.1, 0, 8),
            new Channel("snapshot", 27, 0.72, 0.06, 22),
            new Channel("hotline", 12, 0.35, 0.3, 0),
            new Channel("covert_check", 7, 0, 0, 6),
            new Channel("morning_patrol", 5, 0, 0, 6),
            new Channel("open_check", 3, 0, 0, 6),
            new Channel("video", 4, 0, 0, 3),
            new Channel("woodpecker", 3, 0.7, 0.1, 25),
            new Channel("wechat_group", 2, 0.8, 0, 60),
            new Channel("whistle", 1, 0, 0, 15),
            new Channel("exposure", 0.7, 0, 0, 0),
            new Channel("observer", 1.3, 0.2, 0, 12));

    static Draw<Channel> draw() {
        return new Draw<>(ALL, ALL.stream().mapToDouble(Channel::share).toArray());
    }

    Datum datum(SplittableRandom random) {
        double dice = random.nextDouble();
        return dice < gcj02 ? Datum.GCJ02 : dice < gcj02 + bd09 ? Datum.BD09 : Datum.WGS84;
    }

    /** What the phone says of itself: mostly a few metres, now and then a neighbourhood. */
    @Nullable
    Double accuracyMetres(SplittableRandom random) {
        if (typicalAccuracyMetres == 0) {
            return null;
        }
        double metres = typicalAccuracyMetres * Math.exp(0.6 * ReportPlan.normal(random));
        boolean lost = random.nextDouble() < 0.015;
        return Math.round(10 * (lost ? metres * 40 : metres)) / 10.0;
    }
}
