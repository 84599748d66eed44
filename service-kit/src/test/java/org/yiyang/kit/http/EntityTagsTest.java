package org.yiyang.kit.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"3.0a1b2c3d\"|3",
                "W/\"3.0a1b2c3d\"|3",
                "\"3.0a1b2c3d-gzip\"|3",
                "W/\"3.0a1b2c3d;br\"|3",
                "\"3\"|3",
                "\"3.0a1b2c3d\", W/\"4.0a1b2c3d\"|3,4",
                ",\"3\" ,\t\"of another server\" ,|3",
                "\"a,b\",\"7.00000000\"|7"
            })
    void everySpellingOfATagNamesItsVersion(String header, String versions) {
        List<Long> expected =
                List.of(versions.split(",")).stream().map(Long::valueOf).toList();
        assertEquals(
                expected,
                EntityTags.of(header.replace("of another server", "other"))
                        .orElseThrow()
                        .versions());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", "3", "\"3", "w/\"3\"", "\"3\" \"4\"", "\"3\",*", "W/3", "\"a b\""})
    void whatIsNoListOfTagsIsNone(String header) {
        assertEquals(Optional.empty(), EntityTags.of(header));
    }

    @Test
    void aStarHoldsEverything() {
        assertTrue(EntityTags.of(" * ").orElseThrow().hold("3.0a1b2c3d"));
        assertTrue(EntityTags.of("\"x\", W/\"3.0a1b2c3d-gzip\"").orElseThrow().hold("3.0a1b2c3d"));
        assertFalse(EntityTags.of("\"3.0a1b2c3e\"").orElseThrow().hold("3.0a1b2c3d"));
    }
}
