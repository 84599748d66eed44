package org.yiyang.kit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.rules.ArchitectureRules;

/** Checks every refusal of a package tree: both languages are there, are what they claim, and name the same values. */
public final class RefusalTexts {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

    private RefusalTexts() {}

    /** Every constant of every enum of refusals under a package. */
    public static List<Refusal> under(String root) {
        // a constant with a body of its own is a class of its own, and leads to its enum again
        Set<Refusal> all = new LinkedHashSet<>();
        for (JavaClass type : ArchitectureRules.shipped(root)) {
            if (type.isEnum() && type.isAssignableTo(Refusal.class)) {
                Class<?> found = type.reflect();
                Class<?> declaring = found.getSuperclass() == Enum.class ? found : found.getSuperclass();
                for (Object constant : declaring.getEnumConstants()) {
                    all.add((Refusal) constant);
                }
            }
        }
        assertFalse(all.isEmpty(), "no refusals under " + root);
        return List.copyOf(all);
    }

    public static void check(Refusal refusal) {
        assertTrue(HAN.matcher(refusal.zh()).find(), refusal.code() + " has no Chinese text");
        assertFalse(HAN.matcher(refusal.en()).find(), refusal.code() + " has Chinese in its English text");
        assertEquals(places(refusal.zh()), places(refusal.en()), refusal.code() + " names different values");
        assertTrue(CODE.matcher(refusal.code()).matches(), refusal.code());
        assertTrue(refusal.kind().status() >= 400, refusal.code());
    }

    private static Set<String> places(String text) {
        Set<String> found = new TreeSet<>();
        Pattern.compile("\\{\\d}").matcher(text).results().forEach(match -> found.add(match.group()));
        return found;
    }
}
