package org.yiyang.contract.performance;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** The elders of a visit as one column: they are read with it; whose records there are is asked of the index beside it. */
@Converter
class ElderIds implements AttributeConverter<Set<UUID>, String> {
    /** How many a visit names at most; the column holds them all. */
    static final int MOST = 100;

    @Override
    public String convertToDatabaseColumn(Set<UUID> elders) {
        return elders == null
                ? ""
                : elders.stream().map(UUID::toString).sorted().collect(Collectors.joining(","));
    }

    @Override
    public Set<UUID> convertToEntityAttribute(String column) {
        return column.isEmpty()
                ? Set.of()
                : Arrays.stream(column.split(",", -1))
                        .map(UUID::fromString)
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
