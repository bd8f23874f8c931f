package fr.crig.avis.web;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The colours of the signatories come from the configuration, and the content policy refuses inline styles: hence a sheet. */
@RestController
class SignatoryColours {

    static final String PATH = "/assets/css/signatories.css";

    private final Committee committee;

    SignatoryColours(Committee committee) {
        this.committee = committee;
    }

    @GetMapping(value = PATH, produces = "text/css")
    String sheet() {
        return committee.signatories().stream().map(SignatoryColours::rule).collect(Collectors.joining("\n"));
    }

    private static String rule(Signatory signatory) {
        return ".signatory--%s { --signatory: %s; --signatory-ink: %s; }"
                .formatted(signatory.id(), signatory.colour(), Contrast.inkOn(signatory.colour()));
    }
}
