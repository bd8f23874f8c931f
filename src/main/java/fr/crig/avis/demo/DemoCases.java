package fr.crig.avis.demo;

import fr.crig.avis.request.RequestForm;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.storage.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * What is typed in the demonstration: {@code demo/cases.json}, modelled on real cases, the bodies being described by what they
 * are. A day is written from today: {@code T-22}, {@code T+60}.
 */
record DemoCases(Map<String, RequestForm> forms, Map<String, String> words) {

    private static final Pattern DAY = Pattern.compile("\"T([+-]\\d+)\"");

    static DemoCases read(Instant now) {
        LocalDate today = ParisTime.day(now);
        String json = DAY.matcher(content())
                .replaceAll(day ->
                        '"' + today.plusDays(Integer.parseInt(day.group(1))).toString() + '"');
        return Json.read(json, DemoCases.class);
    }

    RequestForm form(String name) {
        return forms.get(name);
    }

    String word(String name) {
        return words.get(name);
    }

    private static String content() {
        try {
            return new ClassPathResource("demo/cases.json").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
