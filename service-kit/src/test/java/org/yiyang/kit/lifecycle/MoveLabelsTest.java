package org.yiyang.kit.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yiyang.http.Language;
import org.yiyang.kit.bulk.ImportStatus;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.contract.MoveNames;
import org.yiyang.kit.csv.Columns;
import org.yiyang.kit.csv.Table;
import org.yiyang.kit.dictionary.RoleName;
import org.yiyang.kit.refusal.Label;

class MoveLabelsTest {
    private static final MoveHistory.Entry ENTRY = new MoveHistory.Entry(
            3,
            "begin-evaluation",
            MoveLabels.verb("designation", "begin-evaluation"),
            null,
            null,
            "RUNNING",
            MoveLabels.state(List.of(ImportStatus.values()), "RUNNING"),
            "INSURANCE_AGENT,SUPERVISOR",
            MoveLabels.roles("INSURANCE_AGENT,SUPERVISOR"),
            "NO_CAPACITY",
            new Label("无空余床位", "No bed is free"),
            false,
            Instant.parse("2026-11-22T18:00:00Z"));

    @Test
    void aVerbIsItsWordAndInEnglishItsOwnWords() {
        assertEquals(new Label("开始评估", "Begin evaluation"), MoveLabels.verb("designation", "begin-evaluation"));
        assertEquals(new Label("No such verb", "No such verb"), MoveLabels.verb("designation", "no-such-verb"));
    }

    @Test
    void aStateThatTheTableDoesNotKnowAnyMoreIsItsCode() {
        assertNull(MoveLabels.state(List.of(ImportStatus.values()), null));
        assertEquals(new Label("BYGONE", "BYGONE"), MoveLabels.state(List.of(ImportStatus.values()), "BYGONE"));
        ImportStatus running = ImportStatus.RUNNING;
        assertEquals(
                new Label(running.zh(), running.en()), MoveLabels.state(List.of(ImportStatus.values()), "RUNNING"));
    }

    @Test
    void severalRolesAreNamedAndAnUnknownOneIsItsCode() {
        assertEquals(
                new Label("医保经办机构、纠错监督", "Healthcare insurance agency, Supervisor of corrections"), ENTRY.byLabel());
        assertEquals(new Label("系统自动", "The system itself"), MoveLabels.roles("SYSTEM"));
        assertEquals(new Label("BYGONE", "BYGONE"), MoveLabels.roles("BYGONE"));
    }

    @Test
    void inATableTheLabelsStandInThePlaceOfTheCodes() throws IOException {
        StringWriter out = new StringWriter();
        new Table(Columns.of(MoveHistory.Entry.class), Language.ZH, out).row(ENTRY);
        assertEquals(
                "\uFEFF版本,操作,起,止,角色,原因,是否更正,时间\r\n"
                        + "3,开始评估,,%s,医保经办机构、纠错监督,无空余床位,否,2026-11-23T02:00:00+08:00\r\n"
                                .formatted(ImportStatus.RUNNING.zh()),
                out.toString());
    }

    @Test
    void everyRoleOfATokenHasAName() throws IllegalAccessException {
        Set<String> roles = new TreeSet<>(Set.of(RoleName.SYSTEM.name()));
        for (Field constant : Roles.class.getFields()) {
            if (constant.getType() == String.class) {
                roles.add((String) constant.get(null));
            }
        }
        assertEquals(
                roles,
                new TreeSet<>(Arrays.stream(RoleName.values()).map(Enum::name).toList()));
    }

    @Test
    void theKitsOwnMovesHaveWords() {
        assertEquals(Set.of(), MoveNames.missing("org.yiyang.kit"));
    }

    @Test
    void theDictionaryOfVerbsHasTheWordOfEachKindBesideTheOneOfAll() {
        Map<String, Label> verbs = new VerbDictionary().words().get("verb");
        assertEquals(new Label("受理", "Accept"), verbs.get("accept"));
        verbs.forEach((name, label) -> {
            int dot = name.lastIndexOf('.');
            assertEquals(MoveLabels.verb(name.substring(0, Math.max(0, dot)), name.substring(dot + 1)), label, name);
            assertTrue(label.zh().codePoints().anyMatch(Character::isIdeographic), name);
        });
    }
}
