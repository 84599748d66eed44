package org.yiyang.institution.registry.entry;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps a green channel's items as their names with commas between them, in the order of the list. */
@Converter
public class GreenChannelItems implements AttributeConverter<Set<GreenChannelItem>, String> {
    @Override
    public String convertToDatabaseColumn(Set<GreenChannelItem> items) {
        return items == null ? null : items.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<GreenChannelItem> convertToEntityAttribute(String names) {
        if (names == null) {
            return null;
        }
        return Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(GreenChannelItem::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(GreenChannelItem.class)));
    }
}
