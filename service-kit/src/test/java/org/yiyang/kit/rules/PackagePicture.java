package org.yiyang.kit.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;

/** The packages of an application and which of them uses which, as a Mermaid diagram. */
public final class PackagePicture {
    private final String root;
    private final TreeSet<String> arrows = new TreeSet<>();

    private PackagePicture(String root) {
        this.root = root;
    }

    /** Drawn from the shipped classes of a package tree. */
    public static PackagePicture of(String root) {
        PackagePicture picture = new PackagePicture(root);
        ArchitectureRules.shipped(root).forEach(picture::draw);
        return picture;
    }

    private void draw(JavaClass type) {
        String from = type.getPackageName();
        type.getDirectDependenciesFromSelf().stream()
                .map(dependency ->
                        dependency.getTargetClass().getBaseComponentType().getPackageName())
                .filter(to -> to.equals(root) || to.startsWith(root + "."))
                .filter(to -> !to.equals(from))
                .forEach(to -> arrows.add("    " + name(from) + " --> " + name(to)));
    }

    private String name(String packageName) {
        return packageName.equals(root) ? "root" : packageName.substring(root.length() + 1);
    }

    public String mermaid() {
        return "graph LR\n" + String.join("\n", arrows) + "\n";
    }

    /** Leaves it in {@code target/packages.mmd} of the module whose tests run. */
    public void leave() {
        try {
            Files.writeString(Path.of("target", "packages.mmd"), mermaid());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
