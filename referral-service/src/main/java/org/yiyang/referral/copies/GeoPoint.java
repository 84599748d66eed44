package org.yiyang.referral.copies;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Where the entrance of an institution is, in decimal degrees of CGCS2000, which WGS 84 meets within a metre.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 */
@Embeddable
public record GeoPoint(
        @Column(name = "latitude") double latitude,
        @Column(name = "longitude") double longitude) {
    public static final double EARTH_RADIUS_KM = 6371.0;
    private static final double KM_OF_A_DEGREE = EARTH_RADIUS_KM * Math.PI / 180;

    /** How far it is as the crow flies, in km (haversine; of a road nobody here knows anything). */
    public double kmTo(GeoPoint other) {
        double north = Math.toRadians(other.latitude - latitude) / 2;
        double east = Math.toRadians(other.longitude - longitude) / 2;
        double chord = Math.sin(north) * Math.sin(north)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.sin(east)
                        * Math.sin(east);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    /** How many degrees north or south so many km are. */
    public static double latitudeDegrees(double km) {
        return km / KM_OF_A_DEGREE;
    }

    /** How many degrees east or west so many km are here, rounded up by what the latitude changes on the way. */
    public double longitudeDegrees(double km) {
        double nearestToPole = Math.min(89, Math.abs(latitude) + latitudeDegrees(km));
        return latitudeDegrees(km) / Math.cos(Math.toRadians(nearestToPole));
    }
}
