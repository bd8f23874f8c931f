package fr.crig.avis.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

class FormErrorsTest {

    private final BindingResult form = new BeanPropertyBindingResult(new Form("typed"), "form");

    record Form(String title) {}

    @Test
    void goesWhereTheActLeads() {
        ModelAndView answer = FormErrors.attempt(form, "page", () -> "redirect:/next");
        assertThat(answer.getViewName()).isEqualTo("redirect:/next");
        assertThat(answer.getStatus()).isNull();
    }

    @Test
    void doesNothingWithAFormThatCouldNotBeRead() {
        form.rejectValue("title", "typeMismatch");
        ModelAndView answer = FormErrors.attempt(form, "page", () -> {
            throw new AssertionError("the act must not be done");
        });
        assertThat(answer.getViewName()).isEqualTo("page");
        assertThat(answer.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @Test
    void putsEachSentenceBesideItsFieldElseOnTop() {
        ModelAndView answer = FormErrors.attempt(form, "page", () -> {
            throw new Refusal(List.of(
                    Violation.of("title", "key.title", 12),
                    Violation.of("elsewhere", "key.else"),
                    Violation.of(null, "key.all")));
        });
        assertThat(answer.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(form.getFieldError("title")).satisfies(error -> {
            assertThat(error.getCodes()).contains("key.title");
            assertThat(error.getArguments()).containsExactly(12);
            assertThat(error.getRejectedValue()).isEqualTo("typed");
        });
        assertThat(form.getGlobalErrors()).extracting(error -> error.getCode()).containsExactly("key.else", "key.all");
    }

    @Test
    void saysThatSomebodyElseWasFirst() {
        assertConflict(new ChangedMeanwhile("x"));
        assertConflict(new OptimisticLockingFailureException("x"));
    }

    private void assertConflict(RuntimeException first) {
        BindingResult fresh = new BeanPropertyBindingResult(new Form("typed"), "form");
        ModelAndView answer = FormErrors.attempt(fresh, "page", () -> {
            throw first;
        });
        assertThat(answer.getStatus()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(fresh.getGlobalError().getCode()).isEqualTo("refusal.modifiedMeanwhile");
    }
}
