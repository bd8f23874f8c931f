package fr.crig.avis.presence;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a browser says of itself, in words that its owner knows. No library: those that know every browser hold a megabyte of
 * patterns for what is a hint here. The order matters: most browsers say that they are others, too.
 */
final class BrowserWords {

    private static final String OTHER_BROWSER = "presence.browser.other";
    private static final String OTHER_SYSTEM = "presence.system.other";

    private static final Map<String, String> BROWSERS = inOrder(
            "Edg", "presence.browser.edge",
            "OPR/", "presence.browser.opera",
            "Firefox/", "presence.browser.firefox",
            "Chrome", "presence.browser.chrome",
            "Safari/", "presence.browser.safari");

    private static final Map<String, String> SYSTEMS = inOrder(
            "Windows", "presence.system.windows",
            "Android", "presence.system.android",
            "iPhone", "presence.system.iphone",
            "iPad", "presence.system.ipad",
            "Mac OS", "presence.system.mac",
            "Linux", "presence.system.linux");

    private BrowserWords() {}

    static String browser(String said) {
        return first(BROWSERS, said, OTHER_BROWSER);
    }

    static String system(String said) {
        return first(SYSTEMS, said, OTHER_SYSTEM);
    }

    private static String first(Map<String, String> words, String said, String other) {
        return words.entrySet().stream()
                .filter(word -> said.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(other);
    }

    private static Map<String, String> inOrder(String... pairs) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], pairs[i + 1]);
        }
        return words;
    }
}
