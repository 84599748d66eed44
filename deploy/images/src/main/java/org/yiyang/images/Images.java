package org.yiyang.images;

import com.google.cloud.tools.jib.api.JibContainer;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Builds images of the packaged applications to files. */
@Command(
        name = "deploy/production/images",
        mixinStandardHelpOptions = true,
        description = "Build images of the packaged applications to files, without a container engine. The same source,"
                + " Java and base make the same image, bit by bit.")
public final class Images implements Callable<Integer> {
    private final Path root;
    private final PrintStream out;

    @Option(
            names = "--application",
            paramLabel = "NAME",
            description =
                    "institution, contract, insurance, referral, gateway or console; may be repeated (default: all).")
    private List<String> applications = List.of();

    @Option(
            names = "--base",
            paramLabel = "IMAGE",
            description =
                    "An image with Java on its path: one of a registry (eclipse-temurin:21-jre-noble), tar://FILE or"
                            + " docker://IMAGE (default: the Java of this machine, cut down, and its C library).")
    private String base;

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            defaultValue = "deploy/images/target/images",
            description = "Where NAME.tar is written, for docker load (default: ${DEFAULT-VALUE}).")
    private Path output;

    Images(Path root, PrintStream out) {
        this.root = root;
        this.out = out;
    }

    public static void main(String[] arguments) {
        Path root =
                Path.of(System.getProperty("yiyang.root", ".")).toAbsolutePath().normalize();
        System.exit(commandLine(root, System.out).execute(arguments));
    }

    static CommandLine commandLine(Path root, PrintStream out) {
        return new CommandLine(new Images(root, out)).setExecutionExceptionHandler((failure, line, parsed) -> {
            if (failure instanceof ImageFailure known) {
                line.getErr().println(known.getMessage());
                return 1;
            }
            throw failure;
        });
    }

    @Override
    public Integer call() {
        BareBase bare = new BareBase(root.resolve("deploy/images/target/base-" + Runtime.version()));
        ImagePlan plan = new ImagePlan(
                root,
                Optional.ofNullable(base),
                bare,
                version(),
                git("%H"),
                Instant.ofEpochSecond(Long.parseLong(git("%ct"))));
        List<Application> chosen = applications.isEmpty()
                ? Application.all(root)
                : applications.stream().map(name -> Application.of(root, name)).toList();
        for (Application application : chosen) {
            Path file = root.resolve(output).resolve(application.name() + ".tar");
            JibContainer built = plan.write(application, file);
            out.println(built.getImageId() + " " + built.getTargetImage() + " " + file);
        }
        return 0;
    }

    private static String version() {
        return Optional.ofNullable(Images.class.getPackage().getImplementationVersion())
                .orElse("0");
    }

    /** Of the last commit, so that the same commit makes the same image. */
    private String git(String format) {
        return Programs.output(List.of("git", "-C", root.toString(), "log", "-1", "--format=" + format))
                .strip();
    }
}
