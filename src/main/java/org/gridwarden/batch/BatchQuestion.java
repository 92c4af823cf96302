package org.gridwarden.batch;

import java.util.List;
import org.gridwarden.geo.Datum;
import org.gridwarden.locate.published.NetworkAt;

/**
 * What is asked of every place of a file.
 *
 * @param networks the networks asked, each in the edition that held at the time in question
 * @param datum in which the positions are given
 * @param lng name of the column or member that holds the longitude
 * @param lat name of the column or member that holds the latitude
 */
public record BatchQuestion(List<NetworkAt> networks, Datum datum, String lng, String lat) {

    public BatchQuestion {
        networks = List.copyOf(networks);
    }
}
