package org.yiyang.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.yiyang.kit.refusal.KitRefusal;

/**
 * Reads a list no further than its {@code @Size} allows. Validation comes after binding and looks at every element of a
 * list that is too long; it keeps the faults in a set where those of one list have the same hash, so that each is
 * compared with all before it.
 */
public final class BoundedElements extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> modifyCollectionDeserializer(
            DeserializationConfig config,
            CollectionType type,
            BeanDescription description,
            JsonDeserializer<?> unbounded) {
        boolean plain = type.getRawClass().isAssignableFrom(ArrayList.class)
                || type.getRawClass().isAssignableFrom(LinkedHashSet.class);
        return plain ? new Unbound(type, unbounded) : unbounded;
    }

    /** Becomes a bounded reader at each field that says how many elements it takes. */
    private static final class Unbound extends StdDeserializer<Object> implements ContextualDeserializer {
        private static final long serialVersionUID = 1L;
        private final transient JsonDeserializer<?> unbounded;

        Unbound(CollectionType type, JsonDeserializer<?> unbounded) {
            super(type);
            this.unbounded = unbounded;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty field)
                throws JsonMappingException {
            Size size = field == null ? null : field.getAnnotation(Size.class);
            if (size != null) {
                JsonDeserializer<Object> element =
                        context.findContextualValueDeserializer(getValueType().getContentType(), field);
                return new Bounded(getValueType().getRawClass(), element, size);
            }
            return unbounded instanceof ContextualDeserializer contextual
                    ? contextual.createContextual(context, field)
                    : unbounded;
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return unbounded.deserialize(json, context);
        }
    }

    /** The reader of one field. */
    private static final class Bounded extends StdDeserializer<Collection<Object>> {
        private static final long serialVersionUID = 1L;
        private final transient JsonDeserializer<Object> element;
        private final transient Size size;

        Bounded(Class<?> type, JsonDeserializer<Object> element, Size size) {
            super(type);
            this.element = element;
            this.size = size;
        }

        @Override
        @SuppressWarnings("unchecked")
        public Collection<Object> deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.isExpectedStartArrayToken()) {
                return (Collection<Object>) context.handleUnexpectedToken(handledType(), json);
            }
            Collection<Object> read =
                    Set.class.isAssignableFrom(handledType()) ? new LinkedHashSet<>() : new ArrayList<>();
            int count = 0;
            for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
                if (count == size.max()) {
                    throw new UnfitValueException(json, KitRefusal.FIELD_SIZE, size.min(), size.max());
                }
                read.add(token == JsonToken.VALUE_NULL ? null : element(json, context, read, count));
                count++;
            }
            return read;
        }

        private Object element(JsonParser json, DeserializationContext context, Collection<Object> read, int index)
                throws JsonMappingException {
            try {
                return element.deserialize(json, context);
            } catch (IOException unfit) {
                throw JsonMappingException.wrapWithPath(unfit, read, index);
            }
        }
    }
}
