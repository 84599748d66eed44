package org.yiyang.insurance.bureau.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To which addresses persons' data may be sent. */
class BureauAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://fsi.ybj.hainan.gov.cn/api, production, true",
        "http://fsi.ybj.hainan.gov.cn/api, production, false",
        "https://127.0.0.1/api, production, false",
        "https://localhost/api, production, false",
        "fsi.ybj.hainan.gov.cn, production, false",
        "http://127.0.0.1:9000/api, local, true",
        "http://fsi.ybj.hainan.gov.cn/api, '', false"
    })
    void plainHttpAndLoopbackAreForALaptopOnly(String url, String mode, boolean allowed) {
        assertEquals(allowed, BureauSender.faultOf(url, mode).isEmpty());
    }
}
