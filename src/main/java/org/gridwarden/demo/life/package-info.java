/**
 * What happens in a made-up city: where points are set, and what goes wrong where, when and how often.
 *
 * <ul>
 *   <li>An anchor is a place at which things happen: a market, a junction, a stretch of lane.
 *   <li>A source says what goes wrong at anchors of one kind and at which hours; a channel, how it is reported.
 *   <li>Few anchors have most of the reports, as in any city.
 * </ul>
 */
@NullMarked
package org.gridwarden.demo.life;

import org.jspecify.annotations.NullMarked;
