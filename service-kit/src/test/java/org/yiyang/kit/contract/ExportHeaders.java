package org.yiyang.kit.contract;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.yiyang.http.Language;
import org.yiyang.kit.csv.Column;
import org.yiyang.kit.csv.Columns;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.rules.ArchitectureRules;

/** The tables that a service exports, and what their columns are called in Chinese. */
public final class ExportHeaders {
    private ExportHeaders() {}

    /** Every read under a package that can be a table. */
    public static List<Method> exports(String root) {
        return ArchitectureRules.shipped(root).stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(GET.class))
                .filter(method -> method.isAnnotationPresent(APIResponseSchema.class))
                .filter(ExportHeaders::isTable)
                .toList();
    }

    /** The columns of an export that have no Chinese header. */
    public static Set<String> bare(Method export) {
        Set<String> bare = new TreeSet<>();
        collect(export.getAnnotation(APIResponseSchema.class).value(), bare, new HashSet<>());
        return bare;
    }

    /** What a method says it produces counts in place of what its class says. */
    private static boolean isTable(Method method) {
        Produces own = method.getAnnotation(Produces.class);
        Produces produces = own == null ? method.getDeclaringClass().getAnnotation(Produces.class) : own;
        return produces != null && List.of(produces.value()).contains(Export.TYPE);
    }

    /** The headers of a record that are no more than its fields' paths; of the records in its lists, too. */
    private static void collect(Type type, Set<String> bare, Set<Type> seen) {
        if (!seen.add(type)) {
            return;
        }
        for (Column column : Columns.of(type)) {
            List<Type> inside = records(column.type());
            inside.forEach(one -> collect(one, bare, seen));
            boolean rows = column.path().equals("items") && !inside.isEmpty();
            if (!rows && column.header(Language.ZH).equals(column.path())) {
                bare.add(column.path());
            }
        }
    }

    private static List<Type> records(Type type) {
        List<Type> found = new ArrayList<>();
        if (type instanceof ParameterizedType several && Collection.class.isAssignableFrom(Columns.rawOf(several))) {
            for (Type one : several.getActualTypeArguments()) {
                if (Columns.rawOf(one).isRecord()) {
                    found.add(one);
                }
            }
        }
        return found;
    }
}
