package org.yiyang.kit.person;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Roles;

/** How much of a person is shown to whom. */
class PersonMaskTest {
    private static final String NUMBER = "460106194805123014";
    private static final String PHONE = "13800001234";

    private static Caller caller(String role, UUID institution) {
        return new Caller("one", "app", Set.of(role), institution == null ? "4601" : null, institution, null, Set.of());
    }

    @Test
    void whoHandlesTheCaseSeesMoreOfTheNumber() {
        PersonMask mask = PersonMask.of(caller(Roles.INSURANCE_AGENT, null));
        assertEquals("460106********3014", mask.citizenId(NUMBER));
        assertEquals("138****1234", mask.phone(PHONE));
        assertEquals("欧阳*", mask.name("欧阳测试"));
    }

    @Test
    void whoCaresForThePersonSeesTheEndsOfTheTelephone() {
        PersonMask mask = PersonMask.of(caller(Roles.CARE_MANAGER, UUID.randomUUID()));
        assertEquals("460*************14", mask.citizenId(NUMBER));
        assertEquals("138****1234", mask.phone(PHONE));
    }

    @Test
    void whoOverseesAndSystemsCallNobody() {
        for (String role : Set.of(Roles.SUPERVISOR, Roles.INSURANCE_ADMIN, Roles.EXTERNAL_SYSTEM)) {
            PersonMask mask = PersonMask.of(caller(role, null));
            assertEquals("460*************14", mask.citizenId(NUMBER));
            assertEquals("*********34", mask.phone(PHONE));
        }
    }
}
