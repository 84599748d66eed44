package org.yiyang.gateway;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;

/** Reads what the services show on their management ports. */
@ApplicationScoped
class ManagementCalls {
    private final HttpClient client;
    private final int timeoutMillis;

    ManagementCalls(ServicesTls tls, GatewayConfig config) {
        timeoutMillis = Math.toIntExact(config.upstreams().managementTimeoutMillis());
        client = tls.client(new HttpClientOptions().setConnectTimeout(timeoutMillis));
    }

    /** The body of a 200; any other answer fails. */
    Future<Buffer> get(Address address, String path) {
        URI url = address.managementUrl();
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(url.resolve(path).toString())
                .setTimeout(timeoutMillis);
        return client.request(options).compose(request -> request.send().compose(ManagementCalls::body));
    }

    /** The first 200 of a service's instances. */
    Future<Buffer> get(Upstream upstream, String path) {
        return first(upstream.addresses(), path);
    }

    private Future<Buffer> first(List<Address> addresses, String path) {
        Future<Buffer> answer = get(addresses.get(0), path);
        return addresses.size() == 1
                ? answer
                : answer.recover(failure -> first(addresses.subList(1, addresses.size()), path));
    }

    private static Future<Buffer> body(HttpClientResponse answer) {
        return answer.body()
                .compose(body -> answer.statusCode() == 200
                        ? Future.succeededFuture(body)
                        : Future.failedFuture("status " + answer.statusCode()));
    }
}
