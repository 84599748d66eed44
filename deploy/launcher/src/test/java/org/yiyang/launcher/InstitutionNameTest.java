package org.yiyang.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InstitutionNameTest {
    /** By the region of the caller, as its token says here. */
    private static final List<String> KNOWN = List.of("46 示范养老院", "46 示范养老院医务室", "11 示范医院", "11 安宁养老院", "46 安宁养老院");

    private HttpServer register;

    @BeforeEach
    void aRegisterOfTwoProvinces() throws IOException {
        register = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        register.createContext("/api/v1/regions", exchange -> answer(exchange, "{\"code\":\"11\"},{\"code\":\"46\"}"));
        register.createContext("/api/v1/institutions", exchange -> {
            String query = exchange.getRequestURI().getQuery();
            String name = query.substring(query.indexOf("name=") + "name=".length());
            String region =
                    exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "");
            answer(
                    exchange,
                    KNOWN.stream()
                            .filter(one -> one.startsWith(region) && one.contains(name))
                            .map(one -> "{\"id\":\"id-" + KNOWN.indexOf(one) + "\",\"regionCode\":\"" + region
                                    + "0105\",\"name\":\"" + one.substring(3) + "\"}")
                            .collect(Collectors.joining(",")));
        });
        register.start();
    }

    @AfterEach
    void ends() {
        register.stop(0);
    }

    private static void answer(com.sun.net.httpserver.HttpExchange exchange, String items) throws IOException {
        byte[] body = ("{\"items\":[" + items + "]}").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String idOf(String name) {
        URI gateway = URI.create("http://127.0.0.1:" + register.getAddress().getPort());
        return new InstitutionName(gateway, request -> request.parameters().getOrDefault("region", "all")).id(name);
    }

    @Test
    void theOneOfThatNameComesBeforeThoseThatHaveItInTheirs() {
        assertEquals("id-0", idOf("示范养老院"));
    }

    @Test
    void aPartOfANameIsEnoughWhereOnlyOneHasIt() {
        assertEquals("id-2", idOf("范医院"));
    }

    @Test
    void severalOfOneNameAreListedWithTheirRegions() {
        LauncherFailure several = assertThrows(LauncherFailure.class, () -> idOf("安宁养老院"));
        assertEquals(
                "2 institutions have 安宁养老院 in their names, say which by its id:\n  id-3  安宁养老院  110105"
                        + "\n  id-4  安宁养老院  460105",
                several.getMessage());
    }

    @Test
    void aNameThatNobodyHasIsSaid() {
        LauncherFailure nobody = assertThrows(LauncherFailure.class, () -> idOf("无名医院"));
        assertEquals("no institution is called 无名医院, or has that in its name", nobody.getMessage());
    }
}
