package org.yiyang.bench;

import java.util.List;
import java.util.stream.Stream;

/** One request that is timed. */
record Asked(String name, String path) {
    private static final String REGION = "?region=" + Invented.CITY;
    private static final String ON_DAY = REGION + "&asOf=2025-12-31";
    private static final String IN_YEAR = REGION + "&year=2025";
    private static final List<String> ON_A_DAY = List.of(
            "dual-certified",
            "occupancy",
            "support-modes",
            "green-channels",
            "medical-rooms",
            "beds",
            "medical-institutions",
            "community-facilities",
            "designated-units",
            "without-referral-partner",
            "without-support",
            "integrated-public-homes",
            "districts",
            "quarters",
            "pilots");
    private static final List<String> LISTS = List.of(
            "one-window-cases",
            "monitoring-snapshots",
            "inspections",
            "annual-reviews",
            "funds",
            "pilots",
            "policy-targets");

    /** A request that costs next to nothing, every report, and the lists that people work with. */
    static List<Asked> all() {
        Stream<Asked> reports = Stream.concat(
                ON_A_DAY.stream().map(name -> report(name, ON_DAY)),
                Stream.of(
                        report("one-window", ON_DAY + "&from=2025-01-01"),
                        report("supervision", IN_YEAR),
                        report("targets", IN_YEAR),
                        report("funds", IN_YEAR)));
        Stream<Asked> lists = LISTS.stream().map(name -> new Asked("list " + name, "/api/v1/" + name + REGION));
        return Stream.of(
                        Stream.of(new Asked("one dictionary", "/api/v1/institution/dictionaries/hospital-level")),
                        reports,
                        searches(),
                        lists)
                .flatMap(asked -> asked)
                .toList();
    }

    private static Asked report(String name, String query) {
        return new Asked("report " + name, "/api/v1/institution/reports/" + name + query);
    }

    private static Stream<Asked> searches() {
        String list = "/api/v1/institutions" + REGION;
        return Stream.of(
                new Asked("public list dual-certified", "/api/v1/dual-certified" + ON_DAY),
                new Asked("public list green-channels", "/api/v1/green-channels" + REGION),
                new Asked("one institution", "/api/v1/institutions/" + Invented.institution(1)),
                new Asked("50 institutions", list),
                new Asked("200 institutions", list + "&limit=200"),
                new Asked("50 institutions on a day", list + "&asOf=2023-01-01"),
                new Asked("search: part of many names", list + "&name=%E4%BA%BA%E6%B0%91%E5%8C%BB"),
                new Asked("search: one name", list + "&name=%E7%AC%AC4711"),
                new Asked("search: no such name", list + "&name=%E6%B2%A1%E6%9C%89"),
                new Asked("search: category and level", list + "&category=GENERAL_HOSPITAL&level=LEVEL_3"),
                new Asked("search: both certificates", list + "&dualCertifiedOn=2025-12-31"),
                new Asked("search: green channel, ward", list + "&greenChannel=true&department=GERIATRICS"),
                new Asked("certificates about to expire", "/api/v1/institution/attention/expiring" + REGION),
                new Asked("verifications due", "/api/v1/institution/attention/verifications-due" + REGION),
                new Asked("my tasks", "/api/v1/institution/tasks"));
    }
}
