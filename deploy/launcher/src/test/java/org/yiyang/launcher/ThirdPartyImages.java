package org.yiyang.launcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiyang.local.LocalVersions;

/** The images of others that are named in files of deployment, by the file that names them. */
final class ThirdPartyImages {
    /** With the registry that it comes from: without one it would come from whichever an engine tries first. */
    private static final Pattern NAMED = Pattern.compile("((?:docker\\.io|quay\\.io|ghcr\\.io)/[\\w./-]+)([:@]\\S+)?");

    private static final Pattern PLACED = Pattern.compile("(?m)^\\s*(?:image:|FROM)\\s+(\\S+)");
    private static final Pattern FIXED = Pattern.compile(":v?\\d+\\.\\d+\\.\\d+([._-][\\w.-]+)?");
    /** What Zipkin's image with the module for OTLP stands on: its own numbers are those of the module. */
    private static final Map<String, String> STANDS_ON =
            Map.of("ghcr.io/openzipkin-contrib/zipkin-otel:0.3.0", "3.6.0");

    private final Map<String, List<String>> tags = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    private ThirdPartyImages() {}

    /** Of all files of production. */
    static ThirdPartyImages ofRepository() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String folder : List.of("deploy/production", "deploy/images/src", "deploy/observe")) {
            for (String ending : List.of(".yaml", ".yml", "Containerfile", ".env", ".service", ".md", ".java")) {
                Repository.files(folder, ending)
                        .forEach(file ->
                                texts.put(Repository.ROOT.relativize(file).toString(), Repository.text(file)));
            }
        }
        return of(texts);
    }

    /** @param texts by the name of the file */
    static ThirdPartyImages of(Map<String, String> texts) {
        ThirdPartyImages all = new ThirdPartyImages();
        texts.forEach(all::read);
        return all;
    }

    private void read(String file, String text) {
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            String tag = named.group(2) == null ? "" : named.group(2);
            tags.computeIfAbsent(named.group(1), image -> new ArrayList<>()).add(tag);
            if (!FIXED.matcher(tag).matches()) {
                faults.add(file + ": " + named.group() + " is not one version for ever");
            }
        }
        Matcher placed = PLACED.matcher(text);
        while (placed.find()) {
            String image = placed.group(1);
            if (!image.startsWith("yiyang/") && !NAMED.matcher(image).matches()) {
                faults.add(file + ": " + image + " is of no registry that is named");
            }
        }
    }

    /** What is no fixed version, or is named twice and may come to differ. */
    List<String> faults() {
        List<String> all = new ArrayList<>(faults);
        tags.forEach((image, named) -> {
            if (named.size() > 1) {
                all.add(image + " is named " + named.size() + " times: " + named);
            }
        });
        return all;
    }

    /** What is another version than the one that is tried here: the same for what comes by Maven, the same major for others. */
    List<String> strangers() {
        List<String> all = new ArrayList<>();
        differs(all, "docker.io/apache/kafka", LocalVersions.of("kafka"), LocalVersions.of("kafka"));
        differs(all, "quay.io/keycloak/keycloak", LocalVersions.of("keycloak"), LocalVersions.of("keycloak"));
        String zipkin = version("zipkin");
        differs(all, "ghcr.io/openzipkin-contrib/zipkin-otel", major(zipkin), zipkin);
        return all;
    }

    private void differs(List<String> all, String image, String begin, String here) {
        String tag = tag(image);
        String stands = STANDS_ON.getOrDefault(image + ":" + tag, tag);
        if (!(stands + ".").startsWith(begin + ".")) {
            all.add(image + ":" + tag + " is " + stands + ", and what is tried here is " + here);
        }
    }

    /** Without the v that some begin it with; empty if the image is not named. */
    String tag(String image) {
        return tags.getOrDefault(image, List.of("")).get(0).replaceFirst("^:v?", "");
    }

    static String major(String version) {
        return version.split("\\.", 2)[0];
    }

    /** A version of the root POM. */
    private static String version(String name) {
        Matcher found = Pattern.compile("<" + name + "\\.version>([^<]+)<").matcher(Repository.text("pom.xml"));
        if (!found.find()) {
            throw new IllegalArgumentException("the root POM names no version of " + name);
        }
        return found.group(1);
    }
}
