package org.yiyang.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yiyang.console.catalogue.Catalogue;
import org.yiyang.console.catalogue.Field;
import org.yiyang.console.catalogue.Operation;
import org.yiyang.console.catalogue.Shape;

/** Holds an address that is asked of the API against the recorded document of its call. */
public final class AskedAddresses {
    private static final String BASE = "/api/v1/";
    private static final Catalogue CATALOGUE = new Catalogue(new ObjectMapper());

    private AskedAddresses() {}

    /** What its call does not take: nothing of an address that no document has, as those of tests. */
    public static List<String> unknown(String method, String address) {
        Optional<Operation> call = call(method, address);
        List<String> unknown = new ArrayList<>();
        asked(address).forEach((name, value) -> {
            boolean taken = call.stream()
                    .flatMap(one -> one.query().stream())
                    .anyMatch(one -> one.name().equals(name) && fits(one.shape(), value));
            if (call.isPresent() && !taken) {
                unknown.add(name + "=" + value);
            }
        });
        return unknown;
    }

    /** What its call requires and is not given. */
    public static List<String> missing(String method, String address) {
        Set<String> asked = asked(address).keySet();
        return call(method, address).stream()
                .flatMap(one -> one.query().stream())
                .filter(one -> one.required() && !asked.contains(one.name()))
                .map(Field::name)
                .toList();
    }

    private static Optional<Operation> call(String method, String address) {
        String path = address.split("\\?")[0];
        return path.startsWith(BASE) ? CATALOGUE.at(method, path.substring(BASE.length())) : Optional.empty();
    }

    private static Map<String, String> asked(String address) {
        Map<String, String> asked = new LinkedHashMap<>();
        String query = address.contains("?") ? address.substring(address.indexOf('?') + 1) : "";
        for (String one : query.split("&")) {
            String[] pair = one.split("=", 2);
            if (!pair[0].isEmpty()) {
                asked.put(pair[0], pair.length > 1 ? URLDecoder.decode(pair[1], StandardCharsets.UTF_8) : "");
            }
        }
        return asked;
    }

    private static boolean fits(Shape shape, String value) {
        return switch (shape.type()) {
            case CHOICE -> shape.choices().contains(value);
            case LIST -> fits(shape.item(), value);
            case BOOLEAN -> value.equals("true") || value.equals("false");
            case NUMBER -> value.matches("-?\\d+(\\.\\d+)?");
            case TEXT, DATE, INSTANT, ID, OBJECT -> true;
        };
    }
}
