package org.yiyang.kit.client;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Adds the words of an interface of ours, its default methods, to an object that has those of REST-assured. */
final class Words {
    private Words() {}

    /** What is done for a method that is no word of ours. */
    interface Other {
        Object say(Method method, Object... values) throws Throwable;
    }

    static <T> T spoken(Class<T> type, Other other) {
        InvocationHandler words = (self, method, values) ->
                method.isDefault() ? InvocationHandler.invokeDefault(self, method, values) : other.say(method, values);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, words));
    }

    static Object call(Method method, Object target, Object... values) throws Throwable {
        try {
            return method.invoke(target, values);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
