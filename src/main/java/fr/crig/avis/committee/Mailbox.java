package fr.crig.avis.committee;

import fr.crig.avis.shared.MailAddress;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An address that everybody’s messages name: the service does not start with one that cannot be written to. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Mailbox.Check.class)
@interface Mailbox {

    String message() default "cannot be written to";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** {@link MailAddress#isValid} as a constraint. */
    class Check implements ConstraintValidator<Mailbox, String> {
        @Override
        public boolean isValid(String address, ConstraintValidatorContext context) {
            return address == null || MailAddress.isValid(address);
        }
    }
}
