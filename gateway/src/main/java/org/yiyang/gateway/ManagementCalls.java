package org.yiyang.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** Reads what the services show on their management ports. */
@ApplicationScoped
class ManagementCalls {
    private final HttpClient client;
    private final int timeoutMillis;

    ManagementCalls(Vertx vertx, GatewayConfig config) {
        timeoutMillis = Math.toIntExact(config.upstreams().managementTimeoutMillis());
        client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(timeoutMillis));
    }

    /** The body of a 200; any other answer fails. */
    Future<Buffer> get(Upstream upstream, String path) {
        URI url = upstream.managementUrl();
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(url.resolve(path).toString())
                .setTimeout(timeoutMillis);
        return client.request(options).compose(request -> request.send().compose(ManagementCalls::body));
    }

    private static Future<Buffer> body(HttpClientResponse answer) {
        return answer.body()
                .compose(body -> answer.statusCode() == 200
                        ? Future.succeededFuture(body)
                        : Future.failedFuture("status " + answer.statusCode()));
    }
}
