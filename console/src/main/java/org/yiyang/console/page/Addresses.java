package org.yiyang.console.page;

import jakarta.ws.rs.NotFoundException;
import java.util.regex.Pattern;
import org.yiyang.console.catalogue.Operation;

/** Addresses of the API compared with the paths of its calls. */
final class Addresses {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{36}");

    private Addresses() {}

    /** What stands in an address where the path of the call has its first placeholder; empty where it has none. */
    static String record(Operation operation, String address) {
        String[] parts = operation.path().split("/");
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].startsWith("{")) {
                return address.split("/")[i];
            }
        }
        return "";
    }

    static boolean isId(String text) {
        return text != null && ID.matcher(text).matches();
    }

    /** @throws NotFoundException if it can be the id of no record, so that it leads nowhere else */
    static String id(String text) {
        if (!isId(text)) {
            throw new NotFoundException();
        }
        return text;
    }
}
