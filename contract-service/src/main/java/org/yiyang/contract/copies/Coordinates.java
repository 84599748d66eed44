package org.yiyang.contract.copies;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Where the entrance of an institution is, in decimal degrees of CGCS2000. */
@Embeddable
public record Coordinates(
        @Column(name = "latitude") double latitude,
        @Column(name = "longitude") double longitude) {
    private static final double EARTH_RADIUS_KM = 6371.0;

    /** How far it is as the crow flies, in km (haversine). */
    public double kmTo(Coordinates other) {
        double north = Math.sin(Math.toRadians(other.latitude - latitude) / 2);
        double east = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double chord = north * north
                + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude)) * east * east;
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
