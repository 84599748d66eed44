package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every named crash point is there in the compiled classes: whoever renames a method renames it here as well. */
class CrashPointTest {
    private static final Path ROOT = Path.of(System.getProperty("org.yiyang.suite.root", "../.."));
    private static final List<String> MODULES = List.of(
            "service-kit",
            "http-kit",
            "gateway",
            "institution-service",
            "contract-service",
            "insurance-service",
            "referral-service");
    private static final int LEAST = 40;

    @Test
    void eachPointIsAMethodThatIsCompiled() {
        assertEquals(
                List.of(),
                CrashPoint.all().stream()
                        .filter(point -> !isThere(point))
                        .map(CrashPoint::name)
                        .toList());
    }

    @Test
    void aMethodThatIsNoLongerThereIsNoticed() {
        CrashPoint renamed = new CrashPoint(
                CrashPoint.Stage.WRITES, CrashPoint.When.BEFORE, "org.yiyang.kit.outbox.Relay", "sent", "");
        assertTrue(!isThere(renamed), "a method of another name is taken for it");
    }

    @Test
    void thereAreEnoughOfThemAndOneOfEachStage() {
        Set<CrashPoint> all = Set.copyOf(CrashPoint.all());
        assertTrue(all.size() >= LEAST, "only " + all.size());
        assertEquals(all.size(), CrashPoint.all().size(), "one is named twice");
        assertEquals(
                EnumSet.allOf(CrashPoint.Stage.class),
                all.stream().map(CrashPoint::stage).collect(Collectors.toSet()));
    }

    /** Of an abstract method there is no code, and one that only throws has no end that could be waited for. */
    private static boolean isThere(CrashPoint point) {
        List<String> code = codeOf(point);
        return switch (point.when()) {
            case BEFORE -> !code.isEmpty();
            case AFTER -> code.stream().anyMatch(line -> line.matches("\\s+\\d+: [ailfd]?return"));
        };
    }

    private static List<String> codeOf(CrashPoint point) {
        String file = point.type().replace('.', '/') + ".class";
        return MODULES.stream()
                .map(module -> ROOT.resolve(module).resolve("target/classes").resolve(file))
                .filter(Files::exists)
                .findFirst()
                .map(found -> codeOf(found, point.method()))
                .orElse(List.of());
    }

    /** The instructions of all methods of that name, as the JDK's own disassembler prints them. */
    private static List<String> codeOf(Path file, String method) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        ToolProvider.findFirst("javap").orElseThrow().run(out, out, "-c", "-p", file.toString());
        Pattern head = Pattern.compile("  \\S.*\\b" + Pattern.quote(method) + "\\(.*");
        List<String> code = new ArrayList<>();
        boolean within = false;
        for (String line : text.toString().lines().toList()) {
            boolean isHead = line.startsWith("  ") && !line.startsWith("   ");
            within = isHead ? head.matcher(line).matches() : within;
            if (within && line.matches("\\s+\\d+: .*")) {
                code.add(line);
            }
        }
        return code;
    }

    @Test
    void returnsAreFoundBehindInstructionsOfAnyLength() {
        byte[] code = bytes(
                0x10, 0xac, // bipush, with an operand that looks like a return
                0xc4, 0x84, 0xb1, 0xb1, 0xb1, 0xb1, // wide iinc
                0xc4, 0x15, 0xb1, 0xb1, // wide iload
                0xb9, 0xb1, 0xb1, 1, 0, // invokeinterface
                0xac, // ireturn, at 17
                0xaa, 0, // tableswitch at 18, padded to 20
                0, 0, 0, 1, 0, 0, 0, 5, 0, 0, 0, 6, 0xb1, 0xb1, 0xb1, 0xb1, 0xb1, 0xb1, 0xb1, 0xb1,
                0xb0, // areturn, at 40
                0xab, 0, 0, // lookupswitch at 41, padded to 44
                0, 0, 0, 1, 0, 0, 0, 1, 0xb1, 0xb1, 0xb1, 0xb1, 0xb1, 0xb1, 0xb1, 0xb1, 0xb1); // return, at 61
        assertEquals(List.of(17, 40, code.length - 1), ReturnInstructions.in(code));
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
