package fr.crig.avis.web;

import fr.crig.avis.page.ErrorWords;
import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/** Gives the error page its words: a template may not look for them itself where it fills in its frame. */
@Component
class ErrorPageWords extends DefaultErrorAttributes {

    static final String WORDS = "words";

    private final ErrorWords words;

    ErrorPageWords(ErrorWords words) {
        this.words = words;
    }

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> attributes = super.getErrorAttributes(request, options);
        boolean doubt = request.getAttribute(ErrorWords.DOUBT, RequestAttributes.SCOPE_REQUEST) != null;
        attributes.put(WORDS, doubt ? ErrorWords.DOUBT : words.of((int) attributes.get("status")));
        return attributes;
    }
}
