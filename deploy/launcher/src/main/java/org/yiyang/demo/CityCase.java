package org.yiyang.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/**
 * What stood in a city on a day. Names and totals of Haikou are those of the city's reply 海卫健复字〔2020〕28号; the split
 * of the totals, all codes, the institutions named 示例 and all people are ours.
 */
record CityCase(
        LocalDate asOf,
        String document,
        List<Region> regions,
        List<Institution> institutions,
        List<Agreement> agreements,
        List<Posting> postings,
        List<String> designated,
        List<Elder> elders,
        Elder newElder) {
    record Region(String code, String name, LocalDate validFrom) {}

    record Institution(
            String key,
            String name,
            String category,
            String regionCode,
            String address,
            String ownership,
            int beds,
            LocalDate openedOn,
            String hospitalLevel,
            String creditCode,
            String parent,
            String operator,
            List<Certificate> certificates,
            Figures figures,
            List<Pilot> pilots) {}

    record Certificate(String kind, String number, String authority, LocalDate validFrom, LocalDate validUntil) {}

    record Figures(int beds, int staff, int residents) {}

    record Pilot(String level, String programme, LocalDate validFrom) {}

    record Agreement(String number, String medical, String care) {}

    record Posting(String agreement, List<String> roles) {}

    record Elder(String key, String name, String citizenId, String phone, String home) {}

    static CityCase haikou() {
        try (InputStream file = CityCase.class.getResourceAsStream("haikou.json")) {
            return new ObjectMapper().registerModule(new JavaTimeModule()).readValue(file, CityCase.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
