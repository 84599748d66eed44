package org.yiyang.kit.dictionary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.http.ServicePaths;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.refusal.Refused;

/** The labels of all enum values, in Chinese and English. */
@Path(ServicePaths.ROOT + "/dictionaries")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "dictionaries")
class DictionaryResource {
    private final Map<String, List<Entry>> dictionaries = new TreeMap<>();
    private final Reads reads;

    DictionaryResource(@Any Instance<Dictionaries> sources, Reads reads) {
        this.reads = reads;
        sources.stream()
                .flatMap(source -> source.enums().stream())
                .forEach(type -> dictionaries.put(name(type), entries(type)));
        sources.stream()
                .flatMap(source -> source.words().entrySet().stream())
                .forEach(words -> dictionaries.put(words.getKey(), entries(words.getValue())));
    }

    @Schema(name = "DictionaryEntry")
    record Entry(@NotNull String value, String zh, String en) {}

    /** The names of all dictionaries. */
    @Schema(name = "DictionaryNames")
    record Names(List<String> items) {}

    /** One dictionary. */
    @Schema(name = "Dictionary")
    record Dictionary(@NotNull String name, List<Entry> items) {}

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "listDictionaries", summary = "The names of the dictionaries")
    @APIResponseSchema(DictionaryResource.Names.class)
    public Response list() {
        return reads.document(new Names(List.copyOf(dictionaries.keySet())));
    }

    @GET
    @Path("{name}")
    @RolesAllowed("**")
    @Operation(operationId = "readDictionary", summary = "The values of one dictionary with their labels")
    @APIResponseSchema(DictionaryResource.Dictionary.class)
    public Response one(@PathParam("name") String name) {
        List<Entry> items = dictionaries.get(name);
        if (items == null) {
            throw new Refused(KitRefusal.NOT_FOUND);
        }
        return reads.document(new Dictionary(name, items));
    }

    static String name(Class<?> type) {
        DictionaryName published = type.getAnnotation(DictionaryName.class);
        if (published != null) {
            return published.value();
        }
        return type.getSimpleName().replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static List<Entry> entries(Map<String, Label> words) {
        return words.entrySet().stream()
                .map(word -> new Entry(
                        word.getKey(), word.getValue().zh(), word.getValue().en()))
                .toList();
    }

    private static List<Entry> entries(Class<? extends Labelled> type) {
        return Stream.of(type.getEnumConstants())
                .map(constant -> new Entry(constant.name(), constant.zh(), constant.en()))
                .toList();
    }
}
