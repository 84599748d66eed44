package org.yiyang.kit.receiver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyang.kit.receiver.ReceiverAddress.Reach;

class ReceiverAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example.cn/a",
                "ftp://hooks.example.cn/a",
                "file:///etc/passwd",
                "https:///a",
                "https://user:word@hooks.example.cn/",
                "https://hooks.example.cn/#a",
                "https://hooks.example.cn:0/",
                "https://hooks.example.cn:70000/",
                "https://hooks example.cn/",
                "hooks.example.cn",
                "//hooks.example.cn/",
                ""
            })
    void whatIsNoBareAddressByHttpsIsNone(String text) {
        assertEquals(Optional.empty(), ReceiverAddress.of(text, Reach.PUBLIC));
        assertEquals(Optional.empty(), ReceiverAddress.of(text, Reach.PRIVATE));
    }

    @Test
    void anAddressIsReadIntoItsParts() {
        assertEquals(
                Optional.of(new ReceiverAddress(true, "hooks.example.cn", 443, "/a?b=c")),
                ReceiverAddress.of("https://hooks.example.cn/a?b=c", Reach.PUBLIC));
        assertEquals(
                Optional.of(new ReceiverAddress(true, "2606:4700::1111", 8443, "/")),
                ReceiverAddress.of("HTTPS://[2606:4700::1111]:8443", Reach.PUBLIC));
        assertEquals(
                Optional.of(new ReceiverAddress(false, "127.0.0.1", 80, "/")),
                ReceiverAddress.of("http://127.0.0.1", Reach.LAPTOP));
    }

    @ParameterizedTest
    @CsvSource({
        "8.8.8.8, true, true",
        "223.5.5.5, true, true",
        "2606:4700::1111, true, true",
        "127.0.0.1, false, true",
        "127.8.9.10, false, true",
        "::1, false, true",
        "10.1.2.3, false, true",
        "172.16.0.1, false, true",
        "172.32.0.1, true, true",
        "192.168.1.1, false, true",
        "100.64.0.1, false, true",
        "100.128.0.1, true, true",
        "fd00::1, false, true",
        "::ffff:10.1.2.3, false, true",
        "169.254.169.254, false, false",
        "fe80::1, false, false",
        "0.0.0.0, false, false",
        "0.1.2.3, false, false",
        "::, false, false",
        "224.0.0.1, false, false",
        "ff02::1, false, false",
        "255.255.255.255, false, false",
        "240.0.0.1, false, false",
        "192.0.0.8, false, false",
        "192.0.2.1, false, false",
        "198.18.0.1, false, false",
        "198.19.255.255, false, false",
        "198.51.100.7, false, false",
        "203.0.113.7, false, false",
        "64:ff9b::a01:203, false, false",
        "2002:a01:203::1, false, false",
        "2001::1, false, false",
        "2001:db8::1, false, false"
    })
    void hostsOfOurOwnNetworksAreReachedOnlyWhereTheyMayBeAndReservedOnesNever(
            String host, boolean anywhere, boolean whereAllowed) throws UnknownHostException {
        InetAddress[] all = {InetAddress.getByName(host)};
        assertEquals(anywhere, ReceiverAddress.mayReach(all, Reach.PUBLIC), host);
        assertEquals(whereAllowed && !all[0].isLoopbackAddress(), ReceiverAddress.mayReach(all, Reach.PRIVATE), host);
        assertEquals(whereAllowed, ReceiverAddress.mayReach(all, Reach.LAPTOP), host);
    }

    @Test
    void aNameThatStandsForAHostOfOursBesidesAnotherIsRefused() throws UnknownHostException {
        InetAddress[] both = {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.1")};
        assertFalse(ReceiverAddress.mayReach(both, Reach.PUBLIC));
        assertFalse(ReceiverAddress.mayReach(new InetAddress[0], Reach.LAPTOP));
    }

    @ParameterizedTest
    @CsvSource({
        "https://hooks.example.cn/, true",
        "https://localhost/, false",
        "https://a.localhost./, false",
        "https://receiver/, false",
        "https://vault.internal/, false",
        "https://10.0.0.1/, false",
        "https://2130706433/, false",
        "https://[::1]/, false",
        "https://8.8.8.8/, true"
    })
    void whatIsPlainlyOfOurOwnIsNotEvenEntered(String text, boolean may) {
        assertEquals(
                may,
                ReceiverAddress.of(text, Reach.PUBLIC)
                        .filter(address -> address.mayBeNamed(Reach.PUBLIC))
                        .isPresent());
        assertTrue(ReceiverAddress.of("http://localhost:9000/", Reach.LAPTOP)
                .filter(address -> address.mayBeNamed(Reach.LAPTOP))
                .isPresent());
    }
}
