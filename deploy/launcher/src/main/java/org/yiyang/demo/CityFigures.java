package org.yiyang.demo;

import java.time.LocalDate;

/** The sentence that a city is asked for, joined from the two services that know its halves. */
final class CityFigures {
    static final String HAIKOU =
            "截止2020年6月30日，我市两证齐全的医养结合机构有9家，其中医疗机构办养老1家，养老机构设立医疗服务8家，总床位数2720张，" + "从业人员646人，在院老人1323人；医养结合合作协议25对";
    private final Stage stage;

    CityFigures(Stage stage) {
        this.stage = stage;
    }

    /** The sentence of a day, by two calls. */
    String sentence(LocalDate asOf) {
        String query = "?region=" + Stage.CITY + "&asOf=" + asOf;
        Reply institutions = stage.door()
                .get(stage.health(), "/api/v1/institution/reports/dual-certified" + query)
                .ok();
        Reply pairs = stage.door()
                .get(stage.health(), "/api/v1/contract/reports/pairs" + query)
                .ok();
        return institutions.body().path("sentence").path("zh").asText() + "；"
                + pairs.body().path("sentence").path("zh").asText();
    }

    int dualCertified(LocalDate asOf) {
        return stage.door()
                .get(
                        stage.health(),
                        "/api/v1/institution/reports/dual-certified?region=" + Stage.CITY + "&asOf=" + asOf)
                .ok()
                .body()
                .path("institutions")
                .asInt();
    }

    void checkTheCitysDay() {
        LocalDate day = stage.city().asOf();
        String said = sentence(day);
        stage.script().say(said);
        stage.script().check("the city's sentence of " + day + ", word for word", said.equals(HAIKOU), "");
    }

    void checkToday(String when, int expected) {
        int now = dualCertified(stage.today());
        stage.script().check("dual-certified institutions today, " + when, now == expected, now + " of " + expected);
    }
}
