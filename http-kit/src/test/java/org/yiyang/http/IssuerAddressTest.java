package org.yiyang.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost",
                "https://LOCALHOST.:8443/x",
                "https://a.localhost",
                "https://ip6-loopback",
                "https://127.0.0.1",
                "https://127.8.9.10:8443",
                "https://127.1",
                "https://127.0.1",
                "https://2130706433",
                "https://0x7f000001",
                "https://0x7f.1",
                "https://017700000001",
                "https://0177.0.0.1",
                "https://0",
                "https://0.0.0.0",
                "https://[::1]",
                "https://[0:0:0:0:0:0:0:1]:8443",
                "https://[::]",
                "https://[::ffff:127.0.0.1]",
                "https://[::ffff:7f00:1]",
                "https://[::127.0.0.1]",
                "https://[64:ff9b::127.0.0.1]",
                "https://[::1%25lo]",
                "https://user@127.0.0.1",
                "https://\uff11\uff12\uff17.0.0.1"
            })
    void loopbackIsRecognisedInEverySpelling(String address) {
        assertEquals(Optional.of("must not be a loopback address"), IssuerAddress.faultInProduction(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://id.example.gov.cn", "HTTP://127.0.0.1", "ftp://id.example.gov.cn"})
    void plainHttpIsNotTrusted(String address) {
        assertTrue(IssuerAddress.faultInProduction(address).orElseThrow().startsWith("must begin with https://"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "id.example.gov.cn", "https:///realms", "https://%zz", "https:id", "/realms/yiyang"})
    void whatIsNoAddressIsNotTrusted(String address) {
        assertTrue(IssuerAddress.faultInProduction(address).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://id.example.gov.cn/realms/yiyang",
                "https://10.1.2.3:8443",
                "https://[2001:db8::1]/x",
                "https://[2001:db8::7f00:1]",
                "https://127.0.0.1.example.com",
                "https://id-127.example",
                "https://1270.0.0.1"
            })
    void anotherHostIsTrusted(String address) {
        assertEquals(Optional.empty(), IssuerAddress.faultInProduction(address));
    }

    @Test
    void aNameOfDigitsBeyondAnAddressIsAName() {
        assertEquals(Optional.empty(), IssuerAddress.faultInProduction("https://99999999999"));
    }
}
