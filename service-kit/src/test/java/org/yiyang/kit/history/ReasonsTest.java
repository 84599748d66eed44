package org.yiyang.kit.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.refusal.Label;

class ReasonsTest {
    private static final String SOMEBODY = "0199aa00-0000-7000-8000-000000000001";
    private static final Reasons REASONS = Reasons.WRITTEN
            .with("takeover", Origin.class)
            .with("state", Map.of("free", new Label("空余", "Free")))
            .with("state", Map.of("ALL", new Label("全部", "All")));

    @Test
    void aCodeIsItsLabelInBothLanguages() {
        assertEquals(new Label("存量登记", "Taken over"), REASONS.words("takeover", "TAKEOVER"));
        assertEquals(new Label("空余 4", "Free 4"), REASONS.words("state", "free 4"));
    }

    @Test
    void severalCodesAndWhatFollowsThemAreToldOneAfterTheOther() {
        assertEquals(
                new Label("全部，空余 2026-12-01 起", "All, Free 2026-12-01 起"),
                REASONS.words("state", "ALL free 2026-12-01 起"));
        assertEquals(new Label("全部：含加床", "All: 含加床"), REASONS.words("state", "ALL: 含加床"));
    }

    @Test
    void whatAPersonWroteIsToldAsItStands() {
        assertEquals(new Label("床位已满", "床位已满"), REASONS.words("takeover", "床位已满"));
        assertEquals(new Label("free again", "free again"), REASONS.words("takeover", "free again"));
        assertNull(REASONS.words("takeover", null));
    }

    @Test
    void anIdIsToldToNobodyNotEvenOfAnOldEntry() {
        assertNull(Reasons.shown(SOMEBODY));
        assertNull(REASONS.words("state", SOMEBODY));
        assertEquals("free 2", Reasons.shown(SOMEBODY + " free 2"));
        assertEquals(new Label("空余 2", "Free 2"), REASONS.words("state", SOMEBODY + " free 2"));
    }

    @Test
    void anUnknownCodeAndAnIdAreNamedAsUnreadable() {
        assertEquals(Optional.of("NO_BED"), UnreadableReasons.in(REASONS, "takeover", "NO_BED"));
        assertEquals(Optional.of("OTHER"), UnreadableReasons.in(REASONS, "state", "free OTHER: lift"));
        assertEquals(Optional.of("an id"), UnreadableReasons.in(REASONS, "state", "free " + SOMEBODY));
        assertEquals(Optional.empty(), UnreadableReasons.in(REASONS, "state", "ALL free 3"));
        assertEquals(Optional.empty(), UnreadableReasons.in(REASONS, "takeover", "误录，ICU 无床"));
        assertEquals(Optional.empty(), UnreadableReasons.in(REASONS, "takeover", null));
    }
}
