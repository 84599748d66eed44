package org.yiyang.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class JdbcAddressTest {
    @Test
    void theServersOfAnAddressAreToldApart() {
        assertEquals(
                List.of("jdbc:mysql://a:1/?x=y", "jdbc:mysql://b:2/?x=y"),
                JdbcAddress.servers("jdbc:mysql://a:1,b:2/?x=y"));
        assertEquals(List.of("jdbc:mysql://a:1"), JdbcAddress.servers("jdbc:mysql://a:1"));
    }
}
