package org.yiyang.images;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;

/**
 * What an image is made of.
 *
 * @param root of the repository with the packaged applications
 * @param base a registry's image, {@code tar://FILE} or {@code docker://IMAGE}; none: this machine's Java, {@link BareBase}
 * @param bare where the parts of a base of this machine are
 * @param version of the applications, which is the images' tag
 * @param revision the commit that they were built from
 * @param created the moment that stands in the image: of the commit, not of the build
 */
record ImagePlan(Path root, Optional<String> base, BareBase bare, String version, String revision, Instant created) {
    /** Whom an application runs as. */
    static final int USER = 10001;

    private static final String HOME = "/application";
    private static final List<String> OPTIONS =
            List.of("-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8");

    /**
     * Builds one, and writes it to a file that {@code docker load}, {@code podman load} and {@code ctr images import} take.
     *
     * @return the image's id and digest, which are the same for the same source, Java and base
     */
    JibContainer write(Application application, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path caches = bare.folder().resolve("caches");
            TarImage target = TarImage.at(file).named("yiyang/" + application.name() + ":" + version);
            return builder(application)
                    .containerize(Containerizer.to(target)
                            .setToolName("yiyang-images")
                            .setToolVersion(version)
                            .setBaseImageLayersCache(caches.resolve("base"))
                            .setApplicationLayersCache(caches.resolve("application")));
        } catch (IOException | RegistryException | CacheDirectoryCreationException | ExecutionException failure) {
            throw new ImageFailure(
                    "the image of " + application.name() + " cannot be built: " + said(failure), failure);
        } catch (InvalidImageReferenceException misnamed) {
            throw new ImageFailure("this names no image: " + misnamed.getInvalidReference(), misnamed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ImageFailure("interrupted while an image was built", interrupted);
        }
    }

    private static String said(Exception failure) {
        return failure instanceof ExecutionException && failure.getCause() != null
                ? failure.getCause().getMessage()
                : failure.getMessage();
    }

    private JibContainerBuilder builder(Application application) throws IOException, InvalidImageReferenceException {
        List<FileEntriesLayer> layers = new ArrayList<>();
        JibContainerBuilder image;
        if (base.isPresent()) {
            image = Jib.from(base.get());
        } else {
            image = Jib.fromScratch();
            layers.addAll(bare.layers());
        }
        layers.addAll(application.layers(root, HOME));
        return image.setFileEntriesLayers(layers)
                .setFormat(ImageFormat.Docker)
                .setPlatforms(Set.of(new Platform(architecture(), "linux")))
                .setCreationTime(created)
                .setUser(USER + ":" + USER)
                .setWorkingDirectory(AbsoluteUnixPath.get(HOME))
                .setEntrypoint(entrypoint())
                .setEnvironment(new TreeMap<>(Map.of("LANG", "C.UTF-8")))
                .setExposedPorts(Port.tcp(application.port()), Port.tcp(application.managementPort()))
                .setLabels(labels(application));
    }

    /** With a base of one's own Java is on its path. */
    private List<String> entrypoint() {
        List<String> words = new ArrayList<>();
        words.add(base.isPresent() ? "java" : BareBase.JAVA + "/bin/java");
        words.addAll(OPTIONS);
        words.addAll(List.of("-jar", HOME + "/quarkus-run.jar"));
        return words;
    }

    private Map<String, String> labels(Application application) {
        String prefix = "org.opencontainers.image.";
        return new TreeMap<>(Map.of(
                prefix + "title",
                "yiyang " + application.name(),
                prefix + "version",
                version,
                prefix + "revision",
                revision,
                prefix + "created",
                created.toString(),
                prefix + "licenses",
                "Apache-2.0",
                prefix + "base.name",
                base.orElse("scratch, Java " + Runtime.version())));
    }

    private static String architecture() {
        String name = System.getProperty("os.arch");
        return name.equals("aarch64") ? "arm64" : "amd64";
    }
}
