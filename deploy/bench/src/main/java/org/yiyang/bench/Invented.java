package org.yiyang.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The numbers and days of which the invented register is made. */
final class Invented {
    static final String CITY = "5107";
    static final int HOMES = 2000;
    static final int UNITS = 1200;
    static final int HOSPITALS = 200;
    static final int OTHERS = 1600;
    static final int INSTITUTIONS = HOMES + UNITS + HOSPITALS + OTHERS;
    static final int QUARTERS = 16;
    static final LocalDate SINCE = LocalDate.of(2018, 1, 1);
    static final LocalDate CHANGED = LocalDate.of(2023, 7, 1);
    static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);
    static final String NOW = "2026-01-01 00:00:00";
    private static final List<String> DISTRICTS = List.of("03", "04", "05", "22", "23", "25", "26", "27", "81");

    private Invented() {}

    /** The id of the numbered thing of a kind: in the order of their making, as UUIDv7 is. */
    static UUID id(int kind, int number) {
        return new UUID(0x0190_0000_0000_7000L | ((long) kind << 32), 0x8000_0000_0000_0000L | number);
    }

    /** The id of an institution: homes first, then their units, then hospitals, then what else there is. */
    static UUID institution(int number) {
        return id(1, number);
    }

    static UUID unit(int number) {
        return institution(HOMES + number);
    }

    static UUID hospital(int number) {
        return institution(HOMES + UNITS + number);
    }

    /** A unit stands where its home stands. */
    static String district(int number) {
        int place = number >= HOMES && number < HOMES + UNITS ? number - HOMES : number;
        return CITY + DISTRICTS.get(place % DISTRICTS.size());
    }

    /** The province, the city and its districts. */
    static List<String> regions() {
        return Stream.concat(
                        Stream.of(CITY.substring(0, 2), CITY),
                        DISTRICTS.stream().map(district -> CITY + district))
                .toList();
    }

    /** The last day of a quarter, counted from the first of 2022. */
    static LocalDate quarter(int number) {
        return LocalDate.of(2022, 4, 1).plusMonths(3L * number).minusDays(1);
    }
}
