package org.yiyang.institution.window.matter;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yiyang.institution.registry.entry.Department;

/** Clinical departments in one column. */
@Converter
final class DepartmentCodes implements AttributeConverter<Set<Department>, String> {
    @Override
    public String convertToDatabaseColumn(Set<Department> departments) {
        return departments == null
                ? null
                : departments.stream().map(Department::name).sorted().collect(Collectors.joining(","));
    }

    @Override
    public Set<Department> convertToEntityAttribute(String codes) {
        return codes == null
                ? null
                : Arrays.stream(codes.split(",", -1))
                        .map(Department::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
