package org.yiyang.kit.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

class OpenTaskTest {
    private static final UUID ID = UUID.fromString("01930000-0000-7000-8000-000000000001");

    @Test
    void theCursorOfATaskLeadsBackToItsPlace() {
        OpenTask.Key due = new OpenTask.Key(1, Instant.parse("2026-11-22T08:00:00.123456Z"), ID);
        OpenTask.Key never = new OpenTask.Key(2, OpenTask.Key.NEVER, ID);
        assertEquals(due, OpenTask.Key.of(due.text()));
        assertEquals(never, OpenTask.Key.of(never.text()));
        assertEquals(OpenTask.Key.START, OpenTask.Key.of(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "x_2026-11-22T08:00:00Z_01930000-0000-7000-8000-000000000001",
                "1_today_01930000-0000-7000-8000-000000000001",
                "1_2026-11-22T08:00:00Z_nobody",
                "1_+1000000000-12-31T23:59:59Z_01930000-0000-7000-8000-000000000001",
                "1_-1000000000-01-01T00:00:00Z_01930000-0000-7000-8000-000000000001",
                "1_9999-12-31T00:00:00.000001Z_01930000-0000-7000-8000-000000000001"
            })
    void aCursorThatNoListGaveIsTheCallersFault(String cursor) {
        Refused refused = assertThrows(Refused.class, () -> OpenTask.Key.of(cursor));
        assertEquals(KitRefusal.FIELDS_INVALID, refused.refusal());
    }
}
