package fr.crig.avis.chaos;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** What came back. @param location where it leads, empty if nowhere */
record Page(int status, String location, String body) {

    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input\\b([^>]*)>");

    boolean isRedirect() {
        return status == 302 || status == 303;
    }

    boolean leadsToLogin() {
        return isRedirect() && path().startsWith("/connexion");
    }

    String path() {
        return location.isEmpty() ? "" : URI.create(location).getPath();
    }

    /** What whoever sent something may believe of it: a page that says “nothing was recorded” is believed. */
    Answer answer() {
        if (isRedirect()) {
            return leadsToLogin() ? Answer.REFUSED : Answer.DONE;
        }
        boolean saysNothingWasRecorded = status == 503 && body.contains("n’est enregistré");
        return status >= 400 && status < 500 || saysNothingWasRecorded ? Answer.REFUSED : Answer.UNKNOWN;
    }

    /** The first form that is sent to an address that begins so, with its hidden fields. */
    Optional<WebForm> form(String action) {
        Matcher forms = FORM.matcher(body);
        while (forms.find()) {
            String to = attribute(forms.group(1), "action");
            if (to.startsWith(action)) {
                return Optional.of(new WebForm(to, forms.group(1).contains("multipart"), hidden(forms.group(2))));
            }
        }
        return Optional.empty();
    }

    private static List<WebForm.Field> hidden(String form) {
        List<WebForm.Field> fields = new ArrayList<>();
        Matcher inputs = INPUT.matcher(form);
        while (inputs.find()) {
            String input = inputs.group(1);
            if (attribute(input, "type").equals("hidden")) {
                fields.add(new WebForm.Field(attribute(input, "name"), attribute(input, "value")));
            }
        }
        return fields;
    }

    private static String attribute(String tag, String name) {
        Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? HtmlUtils.htmlUnescape(value.group(1)) : "";
    }
}
