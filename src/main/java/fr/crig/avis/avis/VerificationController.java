package fr.crig.avis.avis;

import fr.crig.avis.page.Typed;
import fr.crig.avis.shared.NotVisible;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the code printed on an avis leads, open to whoever has no account. The file stays with its holder: the browser makes its
 * SHA-256 and asks for that alone, as does whoever has no script and types it.
 */
@Controller
class VerificationController {

    static final String PATH = "/verifier/";

    private static final String VIEW = "avis/verification";

    private final Verification verification;

    VerificationController(Verification verification) {
        this.verification = verification;
    }

    @GetMapping(PATH + "{code}")
    String verify(
            @PathVariable String code,
            @RequestParam(name = "empreinte", defaultValue = "") String sha256,
            Model model) {
        if (Typed.line(sha256) == null) {
            verification.find(code);
        } else {
            model.addAttribute("verdict", verification.compare(code, sha256));
        }
        model.addAttribute("known", true);
        return VIEW;
    }

    @ExceptionHandler(NotVisible.class)
    ModelAndView unknown() {
        var page = new ModelAndView(VIEW);
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }
}
