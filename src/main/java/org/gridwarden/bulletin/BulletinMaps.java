package org.gridwarden.bulletin;

import java.util.List;
import org.gridwarden.bulletin.content.BulletinFigures;
import org.gridwarden.bulletin.print.BulletinPdf;
import org.gridwarden.bulletin.print.BulletinWords;
import org.gridwarden.bulletin.print.ValueMap;
import org.gridwarden.density.choropleth.Measure;
import org.gridwarden.mapsheet.MapSheetService;
import org.gridwarden.mapsheet.canvas.Box;
import org.gridwarden.mapsheet.picture.ChoroplethPicture;
import org.gridwarden.mapsheet.picture.MapPicture;

/** Draws the maps of a bulletin, on screens and on pages. Thread-safe. */
final class BulletinMaps {

    private static final double PICTURE_WIDTH = 700;
    private static final double PICTURE_HEIGHT = 430;

    private final MapSheetService maps;

    BulletinMaps(MapSheetService maps) {
        this.maps = maps;
    }

    /** Reports per square kilometre, then the rate, as units of the level are coloured by them. */
    List<ChoroplethPicture> pictures(BulletinFigures figures, BulletinWords say) {
        MapPicture plain = maps.picture(
                figures.network(),
                figures.edition(),
                figures.level(),
                figures.within() == null ? null : figures.within().code());
        return List.of(
                new ValueMap(figures.now(), Measure.PER_KM2)
                        .picture(plain, say.text("map.density"), say.text("map.none"), "1 : {0}"),
                new ValueMap(figures.now(), Measure.RATE)
                        .picture(plain, say.text("map.rate"), say.text("map.none"), "1 : {0}"));
    }

    /** The picture for a screen. */
    String svg(ChoroplethPicture picture) {
        return picture.svg(
                PICTURE_WIDTH, PICTURE_HEIGHT, maps.base(picture.frame(new Box(0, 0, PICTURE_WIDTH, PICTURE_HEIGHT))));
    }

    /** The pictures as they stand on pages. */
    List<BulletinPdf.Map> printed(List<ChoroplethPicture> pictures) {
        return pictures.stream()
                .map(picture -> new BulletinPdf.Map(picture, maps.base(picture.frame(BulletinPdf.mapBox()))))
                .toList();
    }
}
