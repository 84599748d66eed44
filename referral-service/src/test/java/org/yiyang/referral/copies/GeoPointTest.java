package org.yiyang.referral.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeoPointTest {
    private static final GeoPoint HAIKOU = new GeoPoint(20.044001, 110.198286);

    @Test
    void theDistanceIsThatOfTheMap() {
        GeoPoint sanya = new GeoPoint(18.252847, 109.511909);
        assertEquals(211.8, HAIKOU.kmTo(sanya), 1.0);
        assertEquals(HAIKOU.kmTo(sanya), sanya.kmTo(HAIKOU), 1e-9);
        assertEquals(0, HAIKOU.kmTo(HAIKOU), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 1000})
    void theBoxHoldsTheCircle(int km) {
        GeoPoint north = new GeoPoint(53.5, 123);
        double east = north.longitudeDegrees(km);
        assertTrue(north.kmTo(new GeoPoint(53.5, 123 + east)) >= km);
        assertEquals(km, north.kmTo(new GeoPoint(53.5 - GeoPoint.latitudeDegrees(km), 123)), km * 1e-9);
    }
}
