package org.yiyang.institution.window.matter;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Which level of government handles a case; only officials of that same level do. */
public enum AuthorityLevel implements Labelled {
    CITY("市级", "City"),
    DISTRICT("区（县）级", "District or county");

    private final Label label;

    AuthorityLevel(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /**
     * The authority's region for an institution.
     *
     * @param region of the institution: a district, a street, or a functional area
     */
    public String authorityFor(String region) {
        return switch (this) {
            case CITY -> region.substring(0, CITY_DIGITS);
            case DISTRICT -> region.charAt(CITY_DIGITS) == 'F' ? region : region.substring(0, DISTRICT_DIGITS);
        };
    }

    public static AuthorityLevel of(String authority) {
        return authority.length() == CITY_DIGITS ? CITY : DISTRICT;
    }

    private static final int CITY_DIGITS = 4;
    private static final int DISTRICT_DIGITS = 6;

    @Override
    public Label label() {
        return label;
    }
}
