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

class FormErrorsTest {

    private final BindingResult form = new BeanPropertyBindingResult(new Form("typed"), "form");

    record Form(String title) {}

    @Test
    void goesWhereTheActLeads() {
        Attempt answer = FormErrors.attempt(form, "page", () -> "redirect:/next");
        assertThat(answer.getViewName()).isEqualTo("redirect:/next");
        assertThat(answer.getStatus()).isNull();
        assertThat(answer.outcome()).isEqualTo(Attempt.Outcome.DONE);
        assertThat(answer.isDone()).isTrue();
        assertThat(answer.isOvertaken()).isFalse();
    }

    @Test
    void doesNothingWithAFormThatCouldNotBeRead() {
        form.rejectValue("title", "typeMismatch");
        Attempt answer = FormErrors.attempt(form, "page", () -> {
            throw new AssertionError("the act must not be done");
        });
        assertThat(answer.getViewName()).isEqualTo("page");
        assertRefused(answer);
    }

    @Test
    void putsEachSentenceBesideItsFieldElseOnTop() {
        Attempt answer = FormErrors.attempt(form, "page", () -> {
            throw new Refusal(List.of(
                    Violation.of("title", "key.title", 12),
                    Violation.of("elsewhere", "key.else"),
                    Violation.of(null, "key.all")));
        });
        assertRefused(answer);
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

    private static void assertRefused(Attempt answer) {
        assertThat(answer.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(answer.outcome()).isEqualTo(Attempt.Outcome.REFUSED);
        assertThat(answer.isDone()).isFalse();
        assertThat(answer.isOvertaken()).isFalse();
    }

    private void assertConflict(RuntimeException first) {
        BindingResult fresh = new BeanPropertyBindingResult(new Form("typed"), "form");
        Attempt answer = FormErrors.attempt(fresh, "page", () -> {
            throw first;
        });
        assertThat(answer.getStatus()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(answer.isDone()).isFalse();
        assertThat(answer.isOvertaken()).isTrue();
        assertThat(fresh.getGlobalError().getCode()).isEqualTo("refusal.modifiedMeanwhile");
    }
}
