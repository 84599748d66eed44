package org.yiyang.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the bill of materials of a packaged application (CycloneDX) says is shipped. */
final class BillOfMaterials {
    private static final String OURS = "org.yiyang";
    private final JsonNode bill;

    /** Of a module that is packaged. */
    static BillOfMaterials of(Path module) throws IOException {
        return new BillOfMaterials(Http.json(Files.readString(module.resolve("target/quarkus-run-cyclonedx.json"))));
    }

    BillOfMaterials(JsonNode bill) {
        this.bill = bill;
    }

    /** In what a folder differs from the bill: files that only one of them has, and files of other content. */
    Set<String> differences(Path folder) throws IOException {
        Map<String, String> listed = listed();
        Map<String, String> shipped = files(folder);
        Set<String> differences = new TreeSet<>();
        listed.forEach((file, digest) -> {
            if (!shipped.containsKey(file)) {
                differences.add("not shipped: " + file);
            } else if (!shipped.get(file).equals(digest)) {
                differences.add("other content: " + file);
            }
        });
        shipped.keySet().stream()
                .filter(file -> !listed.containsKey(file))
                .forEach(file -> differences.add("not listed: " + file));
        return differences;
    }

    /** The libraries of others that are shipped, by their licences; those without one under the empty word. */
    Map<String, Set<String>> licences() {
        Map<String, Set<String>> licences = new TreeMap<>();
        for (JsonNode component : bill.path("components")) {
            String group = component.path("group").asText();
            if (group.isEmpty() || group.startsWith(OURS) || places(component).isEmpty()) {
                continue;
            }
            String library = group + ":" + component.path("name").asText();
            licences.computeIfAbsent(licence(component), none -> new TreeSet<>())
                    .add(library);
        }
        return licences;
    }

    /** Several to choose from stand beside one another. */
    private static String licence(JsonNode component) {
        Set<String> named = new TreeSet<>();
        for (JsonNode one : component.path("licenses")) {
            JsonNode licence = one.path("license");
            named.add(
                    licence.has("id")
                            ? licence.path("id").asText()
                            : licence.path("name").asText(one.path("expression").asText()));
        }
        return String.join(" or ", named);
    }

    private Map<String, String> listed() {
        Map<String, String> listed = new TreeMap<>();
        for (JsonNode component : bill.path("components")) {
            for (String place : places(component)) {
                listed.put(place, sha256(component));
            }
        }
        return listed;
    }

    private static List<String> places(JsonNode component) {
        return component.path("evidence").path("occurrences").findValuesAsText("location");
    }

    private static String sha256(JsonNode component) {
        for (JsonNode hash : component.path("hashes")) {
            if (hash.path("alg").asText().equals("SHA-256")) {
                return hash.path("content").asText();
            }
        }
        return "none";
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), digest(file));
            }
        }
        return files;
    }

    private static String digest(Path file) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
