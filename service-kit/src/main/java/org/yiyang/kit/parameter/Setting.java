package org.yiyang.kit.parameter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yiyang.kit.refusal.Refused;

/**
 * What a region has set for a parameter from a day on.
 *
 * @param region the significant digits of its code, as 46, 4601, 460106 or 4404F01; empty for the whole country
 */
public record Setting(
        String name, String region, LocalDate validFrom, String value, String setBy, Instant setAt, String reason) {
    static final int REASON_MAX_CHARACTERS = 500;

    private static final Pattern REGION = Pattern.compile("([0-9]{2}){0,3}|[0-9]{9}|([0-9]{2}){1,3}F[0-9]{2}");

    /** Of the settings of one parameter the one that applies, if any does. */
    static Optional<Setting> applying(List<Setting> settings, String region, LocalDate on) {
        return settings.stream()
                .filter(setting -> region.startsWith(setting.region()))
                .filter(setting -> !setting.validFrom().isAfter(on))
                .max(Comparator.comparingInt(
                                (Setting setting) -> setting.region().length())
                        .thenComparing(Setting::validFrom));
    }

    static void checkRegion(String region) {
        if (!REGION.matcher(region).matches()) {
            throw new Refused(ParameterRefusal.REGION_MALFORMED, region).at("/region");
        }
    }

    /** Refuses what may not be set on this day, whatever stands in the table. */
    void check(ParameterSpec spec, LocalDate today) {
        checkRegion(region);
        spec.check(value);
        if (reason.isBlank() || reason.codePointCount(0, reason.length()) > REASON_MAX_CHARACTERS) {
            throw new Refused(ParameterRefusal.REASON_LENGTH, REASON_MAX_CHARACTERS).at("/reason");
        }
        if (validFrom.isBefore(today)) {
            throw new Refused(ParameterRefusal.PAST, validFrom, today).at("/validFrom");
        }
    }
}
