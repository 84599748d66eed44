package org.yiyang.console.page;

import org.yiyang.console.catalogue.Operation;

/** Addresses of the API held against the paths of its calls. */
final class Addresses {
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
}
