package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Migrations only expand, so that the version before runs on the tables of this one: during an upgrade, and after the way back. */
class MigrationsTest {
    /** The last migration that no instance which may still run is without; raised with each release. */
    private static final String BASELINE = "/migration-baseline.txt";

    private static final Path ROOT = Path.of("../..");

    @Test
    void migrationsSinceTheBaselineOnlyExpandOrSayWhyTheVersionBeforeGoesOn() throws IOException {
        List<String> findings = new ArrayList<>();
        for (Path file : Migrations.after(ROOT, baseline())) {
            Migrations.contractions(Files.readString(file))
                    .forEach(part -> findings.add(file.getFileName() + ": " + part));
        }
        assertEquals(List.of(), findings, "see CONTRIBUTING.md, Migrations");
    }

    private static String baseline() throws IOException {
        try (var resource = MigrationsTest.class.getResourceAsStream(BASELINE)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .findFirst()
                    .orElseThrow()
                    .strip();
        }
    }

    @Test
    void theMigrationsAreFound() {
        assertFalse(Migrations.after(ROOT, "").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table elder drop column phone",
                "alter table elder drop phone",
                "alter table elder\n  add column a int,\n  drop column phone",
                "drop table elder",
                "rename table elder to person",
                "alter table elder rename to person",
                "alter table elder rename column phone to telephone",
                "alter table elder change phone telephone varchar(20)",
                "alter table elder change column phone telephone varchar(20)",
                "alter table elder add column phone varchar(20) not null",
                "alter table elder add phone decimal(8, 2) not null, add key elder_phone (phone)",
                "alter table elder modify column phone varchar(20) NOT NULL",
                "alter table elder add unique key elder_phone (phone)",
                "alter table elder add constraint elder_home foreign key (home) references home (id)",
                "alter table elder alter column phone drop default",
                "truncate table elder",
                "-- a note of another kind\nalter table elder drop column phone;"
            })
    void whatTheVersionBeforeDoesNotSurviveIsNamed(String sql) {
        assertEquals(1, Migrations.contractions(sql).size(), sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table elder (id binary(16) not null primary key, unique key elder_phone (phone))",
                "alter table elder add column phone varchar(20), add key elder_phone (phone)",
                "alter table elder add column phone varchar(20) not null default '', drop key elder_old",
                "alter table elder modify column phone varchar(40)",
                "alter table elder add column row_id bigint not null auto_increment, add index elder_row (row_id)",
                "update elder set phone = null where phone is not null",
                "alter table elder drop index elder_phone",
                "-- expands: nothing has read it since 0.1.0\nalter table elder drop column phone"
            })
    void whatOnlyAddsIsNot(String sql) {
        assertEquals(List.of(), Migrations.contractions(sql), sql);
    }
}
