package fr.crig.avis.everyform;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the pages that somebody saw lead to. */
final class PageLinks {

    private static final Pattern LINK = Pattern.compile("(?:href|hx-get)=\"(/[^\"#]*)");
    private static final Pattern STATIC = Pattern.compile("/(?:assets|webjars)/.*");

    private final Set<String> known = new TreeSet<>();
    private List<String> news = new ArrayList<>();

    void look(String page) {
        LINK.matcher(page)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .filter(link -> !STATIC.matcher(link).matches())
                .filter(known::add)
                .forEach(news::add);
    }

    /** Those that were not given out yet. */
    List<String> news() {
        List<String> all = news;
        news = new ArrayList<>();
        return all;
    }

    static String path(String link) {
        return link.split("\\?")[0];
    }

    /** Links that differ only in what they ask for lead to one way in. */
    static String asked(String link) {
        return link.contains("?")
                ? Stream.of(link.substring(link.indexOf('?') + 1).split("&"))
                        .map(parameter -> parameter.split("=")[0])
                        .sorted()
                        .collect(Collectors.joining("&"))
                : "";
    }
}
