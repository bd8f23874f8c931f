package fr.crig.avis.web;

import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import java.time.Duration;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything that can go wrong in a controller, on demand; in the tests' class path only. */
@Controller
class FaultController {

    @GetMapping("/faults/{fault}")
    String fail(@PathVariable String fault) {
        throw switch (fault) {
            case "not-visible" -> new NotVisible("x");
            case "refusal" -> Refusal.because("refusal.password.short", 12);
            case "changed" -> new ChangedMeanwhile("x");
            case "lock" -> new OptimisticLockingFailureException("x");
            case "too-many" -> new TooManyActs(Duration.ofMillis(2100));
            default -> new IllegalStateException("secret detail of the inside");
        };
    }

    @GetMapping("/faults/reference/{reference}")
    String readReference(@PathVariable Reference reference) {
        return "redirect:/";
    }

    @GetMapping("/faults/number")
    String readNumber(@RequestParam int number) {
        return "redirect:/";
    }
}
