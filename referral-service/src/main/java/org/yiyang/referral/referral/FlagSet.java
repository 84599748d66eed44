package org.yiyang.referral.referral;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Flags as one column, in the order of their declaration: {@code ,NO_AGREEMENT,UNIDENTIFIED,}. */
@Converter
public class FlagSet implements AttributeConverter<Set<ReferralFlag>, String> {
    @Override
    public String convertToDatabaseColumn(Set<ReferralFlag> flags) {
        if (flags == null || flags.isEmpty()) {
            return "";
        }
        return flags.stream().sorted().map(Enum::name).collect(Collectors.joining(",", ",", ","));
    }

    @Override
    public Set<ReferralFlag> convertToEntityAttribute(String column) {
        EnumSet<ReferralFlag> flags = EnumSet.noneOf(ReferralFlag.class);
        Arrays.stream(column.split(",", -1))
                .filter(name -> !name.isEmpty())
                .map(ReferralFlag::valueOf)
                .forEach(flags::add);
        return flags;
    }
}
