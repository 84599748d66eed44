package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose calls without a token are counted together. */
class CallerTest {
    private static String account(String address) {
        return Caller.at(address).account();
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff",
        "2001:db8:1:2::1, 2001:0db8:0001:0002:0:0:0:9",
        "fe80::1%eth0, fe80::2",
        "::ffff:203.0.113.7, 203.0.113.7"
    })
    void theAddressesOfOneNetworkAreOneCaller(String one, String other) {
        assertEquals(account(one), account(other));
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:3::1",
        "203.0.113.7, 203.0.113.8",
        "::ffff:203.0.113.7, ::ffff:203.0.113.8",
        "2001:db8:1:2::1, 203.0.113.7"
    })
    void othersAreNot(String one, String other) {
        assertNotEquals(account(one), account(other));
    }

    @Test
    void whatIsNoAddressIsItself() {
        assertEquals("address unknown", account("unknown"));
    }
}
