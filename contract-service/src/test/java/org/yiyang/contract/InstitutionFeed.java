package org.yiyang.contract;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.yiyang.kit.inbox.ArrivedEvent;

/** Events of {@code yiyang.institution} as they arrive, for institutions that a test makes up. */
public final class InstitutionFeed {
    private static final AtomicLong SEQUENCES = new AtomicLong();

    private InstitutionFeed() {}

    /** The periods of a certificate as JSON: {@code VALID 2019-01-01 2026-11-20, REVOKED 2026-11-20}. */
    private static String periods(String text) {
        StringBuilder json = new StringBuilder();
        for (String period : text.split(", ")) {
            String[] parts = period.split(" ");
            json.append(json.isEmpty() ? "" : ",")
                    .append("{\"state\":\"")
                    .append(parts[0])
                    .append("\",\"from\":\"")
                    .append(parts[1])
                    .append('"')
                    .append(parts.length > 2 ? ",\"to\":\"" + parts[2] + "\"" : "")
                    .append('}');
        }
        return "[" + json + "]";
    }

    public static ConsumerRecord<String, byte[]> hospital(UUID id, String status, String periods) {
        return hospital(id, status, periods, SEQUENCES.incrementAndGet());
    }

    public static ConsumerRecord<String, byte[]> hospital(UUID id, String status, String periods, long sequence) {
        return event(
                id, sequence, """
                {"id":"%s","name":"测试医院","kind":"MEDICAL","category":"GENERAL_HOSPITAL","regionCode":"460108",
                 "address":"海口","ownership":"PUBLIC","beds":100,"status":"%s","origin":"TAKEOVER","dualCertified":[],
                 "phone":"0898-66220000",
                 "qualifications":[{"id":"%s","kind":"MEDICAL_LICENCE","number":"N","authority":"卫健委","periods":%s}]}
                """.formatted(id, status, new UUID(id.getLeastSignificantBits(), 1), periods(periods)));
    }

    /** A hospital that has closed on a day because another took its place. */
    static ConsumerRecord<String, byte[]> replacedHospital(UUID id, UUID successor, LocalDate day) {
        return event(id, SEQUENCES.incrementAndGet(), """
                {"id":"%s","name":"测试医院","kind":"MEDICAL","category":"GENERAL_HOSPITAL","regionCode":"460108",
                 "address":"海口","ownership":"PUBLIC","beds":100,"status":"CLOSED","closedOn":"%s","replacedById":"%s",
                 "origin":"TAKEOVER","dualCertified":[],
                 "qualifications":[{"id":"%s","kind":"MEDICAL_LICENCE","number":"N","authority":"卫健委","periods":%s}]}
                """.formatted(
                        id,
                        day,
                        successor,
                        new UUID(id.getLeastSignificantBits(), 1),
                        periods("VALID 2015-01-01 " + day + ", CANCELLED " + day)));
    }

    /** A hospital that has closed on a day, and none took its place. */
    static ConsumerRecord<String, byte[]> closedHospital(UUID id, LocalDate day) {
        return event(id, SEQUENCES.incrementAndGet(), """
                {"id":"%s","name":"测试医院","kind":"MEDICAL","category":"GENERAL_HOSPITAL","regionCode":"460108",
                 "address":"海口","ownership":"PUBLIC","beds":100,"status":"CLOSED","closedOn":"%s",
                 "origin":"TAKEOVER","dualCertified":[],"qualifications":[]}""".formatted(id, day));
    }

    /** A hospital as its register has it at a point of its history: its state, and what belongs to it as JSON. */
    static ConsumerRecord<String, byte[]> standing(UUID id, String region, long sequence, String state) {
        return event(id, sequence, """
                {"id":"%s","name":"测试医院","kind":"MEDICAL","category":"GENERAL_HOSPITAL","regionCode":"%s",
                 "address":"海口","ownership":"PUBLIC","beds":100,%s,"origin":"TAKEOVER","dualCertified":[],
                 "qualifications":[]}""".formatted(id, region, state));
    }

    /** A home that has closed on a day because another took its place. */
    static ConsumerRecord<String, byte[]> replacedHome(UUID id, UUID successor, LocalDate day) {
        return event(id, SEQUENCES.incrementAndGet(), """
                {"id":"%s","name":"测试养老院","kind":"CARE","category":"NURSING_HOME","regionCode":"460108",
                 "address":"海口","ownership":"PUBLIC","beds":100,"status":"CLOSED","closedOn":"%s","replacedById":"%s",
                 "origin":"TAKEOVER","dualCertified":[],"qualifications":[]}""".formatted(id, day, successor));
    }

    /** A hospital whose register says that it may practise up to a day, though its licence goes on. */
    public static ConsumerRecord<String, byte[]> practisingUpTo(UUID id, LocalDate day) {
        return event(id, SEQUENCES.incrementAndGet(), """
                {"id":"%s","name":"测试医院","kind":"MEDICAL","category":"GENERAL_HOSPITAL","regionCode":"460108",
                 "address":"海口","ownership":"PUBLIC","beds":100,"status":"SUSPENDED","suspendedOn":"%s",
                 "origin":"TAKEOVER","dualCertified":[],"practice":[{"from":"2015-01-01","to":"%s"}],
                 "qualifications":[{"id":"%s","kind":"MEDICAL_LICENCE","number":"N","authority":"卫健委","periods":%s}]}
                """.formatted(
                        id, day, day, new UUID(id.getLeastSignificantBits(), 1), periods("VALID 2015-01-01")));
    }

    public static ConsumerRecord<String, byte[]> home(UUID id, String region, String ownership, String status) {
        return event(id, SEQUENCES.incrementAndGet(), """
                {"id":"%s","name":"测试养老院","kind":"CARE","category":"NURSING_HOME","regionCode":"%s",
                 "address":"海口","ownership":"%s","beds":100,"status":"%s",%s"origin":"TAKEOVER","dualCertified":[],
                 "qualifications":[{"id":"%s","kind":"CARE_FILING","number":"N","authority":"民政局",
                 "periods":[{"state":"%s","from":"2015-01-01"}]}]}
                """.formatted(
                        id,
                        region,
                        ownership,
                        status,
                        status.equals("CLOSED") ? "\"closedOn\":\"2015-01-01\"," : "",
                        new UUID(id.getLeastSignificantBits(), 1),
                        status.equals("CLOSED") ? "CANCELLED" : "VALID"));
    }

    /** A home that has until a day to be filed as such, and since when it is; null for not. */
    static ConsumerRecord<String, byte[]> unfiledHome(UUID id, String region, LocalDate due, LocalDate filedOn) {
        String filing = filedOn == null
                ? ""
                : "{\"id\":\"%s\",\"kind\":\"CARE_FILING\",\"number\":\"N\",\"authority\":\"民政局\",\"periods\":%s}"
                        .formatted(new UUID(id.getLeastSignificantBits(), 1), periods("VALID " + filedOn));
        return event(id, SEQUENCES.incrementAndGet(), """
                {"id":"%s","name":"测试养老院","kind":"CARE","category":"NURSING_HOME","regionCode":"%s",
                 "address":"海口","ownership":"PUBLIC","beds":100,"status":"OPERATING",%s"origin":"PROCEDURE",
                 "dualCertified":[],"practice":[{"from":"2015-01-01"}],"qualifications":[%s]}
                """.formatted(
                        id, region, due == null ? "" : "\"careFilingDueOn\":\"" + due + "\",", filing));
    }

    /** A hospital at work in a region. */
    static ConsumerRecord<String, byte[]> hospitalIn(UUID id, String region) {
        ConsumerRecord<String, byte[]> there = hospital(id, "OPERATING", "VALID 2015-01-01");
        String body = new String(there.value(), StandardCharsets.UTF_8)
                .replace("\"regionCode\":\"460108\"", "\"regionCode\":\"" + region + "\"");
        ConsumerRecord<String, byte[]> moved = new ConsumerRecord<>(
                there.topic(), 0, there.offset(), there.key(), body.getBytes(StandardCharsets.UTF_8));
        there.headers().forEach(moved.headers()::add);
        return moved;
    }

    /** A medical institution at work, of a category and level. */
    static ConsumerRecord<String, byte[]> medical(UUID id, String region, String category, String level) {
        return event(id, SEQUENCES.incrementAndGet(), """
                {"id":"%s","name":"测试机构","kind":"MEDICAL","category":"%s","hospitalLevel":"%s","regionCode":"%s",
                 "address":"海口","ownership":"PUBLIC","beds":20,"status":"OPERATING","origin":"TAKEOVER","dualCertified":[],
                 "phone":"0898-66220000",
                 "qualifications":[{"id":"%s","kind":"MEDICAL_LICENCE","number":"N","authority":"卫健委",
                 "periods":[{"state":"VALID","from":"2015-01-01"}]}]}""".formatted(
                        id, category, level, region, new UUID(id.getLeastSignificantBits(), 1)));
    }

    /** The same with its place: degrees north and east. */
    static ConsumerRecord<String, byte[]> at(ConsumerRecord<String, byte[]> one, String place) {
        String[] degrees = place.split(",");
        String location =
                "\"location\":{\"latitude\":" + degrees[0] + ",\"longitude\":" + degrees[1] + "},\"address\":";
        String body = new String(one.value(), StandardCharsets.UTF_8).replace("\"address\":", location);
        ConsumerRecord<String, byte[]> placed =
                new ConsumerRecord<>(one.topic(), 0, one.offset(), one.key(), body.getBytes(StandardCharsets.UTF_8));
        one.headers().forEach(placed.headers()::add);
        return placed;
    }

    /** The same with a credit code. */
    static ConsumerRecord<String, byte[]> coded(ConsumerRecord<String, byte[]> one, String creditCode) {
        String body = new String(one.value(), StandardCharsets.UTF_8)
                .replace("\"address\":", "\"creditCode\":\"" + creditCode + "\",\"address\":");
        ConsumerRecord<String, byte[]> coded =
                new ConsumerRecord<>(one.topic(), 0, one.offset(), one.key(), body.getBytes(StandardCharsets.UTF_8));
        one.headers().forEach(coded.headers()::add);
        return coded;
    }

    /** A day-care body at work. */
    static ConsumerRecord<String, byte[]> dayCare(UUID id, String region) {
        return careBody(id, "测试日间照料中心", "DAY_CARE_CENTRE", region);
    }

    /** A home for trust care at work. */
    static ConsumerRecord<String, byte[]> trustCare(UUID id, String region) {
        return careBody(id, "测试托养院", "TRUST_CARE_HOME", region);
    }

    private static ConsumerRecord<String, byte[]> careBody(UUID id, String name, String category, String region) {
        return event(id, SEQUENCES.incrementAndGet(), """
                {"id":"%s","name":"%s","kind":"CARE","category":"%s","regionCode":"%s",
                 "address":"海口","ownership":"PUBLIC","beds":0,"status":"OPERATING","origin":"TAKEOVER","dualCertified":[],
                 "qualifications":[]}""".formatted(id, name, category, region));
    }

    public static ConsumerRecord<String, byte[]> unit(UUID id, UUID home, String region, String periods) {
        return event(id, SEQUENCES.incrementAndGet(), """
                {"id":"%s","name":"测试医务室","kind":"MEDICAL","category":"INFIRMARY","regionCode":"%s","parentId":"%s",
                 "address":"海口","ownership":"PUBLIC","beds":0,"status":"OPERATING","origin":"TAKEOVER","dualCertified":[],
                 "qualifications":[{"id":"%s","kind":"MEDICAL_FILING","number":"N","authority":"卫健委","periods":%s}]}
                """.formatted(
                        id, region, home, new UUID(id.getLeastSignificantBits(), 1), periods(periods)));
    }

    public static ConsumerRecord<String, byte[]> event(UUID subject, long sequence, String state) {
        return ArrivedEvent.of("institution", subject, sequence, state);
    }
}
