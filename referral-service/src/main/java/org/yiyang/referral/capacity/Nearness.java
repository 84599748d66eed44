package org.yiyang.referral.capacity;

import org.yiyang.referral.copies.GeoPoint;

/**
 * From where, and how far at most.
 *
 * @param km as the crow flies
 */
record Nearness(GeoPoint from, int km) {
    /** Reads {@code 20.044001,110.198286}: degrees north and east. */
    static GeoPoint point(String text) {
        String[] degrees = text.split(",", -1);
        return new GeoPoint(Double.parseDouble(degrees[0]), Double.parseDouble(degrees[1]));
    }
}
