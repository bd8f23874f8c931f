package fr.crig.avis.everyform;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/**
 * Something that is bound from what was sent.
 *
 * @param owner where it is declared, for people
 * @param name of the parameter that a page would send
 * @param type that it is converted to; of a list, that of its elements
 */
record Bound(String owner, String name, Class<?> type) {

    private static final String A_KEY = "IGN";

    /** All that the parameters of a handler are made of, those of its address included. */
    static List<Bound> of(HandlerMethod handler) {
        return Stream.of(handler.getMethodParameters()).flatMap(Bound::of).toList();
    }

    boolean isText() {
        return type == String.class;
    }

    private static Stream<Bound> of(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        String owner = parameter.getExecutable().toString();
        if (parameter.hasParameterAnnotation(PathVariable.class)) {
            return Stream.of(new Bound(owner, null, parameter.getParameterType()));
        }
        RequestParam single = parameter.getParameterAnnotation(RequestParam.class);
        if (single != null) {
            String name = single.name().isEmpty() ? parameter.getParameterName() : single.name();
            return of(owner, name, parameter.getGenericParameterType());
        }
        ModelAttribute form = parameter.getParameterAnnotation(ModelAttribute.class);
        return form == null || !form.binding() ? Stream.empty() : fields("", parameter.getParameterType());
    }

    private static Stream<Bound> fields(String prefix, Class<?> form) {
        if (form.isRecord()) {
            RecordComponent[] parts = form.getRecordComponents();
            return IntStream.range(0, parts.length)
                    .boxed()
                    .flatMap(rank -> of(form.getName(), prefix + name(form, rank), parts[rank].getGenericType()));
        }
        return Stream.of(form.getFields())
                .flatMap(field -> of(form.getName(), prefix + field.getName(), field.getGenericType()));
    }

    private static String name(Class<?> form, int rank) {
        BindParam other = form.getDeclaredConstructors()[0].getParameters()[rank].getAnnotation(BindParam.class);
        return other == null ? form.getRecordComponents()[rank].getName() : other.value();
    }

    private static Stream<Bound> of(String owner, String name, Type generic) {
        if (generic instanceof ParameterizedType of) {
            Type[] arguments = of.getActualTypeArguments();
            Class<?> element =
                    (Class<?>) (arguments[arguments.length - 1] instanceof Class<?> one ? one : String.class);
            if (Map.class.isAssignableFrom((Class<?>) of.getRawType())) {
                return element == MultipartFile.class ? Stream.empty() : of(owner, name + "[" + A_KEY + "]", element);
            }
            if (Collection.class.isAssignableFrom((Class<?>) of.getRawType())) {
                return of(owner, isSimple(element) ? name : name + "[0]", element);
            }
        }
        Class<?> type = (Class<?>) (generic instanceof ParameterizedType of ? of.getRawType() : generic);
        return isSimple(type) ? Stream.of(new Bound(owner, name, type)) : fields(name + ".", type);
    }

    private static boolean isSimple(Class<?> type) {
        return BeanUtils.isSimpleProperty(type) || type.getName().startsWith("fr.crig.avis.shared.");
    }
}
