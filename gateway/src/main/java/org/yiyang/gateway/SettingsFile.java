package org.yiyang.gateway;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/** Reads a file of settings: {@code yiyang.gateway.…=value}, one a line, and says at which line it does not fit. */
final class SettingsFile {
    private static final String PREFIX = "yiyang.gateway.";
    /** What may change while the gateway runs. Connections and certificates may not: they are made once. */
    private static final Pattern CHANGEABLE = Pattern.compile("yiyang\\.gateway\\.(?:"
            + "(?:institution|contract|insurance|referral)-(?:management-)?url"
            + "|routes\\.(?:institution|contract|insurance|referral)"
            + "|public-paths|public-queries|emergency-path|emergency-roles|stream-paths|wait-paths"
            + "|(?:only-roles|except-roles|confined-roles)\\..+"
            + "|cors-origins|trusted-proxies"
            + "|limits\\.(?!head-millis)[a-z-]+)");

    private static final Pattern NUMBER = Pattern.compile("yiyang\\.gateway\\.limits\\.(?!file-paths).*");
    private static final int ABOVE_ALL = 1_000;

    private SettingsFile() {}

    /** @param config null if there is nothing new, or if it does not fit */
    record Outcome(GatewayConfig config, String fault) {
        static final Outcome NOTHING = new Outcome(null, null);

        static Outcome refused(String fault) {
            return new Outcome(null, fault);
        }

        boolean isNew() {
            return config != null;
        }
    }

    /** A setting and where it stands. */
    private record Line(int number, String key, String value) {}

    static Outcome parse(String text, Config base) {
        Map<String, Line> lines = new LinkedHashMap<>();
        int number = 0;
        for (String raw : text.split("\n", -1)) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int mark = line.indexOf('=');
            String key = mark < 0 ? line : line.substring(0, mark).strip();
            String fault = faultOf(key, mark, line, lines);
            if (fault != null) {
                return Outcome.refused("line " + number + ": " + fault);
            }
            lines.put(key, new Line(number, key, line.substring(mark + 1).strip()));
        }
        return taken(List.copyOf(lines.values()), base);
    }

    private static String faultOf(String key, int mark, String line, Map<String, Line> before) {
        if (mark < 0) {
            return "there is no = in it";
        }
        if (line.endsWith("\\")) {
            return "a setting is on one line";
        }
        if (!CHANGEABLE.matcher(key).matches()) {
            return key + " is no setting that can be changed while the gateway runs";
        }
        if (NUMBER.matcher(key).matches() && !line.substring(mark + 1).strip().matches("[1-9][0-9]{0,17}")) {
            return key + " is a whole number from 1 on";
        }
        return before.containsKey(key) ? key + " is on line " + before.get(key).number() + " already" : null;
    }

    private static Outcome taken(List<Line> lines, Config base) {
        try {
            return new Outcome(checked(lines, base), null);
        } catch (RuntimeException fault) {
            Line culprit = culprit(lines, base, fault);
            String where = culprit == null ? "" : "line " + culprit.number() + ": ";
            return Outcome.refused(where + message(fault));
        }
    }

    /** The line that is named by the fault, or else the first with which there is the same fault. */
    private static Line culprit(List<Line> lines, Config base, RuntimeException fault) {
        String message = message(fault);
        for (Line line : lines) {
            if (message.contains(line.key())) {
                return line;
            }
        }
        for (int i = 1; i <= lines.size(); i++) {
            try {
                checked(lines.subList(0, i), base);
            } catch (RuntimeException first) {
                if (message(first).equals(message)) {
                    return lines.get(i - 1);
                }
            }
        }
        return null;
    }

    private static String message(RuntimeException fault) {
        return String.valueOf(fault.getMessage()).lines().map(String::strip).collect(Collectors.joining(" "));
    }

    private static GatewayConfig checked(List<Line> lines, Config base) {
        GatewayConfig config = config(lines, base);
        new RouteTable(Upstream.reached(config));
        TrustedProxies.rules(config.trustedProxies().orElse(List.of()));
        config.corsOrigins().orElse(List.of()).forEach(CrossOrigin::check);
        return config;
    }

    private static GatewayConfig config(List<Line> lines, Config base) {
        Map<String, String> settings = new HashMap<>();
        for (String name : Set.copyOf(names(base))) {
            base.getOptionalValue(name, String.class).ifPresent(value -> settings.put(name, value));
        }
        Map<String, String> changed = new HashMap<>();
        lines.forEach(line -> changed.put(line.key(), line.value()));
        SmallRyeConfig all = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(GatewayConfig.class)
                .withSources(
                        new PropertiesConfigSource(settings, "as started", ABOVE_ALL - 1),
                        new PropertiesConfigSource(changed, "settings file", ABOVE_ALL))
                .build();
        return all.getConfigMapping(GatewayConfig.class);
    }

    private static List<String> names(Config base) {
        List<String> names = new ArrayList<>();
        base.getPropertyNames().forEach(name -> {
            if (name.startsWith(PREFIX)) {
                names.add(name);
            }
        });
        return names;
    }
}
