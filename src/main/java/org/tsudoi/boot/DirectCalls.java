package org.tsudoi.boot;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Calls of methods in pages. The usual resolver copies and searches all methods of the class at each call, which was more than a quarter of the
 * time of a page; here a method is found once. Where a name has several meanings the usual resolver is left to choose.
 */
public class DirectCalls extends ELResolver {
    private static final Map<Call, Optional<Target>> KNOWN = new ConcurrentHashMap<>();

    /** What is called, as a page says it. */
    private record Call(Class<?> type, String name, int arguments) {}

    /** What it means. */
    private record Target(Method method, Class<?>[] types) {}

    @Override
    public Object invoke(ELContext context, Object base, Object name, Class<?>[] types, Object[] arguments) {
        if (base == null || name == null) {
            return null;
        }
        Object[] given = arguments == null ? new Object[0] : arguments;
        Optional<Target> only = target(new Call(base.getClass(), name.toString(), given.length));
        if (only.isEmpty()) {
            return null;
        }
        Object[] fitting = new Object[given.length];
        for (int i = 0; i < given.length; i++) {
            fitting[i] = context.convertToType(given[i], only.get().types()[i]);
        }
        try {
            Object answer = only.get().method().invoke(base, fitting);
            context.setPropertyResolved(base, name);
            return answer;
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    /** Looked up without the lock that the map takes to compute: pages call the same few methods thousands of times a second. */
    private static Optional<Target> target(Call call) {
        Optional<Target> known = KNOWN.get(call);
        return known == null ? KNOWN.computeIfAbsent(call, DirectCalls::only) : known;
    }

    /** The one public method of this name that takes so many arguments, if there is one and anybody may call it. */
    private static Optional<Target> only(Call call) {
        List<Method> found = Modifier.isPublic(call.type().getModifiers())
                ? Arrays.stream(call.type().getMethods())
                        .filter(m -> m.getName().equals(call.name()) && m.getParameterCount() == call.arguments())
                        .filter(m -> !m.isVarArgs() && !m.isBridge())
                        .toList()
                : List.of();
        return found.size() == 1
                        && Modifier.isPublic(found.get(0).getDeclaringClass().getModifiers())
                ? Optional.of(new Target(found.get(0), found.get(0).getParameterTypes()))
                : Optional.empty();
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // properties are the usual resolver's
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return false;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }
}
