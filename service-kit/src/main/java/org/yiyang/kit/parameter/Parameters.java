package org.yiyang.kit.parameter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.yiyang.kit.refusal.Refused;

/** What rules ask for their figures, and where regions set them. */
@ApplicationScoped
public class Parameters {
    private final ParameterTable table;

    Parameters(ParameterTable table) {
        this.table = table;
    }

    /**
     * The value that applies in a region on a day, else the default.
     *
     * @param region a region code of any depth
     * @param on the day in Asia/Shanghai
     */
    public int integer(ParameterKey key, String region, LocalDate on) {
        if (!key.spec().type().isNumber()) {
            throw wrongType(key);
        }
        return Integer.parseInt(value(key, region, on));
    }

    public boolean bool(ParameterKey key, String region, LocalDate on) {
        if (key.spec().type() != ParameterType.BOOLEAN) {
            throw wrongType(key);
        }
        return Boolean.parseBoolean(value(key, region, on));
    }

    public String text(ParameterKey key, String region, LocalDate on) {
        if (key.spec().type() != ParameterType.TEXT) {
            throw wrongType(key);
        }
        return value(key, region, on);
    }

    /** Whatever its type, as it is written in the table. */
    public String value(ParameterKey key, String region, LocalDate on) {
        return values(key).apply(region, on);
    }

    /** The same for many regions and days, read once. */
    public BiFunction<String, LocalDate, String> values(ParameterKey key) {
        List<Setting> settings = table.named(key.name());
        return (region, on) -> Setting.applying(settings, region, on)
                .map(Setting::value)
                .orElse(key.spec().defaultValue());
    }

    /**
     * Sets a value from a day on. The day may not be in the past; what stands from that same day is replaced only while
     * the day is still to come.
     *
     * @param setting of the name {@code key.name()}
     * @param today the day in Asia/Shanghai
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void set(ParameterKey key, Setting setting, LocalDate today) {
        if (!setting.name().equals(key.name())) {
            throw new IllegalArgumentException(setting.name() + " is not " + key.name());
        }
        setting.check(key.spec(), today);
        if (table.insert(setting)) {
            return;
        }
        if (!setting.validFrom().isAfter(today)) {
            throw new Refused(ParameterRefusal.IN_FORCE, setting.validFrom()).at("/validFrom");
        }
        table.replace(setting);
    }

    /** All settings, past and to come, that apply in a region or were set within it; empty prefix: all. */
    public List<Setting> list(String regionPrefix) {
        Setting.checkRegion(regionPrefix);
        return table.touching(regionPrefix);
    }

    private static IllegalArgumentException wrongType(ParameterKey key) {
        return new IllegalArgumentException(key.name() + " is " + key.spec().type());
    }
}
