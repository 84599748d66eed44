package org.yiyang.suite;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * Suspends a process of the suite at a named point: all its threads, in the midst of whatever they do. No code of ours
 * is in that process; it is packaged as it is deployed, and started with the agent that every JDK has for debuggers.
 */
final class Debugger implements AutoCloseable {
    private final VirtualMachine machine;

    private Debugger(VirtualMachine machine) {
        this.machine = machine;
    }

    /** Attaches to a process that listens there, or soon will. */
    static Debugger at(int port) {
        AtomicReference<VirtualMachine> found = new AtomicReference<>();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> attach(port, found));
        return new Debugger(found.get());
    }

    private static boolean attach(int port, AtomicReference<VirtualMachine> found) {
        AttachingConnector connector = Bootstrap.virtualMachineManager().attachingConnectors().stream()
                .filter(one -> one.name().equals("com.sun.jdi.SocketAttach"))
                .findFirst()
                .orElseThrow();
        Map<String, Connector.Argument> arguments = connector.defaultArguments();
        arguments.get("hostname").setValue("127.0.0.1");
        arguments.get("port").setValue(String.valueOf(port));
        try {
            found.set(connector.attach(arguments));
            return true;
        } catch (IOException notYet) {
            return false;
        } catch (IllegalConnectorArgumentsException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Will hold the process there from now on; if its class is not loaded yet, as soon as it is. */
    void holdAt(CrashPoint point) {
        ClassPrepareRequest prepare = machine.eventRequestManager().createClassPrepareRequest();
        prepare.addClassFilter(point.type());
        prepare.setSuspendPolicy(EventRequest.SUSPEND_ALL);
        prepare.enable();
        machine.classesByName(point.type()).stream()
                .filter(ReferenceType::isPrepared)
                .forEach(type -> breakIn(type, point));
    }

    /** Resumes a process that was started halted. */
    void release() {
        machine.resume();
    }

    private void breakIn(ReferenceType type, CrashPoint point) {
        type.methodsByName(point.method()).stream()
                .filter(method -> !method.isAbstract() && !method.isNative() && !method.isBridge())
                .flatMap(method -> locations(method, point.when()))
                .forEach(location -> {
                    BreakpointRequest request = machine.eventRequestManager().createBreakpointRequest(location);
                    request.setSuspendPolicy(EventRequest.SUSPEND_ALL);
                    request.enable();
                });
    }

    private static Stream<Location> locations(Method method, CrashPoint.When when) {
        return switch (when) {
            case BEFORE -> Stream.of(method.location());
            case AFTER -> ReturnInstructions.in(method.bytecodes()).stream().map(method::locationOfCodeIndex);
        };
    }

    /**
     * Waits until the process is held; then not one of its threads goes on.
     *
     * @param passed how many times it may pass before
     * @return false if it did not come there in time, or ended
     */
    boolean awaitHeld(CrashPoint point, int passed, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        int left = passed;
        try {
            while (System.nanoTime() - end < 0) {
                EventSet events = machine.eventQueue().remove(200);
                if (events == null) {
                    continue;
                }
                boolean hit = false;
                for (Event event : events) {
                    if (event instanceof ClassPrepareEvent prepared) {
                        breakIn(prepared.referenceType(), point);
                    }
                    hit |= event instanceof BreakpointEvent;
                }
                if (hit && left-- == 0) {
                    return true;
                }
                events.resume();
            }
        } catch (VMDisconnectedException ended) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        return false;
    }

    /** Resumes the process, if it still lives, and leaves it. */
    @Override
    public void close() {
        try {
            machine.dispose();
        } catch (VMDisconnectedException ended) {
            // It was killed: there is nothing to release.
            return;
        }
    }
}
