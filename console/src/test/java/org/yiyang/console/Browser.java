package org.yiyang.console;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Calls pages as a browser does, one at a time, with the cookie that it is given. */
record Browser(URI site) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    static String field(String page, String name) {
        Matcher value =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertTrue(value.find(), page);
        return value.group(1);
    }

    static String session(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith("yiyang_console="))
                .map(one -> one.split(";", 2)[0])
                .findFirst()
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
    }

    static String parameter(String address, String name) {
        Matcher value = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(address);
        assertTrue(value.find(), address);
        return value.group(1);
    }

    static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    HttpResponse<String> get(String path, String cookie, String... headers) {
        return sent(HttpRequest.newBuilder(site.resolve(path)), cookie, headers);
    }

    /** The lines of a stream as they come; whoever asked ends it. */
    Stream<String> lines(String path, String cookie) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(site.resolve(path))
                .header("Cookie", cookie)
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofLines()).body();
    }

    HttpResponse<String> post(String path, String cookie, Map<String, String> form, String... headers) {
        String body = form.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return sent(
                HttpRequest.newBuilder(site.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                cookie,
                headers);
    }

    /** Sends a form of a page with its guard and key, and what was typed besides. */
    HttpResponse<String> submit(String page, String address, String session, Map<String, String> typed) {
        Map<String, String> form = new HashMap<>(typed);
        form.put("guard", field(page, "guard"));
        form.put("key", field(page, "key"));
        return post(address, session, form);
    }

    /** Sends a form with a file at its end, as a browser does. */
    HttpResponse<String> upload(String path, String cookie, Map<String, String> fields, String name, String content) {
        String mark = "----yiyangTestBoundary7d";
        StringBuilder body = new StringBuilder();
        fields.forEach((field, value) -> body.append(
                "--" + mark + "\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n"));
        body.append("--" + mark + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--" + mark + "--\r\n");
        return sent(
                HttpRequest.newBuilder(site.resolve(path))
                        .header("Content-Type", "multipart/form-data; boundary=" + mark)
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString())),
                cookie);
    }

    private static HttpResponse<String> sent(HttpRequest.Builder request, String cookie, String... headers) {
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
