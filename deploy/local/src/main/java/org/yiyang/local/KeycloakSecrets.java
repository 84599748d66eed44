package org.yiyang.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The secrets of a local Keycloak: those that the realm's file leaves open, its administrator's, and those of the local accounts. */
final class KeycloakSecrets {
    static final String ADMIN_NAME = "yiyang-local-admin";
    static final String ADMIN = "ADMIN";
    static final String LOCAL_CLIENT = "LOCAL_CLIENT";
    static final String LOCAL_ACCOUNTS = "LOCAL_ACCOUNTS";
    private static final String OF_CLIENTS = "YIYANG_SECRET_";
    private static final Pattern OPEN = Pattern.compile("\\$\\{(YIYANG_(?:SECRET|PASSWORD)_[A-Z_]+)}");

    private KeycloakSecrets() {}

    /** All of them by name, drawn where the file has none yet. */
    static Map<String, String> drawn(Path realm, Path file) {
        try {
            List<String> names = new ArrayList<>(List.of(ADMIN, LOCAL_CLIENT, LOCAL_ACCOUNTS));
            OPEN.matcher(Files.readString(realm))
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .forEach(names::add);
            return new DrawnSecrets(file).of(names);
        } catch (IOException failure) {
            throw new LocalFailure("the secrets of keycloak cannot be kept in " + file, failure);
        }
    }

    static String ofClient(String client) {
        return OF_CLIENTS + client.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** The systems that have a secret, to be listed for a person. */
    static String clients(Map<String, String> secrets) {
        return secrets.keySet().stream()
                .filter(name -> name.startsWith(OF_CLIENTS))
                .map(name -> name.substring(OF_CLIENTS.length())
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-'))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
