package org.yiyang.contract.catalogue;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Codes as one column, in the order of their declaration: {@code HOME,HOME_BED}. */
abstract class CodeSet<E extends Enum<E>> implements AttributeConverter<Set<E>, String> {
    private final Class<E> type;

    protected CodeSet(Class<E> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(Set<E> codes) {
        return codes == null ? "" : codes.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
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

    /** Where a service is given, as one column. */
    @Converter
    static class Scenes extends CodeSet<ServiceScene> {
        public Scenes() {
            super(ServiceScene.class);
        }
    }

    /** Who may pay for a service, as one column. */
    @Converter
    static class Sources extends CodeSet<FundingSource> {
        public Sources() {
            super(FundingSource.class);
        }
    }
}
