package org.yiyang.console.page;

import java.time.LocalDate;

/**
 * The parts of the bureau's page, each one call of the API: a visitor who may not make the call does not see the part.
 */
enum BureauPart {
    DISTRICTS("institution/reports/districts"),
    QUARTERS("institution/reports/quarters"),
    TARGETS("institution/reports/targets"),
    PAPER("contract/reports/paper-agreements"),
    EXPIRING("institution/attention/expiring"),
    LATE("one-window-cases");

    /** How many records of a list the page shows; the list itself shows all. */
    private static final int SHOWN = 20;

    private final String path;

    BureauPart(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    /** The call for a region; reports are of the day, lists of what is to be done are of now. */
    String call(String region, LocalDate day) {
        return path + "?region=" + region
                + switch (this) {
                    case DISTRICTS, QUARTERS, PAPER -> "&asOf=" + day;
                    case TARGETS -> "&year=" + day.getYear() + "&asOf=" + day;
                    case EXPIRING -> "&days=90&limit=" + SHOWN;
                    case LATE -> "&overdue=true&limit=" + SHOWN;
                };
    }

    /** The same as a page of the console, where it has its filters, its other pages and its file. */
    String page(String region, LocalDate day) {
        return Drawing.AT + call(region, day).replaceAll("&limit=\\d+", "");
    }

    String file(String region, LocalDate day) {
        return page(region, day) + "&csv=1";
    }

    /** By which a template names it. */
    String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
