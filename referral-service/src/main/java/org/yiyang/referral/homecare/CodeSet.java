package org.yiyang.referral.homecare;

import jakarta.persistence.AttributeConverter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Codes as one column, in the order of their declaration: {@code ,ADVANCED_AGE,DISABLED,}. */
public abstract class CodeSet<E extends Enum<E>> implements AttributeConverter<Set<E>, String> {
    private final Class<E> type;

    protected CodeSet(Class<E> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(Set<E> codes) {
        if (codes == null || codes.isEmpty()) {
            return "";
        }
        return codes.stream().sorted().map(Enum::name).collect(Collectors.joining(",", ",", ","));
    }

    @Override
    public Set<E> convertToEntityAttribute(String column) {
        EnumSet<E> codes = EnumSet.noneOf(type);
        Arrays.stream(column.split(",", -1))
                .filter(name -> !name.isEmpty())
                .map(name -> Enum.valueOf(type, name))
                .forEach(codes::add);
        return codes;
    }
}
