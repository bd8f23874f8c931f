package fr.crig.avis.account;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.page.ErrorWords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** The page of a request so wrong that it never reached the pages: the same for everybody, since nobody was recognised yet. */
@Component
public class RefusalPage {

    private final SpringTemplateEngine templates;
    private final ErrorWords errorWords;
    private final Committee committee;

    RefusalPage(SpringTemplateEngine templates, ErrorWords errorWords, Committee committee) {
        this.templates = templates;
        this.errorWords = errorWords;
        this.committee = committee;
    }

    /** Sets the headers, and gives the text to send. */
    public String begin(int status, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(status);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding("UTF-8");
        PageHeaders.write(request, response);
        var words = Map.<String, Object>of("words", errorWords.of(status, request), "committee", committee.name());
        return templates.process("refusal", new Context(Locale.FRENCH, words));
    }
}
