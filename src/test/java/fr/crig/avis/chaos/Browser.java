package fr.crig.avis.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;

/** One person's browser: its cookies, and forms sent as they came, with what was typed. It follows no redirection by itself. */
final class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LONG_PATIENCE = Duration.ofMinutes(10);
    private static final String PASSWORD = "crig-demo-2026";

    private final URI service;
    private final String username;
    private final String password;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** Somebody of the demonstration. */
    Browser(URI service, String username) {
        this(service, username, PASSWORD);
    }

    Browser(URI service, String username, String password) {
        this.service = service;
        this.username = username;
        this.password = password;
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
        Page entered = send(form.with("username", username).with("password", password));
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

    /** With one file several times over, under one name; nothing of it is held in memory here. */
    Page send(WebForm form, String field, Path file, int times) throws IOException {
        String boundary = "----" + UUID.randomUUID();
        List<BodyPublisher> body = new ArrayList<>();
        String typed = parts(form, boundary);
        body.add(BodyPublishers.ofString(typed.substring(0, typed.length() - ("--" + boundary + "--\r\n").length())));
        for (int i = 1; i <= times; i++) {
            body.add(BodyPublishers.ofString("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field
                    + "\"; filename=\"" + i + "-" + file.getFileName()
                    + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
            body.add(BodyPublishers.ofFile(file));
            body.add(BodyPublishers.ofString("\r\n"));
        }
        body.add(BodyPublishers.ofString("--" + boundary + "--\r\n"));
        return answer(to(form.action())
                .timeout(LONG_PATIENCE)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(body.toArray(BodyPublisher[]::new)))
                .build());
    }

    /** Reads it to its end and keeps nothing. @return how many bytes there were; empty unless it was given */
    OptionalLong read(String path) throws IOException {
        try {
            HttpResponse<InputStream> response =
                    http.send(to(path).timeout(LONG_PATIENCE).GET().build(), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                long size = body.transferTo(OutputStream.nullOutputStream());
                return response.statusCode() == 200 ? OptionalLong.of(size) : OptionalLong.empty();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
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
