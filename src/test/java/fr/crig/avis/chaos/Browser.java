package fr.crig.avis.chaos;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;

/** One person's browser: its cookies, and forms sent as they came, with what was typed. It follows no redirection by itself. */
final class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    static final String PASSWORD = "crig-demo-2026";

    private final URI service;
    private final String username;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Browser(URI service, String username) {
        this.service = service;
        this.username = username;
    }

    /** The page at this address; led to the log-in, it enters first. */
    Page open(String path) throws IOException {
        Page page = get(path);
        if (page.leadsToLogin()) {
            logIn();
            page = get(path);
        }
        return page;
    }

    private void logIn() throws IOException {
        WebForm form = get("/connexion").form("/connexion").orElseThrow(() -> new IOException("No log-in"));
        Page entered = send(form.with("username", username).with("password", PASSWORD));
        if (!entered.isRedirect() || entered.leadsToLogin()) {
            throw new IOException(username + " does not get in: " + entered.status() + " " + entered.location());
        }
    }

    Page get(String path) throws IOException {
        return answer(to(path).GET().build());
    }

    Page send(WebForm form) throws IOException {
        return answer(posted(form));
    }

    private HttpRequest posted(WebForm form) {
        HttpRequest.Builder request = to(form.action());
        if (form.multipart()) {
            String boundary = "----" + UUID.randomUUID();
            request.header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .POST(BodyPublishers.ofString(parts(form, boundary)));
        } else {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(encoded(form)));
        }
        return request.build();
    }

    /** Hangs up after so many milliseconds, or when the answer comes: nobody reads it. */
    void sendAndHangUp(WebForm form, int after) {
        var answer = http.sendAsync(posted(form), BodyHandlers.ofString());
        Product.pause(after);
        answer.cancel(true);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(service.resolve(path)).timeout(PATIENCE);
    }

    private Page answer(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Page(
                    response.statusCode(),
                    response.headers().firstValue("Location").orElse(""),
                    response.body());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(WebForm form) {
        return form.fields().stream()
                .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String parts(WebForm form, String boundary) {
        return form.fields().stream()
                        .map(field -> "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.name()
                                + "\"" + file(field) + "\r\n\r\n" + field.value() + "\r\n")
                        .collect(Collectors.joining())
                + "--" + boundary + "--\r\n";
    }

    private static String file(WebForm.Field field) {
        return field.fileName() == null
                ? ""
                : "; filename=\"" + field.fileName() + "\"\r\nContent-Type: application/pdf";
    }
}
