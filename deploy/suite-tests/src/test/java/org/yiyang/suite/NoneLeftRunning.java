package org.yiyang.suite;

import java.util.Set;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a class of tests that leaves an application running: a further instance of a service takes over work of the
 * others, which the tests after it would not expect. JUnit finds it by its name in META-INF/services.
 */
public final class NoneLeftRunning implements AfterAllCallback {
    @Override
    public void afterAll(ExtensionContext tests) {
        Set<String> left = Application.ofOneTest();
        if (!left.isEmpty()) {
            throw new AssertionError(tests.getDisplayName() + " leaves running: " + left);
        }
    }
}
