package org.yiyang.bench.writes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiyang.local.ChildProcess;
import org.yiyang.local.JavaProgram;
import org.yiyang.local.Lifetime;
import org.yiyang.local.LocalServers;
import org.yiyang.local.PidFile;
import org.yiyang.local.Ports;

/** A referral service, the gateway before it, and nginx before it: packaged programs in processes of their own. */
final class Deployed implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Path FOLDER = Path.of("target", "local").toAbsolutePath();
    private final List<ChildProcess> started = new ArrayList<>();
    private final LocalServers servers;
    private final String name;
    final int service = Ports.free();
    final int gateway = Ports.free();
    final int nginx = Ports.free();

    /** Starts all of it on one schema; {@code root} is a repository with its built modules. */
    Deployed(String name, LocalServers servers, Path root, Schema schema) throws IOException {
        this.name = name;
        this.servers = servers;
        start("referral-service", root, service, servers.config(schema.service()));
        start("gateway", root, gateway, gatewayConfig());
        startNginx();
    }

    private void start(String module, Path root, int port, Map<String, String> config) {
        int management = Ports.free();
        Map<String, String> variables = new LinkedHashMap<>();
        config.forEach((key, value) -> variables.put(variable(key), value));
        if (!name.equals("new")) {
            variables.putAll(migrating(config));
        }
        variables.put(variable("quarkus.http.port"), String.valueOf(port));
        variables.put(variable("quarkus.management.port"), String.valueOf(management));
        List<String> command =
                new ArrayList<>(List.of(JavaProgram.executable().toString(), "-Xmx512m", "-Dfile.encoding=UTF-8"));
        String options = System.getProperty("yiyang.bench." + name + "." + module);
        if (options != null) {
            command.addAll(List.of(options.split(" ")));
        }
        command.addAll(JavaProgram.quietOptions());
        Path jar = root.resolve(module)
                .resolve("target/quarkus-app/quarkus-run.jar")
                .toAbsolutePath();
        command.addAll(List.of("-jar", jar.toString()));
        run(process(name + "-" + module), command, variables, port);
    }

    /** A build of before may know but one account, which migrates and runs. */
    private static Map<String, String> migrating(Map<String, String> config) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String account : List.of("username", "password")) {
            String migrates = config.getOrDefault("yiyang.migration." + account, "");
            variables.put(variable("quarkus.flyway." + account), migrates);
            variables.put(variable("quarkus.datasource." + account), migrates);
        }
        return variables;
    }

    private ChildProcess process(String program) {
        return new ChildProcess(
                program,
                FOLDER.resolve("logs").resolve(program + ".log"),
                new PidFile(FOLDER.resolve("run").resolve(program + ".pid")));
    }

    private void run(ChildProcess process, List<String> command, Map<String, String> variables, int port) {
        process.start(command, variables, Lifetime.WITH_PARENT);
        started.add(process);
        process.awaitReady(() -> isOpen(port), PATIENCE);
    }

    private static boolean isOpen(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private Map<String, String> gatewayConfig() {
        Map<String, String> config = new LinkedHashMap<>(servers.configWithoutDatabase());
        for (String one : LocalServers.SERVICES) {
            int port = one.equals("referral") ? service : Ports.free();
            config.put("yiyang.gateway." + one + "-url", "http://127.0.0.1:" + port);
            config.put("yiyang.gateway." + one + "-management-url", "http://127.0.0.1:" + Ports.free());
        }
        for (String limit : List.of("rate-per-second", "rate-burst", "emergency-rate-per-second", "emergency-burst")) {
            config.put("yiyang.gateway.limits." + limit, "1000000");
        }
        return config;
    }

    private void startNginx() throws IOException {
        Path folder = Files.createDirectories(FOLDER.resolve("nginx-" + name));
        Path file = folder.resolve("nginx.conf");
        Files.writeString(file, """
                worker_processes 1;
                daemon off;
                pid %1$s/nginx.pid;
                error_log stderr warn;
                events { worker_connections 256; }
                http {
                  access_log off;
                  client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy; fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi; scgi_temp_path %1$s/scgi;
                  keepalive_requests 10000000;
                  upstream service { server 127.0.0.1:%2$d; keepalive 64; keepalive_requests 10000000; }
                  server {
                    listen 127.0.0.1:%3$d;
                    location / { proxy_pass http://service; proxy_http_version 1.1; proxy_set_header Connection ""; }
                  }
                }
                """.formatted(folder, service, nginx));
        run(process(name + "-nginx"), List.of("nginx", "-c", file.toString()), Map.of(), nginx);
    }

    /** By the rule of MicroProfile Config: capitals, and an underscore for whatever is neither letter nor digit. */
    private static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(java.util.Locale.ROOT);
    }

    /** The processor time that the service, its gateway and the database have used so far, in this order. */
    List<Duration> processorTimes() {
        return List.of(
                cpu(started.get(0).pid()),
                cpu(started.get(1).pid()),
                cpu(servers.database().pid()));
    }

    private static Duration cpu(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        started.forEach(process -> process.stop(GRACE));
    }
}
