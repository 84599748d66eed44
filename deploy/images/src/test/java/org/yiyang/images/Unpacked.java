package org.yiyang.images;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An image's file taken apart as a container engine does it: what it says of itself, and its layers one over the other.
 *
 * @param configuration the JSON that is the image
 * @param root its files
 */
record Unpacked(JsonNode configuration, Path root) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Unpacked of(Path file, Path folder) throws IOException {
        Path parts = Files.createDirectories(folder.resolve("parts"));
        Path root = Files.createDirectories(folder.resolve("root"));
        Programs.output(List.of("tar", "-xf", file.toString(), "-C", parts.toString()));
        JsonNode manifest =
                JSON.readTree(parts.resolve("manifest.json").toFile()).get(0);
        for (JsonNode layer : manifest.get("Layers")) {
            Programs.output(List.of(
                    "tar",
                    "--warning=no-unknown-keyword",
                    "-xzpf",
                    parts.resolve(layer.asText()).toString(),
                    "--same-owner",
                    "-C",
                    root.toString()));
        }
        JsonNode configuration =
                JSON.readTree(parts.resolve(manifest.get("Config").asText()).toFile());
        return new Unpacked(configuration, root);
    }

    JsonNode config() {
        return configuration.get("config");
    }

    /**
     * Its entry point as a container engine starts it: in these files alone, as the image's user, with its own process ids and
     * its own environment.
     *
     * @param variables set besides those of the image, {@code NAME=value}
     */
    ProcessBuilder entrypoint(List<String> variables) throws IOException {
        for (String place : List.of("proc", "dev")) {
            Files.createDirectories(root.resolve(place));
        }
        List<String> command =
                new ArrayList<>(List.of("unshare", "--mount", "--pid", "--fork", "--kill-child", "bash", "-c"));
        command.add(
                "mount -t proc proc \"$0/proc\" && mount --bind /dev \"$0/dev\" && exec chroot --userspec=\"$1\" \"$0\" \"${@:2}\"");
        command.add(root.toString());
        command.add(config().get("User").asText());
        config().get("Entrypoint").forEach(word -> command.add(word.asText()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
        config().get("Env").forEach(one -> put(builder, one.asText()));
        variables.forEach(one -> put(builder, one));
        return builder;
    }

    private static void put(ProcessBuilder builder, String assignment) {
        int equals = assignment.indexOf('=');
        builder.environment().put(assignment.substring(0, equals), assignment.substring(equals + 1));
    }
}
